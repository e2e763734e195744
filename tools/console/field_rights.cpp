#include "tools/console/field_rights.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace dorsal::console {
namespace {

constexpr std::string_view summary_fields =
    "attempts answered time_outs anticipations voided fast_guesses scored correct accuracy "
    "accuracy_interval.method accuracy_interval.confidence accuracy_interval.lower accuracy_interval.upper "
    "correct_rt_ms.median correct_rt_ms.lower_quartile correct_rt_ms.upper_quartile";
constexpr std::string_view readiness_fields =
    "grade findings[].rule findings[].title findings[].verdict findings[].value findings[].number "
    "findings[].unit findings[].interval_95.lower findings[].interval_95.upper findings[].probability "
    "findings[].threshold findings[].limit findings[].reason findings[].trials_used.trials "
    "findings[].trials_used.blocks[].session findings[].trials_used.blocks[].block "
    "findings[].source_of_default findings[].confidence_in_default notes[] disclaimer";
constexpr std::string_view settings_dates = "differing[].at_utc history[].at_utc";
constexpr std::string_view settings_fields =
    "owner version follows layers[] differing[].station differing[].version differing[].who "
    "fields[].key fields[].section fields[].title fields[].meaning fields[].value[] "
    "fields[].default[] fields[].low fields[].high fields[].source.text fields[].source.confidence "
    "fields[].kind fields[].choices[] fields[].unit fields[].may_be_none toml history[].version "
    "history[].who history[].what";
constexpr std::string_view characteristics_fields =
    "by_session simulated_patients days_between trials patients[].left_accuracy patients[].right_accuracy "
    "patients[].ready patients[].standard_error patients[].mean_sessions warnings[]";
constexpr std::string_view run_fields = "patient running exit_code words";
constexpr std::string_view side_fields = "accuracy interval.lower interval.upper median_ms";

struct RightsRow {
  std::string_view route;
  std::string_view within; // what the fields begin with
  std::string_view fields; // between spaces
  Role least;
};

constexpr std::array table_of_rights{
    RightsRow{"GET /api/v1/state", "",
              "version demo shared.site shared.place needs_first_account lock_after_s signed_in.name "
              "signed_in.role signed_in.csrf",
              Role::researcher},
    RightsRow{"POST /api/v1/sign-in", "", "name role csrf", Role::researcher},
    RightsRow{"POST /api/v1/first-account", "", "name role csrf", Role::clinician},
    RightsRow{"GET /api/v1/patients", "",
              "patients[].code patients[].archived patients[].sessions patients[].decisions "
              "patients[].last_session_utc patients[].last_session_day patients[].grade "
              "patients[].flags[] patients[].left_out grades_pending",
              Role::researcher},
    RightsRow{"GET /api/v1/patients", "",
              "patients[].adherence.days patients[].adherence.asked patients[].adherence.of_last_days clock "
              "left_out[].session left_out[].patient left_out[].why journals[].found journals[].remedy",
              Role::clinician},
    RightsRow{"POST /api/v1/patients", "", "code", Role::clinician},
    RightsRow{"GET /api/v1/patients/*", "",
              "code archived last_session_utc last_session_day accuracy_goal rt_goal_ms thresholds_from[] "
              "settings_differ "
              "phases.all[] phases.now",
              Role::researcher},
    RightsRow{"GET /api/v1/patients/*", "sessions[].",
              "session start_utc start_local day utc_offset_minutes state simulated timing_verified "
              "median_interval_ms.lower median_interval_ms.upper "
              "software_version pain.before pain.after rig.providers rig.facts[].name rig.facts[].value "
              "excluded.who",
              Role::researcher},
    RightsRow{"GET /api/v1/patients/*", "sessions[].", "excluded.at_utc excluded.reason", Role::clinician},
    RightsRow{"GET /api/v1/patients/*", "sessions[].blocks[].",
              "block kind picture_set pictures first_level last_level", Role::researcher},
    RightsRow{"GET /api/v1/patients/*", "sessions[].blocks[].result.", summary_fields, Role::researcher},
    RightsRow{"GET /api/v1/patients/*", "readiness.", readiness_fields, Role::researcher},
    RightsRow{"GET /api/v1/patients/*", "assess.all.", summary_fields, Role::researcher},
    RightsRow{"GET /api/v1/patients/*", "assess.sides[].result.", summary_fields, Role::researcher},
    RightsRow{"GET /api/v1/patients/*", "assess.rolls[].result.", summary_fields, Role::researcher},
    RightsRow{"GET /api/v1/patients/*", "assess.amplitudes[].result.", summary_fields, Role::researcher},
    RightsRow{"GET /api/v1/patients/*", "assess.",
              "sides[].side rolls[].folded_roll_deg amplitudes[].amplitude", Role::researcher},
    RightsRow{
        "GET /api/v1/patients/*", "course.",
        "blocks[].day blocks[].brightness blocks_of_baseline ordinary_accuracy.lower ordinary_accuracy.upper "
        "ordinary_median_ms.lower ordinary_median_ms.upper",
        Role::researcher},
    RightsRow{"GET /api/v1/patients/*", "course.blocks[].left.", side_fields, Role::researcher},
    RightsRow{"GET /api/v1/patients/*", "course.blocks[].right.", side_fields, Role::researcher},
    RightsRow{"GET /api/v1/patients/*", "decisions[].", "who kind grade", Role::researcher},
    RightsRow{"GET /api/v1/patients/*", "decisions[].", "at_utc reason", Role::clinician},
    RightsRow{"GET /api/v1/patients/*", "left_out[].", "session patient why", Role::clinician},
    RightsRow{"GET /api/v1/patients/*", "notes[].", "at_utc who text", Role::clinician},
    RightsRow{"GET /api/v1/sessions/*/blocks/*", "",
              "session start_utc start_local block kind trials[].trial trials[].stimulus trials[].side "
              "trials[].roll_deg "
              "trials[].outcome trials[].response trials[].correct trials[].response_time_ms",
              Role::researcher},
    RightsRow{"GET /api/v1/settings", "", settings_fields, Role::researcher},
    RightsRow{"GET /api/v1/settings", "", settings_dates, Role::researcher},
    RightsRow{"GET /api/v1/settings", "history[].", "why", Role::clinician},
    RightsRow{"PUT /api/v1/settings", "", "version what", Role::clinician},
    RightsRow{"POST /api/v1/settings/preview", "", "changes", Role::researcher},
    RightsRow{"POST /api/v1/settings/preview", "readiness.", readiness_fields, Role::researcher},
    RightsRow{"POST /api/v1/settings/preview", "characteristics.", characteristics_fields, Role::researcher},
    RightsRow{"GET /api/v1/patients/*/settings", "", settings_fields, Role::researcher},
    RightsRow{"GET /api/v1/patients/*/settings", "", settings_dates, Role::clinician},
    RightsRow{"GET /api/v1/patients/*/settings", "history[].", "why", Role::clinician},
    RightsRow{"PUT /api/v1/patients/*/settings", "", "version what", Role::clinician},
    RightsRow{"POST /api/v1/patients/*/settings/preview", "", "changes", Role::researcher},
    RightsRow{"POST /api/v1/patients/*/settings/preview", "readiness.", readiness_fields, Role::researcher},
    RightsRow{"POST /api/v1/patients/*/settings/preview", "characteristics.", characteristics_fields,
              Role::researcher},
    RightsRow{"GET /api/v1/accounts", "", "accounts[].name accounts[].role", Role::clinician},
    RightsRow{
        "GET /api/v1/audit", "",
        "entries last_hash faults[].entry faults[].what rows[].entry rows[].at_utc rows[].who rows[].action",
        Role::researcher},
    RightsRow{"GET /api/v1/audit", "rows[].", "patient detail", Role::clinician},
    RightsRow{"GET /api/v1/session", "", run_fields, Role::researcher},
    RightsRow{"POST /api/v1/patients/*/session", "", run_fields, Role::clinician},
    RightsRow{
        "GET /api/v1/displays", "",
        "displays[].display displays[].name displays[].width_px displays[].height_px displays[].refresh_hz "
        "words",
        Role::clinician},
    RightsRow{"GET /api/v1/templates", "templates[].", "name who at_utc toml", Role::researcher},
    RightsRow{"POST /api/v1/patients/*/prescriptions", "", "number passphrase file_name file",
              Role::clinician},
    RightsRow{"POST /api/v1/results", "", "patient words", Role::clinician},
    RightsRow{"POST /api/v1/patients/*/deletion", "",
              "patient_uuid sessions trials files complete problems[] words", Role::clinician},
    RightsRow{"POST /api/v1/patients/*/removal", "", "trials", Role::clinician},
    RightsRow{"GET /api/v1/drafts", "drafts[].", "about field text", Role::researcher},
};

using Rights = std::map<std::string, Role, std::less<>>;

std::map<std::string, Rights> all_rights() {
  std::map<std::string, Rights> all;
  for (const RightsRow& row : table_of_rights)
    for (std::size_t from = 0; from < row.fields.size();) {
      const std::size_t to = std::min(row.fields.find(' ', from), row.fields.size());
      all[std::string{row.route}].emplace(
          std::string{row.within} + std::string{row.fields.substr(from, to - from)}, row.least);
      from = to + 1;
    }
  return all;
}

const std::map<std::string, Rights>& known_rights() {
  static const std::map<std::string, Rights> all = all_rights();
  return all;
}

// Where nothing is yet, the field may end above or below its row: null for an object, a list or a number.
std::optional<Role> right_in(const Rights& known, const std::string& field) {
  if (const auto at = known.find(field); at != known.end()) return at->second;
  for (const std::string_view below : {".", "[]"}) {
    const auto at = known.lower_bound(field + std::string{below});
    if (at != known.end() && at->first.starts_with(field + std::string{below})) return at->second;
  }
  if (field.ends_with("[]")) return right_in(known, field.substr(0, field.size() - 2));
  const auto list = known.find(field + "[]");
  return list == known.end() ? std::nullopt : std::optional{list->second};
}

void collect(const Json& value, const std::string& field, std::vector<std::string>& fields) {
  if (value.is_object() && !value.empty()) {
    for (const auto& [name, inner] : value.items())
      collect(inner, field.empty() ? name : field + '.' + name, fields);
  } else if (value.is_array() && !value.empty()) {
    for (const Json& inner : value) collect(inner, field + "[]", fields);
  } else if (!field.empty()) {
    fields.push_back(value.is_array() ? field + "[]" : field);
  }
}

bool may_read(const Rights& known, const std::string& field, Role role) {
  return role == Role::clinician || right_in(known, field) == Role::researcher;
}

bool holds_no_fields(const Json& value) {
  if (!value.is_structured() || value.empty()) return true;
  return value.is_array() && std::ranges::all_of(value, holds_no_fields);
}

void strip(Json& value, const std::string& field, const Rights& known, Role role) {
  if (value.is_array())
    for (Json& inner : value) strip(inner, field + "[]", known, role);
  if (!value.is_object()) return;
  for (auto at = value.begin(); at != value.end();) {
    const std::string inner = field.empty() ? at.key() : field + '.' + at.key();
    strip(at.value(), inner, known, role);
    const bool is_value = holds_no_fields(at.value());
    at = is_value && !may_read(known, inner, role) ? value.erase(at) : std::next(at);
  }
}

} // namespace

std::optional<Role> right_to(const std::string& route, const std::string& field) {
  const auto known = known_rights().find(route);
  return known == known_rights().end() ? std::nullopt : right_in(known->second, field);
}

Json readable_part(Json body, const std::string& route, Role role) {
  static const Rights none;
  const auto known = known_rights().find(route);
  strip(body, {}, known == known_rights().end() ? none : known->second, role);
  return body;
}

std::vector<std::string> fields_of(const Json& body) {
  std::vector<std::string> fields;
  collect(body, {}, fields);
  return fields;
}

std::vector<std::string> routes_with_rights() {
  std::vector<std::string> routes;
  for (const auto& [route, known] : known_rights()) routes.push_back(route);
  return routes;
}

} // namespace dorsal::console
