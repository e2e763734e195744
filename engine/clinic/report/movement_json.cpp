// A report of movements as JSON.
#include "engine/clinic/report/movement_report.h"
#include "engine/core/base/calendar_day.h"

namespace dorsal {
namespace {

using MovedJson = nlohmann::ordered_json;

template <class Value>
MovedJson or_null(const std::optional<Value>& value) {
  return value ? MovedJson(*value) : MovedJson(nullptr);
}

MovedJson span_of(const std::optional<statistics::Bounds>& bounds) {
  return bounds ? MovedJson{{"lower", bounds->lower}, {"upper", bounds->upper}} : MovedJson(nullptr);
}

MovedJson ends_of(const movement::FirstAndLast& ratings) {
  return {{"first", or_null(ratings.first)}, {"last", or_null(ratings.last)}};
}

MovedJson day_json(const movement::Done& done) {
  MovedJson helped = MovedJson::array();
  for (const std::string& help : done.helped) helped.push_back(movement::words_of_help(help));
  return {
      {"day", to_text(done.day)},
      {"outcome", done.outcome ? MovedJson(name_of(*done.outcome)) : MovedJson(nullptr)},
      {"skipped", done.skipped ? MovedJson(movement::in_words(*done.skipped)) : MovedJson(nullptr)},
      {"baseline", done.is_baseline()},
      {"quota", or_null(done.quota)},
      {"repetitions", or_null(done.repetitions)},
      {"harm", or_null(done.harm)},
      {"expected", or_null(done.expected)},
      {"pain_before", or_null(done.pain_before)},
      {"pain_during", or_null(done.pain_during)},
      {"pain_after", or_null(done.pain_after)},
      {"confidence_before", or_null(done.confidence_before)},
      {"confidence_after", or_null(done.confidence_after)},
      {"seconds_to_ease", or_null(done.seconds_to_ease)},
      {"did_not_ease", done.did_not_ease},
      {"feared_happened", done.happened ? MovedJson(movement::in_words(*done.happened)) : MovedJson(nullptr)},
      {"seconds_each", or_null(done.seconds_each)},
      {"helped", std::move(helped)},
      {"back_by_morning", or_null(done.back_by_morning)}};
}

MovedJson line_json(const MovementLine& line) {
  const movement::MovementSummary& of = line.summary;
  MovedJson reasons = MovedJson::array(), days = MovedJson::array();
  for (const auto& [reason, times] : of.reasons)
    reasons.push_back({{"reason", movement::in_words(reason)}, {"times", times}});
  for (const movement::Done& done : of.days) days.push_back(day_json(done));
  return {{"name", of.movement},
          {"title", line.title},
          {"visits", of.visits},
          {"stopped", of.stopped},
          {"skipped", of.skipped},
          {"skip_reasons", std::move(reasons)},
          {"last_quota", or_null(of.last_quota)},
          {"last_repetitions", or_null(of.last_repetitions)},
          {"visits_with_quota", of.with_quota},
          {"visits_quota_kept", of.quota_kept},
          {"expected_minus_experienced",
           {{"visits", of.prediction.visits},
            {"mean", or_null(of.prediction.mean)},
            {"interval", span_of(of.prediction.bounds)}}},
          {"confidence", ends_of(of.confidence)},
          {"harm", ends_of(of.harm)},
          {"eased", of.eased},
          {"did_not_ease", of.did_not_ease},
          {"median_seconds_to_ease", or_null(of.seconds_to_ease)},
          {"feared", {{"asked", of.fear_asked}, {"happened", of.fear_came_true}, {"partly", of.fear_partly}}},
          {"median_seconds_each", or_null(of.seconds_each)},
          {"mornings", {{"asked", of.mornings_asked}, {"back_to_usual", of.mornings_back}}},
          {"said",
           {{"quota", quota_words(of)},
            {"expected_minus_experienced", in_words(of.prediction)},
            {"confidence", in_words(of.confidence)},
            {"harm", in_words(of.harm)},
            {"ease", ease_words(of)},
            {"feared", fear_words(of)},
            {"skipped", skip_words(of)}}},
          {"days", std::move(days)},
          {"feared_words", line.feared}};
}

MovedJson chronometry_json(const imagery::Chronometry& told) {
  return {{"ratio", or_null(told.ratio)},
          {"band", span_of(told.band)},
          {"imagined", told.imagined},
          {"imagined_visits", told.imagined_visits},
          {"film_ran", told.film_ran},
          {"imagined_seconds", or_null(told.imagined_seconds)},
          {"executed_visits", told.executed_visits},
          {"against_film", told.against_film},
          {"executed_seconds", or_null(told.executed_seconds)},
          {"said", in_words(told)}};
}

MovedJson line_json(const ImageryLine& line) {
  const imagery::ImagerySummary& of = line.summary;
  return {
      {"name", of.movement},
      {"title", line.title},
      {"visits", of.visits},
      {"left", of.left},
      {"stage", of.stage ? MovedJson(imagery::name_of(*of.stage)) : MovedJson(nullptr)},
      {"repetitions", of.repetitions},
      {"sets", of.sets},
      {"median_clear", or_null(of.clear)},
      {"median_felt", or_null(of.felt)},
      {"median_pain_rise", or_null(of.pain_rise)},
      {"largest_pain_rise", or_null(of.most_pain_rise)},
      {"median_unease", or_null(of.unease)},
      {"largest_unease", or_null(of.most_unease)},
      {"median_variation", or_null(of.variation)},
      {"scaling",
       {{"visits", of.scaling.visits}, {"longer", of.scaling.longer}, {"times", or_null(of.scaling.times)}}},
      {"probes",
       {{"asked", of.probes.trials}, {"right", of.probes.correct}, {"interval", span_of(of.probe_bounds)}}},
      {"stopped", of.stopped},
      {"comfortable", of.comfortable},
      {"chronometry", chronometry_json(line.chronometry)},
      {"said", {{"scaling", in_words(of.scaling)}, {"probes", probe_words(of)}}}};
}

} // namespace

nlohmann::ordered_json json_of(const MovementReport& report) {
  MovedJson movements = MovedJson::array(), imagined = MovedJson::array();
  for (const MovementLine& line : report.movements) movements.push_back(line_json(line));
  for (const ImageryLine& line : report.imagined) imagined.push_back(line_json(line));
  return {{"goal", report.goal},
          {"imagery_waits", in_words(report.waits)},
          {"movements", std::move(movements)},
          {"imagined", std::move(imagined)}};
}

} // namespace dorsal
