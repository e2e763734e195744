#include "engine/clinic/report/report_json.h"

#include "engine/core/base/calendar_day.h"
#include "engine/core/task/drawing/signs.h"

namespace dorsal {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::optional<statistics::Quartiles>& rt) {
  if (!rt) return nullptr;
  return {{"median", rt->median}, {"lower_quartile", rt->lower}, {"upper_quartile", rt->upper}};
}

Json interval_of(const char* method, const std::optional<statistics::Bounds>& bounds) {
  if (!bounds) return nullptr;
  return {{"method", method}, {"confidence", 0.95}, {"lower", bounds->lower}, {"upper", bounds->upper}};
}

Json json_of(const TrialSummary& summary) {
  Json out{{"attempts", summary.attempts},   {"answered", summary.answered},
           {"time_outs", summary.time_outs}, {"anticipations", summary.anticipations},
           {"voided", summary.voided},       {"fast_guesses", summary.fast_guesses},
           {"scored", summary.score.trials}, {"correct", summary.score.correct}};
  out["accuracy"] = summary.accuracy ? Json(*summary.accuracy) : nullptr;
  out["accuracy_interval"] = interval_of("wilson", summary.accuracy_bounds);
  out["correct_rt_ms"] = json_of(summary.correct_rt_ms);
  return out;
}

