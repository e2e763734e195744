#include "tools/analyse/plots.h"

#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/proportion.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace dorsal::analyse {
namespace {

using chart::Drawn;
using chart::Plot;
using chart::Series;
using statistics::Bounds;

constexpr int left_look = 0, right_look = 1, all_look = 4;

std::string with_intervals(std::string_view n, double confidence) {
  return fmt::format("{}; intervals {:.0f} %", n, confidence * 100);
}

Bounds percent(const Bounds& share) { return {100 * share.lower, 100 * share.upper}; }
std::optional<Bounds> percent(const std::optional<Bounds>& share) {
  return share ? std::optional{percent(*share)} : std::nullopt;
}

// Density by side, or of everything where sides are not known; medians as upright lines.
std::optional<NamedPlot> spread(const GroupResult& group, const std::string& title) {
  const analysis::Figures& figures = *group.figures;
  const bool by_side = figures.left.density || figures.right.density;
  Plot plot{.title = title,
            .x = {.label = "response time of correct answers (ms)", .low = 0},
            .y = {.label = "density (share per second)", .low = 0}};
  std::size_t n = 0;
  const auto add = [&](const analysis::SpreadOfTimes& times, const char* name, int look) {
    n += times.n;
    if (!times.density) return;
    Series series{.name = fmt::format("{} (n = {})", name, times.n), .drawn = Drawn::line, .look = look};
    for (std::size_t i = 0; i < times.density->x.size(); ++i)
      if (times.density->x[i] >= 0)
        series.points.push_back({times.density->x[i], 1000 * times.density->density[i]});
    plot.series.push_back(std::move(series));
    for (const double at : times.quantiles_ms)
      plot.guides.push_back({.at = at, .upright = true, .look = look});
  };
  if (by_side) {
    add(figures.left, "left", left_look);
    add(figures.right, "right", right_look);
  } else {
    add(figures.all, "all", all_look);
  }
  if (plot.series.empty()) return {};
  plot.note = fmt::format("n = {}", n);
  return NamedPlot{
      "times",
      "Response times of correct answers: density (Gaussian kernel, Silverman's bandwidth) and the "
      ".1, .3, .5, .7 and .9 quantiles as dashed lines.",
      std::move(plot)};
}

std::optional<NamedPlot> conditional(const GroupResult& group, const std::string& title, double confidence) {
  Series series{.look = left_look};
  std::size_t n = 0;
  for (const auto& bin : group.figures->conditional) {
    n += static_cast<std::size_t>(bin.count.trials);
    if (!bin.mean_rt || !bin.share_correct) continue;
    const auto bounds = statistics::wilson(bin.count, confidence);
    series.points.push_back({*bin.mean_rt, 100 * *bin.share_correct, percent(bounds)});
  }
  if (series.points.empty()) return {};
  return NamedPlot{
      "conditional-accuracy",
      "Conditional accuracy: answers from the fastest to the slowest fifth, with Wilson's interval. "
      "A first point near 50 % tells of guesses.",
      Plot{.title = title,
           .x = {.label = "mean response time of the fifth (ms)"},
           .y = {.label = "correct (%)", .low = 0, .high = 100},
           .series = {std::move(series)},
           .guides = {{.at = 50, .look = all_look, .name = "chance"}},
           .note = with_intervals(fmt::format("n = {}", n), confidence)}};
}

std::optional<NamedPlot> time_over_roll(const GroupResult& group, const std::string& title,
                                        double confidence) {
  Series medians{.name = "median", .drawn = Drawn::points, .look = left_look};
  std::size_t n = 0;
  for (const auto& level : group.factors.roll) {
    n += level.summary.n_correct;
    if (level.summary.median_ms)
      medians.points.push_back({level.degrees, *level.summary.median_ms, level.summary.median_interval_ms});
  }
  if (medians.points.empty()) return {};
  Plot plot{.title = title,
            .x = {.label = "folded roll (degrees)", .low = 0, .high = 180, .step = 45},
            .y = {.label = "median response time (ms)"},
            .series = {medians},
            .note = with_intervals(fmt::format("n = {}", n), confidence)};
  std::string line;
  if (const auto& fit = group.summary.rotation.theil_sen) {
    const auto at = [&](double roll) { return fit->intercept_separate + fit->slope * roll; };
    const double from = medians.points.front().x, to = medians.points.back().x;
    plot.series.push_back({.name = fmt::format("Theil-Sen line, {:.2f} ms per degree", fit->slope),
                           .points = {{from, at(from)}, {to, at(to)}},
                           .drawn = Drawn::line,
                           .look = right_look});
    line = " The line is Theil and Sen's through all correct trials that pass the cut-offs.";
  }
  return NamedPlot{"time-by-roll", "Median response time over folded roll, with its interval." + line,
                   std::move(plot)};
}

std::optional<NamedPlot> accuracy_over_roll(const GroupResult& group, const std::string& title,
                                            double confidence) {
  Series shares{.look = left_look};
  std::size_t n = 0;
  for (const auto& level : group.factors.roll) {
    n += static_cast<std::size_t>(level.summary.accuracy.count.trials);
    if (level.summary.accuracy.value)
      shares.points.push_back(
          {level.degrees, 100 * *level.summary.accuracy.value, percent(level.summary.accuracy.interval)});
  }
  if (shares.points.empty()) return {};
  return NamedPlot{"accuracy-by-roll", "Accuracy over folded roll, with Wilson's interval.",
                   Plot{.title = title,
                        .x = {.label = "folded roll (degrees)", .low = 0, .high = 180, .step = 45},
                        .y = {.label = "correct (%)", .low = 0, .high = 100},
                        .series = {std::move(shares)},
                        .guides = {{.at = 50, .look = all_look, .name = "chance"}},
                        .note = with_intervals(fmt::format("n = {}", n), confidence)}};
}

std::optional<NamedPlot> trial_by_trial(const GroupResult& group, const std::string& title) {
  Series right{.name = "correct", .drawn = Drawn::points, .look = 0},
      wrong{.name = "error", .drawn = Drawn::points, .look = 3},
      none{.name = "no answer", .drawn = Drawn::points, .look = 2};
  for (std::size_t i = 0; i < group.series.size(); ++i) {
    const auto& trial = group.series[i];
    const auto place = static_cast<double>(i + 1);
    if (!analysis::answered(trial))
      none.points.push_back({place, 0});
    else if (analysis::timed(trial))
      (analysis::correct(trial) ? right : wrong).points.push_back({place, trial.response_time_ms});
  }
  Plot plot{.title = title,
            .x = {.label = "trial"},
            .y = {.label = "response time (ms)", .low = 0},
            .note = fmt::format("n = {}", group.series.size()),
            .width = 960,
            .height = 320};
  for (Series* series : {&right, &wrong, &none})
    if (!series->points.empty()) plot.series.push_back(std::move(*series));
  if (plot.series.empty()) return {};
  return NamedPlot{"trials", "Trial by trial; those without an answer lie on the axis.", std::move(plot)};
}

double mean_of(const Measured& measured, std::size_t level, std::vector<double>& values) {
  values.clear();
  for (const auto& person : measured.values)
    if (person[level]) values.push_back(*person[level]);
  return statistics::mean(values).value_or(0);
}

NamedPlot side_by_side(const Contrasts& contrasts, const Measured& measured, double confidence) {
  Plot plot{.title = fmt::format("{} by {}", measured.name, name_of(contrasts.column)),
            .x = {.label = std::string{name_of(contrasts.column)}, .places = contrasts.levels},
            .y = {.label = measured.name},
            .note =
                with_intervals(fmt::format("{} participants", contrasts.participants.size()), confidence)};
  for (const auto& person : measured.values) {
    Series one{.look = all_look, .quiet = true};
    for (std::size_t level = 0; level < person.size(); ++level)
      if (person[level]) one.points.push_back({static_cast<double>(level + 1), *person[level]});
    if (!one.points.empty()) plot.series.push_back(std::move(one));
  }
  Series means{.drawn = Drawn::points, .look = left_look};
  std::vector<double> values;
  for (std::size_t level = 0; level < contrasts.levels.size(); ++level) {
    const double mean = mean_of(measured, level, values);
    if (!values.empty())
      means.points.push_back(
          {static_cast<double>(level + 1) + 0.08, mean, statistics::mean_bounds(values, confidence)});
  }
  plot.series.push_back(std::move(means));
  return {fmt::format("{}-by-level", measured.short_name),
          "Each participant (pale), and the mean with Student's interval beside them.", std::move(plot)};
}

} // namespace

std::vector<NamedPlot> plots_of(const GroupResult& group, const std::string& title, double confidence) {
  std::vector<NamedPlot> plots;
  if (!group.figures) return plots;
  for (auto& plot : {spread(group, title), time_over_roll(group, title, confidence),
                     accuracy_over_roll(group, title, confidence), conditional(group, title, confidence),
                     trial_by_trial(group, title)})
    if (plot) plots.push_back(*plot);
  return plots;
}

std::vector<NamedPlot> plots_of(const Contrasts& contrasts, double confidence) {
  std::vector<NamedPlot> plots;
  for (const Measured& measured : contrasts.measured)
    plots.push_back(side_by_side(contrasts, measured, confidence));
  return plots;
}

std::string title_of(const GroupResult& group, const std::vector<Column>& by) {
  if (group.key.empty()) return "All trials";
  std::string text;
  for (std::size_t i = 0; i < group.key.size(); ++i)
    text += fmt::format("{}{} {}", i > 0 ? ", " : "", name_of(by[i]), group.key[i]);
  return text;
}

} // namespace dorsal::analyse
