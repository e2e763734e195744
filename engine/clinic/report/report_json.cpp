#include "engine/clinic/report/report_json.h"

#include "engine/core/base/calendar_day.h"

namespace dorsal {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::optional<statistics::Quartiles>& rt) {
  if (!rt) return nullptr;
  return {{"median", rt->median}, {"lower_quartile", rt->lower}, {"upper_quartile", rt->upper}};
}

Json json_of(const std::optional<statistics::Bounds>& bounds) {
  if (!bounds) return nullptr;
  return {{"method", "wilson"}, {"confidence", 0.95}, {"lower", bounds->lower}, {"upper", bounds->upper}};
}

Json json_of(const TrialSummary& summary) {
  Json out{{"attempts", summary.attempts},   {"answered", summary.answered},
           {"time_outs", summary.time_outs}, {"anticipations", summary.anticipations},
           {"voided", summary.voided},       {"fast_guesses", summary.fast_guesses},
           {"scored", summary.score.trials}, {"correct", summary.score.correct}};
  out["accuracy"] = summary.accuracy ? Json(*summary.accuracy) : nullptr;
  out["accuracy_interval"] = json_of(summary.accuracy_bounds);
  out["correct_rt_ms"] = json_of(summary.correct_rt_ms);
  return out;
}

Json json_of(const BlockReport& block) {
  return {{"block", block.header.block},
          {"kind", name_of(block.header.kind)},
          {"picture_set", block.header.set},
          {"pictures", block.header.pictures},
          {"first_level", block.first_level ? Json(*block.first_level) : Json()},
          {"last_level", block.last_level ? Json(*block.last_level) : Json()},
          {"result", json_of(block.summary)}};
}

Json json_of(const SessionReport& report) {
  Json out{{"session", to_string(report.session.uuid)},
           {"start_utc", report.session.start.utc},
           {"day", day_text(report.session.start)},
           {"start_local", minute_text(report.session.start)},
           {"utc_offset_minutes", report.session.start.offset_minutes},
           {"state", name_of(report.session.state)},
           {"simulated", report.session.origin == Origin::simulated},
           {"blocks", Json::array()}};
  for (const BlockReport& block : report.blocks) out["blocks"].push_back(json_of(block));
  return out;
}

Json assess_json(const PatientReport& report) {
  Json out{{"all", json_of(report.assess)},
           {"sides", Json::array()},
           {"rolls", Json::array()},
           {"amplitudes", Json::array()}};
  for (const SideReport& side : report.sides)
    out["sides"].push_back({{"side", name_of(side.side)}, {"result", json_of(side.summary)}});
  for (const RollReport& roll : report.rolls)
    out["rolls"].push_back({{"folded_roll_deg", roll.folded_roll_deg}, {"result", json_of(roll.summary)}});
  for (const AmplitudeReport& amplitude : report.amplitudes)
    out["amplitudes"].push_back(
        {{"amplitude", name_of(amplitude.amplitude)}, {"result", json_of(amplitude.summary)}});
  return out;
}

} // namespace

Json json_of(const PatientReport& report) {
  Json out{{"schema", "dorsal.report"},
           {"schema_version", 1},
           {"patient", report.patient},
           {"sessions", Json::array()}};
  for (const SessionReport& session : report.sessions) out["sessions"].push_back(json_of(session));
  out["assess"] = assess_json(report);
  return out;
}

} // namespace dorsal
