// A patient's records out of the console: the printable report, trials and journal as CSV; and their
// deletion.
#include "engine/clinic/export/csv_columns.h"
#include "engine/clinic/export/export_source.h"
#include "engine/clinic/export/harmless_text.h"
#include "engine/clinic/export/led_columns.h"
#include "engine/clinic/report/report_page.h"
#include "engine/core/base/csv.h"
#include "engine/core/base/error.h"
#include "engine/store/audit/audit_log.h"
#include "engine/store/deletion/held_data.h"
#include "engine/store/people/notes.h"
#include "engine/store/sessions/excluded_sessions.h"
#include "tools/console/handlers.h"
#include "tools/console/records/in_force.h"
#include "tools/console/research_view.h"
#include "tools/terminal/deletion_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace dorsal::console {
namespace {

bool is_clinician(const Visit& visit) { return visit.who->account.role == Role::clinician; }

void audit(Console& console, const Visit& visit, const Uuid& patient, AuditEvent event) {
  const Author author = console.author(visit);
  event.at_utc = author.at_utc;
  event.who = author.name;
  event.subject = patient;
  console.database().change("keep the audit log",
                            [&](SQLite::Database& sqlite) { append_audit(sqlite, event); });
}

Document csv_document(std::ostringstream& text, const std::string& name) {
  return {"text/csv; charset=utf-8", std::move(text).str(), name};
}

struct JournalRow {
  Author author;
  std::string kind;
  std::string text;
};

std::vector<JournalRow> journal(Database& database, const std::string& patient) {
  std::vector<JournalRow> rows;
  for (const Note& note : notes_about(database, patient)) rows.push_back({note.author, "note", note.text});
  for (const Decision& one : decisions_about(database, patient))
    rows.push_back({{one.who, one.at_utc},
                    fmt::format("decision: {}", dorsal::name_of(one.kind)),
                    fmt::format("at grade {}. {}", dorsal::name_of(one.grade), one.reason)});
  for (const auto& [session, one] : exclusions(database, patient))
    rows.push_back({one.author, fmt::format("session {} excluded", to_string(session)), one.reason});
  std::ranges::stable_sort(rows, {}, [](const JournalRow& row) { return row.author.at_utc; });
  return rows;
}

std::string on_one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

struct ExportedTable {
  const char* file;
  const char* action;
  void (*header)(std::ostream&);
  int (*rows)(std::ostream&, const StoredSession&, Dates);
};

// Real dates for the clinic's own records, shifted ones for research.
Reply export_table(Console& console, const Visit& visit, const ExportedTable& table) {
  const PatientOverview patient = patient_overview(console.database(), visit.names.at(0));
  const Dates dates = is_clinician(visit) ? Dates::real : Dates::shifted;
  const ExportSource source = export_source(console.database(), patient.code, dates);
  std::ostringstream text;
  table.header(text);
  const auto left_out =
      for_each_session(source, [&](const StoredSession& session) { table.rows(text, session, dates); });
  audit(console, visit, patient.uuid,
        {.at_utc = {},
         .who = {},
         .action = table.action,
         .detail = fmt::format(
             "{} sessions, {} dates{}", source.sessions.size(), dates == Dates::real ? "real" : "shifted",
             left_out.empty() ? "" : fmt::format(", {} could not be read", left_out.size()))});
  return {.document = csv_document(text, fmt::format("{}-{}.csv", patient.code, table.file))};
}

} // namespace

Reply show_report(Console& console, const Visit& visit) {
  Database& database = console.database();
  const std::string& patient = visit.names.at(0);
  const FreeText free_text = is_clinician(visit) ? FreeText::shown : FreeText::left_out;
  ReportOrder order{patient, console.author(visit).at_utc, in_force(database, patient), free_text, {}};
  if (!sees_real_dates(visit)) order.shift = shift_on_pages(console, patient);
  const ReportContents contents = report_contents(database, std::move(order));
  return {.document = Document{"text/html; charset=utf-8",
                               report_page(contents, R"(<link rel="stylesheet" href="/report.css">)")}};
}

Reply export_trials(Console& console, const Visit& visit) {
  return export_table(
      console, visit,
      {.file = "trials", .action = "trials exported", .header = write_csv_header, .rows = write_csv_trials});
}

Reply export_led_trials(Console& console, const Visit& visit) {
  return export_table(console, visit,
                      {.file = "led-trials",
                       .action = "led trials exported",
                       .header = write_led_header,
                       .rows = write_led_trials});
}

Reply export_journal(Console& console, const Visit& visit) {
  const PatientOverview patient = patient_overview(console.database(), visit.names.at(0));
  std::ostringstream text;
  text << csv_row({"at_utc", "who", "what", "text"});
  for (const JournalRow& row : journal(console.database(), patient.code))
    text << csv_row({row.author.at_utc, harmless_text(row.author.name), row.kind, harmless_text(row.text)});
  audit(console, visit, patient.uuid, {.at_utc = {}, .who = {}, .action = "journal exported"});
  return {.document = csv_document(text, patient.code + "-journal.csv")};
}

Reply delete_patient(Console& console, const Visit& visit) {
  const PatientOverview patient = patient_overview(console.database(), visit.names.at(0));
  if (visit.body.value("confirm", "") != patient.code)
    return refused(422, "Nothing was deleted. Confirm with the patient's code.");
  audit(console, visit, patient.uuid, {.at_utc = {}, .who = {}, .action = "deletion of a patient asked for"});
  const DeletionCertificate certificate =
      dorsal::delete_patient(console.database(), patient.code, console.author(visit));
  console.drafts().forget(patient.code);
  Json problems = Json::array();
  for (const DeletionCertificate::File& file : certificate.files)
    if (!file.problem.empty() || file.traces != 0)
      problems.push_back(file.problem.empty()
                             ? fmt::format("{}: {} traces found", file.file.filename().string(), file.traces)
                             : fmt::format("{}: {}", file.file.filename().string(), file.problem));
  return {.body = {{"patient_uuid", certificate.patient_uuid},
                   {"sessions", certificate.sessions},
                   {"trials", certificate.trials},
                   {"files", certificate.files.size()},
                   {"complete", certificate.complete()},
                   {"problems", std::move(problems)},
                   {"words", certificate.complete() ? on_one_line(reach_of_deletion) : ""}}};
}

} // namespace dorsal::console
