#include "tools/console/patient_facts.h"

#include "engine/clinic/doctor/doctor_files.h"
#include "engine/clinic/report/report_contents.h"
#include "engine/core/base/clock_doubt.h"
#include "engine/core/base/wall_clock.h"
#include "engine/core/dose/adherence.h"
#include "engine/core/dose/place_in_plan.h"
#include "engine/core/programme/phase_evidence.h"
#include "engine/core/protocol/programme.h"
#include "engine/core/readiness/evidence/assess_blocks.h"
#include "engine/store/sessions/practice_days.h"
#include "tools/console/today/looked.h"
#include "tools/console/today/needs.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal::console {
namespace {

std::string utc_of(WallTime time) { return utc_text(std::chrono::floor<std::chrono::seconds>(time)); }

Json adherence_json(const Adherence& found) {
  return {{"days", found.days_done}, {"asked", found.days_asked}, {"of_last_days", found.span_days}};
}

std::vector<Day> days_of(const PracticeDays& practice) {
  std::vector<Day> days;
  for (const WallClock& start : practice.recent)
    if (const auto day = local_day(start)) days.push_back(*day);
  return days;
}

std::optional<Adherence> adherence_of(const PracticeDays& practice, const Dose& dose,
                                      const std::string& now_utc) {
  const auto first = local_day(practice.first);
  const auto today = local_day({now_utc, practice.first.offset_minutes});
  if (!first || !today) return {};
  return adherence(days_of(practice), *first, *today, dose);
}

// Sessions of each of the last four weeks' days, the last one today.
Json strip_json(const PracticeDays& practice, const std::string& now_utc) {
  Json strip = Json::array();
  const auto today = local_day({now_utc, practice.first.offset_minutes});
  if (!today) return strip;
  const std::vector<Day> days = days_of(practice);
  for (int ago = adherence_days - 1; ago >= 0; --ago)
    strip.push_back(std::ranges::count(days, *today - std::chrono::days{ago}));
  return strip;
}

Json needs_json(const std::vector<Need>& needs) {
  Json rows = Json::array();
  for (const Need& need : needs)
    rows.push_back({{"kind", need.kind}, {"phase", need.phase.empty() ? Json(nullptr) : Json(need.phase)}});
  return rows;
}

Attention attention_to(const PatientOverview& patient, const GradeShelf::Kept& kept, const Looks& looks,
                       WallTime now) {
  using std::chrono::days;
  const std::string session = patient.last_start ? patient.last_start->utc : std::string{};
  return {.came_utc = std::max(session, looks.came(patient.uuid)),
          .looked_utc = std::max(kept.decided_utc, looks.looked(patient.uuid)),
          .week_ago_utc = utc_of(now - days{7}),
          .long_ago_utc = utc_of(now - days{14})};
}

Json or_null(const std::optional<statistics::Bounds>& bounds) {
  return bounds ? Json{{"lower", bounds->lower}, {"upper", bounds->upper}} : Json(nullptr);
}

Json side_json(const TrialSummary& side) {
  return {{"accuracy", side.accuracy ? Json(*side.accuracy) : Json(nullptr)},
          {"interval", or_null(side.accuracy_bounds)},
          {"median_ms", side.correct_rt_ms ? Json(side.correct_rt_ms->median) : Json(nullptr)}};
}

Json pain_json(const PainRatings& pain) {
  return {{"before", pain.before ? Json(*pain.before) : Json(nullptr)},
          {"after", pain.after ? Json(*pain.after) : Json(nullptr)}};
}

Json rig_json(const SessionRecord& session) {
  Json facts = Json::array();
  for (const auto& [name, value] : session.header.rig) facts.push_back({{"name", name}, {"value", value}});
  return {{"providers", providers_of(session)}, {"facts", std::move(facts)}};
}

void add_phases_of_blocks(Json& rows, const StoredSession& session, const std::vector<Phase>& phases) {
  for (std::size_t i = 0; i < session.record.blocks.size(); ++i) {
    const Phase* phase = phase_of(session.record.blocks[i].header, phases);
    rows[i]["phase"] = phase ? Json(phase->name) : Json(nullptr);
  }
}

} // namespace