Json number_or_null(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json threshold_json(const LedSummary& summary) {
  if (!summary.threshold) return nullptr;
  return {{"value", summary.threshold->value},
          {"interval", interval_of("student, 1.8 times as wide", summary.threshold->bounds)},
          {"reversals", summary.threshold->reversals}};
}

Json count_json(const statistics::Count& count) {
  return {{"right", count.correct}, {"scored", count.trials}};
}

Json counts_json(const std::vector<statistics::Count>& counts) {
  Json list = Json::array();
  for (const statistics::Count& count : counts) list.push_back(count_json(count));
  return list;
}

Json point_json(const std::optional<touch::PointOfBack>& point) {
  if (!point) return nullptr;
  return {{"right", point->right}, {"up", point->up}};
}

Json places_json(const PlaceSummary& places) {
  return {{"squares", places.squares},
          {"columns", touch::grid_of(places.squares).value().columns},
          {"of_other_grids", places.of_other_grids},
          {"by_square", counts_json(places.by_square)},
          {"by_row", counts_json(places.by_row)},
          {"left", count_json(places.left)},
          {"midline", count_json(places.midline)},
          {"right", count_json(places.right)},
          {"false_felt", {{"felt", places.false_felt.correct}, {"catch_trials", places.false_felt.trials}}},
          {"not_felt", places.not_felt},
          {"named", places.named},
          {"mean_distance_cm", number_or_null(places.mean_distance_cm)},
          {"mean_distance_interval", interval_of("student", places.mean_distance_bounds)},
          {"bias_mm", point_json(places.bias_mm)},
          {"scatter_mm", point_json(places.scatter_mm)},
          {"confusion", places.confusion}};
}

Json part_json(const PartScore& part) {
  Json out = count_json(part.score);
  out["share_right"] = number_or_null(part.share);
  out["share_interval"] = interval_of("wilson", part.share_bounds);
  out["chance"] = part.chance;
  return out;
}

Json d_prime_json(const statistics::SignalDetection& found) {
  return {{"value", found.d_prime}, {"se", found.se_d_prime}, {"criterion", found.criterion}};
}

Json parts_json(const PartsSummary& parts) {
  Json out{{"square", part_json(parts.square)}, {"tip", part_json(parts.tip)}};
  if (parts.tip_sensitivity) out["tip"]["d_prime"] = d_prime_json(*parts.tip_sensitivity);
  return out;
}

Json signs_json(const SignSummary& signs) {
  Json out{{"step", signs.step},
           {"sign_set", drawing::sign_set(signs.set).name},
           {"of_other_steps", signs.of_other_steps},
           {"false_felt", {{"felt", signs.false_felt.correct}, {"catch_trials", signs.false_felt.trials}}},
           {"not_felt", signs.not_felt},
           {"by_sign", Json::array()}};
  for (std::size_t place = 0; place < signs.by_sign.size(); ++place) {
    const OneSign& one = signs.by_sign[place];
    Json told = count_json(one.score);
    told["sign"] = drawing::shown_answer(drawing::answer_of(signs.set, static_cast<int>(place) + 1));
    told["taken_for"] = Json::array();
    for (const auto& [answer, times] : one.taken_for)
      told["taken_for"].push_back({{"sign", drawing::shown_answer(answer)}, {"times", times}});
    out["by_sign"].push_back(std::move(told));
  }
  return out;
}

Json json_of(const LedSummary& summary, const Task& task) {
  Json out{{"attempts", summary.attempts},
           {"answered", summary.answered},
           {"time_outs", summary.time_outs},
           {"voided", summary.voided},
           {"scored", summary.score.trials},
           {"right", summary.score.correct},
           {"by_helper", summary.by_helper},
           {"catch_trials", summary.catches.trials},
           {"catch_errors", summary.catches.trials - summary.catches.correct}};
  out["share_right"] = number_or_null(summary.share);
  out["share_interval"] = interval_of("wilson", summary.share_bounds);
  out["chance"] = summary.chance.value_or(task.chance);
  out["p_by_guessing"] = number_or_null(summary.p_by_guessing);
  if (task.staircase) {
    out["unit"] = task.factors[*task.difficulty].unit;
    out["first"] = number_or_null(summary.first);
    out["last"] = number_or_null(summary.last);
    out["threshold"] = threshold_json(summary);
  }
  if (summary.sensitivity) out["d_prime"] = d_prime_json(*summary.sensitivity);
  if (summary.places) out["places"] = places_json(*summary.places);
  if (summary.signs) out["signs"] = signs_json(*summary.signs);
  if (summary.parts) out["parts"] = parts_json(*summary.parts);
  return out;
}

Json block_json(const BlockReport& block) {
  return {{"block", block.header.block},
          {"kind", name_of(block.header.kind)},
          {"picture_set", block.header.set},
          {"pictures", block.header.pictures},
          {"first_level", block.first_level ? Json(*block.first_level) : Json()},
          {"last_level", block.last_level ? Json(*block.last_level) : Json()},
          {"result", json_of(block.summary)}};
}

Json json_of(const LessonReport& lesson) {
  const LessonSummary& summary = lesson.summary;
  Json out{{"name", summary.lesson},
           {"title", lesson.title},
           {"reviewed", lesson.reviewed},
           {"again", summary.again},
           {"finished", summary.finished},
           {"passed", summary.passed()},
           {"asked", summary.asked},
           {"right", summary.right},
           {"seconds", summary.time ? Json(in_seconds(*summary.time)) : Json()},
           {"belief_before", summary.belief_before ? Json(*summary.belief_before) : Json()},
           {"belief_after", summary.belief_after ? Json(*summary.belief_after) : Json()},
           {"checks", Json::array()},
           {"clear", lesson.clear},
           {"blurred", lesson.blurred},
           {"experiment", lesson.experiment},
           {"words", lesson.words}};
  for (const CheckReport& check : lesson.checks)
    out["checks"].push_back({{"question", check.question},
                             {"right", check.right ? Json(*check.right) : Json()},
                             {"answered", check.answered}});
  return out;
}

// Blocks of pictures, words and arrows read as they always have.
Json json_of(const BlockReport& block) {
  Json out = block_json(block);
  if (block.header.kind.task == TaskId::lesson) {
    out["task"] = name_of(block.header.kind.task);
    if (block.lesson) out["lesson"] = json_of(*block.lesson);
  }
  if (!block.activity.empty()) {
    out["task"] = name_of(block.header.kind.task);
    out["activity"] = block.activity;
  }
  if (!block.led) return out;
  const Task& task = task_of(block.header.kind.task);
  out["task"] = task.name;
  out["touches"] = json_of(*block.led, task);
  out["touches"]["left_out"] = block.left_out;
  return out;
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
