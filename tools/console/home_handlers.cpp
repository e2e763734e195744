// Between the clinic and a patient's home: prescriptions out, result files in.
#include "engine/clinic/machine/message_catalogue.h"
#include "engine/clinic/own/own_guides.h"
#include "engine/clinic/own/own_instruments.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/clinic/programme/at_home.h"
#include "engine/core/base/error.h"
#include "engine/core/base/html_escaped.h"
#include "engine/core/protocol/protocol_text.h"
#include "engine/device/clock.h"
#include "engine/session/looks/languages.h"
#include "engine/session/print/leaflet_page.h"
#include "engine/store/audit/audit_log.h"
#include "engine/store/people/patient_facts.h"
#include "engine/store/people/patients.h"
#include "engine/store/travel/result_file.h"
#include "tools/console/handlers.h"
#include "tools/console/records/in_force.h"
#include "tools/terminal/recovery_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <sstream>

namespace dorsal::console {
namespace {

std::string to_base64(const std::string& bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();
  return text;
}

std::optional<std::string> from_base64(const std::string& text) {
  std::string bytes(text.size() * 3 / 4 + 3, '\0');
  std::size_t length = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                        text.size(), nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
    return {};
  bytes.resize(length);
  return bytes;
}

void audit(Console& console, const Visit& visit, const std::string& patient, AuditEvent event) {
  const Author author = console.author(visit);
  event.at_utc = author.at_utc;
  event.who = author.name;
  event.subject = patient_overview(console.database(), patient).uuid;
  console.database().change("keep the audit log",
                            [&](SQLite::Database& sqlite) { append_audit(sqlite, event); });
}

std::string prescription_file(const Prescription& issued) {
  return fmt::format("{}-prescription-{}.dorsal", issued.patient, issued.serial);
}

constexpr std::string_view own_language = "own";

// Not printed.
std::string choice_of_languages(const std::string& patient) {
  std::string links;
  for (const char* language : screen_languages)
    links += fmt::format(R"(<a href="/api/v1/patients/{0}/leaflet/{1}" lang="{1}">{2}</a>)", patient,
                         language, html_escaped(print::own_name(words_for(language))));
  return fmt::format(R"(<nav lang="en" dir="ltr"><button type="button">Print</button>{}</nav>)", links);
}

// What is open for the patient; where nothing is, everything that may come.
std::vector<print::Practice> practice_of_today(Database& database, const std::string& patient,
                                               const Protocol& protocol) {
  const PatientProgramme programme =
      programme_at(read_programme(database, patient, protocol), *local_day(wall_clock_now()));
  std::vector<print::Practice> open, all;
  for (std::size_t i = 0; i < programme.phases.size(); ++i) {
    const Phase& phase = programme.phases[i];
    const Standing standing = programme.now[i].state.standing;
    all.push_back({phase.name, phase.dose});
    if (standing == Standing::open || standing == Standing::ready) open.push_back(all.back());
  }
  return open.empty() ? all : open;
}

} // namespace

// The file leaves with the answer, the passphrase beside it; neither is kept.
Reply issue_prescription(Console& console, const Visit& visit) {
  Database& database = console.database();
  const PatientOverview patient = patient_overview(database, visit.names.at(0));
  const std::string message = visit.body.value("message", "");
  if (!fits_one_screen(message))
    return refused(
        422, fmt::format("The message does not fit on one screen: at most {} characters and eight lines.",
                         longest_message));
  const Protocol sent = for_home(database, patient.code, in_force(database, patient.code).protocol,
                                 *local_day(wall_clock_now()));
  const Prescription issued = dorsal::issue_prescription(
      database, {patient.code, to_toml(sent), message, console.author(visit).at_utc,
                 own_instruments(database.path()).definitions(), own_lessons(database.path()).definitions(),
                 own_guides(database.path()).definitions()});
  const Passphrase passphrase{generate_passphrase()};
  std::ostringstream file;
  write_prescription(database, issued, passphrase, file);
  audit(console, visit, patient.code,
        {.at_utc = {},
         .who = {},
         .action = "prescription issued",
         .detail = fmt::format("number {}", issued.serial)});
  return {.status = 201,
          .body = {{"number", issued.serial},
                   {"passphrase", passphrase.text},
                   {"file_name", prescription_file(issued)},
                   {"file", to_base64(file.str())}}};
}

// In the language of the route; "own": the patient's, where it is known.
Reply print_leaflet(Console& console, const Visit& visit) {
  Database& database = console.database();
  const PatientOverview patient = patient_overview(database, visit.names.at(0));
  const std::string& asked = visit.names.at(1);
  if (asked != own_language && std::ranges::find(screen_languages, asked) == screen_languages.end())
    return refused(404, fmt::format("There are leaflets in these languages: {}; and \"{}\", the patient's.",
                                    fmt::join(screen_languages, ", "), own_language));
  const Protocol protocol = in_force(database, patient.code).protocol;
  const auto issued = last_issued_prescription(database, patient.code);
  const std::string choice = choice_of_languages(patient.code);
  const print::Leaflet leaflet{
      .patient = patient.code,
      .file = issued ? prescription_file(*issued) : std::string{},
      .practice = practice_of_today(database, patient.code, protocol),
      .pain_contact = protocol.screens.pain_contact,
      .result_file = result_file_name(patient.code),
      .head =
          R"(<link rel="stylesheet" href="/leaflet.css"><script type="module" src="/leaflet_print.js"></script>)",
      .above = choice};
  return {.document = Document{
              "text/html; charset=utf-8",
              print::leaflet_page(
                  leaflet, words_for(asked == own_language
                                         ? language_of(protocol, read_patient_facts(database, patient.code))
                                         : asked))}};
}

Reply take_result(Console& console, const Visit& visit) {
  if (!visit.body.contains("file") || !visit.body["file"].is_string())
    return refused(422, "Send the result file as base64 in \"file\".");
  const auto bytes = from_base64(visit.body["file"].get_ref<const std::string&>());
  if (!bytes) return refused(422, "The result file did not arrive whole; send it again.");
  std::istringstream in(*bytes);
  const TakenResult taken =
      dorsal::take_result(console.database(), in, {.expected = {}, .now_utc = console.author(visit).at_utc});
  audit(console, visit, taken.patient,
        {.at_utc = {},
         .who = {},
         .action = "result taken in",
         .detail = fmt::format("answers prescription number {}", taken.serial)});
  return {.status = 201, .body = {{"patient", taken.patient}, {"words", to_text(taken.report)}}};
}

} // namespace dorsal::console
