#include "engine/store/travel/decision_copy.h"

#include "engine/store/file/cells.h"
#include "engine/store/people/decisions.h"
#include "engine/store/travel/table_copy.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <optional>

namespace dorsal {
namespace {

constexpr int first_of_decision = 2; // after the patient's UUID and code
constexpr int cells_of_decision = 6;
constexpr const char* find_text = "SELECT 1 FROM decision WHERE patient = ? AND kind = ? AND grade = ? AND "
                                  "who = ? AND at_utc = ? AND reason = ? AND phase IS ?";
constexpr const char* insert_text =
    "INSERT INTO decision (patient, kind, grade, who, at_utc, reason, phase) VALUES (?, ?, ?, ?, ?, ?, ?)";

// Whoever was deleted here, or is not here at all, has none.
std::optional<std::int64_t> patient_row_here(SQLite::Database& into, const std::string& uuid,
                                             const std::string& code, const MergeRules& rules) {
  SQLite::Statement select(into, rules.match == PatientMatch::by_code
                                     ? "SELECT patient FROM patient WHERE uuid = ?1 OR code = ?2"
                                     : "SELECT patient FROM patient WHERE uuid = ?1 AND code = ?2");
  Bind(select) << uuid << code;
  if (!select.executeStep()) return {};
  return select.getColumn(0).getInt64();
}

void refuse_unknown_words(SQLite::Statement& decision) {
  const std::string kind = decision.getColumn(first_of_decision).getString();
  const std::string grade = decision.getColumn(first_of_decision + 1).getString();
  if (!parse_decision_kind(kind) || !parse_grade(grade))
    refuse_merge(fmt::format(
        "it holds a decision \"{}\" at the grade \"{}\", which is none; nothing was taken", kind, grade));
}

// A statement about one decision: the patient here, then the cells as they are there.
SQLite::Statement about(SQLite::Database& into, const char* text, std::int64_t patient,
                        SQLite::Statement& decision) {
  SQLite::Statement statement(into, text);
  Bind(statement) << patient;
  for (int i = 0; i < cells_of_decision; ++i)
    bind_column(statement, i + 2, decision.getColumn(first_of_decision + i));
  return statement;
}

} // namespace

int take_decisions(SQLite::Database& into, SQLite::Database& from, const MergeRules& rules) {
  SQLite::Statement decision(from, "SELECT p.uuid, p.code, d.kind, d.grade, d.who, d.at_utc, d.reason, "
                                   "d.phase FROM decision d JOIN patient p USING (patient) "
                                   "ORDER BY d.decision");
  int added = 0;
  while (decision.executeStep()) {
    const std::string code = decision.getColumn(1).getString();
    if (rules.choice && rules.choice->patient != code) continue;
    const auto patient = patient_row_here(into, decision.getColumn(0).getString(), code, rules);
    if (!patient) continue;
    refuse_unknown_words(decision);
    if (about(into, find_text, *patient, decision).executeStep()) continue;
    about(into, insert_text, *patient, decision).exec();
    ++added;
  }
  return added;
}

} // namespace dorsal