Json course_json(const std::vector<StoredSession>& counted) {
  const AssessCourse course = assess_course(counted);
  Json blocks = Json::array();
  for (const CourseBlock& block : course.blocks)
    blocks.push_back({{"day", block.day},
                      {"brightness", block.brightness},
                      {"left", side_json(block.left)},
                      {"right", side_json(block.right)}});
  return {{"blocks", std::move(blocks)},
          {"blocks_of_baseline", blocks_of_baseline},
          {"ordinary_accuracy", or_null(course.ordinary_share)},
          {"ordinary_median_ms", or_null(course.ordinary_time_ms)}};
}

void add_list_facts(Console& console, const std::vector<PatientOverview>& patients, Json& rows) {
  const WallTime now = console.now();
  const auto practice = console.records().practice(utc_of(now - std::chrono::days{adherence_days + 1}));
  const std::string now_utc = utc_of(now);
  const Looks looks(console.database());
  for (std::size_t i = 0; i < patients.size(); ++i) {
    const GradeShelf::Kept* known = console.shelf().known(patients[i]);
    const auto at = practice.find(patients[i].code);
    const bool practised = at != practice.end();
    std::optional<Adherence> done = known ? known->adherence : std::nullopt; // of several phases
    if (known && !done && practised) done = adherence_of(at->second, known->dose, now_utc);
    rows[i]["adherence"] = done ? adherence_json(*done) : Json(nullptr);
    rows[i]["strip"] = practised ? strip_json(at->second, now_utc) : Json::array();
    rows[i]["needs"] = known
                           ? needs_json(needs_of(*known, done, attention_to(patients[i], *known, looks, now)))
                           : Json::array();
    rows[i]["course"] = known ? Json(known->course) : Json::array();
    rows[i]["phases"] = known ? known->phases : Json::array();
    rows[i]["today"] = known ? Json(known->due) : Json(nullptr);
    rows[i]["flags"] = known ? Json(known->flags) : Json::array();
    rows[i]["left_out"] = known ? Json(known->left_out) : Json(nullptr);
  }
}

Json clock_warning(const Console& console, const std::vector<PatientOverview>& patients) {
  const PatientOverview* last = nullptr;
  for (const PatientOverview& patient : patients)
    if (patient.last_start && (!last || last->last_start->utc < patient.last_start->utc)) last = &patient;
  const WallClock now{utc_of(console.now()), 0};
  const auto doubt = doubt_of_clock(now, last ? last->last_start : std::nullopt);
  if (!doubt) return nullptr;
  if (*doubt != ClockDoubt::behind_a_session)
    return fmt::format("The clock of this computer says {} UTC, which cannot be right. Please set it.",
                       minute_text_of_utc(now.utc));
  return fmt::format(
      "The clock of this computer says {} UTC, but {} has a session of {}. If the clock is wrong, please "
      "set it. If the session's date is, exclude it on the patient's page and say why: it is kept, "
      "and counts nowhere.",
      minute_text_of_utc(now.utc), last->code, day_text(*last->last_start));
}

Json journal_warnings(Console& console) {
  Json warnings = Json::array();
  const std::filesystem::path& file = console.database().path();
  if (!std::filesystem::exists(file)) return warnings; // one that no disk knows
  const DoctorFinding finding = judge_journals(file);
  if (finding.health != Health::good)
    warnings.push_back({{"found", "Emergency journals: " + finding.found}, {"remedy", finding.remedy}});
  return warnings;
}

Json practice_json(const std::vector<StoredSession>& sessions, const Dose& dose, Day today) {
  PlaceInPlan place{.today = today, .practised = {}, .progress = {}, .dose = dose};
  for (const StoredSession& session : sessions)
    if (const auto day = local_day(session.summary.start);
        day && session.summary.state != SessionState::running)
      place.practised.push_back(*day);
  place.progress = dose_progress(place.practised, today);
  Json days = Json::array();
  for (const Day day : place.practised) days.push_back(to_text(day));
  return {{"days", std::move(days)},
          {"sessions_a_day", dose.sessions_a_day},
          {"days_a_week", dose.days_a_week},
          {"next", to_text(next_due(place))}};
}

void add_page_facts(Json& body, const std::vector<StoredSession>& sessions, const Protocol& protocol) {
  body["phases"] = {{"all", protocol.phases}, {"now", protocol.phase}};
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    Json& row = body["sessions"][i];
    row["pain"] = pain_json(sessions[i].record.pain);
    row["rig"] = rig_json(sessions[i].record);
    if (has_programme(protocol)) add_phases_of_blocks(row["blocks"], sessions[i], protocol.programme);
  }
}

} // namespace dorsal::console
