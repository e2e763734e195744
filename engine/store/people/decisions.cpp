#include "engine/store/people/decisions.h"

#include "engine/store/audit/audit_log.h"
#include "engine/store/file/cells.h"
#include "engine/store/sessions/patient_rows.h"

#include <algorithm>
#include <array>

namespace dorsal {
namespace {

constexpr std::array kinds{DecisionKind::next_phase, DecisionKind::stay,      DecisionKind::override_grade,
                           DecisionKind::open_early, DecisionKind::set_aside, DecisionKind::go_back,
                           DecisionKind::clear,      DecisionKind::take_back};

AuditEvent event_of(const PatientRow& patient, const Decision& decision) {
  return {.at_utc = decision.at_utc,
          .who = decision.who,
          .action = "decision",
          .subject = patient.uuid,
          .detail = fmt::format("{}{}{} at {}{}{}", name_of(decision.kind),
                                decision.phase.empty() ? "" : " of ", decision.phase, name_of(decision.grade),
                                decision.reason.empty() ? "" : ": ", decision.reason)};
}

void insert_decision(SQLite::Database& sqlite, const PatientRow& patient, const Decision& decision) {
  SQLite::Statement insert(
      sqlite,
      "INSERT INTO decision (patient, kind, grade, who, at_utc, reason, phase) VALUES (?, ?, ?, ?, ?, ?, ?)");
  Bind(insert) << patient.row << name_of(decision.kind) << name_of(decision.grade) << decision.who
               << decision.at_utc << decision.reason
               << (decision.phase.empty() ? std::nullopt : std::optional{decision.phase});
  insert.exec();
}

} // namespace

std::string_view name_of(DecisionKind kind) {
  switch (kind) {
  case DecisionKind::next_phase: return "next phase";
  case DecisionKind::stay: return "stay";
  case DecisionKind::override_grade: return "override";
  case DecisionKind::open_early: return "open early";
  case DecisionKind::set_aside: return "set aside";
  case DecisionKind::go_back: return "go back";
  case DecisionKind::clear: return "clear";
  case DecisionKind::take_back: break;
  }
  return "take back";
}

std::span<const DecisionKind> decision_kinds() { return kinds; }

std::string in_words(std::span<const DecisionKind> some) {
  std::string words;
  for (const DecisionKind kind : some)
    words += fmt::format("{}\"{}\"", words.empty() ? "" : ", ", name_of(kind));
  return words;
}

bool needs_reason(DecisionKind kind) {
  return kind != DecisionKind::next_phase && kind != DecisionKind::stay;
}

std::optional<DecisionKind> parse_decision_kind(std::string_view name) {
  const auto* const found = std::ranges::find(kinds, name, [](DecisionKind kind) { return name_of(kind); });
  return found == kinds.end() ? std::nullopt : std::optional{*found};
}

void add_decision(Database& database, const std::string& patient, const Decision& decision) {
  database.change("keep the decision", [&](SQLite::Database& sqlite) {
    const PatientRow row = patient_row(sqlite, patient);
    if (needs_reason(decision.kind) && decision.reason.empty())
      throw Error(ExitCode::usage, fmt::format("\"{}\" needs a reason; write why", name_of(decision.kind)));
    insert_decision(sqlite, row, decision);
    append_audit(sqlite, event_of(row, decision));
  });
}

std::vector<Decision> decisions_about(Database& database, const std::string& patient) {
  std::vector<Decision> decisions;
  database.read("read the decisions", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, "SELECT kind, grade, who, at_utc, reason, phase FROM decision "
                                     "WHERE patient = ? ORDER BY decision");
    Bind(select) << patient_number(sqlite, patient);
    while (select.executeStep()) {
      Cells cells(select);
      const auto kind = cells.word(parse_decision_kind);
      const auto grade = cells.word(parse_grade);
      std::string who = cells.text();
      std::string at = cells.text();
      std::string reason = cells.text();
      decisions.push_back({kind, grade, std::move(who), std::move(at), std::move(reason), cells.text()});
    }
  });
  return decisions;
}

std::vector<Decision> standing_of(std::span<const Decision> decisions) {
  std::vector<Decision> in_order{decisions.begin(), decisions.end()}; // an archive may bring earlier ones
  std::ranges::stable_sort(in_order, {}, &Decision::at_utc);
  std::vector<Decision> standing;
  for (Decision& decision : in_order) {
    if (decision.kind != DecisionKind::take_back)
      standing.push_back(std::move(decision));
    else if (!standing.empty())
      standing.pop_back();
  }
  return standing;
}

} // namespace dorsal
