#include "tools/console/routes.h"

#include "tools/console/answer_fields.h"
#include "tools/console/handlers.h"

#include <algorithm>
#include <array>

namespace dorsal::console {
namespace {

constexpr OnSharedStore as_usual{""};
constexpr OnSharedStore elsewhere(std::string_view refusal) { return OnSharedStore{refusal}; }
constexpr OnSharedStore at_the_station{
    "This is done in the console of the patient's station, not on the shared store."};
constexpr ShownFields nothing_shown{}; // no data in the answer, or a document

constexpr std::array route_table{
    Route{"GET", "/api/v1/state", Needs::nobody, [](Console& c, const Visit& v) { return c.state(v); },
          as_usual,
          ShownFields{for_researchers(
              "version demo shared.site shared.place needs_first_account lock_after_s signed_in.name "
              "signed_in.role signed_in.csrf")},
          Manner{.use = Use::by_the_page}},
    Route{"POST", "/api/v1/first-account", Needs::nobody,
          [](Console& c, const Visit& v) { return c.make_first_account(v); }, as_usual,
          ShownFields{for_clinicians("name role csrf")}, Manner{.cost = Cost::key_from_passphrase}},
    Route{"POST", "/api/v1/sign-in", Needs::nobody, [](Console& c, const Visit& v) { return c.sign_in(v); },
          as_usual, ShownFields{for_researchers("name role csrf")},
          Manner{.locks = Locks::itself, .cost = Cost::key_from_passphrase}},
    Route{"POST", "/api/v1/sign-out", Needs::anybody,
          [](Console& c, const Visit& v) { return c.sign_out(v); }, as_usual, nothing_shown},
    Route{"GET", "/api/v1/patients", Needs::reader, list_patients, as_usual,
          ShownFields{
              for_researchers("patients[].code patients[].archived patients[].sessions patients[].decisions "
                              "patients[].last_session_utc patients[].last_session_day patients[].grade "
                              "patients[].flags[] patients[].phases[].name patients[].phases[].state "
                              "patients[].phases[].grade patients[].left_out patients[].course[] "
                              "grades_pending"),
              for_clinicians("patients[].today patients[].strip[] patients[].needs[].kind "
                             "patients[].needs[].phase patients[].adherence.days patients[].adherence.asked "
                             "patients[].adherence.of_last_days clock left_out[].session left_out[].patient "
                             "left_out[].why journals[].found journals[].remedy")}},
    Route{"POST", "/api/v1/patients", Needs::clinician, add_patient,
          elsewhere("Patients come into the shared store with their first session; add them in the console "
                    "of their station."),
          ShownFields{for_clinicians("code")}},
    Route{"GET", "/api/v1/patients/*", Needs::reader, show_patient, as_usual, patient_shown},
    Route{"POST", "/api/v1/patients/*/archive", Needs::clinician, archive_patient,
          elsewhere("Each station archives its own patients; do it in the console of the patient's station."),
          nothing_shown},
    Route{"POST", "/api/v1/patients/*/notes", Needs::clinician, write_note,
          elsewhere("The shared store holds no notes; write it in the console of the patient's station."),
          nothing_shown},
    Route{"POST", "/api/v1/patients/*/notes/taking-back", Needs::clinician, take_note_back,
          elsewhere("The shared store holds no notes; write it in the console of the patient's station."),
          nothing_shown},
    Route{"POST", "/api/v1/patients/*/looked", Needs::clinician, look_at_patient, as_usual, nothing_shown},
    Route{"GET", "/api/v1/pictures/*", Needs::reader, show_picture, as_usual, nothing_shown},
    Route{"POST", "/api/v1/patients/*/decisions", Needs::clinician, decide, as_usual, nothing_shown},
    Route{"GET", "/api/v1/patients/*/settings", Needs::reader, show_settings, as_usual,
          ShownFields{for_researchers(settings_fields), for_clinicians(settings_dates),
                      FieldGroup{"history[].", "why", Role::clinician}}},
    Route{"PUT", "/api/v1/patients/*/settings", Needs::clinician, put_settings, as_usual,
          ShownFields{for_clinicians("version what")}},
    Route{"POST", "/api/v1/patients/*/settings/preview", Needs::reader, preview_settings, as_usual,
          preview_shown, Manner{.locks = Locks::itself}},
    Route{"GET", "/api/v1/sessions/*/blocks/*", Needs::reader, show_block, as_usual,
          ShownFields{for_researchers(
              "session start_utc start_local block kind trials[].trial trials[].stimulus "
              "trials[].side trials[].roll_deg trials[].outcome trials[].response trials[].correct "
              "trials[].response_time_ms touches[].trial touches[].factors[].name "
              "touches[].factors[].value touches[].factors[].unit touches[].truth touches[].answer "
              "touches[].answered_by touches[].outcome touches[].correct")}},
    Route{"POST", "/api/v1/sessions/*/exclusion", Needs::clinician, exclude_session,
          elsewhere("Exclude it in the console of the station that recorded it; the next `dorsal sync run` "
                    "brings that here."),
          nothing_shown},
    Route{"POST", "/api/v1/sessions/*/move", Needs::clinician, move_session,
          elsewhere("What was sent stays as it was sent. Move it in the console of the station that "
                    "recorded it, and ask the shared store's administrator."),
          nothing_shown},
    Route{"POST", "/api/v1/patients/*/removal", Needs::clinician, remove_session,
          elsewhere("What was sent stays as it was sent. Remove it in the console of the station that "
                    "recorded it, and ask the shared store's administrator."),
          ShownFields{for_clinicians("trials")}},
    Route{"GET", "/api/v1/settings", Needs::reader, show_settings, as_usual,
          ShownFields{for_researchers(settings_fields), for_researchers(settings_dates),
                      FieldGroup{"history[].", "why", Role::clinician}}},
    Route{"PUT", "/api/v1/settings", Needs::clinician, put_settings, as_usual,
          ShownFields{for_clinicians("version what")}},
    Route{"POST", "/api/v1/settings/preview", Needs::reader, preview_settings, as_usual, preview_shown,
          Manner{.locks = Locks::itself}},
    Route{"GET", "/api/v1/accounts", Needs::clinician, list_accounts, as_usual,
          ShownFields{for_clinicians("accounts[].name accounts[].role")}},
    Route{"POST", "/api/v1/accounts", Needs::clinician, make_account, as_usual, nothing_shown,
          Manner{.cost = Cost::key_from_passphrase}},
    Route{"GET", "/api/v1/audit", Needs::reader, show_audit, as_usual,
          ShownFields{
              for_researchers(
                  "entries last_hash faults[].entry faults[].what rows[].entry rows[].at_utc rows[].who "
                  "rows[].action"),
              FieldGroup{"rows[].", "patient code detail", Role::clinician}}},
    Route{"GET", "/api/v1/openapi.json", Needs::nobody, show_api, at_the_station, nothing_shown},
    Route{"GET", "/api/v1/patients/*/report", Needs::reader, show_report, at_the_station, nothing_shown},
    Route{"GET", "/api/v1/patients/*/trials.csv", Needs::reader, export_trials, at_the_station,
          nothing_shown},
    Route{"GET", "/api/v1/patients/*/led-trials.csv", Needs::reader, export_led_trials, at_the_station,
          nothing_shown},
    Route{"GET", "/api/v1/patients/*/journal.csv", Needs::clinician, export_journal, at_the_station,
          nothing_shown},
    Route{"POST", "/api/v1/patients/*/deletion", Needs::clinician, delete_patient, at_the_station,
          ShownFields{for_clinicians("patient_uuid sessions trials files complete problems[] words")}},
    Route{"POST", "/api/v1/patients/*/prescriptions", Needs::clinician, issue_prescription, at_the_station,
          ShownFields{for_clinicians("number passphrase file_name file")}},
    Route{"GET", "/api/v1/patients/*/leaflet/*", Needs::clinician, print_leaflet, at_the_station,
          nothing_shown},
    Route{"POST", "/api/v1/results", Needs::clinician, take_result, at_the_station,
          ShownFields{for_clinicians("patient words")}, Manner{.brings = Brings::file}},
    Route{"POST", "/api/v1/patients/*/session", Needs::clinician, start_session, at_the_station,
          ShownFields{for_clinicians(run_fields)}},
    Route{"GET", "/api/v1/session", Needs::reader, show_session, at_the_station,
          ShownFields{for_researchers(run_fields)}, Manner{.use = Use::by_the_page}},
    Route{"GET", "/api/v1/displays", Needs::clinician, list_displays, at_the_station,
          ShownFields{
              for_clinicians("displays[].display displays[].name displays[].width_px displays[].height_px "
                             "displays[].refresh_hz words")},
          Manner{.locks = Locks::itself}},
    Route{"GET", "/api/v1/drafts", Needs::reader, list_drafts, as_usual,
          ShownFields{FieldGroup{"drafts[].", "about field text", Role::researcher}}},
    Route{"PUT", "/api/v1/drafts", Needs::reader, keep_draft, as_usual, nothing_shown},
    Route{"GET", "/api/v1/templates", Needs::reader, list_templates, at_the_station,
          ShownFields{FieldGroup{"templates[].", "name who at_utc toml", Role::researcher}}},
    Route{"POST", "/api/v1/templates", Needs::clinician, keep_template, at_the_station, nothing_shown},
    Route{"POST", "/api/v1/templates/removal", Needs::clinician, remove_template, at_the_station,
          nothing_shown},
};

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from < path.size();) {
    const std::size_t to = std::min(path.find('/', from + 1), path.size());
    parts.emplace_back(path.substr(from, to - from));
    from = to;
  }
  return parts;
}

std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
  const auto wanted = parts_of(pattern);
  const auto given = parts_of(path);
  if (wanted.size() != given.size()) return {};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i] == "/*")
      names.push_back(given[i].substr(1));
    else if (wanted[i] != given[i])
      return {};
  }
  return names;
}

} // namespace

std::span<const Route> routes() { return route_table; }

std::optional<FoundRoute> find_route(std::string_view method, std::string_view path) {
  for (const Route& route : route_table)
    if (route.method == method)
      if (auto names = match(route.path, path)) return FoundRoute{route, std::move(*names)};
  return {};
}

bool is_path_of_a_route(std::string_view path) {
  return std::ranges::any_of(route_table,
                             [path](const Route& route) { return match(route.path, path).has_value(); });
}

} // namespace dorsal::console
