#include "tools/analyse/json_report.h"

#include "tools/analyse/contrast.h"
#include "tools/analyse/json_values.h"

#include <ostream>

namespace dorsal::analyse {
namespace {

Json detection(const std::optional<statistics::SignalDetection>& s) {
  if (!s) return nullptr;
  return {{"d_prime", s->d_prime},
          {"se_d_prime", s->se_d_prime},
          {"criterion", s->criterion},
          {"se_criterion", s->se_criterion},
          {"p_bias", s->p_bias}};
}

Json accuracy(const analysis::AccuracySummary& a) {
  Json gap = nullptr;
  if (a.gap) gap = {{"left_minus_right", a.gap->value}, {"interval", value(a.gap->interval)}};
  if (a.gap && a.gap_test) gap["fisher_p"] = a.gap_test->p;
  return {{"overall", value(a.overall)},
          {"left", value(a.left)},
          {"right", value(a.right)},
          {"time_outs", a.time_outs},
          {"gap", gap},
          {"detection", detection(a.detection)}};
}

Json time_gap(const analysis::TimeSummary& t) {
  Json gap{{"left_minus_right_median", nullptr},
           {"interval", nullptr},
           {"ratio", nullptr},
           {"welch_log_p", nullptr}};
  if (t.gap) gap["left_minus_right_median"] = t.gap->value;
  if (t.gap) gap["interval"] = value(t.gap->interval);
  if (t.log_gap) gap["ratio"] = std::exp(t.log_gap->difference);
  if (t.log_gap) gap["welch_log_p"] = t.log_gap->p;
  return gap;
}

Json times(const analysis::TimeSummary& t) {
  Json filtered = value(t.filtered.times);
  filtered["below_cutoff"] = t.filtered.below_cutoff;
  filtered["above_cutoff"] = t.filtered.above_cutoff;
  filtered["beyond_mad"] = t.filtered.beyond_mad;
  return {{"correct", value(t.correct)},
          {"left", value(t.left)},
          {"right", value(t.right)},
          {"gap", time_gap(t)},
          {"filtered", filtered}};
}

Json diffusion(const analysis::DiffusionSummary& d) {
  Json json{{"drift", nullptr}, {"boundary", nullptr}, {"non_decision_s", nullptr}, {"doubts", d.doubts}};
  if (!d.ez) return json;
  json["drift"] = d.ez->drift;
  json["boundary"] = d.ez->boundary;
  json["non_decision_s"] = d.ez->non_decision_s;
  return json;
}

Json rotation(const analysis::RotationSummary& r) {
  Json json{{"n", r.n},
            {"theil_sen", nullptr},
            {"least_squares", nullptr},
            {"rate_deg_per_s", value(r.rate_deg_per_s)}};
  if (r.theil_sen)
    json["theil_sen"] = {{"slope_ms_per_deg", r.theil_sen->slope},
                         {"interval", value(r.theil_sen->slope_interval)},
                         {"intercept_ms", r.theil_sen->intercept_separate}};
  if (r.least_squares)
    json["least_squares"] = {
        {"slope_ms_per_deg", r.least_squares->slope},
        {"interval", r.least_squares->error ? value(r.least_squares->error->slope_interval) : Json()},
        {"intercept_ms", r.least_squares->intercept},
        {"r_squared", r.least_squares->r_squared}};
  return json;
}

Json trend(const analysis::TrendSummary& t) {
  Json json{{"pace", nullptr}, {"accuracy", nullptr}};
  if (t.pace) json["pace"] = {{"n", t.pace->n}, {"mann_kendall_s", t.pace->s}, {"p", t.pace->p}};
  if (t.pace) json["pace"]["ms_per_trial"] = value(t.pace_ms_per_trial);
  if (t.accuracy) json["accuracy"] = {{"n", t.accuracy->n}, {"share_per_trial", t.accuracy->slope}};
  if (t.accuracy && t.accuracy->error) json["accuracy"]["p"] = t.accuracy->error->p_slope;
  return json;
}

Json flags(const std::vector<analysis::QualityFlag>& all) {
  Json list = Json::array();
  for (const auto& f : all)
    list.push_back({{"name", f.name},
                    {"meaning", f.meaning},
                    {"state", name_of(f.state)},
                    {"value", value(f.value)},
                    {"p", value(f.p)},
                    {"false_positive_rate", f.false_positive_rate}});
  return list;
}

Json key(const std::vector<Column>& by, const std::vector<std::string>& values) {
  Json json = Json::object();
  for (std::size_t i = 0; i < values.size(); ++i) json[std::string{name_of(by[i])}] = values[i];
  return json;
}

Json group(const GroupResult& g, const std::vector<Column>& by) {
  const auto& s = g.summary;
  return {{"group", key(by, g.key)},
          {"trials", s.trials},
          {"accuracy", accuracy(s.accuracy)},
          {"response_time_ms", times(s.times)},
          {"balanced_integration_score", value(g.integration_score)},
          {"diffusion", diffusion(s.diffusion)},
          {"rotation", rotation(s.rotation)},
          {"by_roll", value(g.factors.roll)},
          {"by_amplitude", value(g.factors.amplitude)},
          {"by_view", value(g.factors.view)},
          {"by_brightness", value(g.factors.brightness)},
          {"trend", trend(s.trend)},
          {"quality", flags(s.flags)}};
}

Json rules(const analysis::AnalysisRules& r) {
  return {{"shortest_ms", r.shortest_ms},
          {"longest_ms", r.longest_ms},
          {"mad_k", r.mad_k},
          {"fast_guess_ms", r.fast_guess_ms},
          {"fast_guess_share", r.fast_guess_share},
          {"flag_p", r.flag_p},
          {"confidence", r.confidence},
          {"ez_min_trials", r.ez_min_trials},
          {"include_practice", r.include_practice}};
}

// Lines by file, where there are several.
Json places_json(const ProblemList& list, Problem problem, const std::vector<FileRead>& files) {
  Json json = Json::object();
  const auto& of_files = list.files(problem);
  for (std::size_t i = 0; i < of_files.size(); ++i)
    json[files[of_files[i]].path].push_back(list.lines(problem)[i]);
  return json;
}

Json problems(const ProblemList& list, const std::vector<FileRead>& files) {
  Json json = Json::array();
  for (std::size_t i = 0; i < problem_count; ++i) {
    const auto problem = static_cast<Problem>(i);
    if (list.lines(problem).empty()) continue;
    json.push_back({{"rule", kind_of(problem).name},
                    {"meaning", kind_of(problem).sentence},
                    {"consequence", name_of(kind_of(problem).consequence)},
                    {"count", list.lines(problem).size()},
                    {"lines", list.lines(problem)}});
    if (files.size() > 1) json.back()["places"] = places_json(list, problem, files);
  }
  return json;
}

Json read_as(const std::vector<FileRead>& files) {
  Json json = Json::array();
  for (const FileRead& file : files) {
    Json taken = Json::array();
    for (const Taken& t : file.taken)
      taken.push_back({{"what", t.what}, {"is", t.is}, {"sure", name_of(t.sure)}, {"why", t.why}});
    json.push_back({{"file", file.path},
                    {"rows", file.rows},
                    {"trials", file.trials},
                    {"refused", file.refusal.empty() ? Json() : Json(file.refusal)},
                    {"taken", taken}});
  }
  return json;
}

Json compared_json(const Compared& c) {
  return {{"difference", value(c.difference)}, {"interval", value(c.interval)}, {"p", value(c.p)}};
}

Json contrasts(const std::optional<Contrasts>& all) {
  if (!all) return nullptr;
  Json list = Json::array();
  for (const Measured& measured : all->measured)
    for (const Contrast& one : measured.contrasts)
      list.push_back({{"measure", measured.name},
                      {"first", one.first},
                      {"second", one.second},
                      {"within_participants", one.within},
                      {"n_first", one.n_first},
                      {"n_second", one.n_second},
                      {"mean", compared_json(one.mean)},
                      {"trimmed_mean", compared_json(one.trimmed)}});
  return {{"column", name_of(all->column)}, {"levels", all->levels}, {"second_minus_first", list}};
}

} // namespace

void write_json_report(const Results& r, std::ostream& out) {
  const auto text = [](const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
  };
  const Json whole{{"schema", analysis_schema},
                   {"file", r.path},
                   {"rows", r.rows},
                   {"trials", r.trials},
                   {"rules", rules(r.rules)},
                   {"rows_set_apart", problems(r.problems, r.files)},
                   {"read_as", read_as(r.files)},
                   {"notes", r.notes},
                   {"all", group(r.all, {})},
                   {"contrasts", contrasts(contrasts_of(r))}};
  std::string head = text(whole, 2);
  head.resize(head.rfind('\n')); // leaves the object open
  out << head << ",\n  \"groups\": [";
  const char* separator = "\n    ";
  for (const auto& g : r.groups) {
    out << separator << text(group(g, r.by), -1);
    separator = ",\n    ";
  }
  out << (r.groups.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

} // namespace dorsal::analyse
