#include "engine/clinic/report/movement_section.h"

#include "engine/clinic/report/page_elements.h"
#include "engine/clinic/report/ratio_chart.h"
#include "engine/clinic/report/svg_chart.h"
#include "engine/core/base/calendar_day.h"
#include "engine/core/base/html_escaped.h"
#include "engine/core/readiness/movement_grade.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal::page {
namespace {

using movement::Done;

constexpr std::size_t most_movements_drawn = 6, least_visits_drawn = 2;

std::string own_words(const ReportContents& contents, const std::string& words) {
  if (contents.free_text == FreeText::left_out) return for_clinicians;
  return fmt::format("\u201c{}\u201d", html_escaped(words));
}

std::string movement_row(const ReportContents& contents, const MovementLine& line) {
  const movement::MovementSummary& of = line.summary;
  std::string name = html_escaped(line.title);
  if (!line.feared.empty())
    name += fmt::format("<br><small>feared: {}</small>", own_words(contents, line.feared));
  std::string visits = fmt::format("{}", of.visits);
  if (of.skipped > 0) visits += fmt::format("<br><small>left for another day {}</small>", skip_words(of));
  return row_of({name, visits, quota_words(of), in_words(of.prediction), in_words(of.confidence),
                 in_words(of.harm), ease_words(of), fear_words(of),
                 of.seconds_each ? fmt::format("{:.1f} s", *of.seconds_each) : "no value"});
}

// --- charts: a movement's visits, oldest first ---

std::vector<Done> begun_days(const movement::MovementSummary& of) {
  std::vector<Done> begun;
  for (const Done& done : of.days)
    if (done.outcome && !done.skipped) begun.push_back(done);
  return begun;
}

ChartPoint point_of(const std::optional<int>& value) {
  return value ? ChartPoint{static_cast<double>(*value)} : ChartPoint{};
}

// Two numbers of each visit, as they stand below the picture: "7/4, 6/4".
std::string pairs_of(const std::vector<Done>& days, std::optional<int> Done::*one,
                     std::optional<int> Done::*other) {
  const auto told = [](const std::optional<int>& value) {
    return value ? fmt::format("{}", *value) : std::string{"\u2013"};
  };
  std::vector<std::string> pairs;
  for (const Done& done : days) pairs.push_back(fmt::format("{}/{}", told(done.*one), told(done.*other)));
  return fmt::format("{}", fmt::join(pairs, ", "));
}

struct TwoSeries {
  std::string title, unit, one_name, other_name;
  std::optional<int> Done::*one;
  std::optional<int> Done::*other;
  double high{};
};

std::string figure_of_two(const std::vector<Done>& days, const TwoSeries& of) {
  Chart chart{.title = of.title,
              .unit = of.unit,
              .places = {},
              .series = {{of.one_name, {}}, {of.other_name, {}}},
              .high = of.high};
  bool any = false;
  for (const Done& done : days) {
    chart.places.push_back(to_text(done.day).substr(5));
    chart.series[0].points.push_back(point_of(done.*of.one));
    chart.series[1].points.push_back(point_of(done.*of.other));
    any = any || done.*of.one || done.*of.other;
  }
  if (!any) return {};
  return fmt::format("<figure><figcaption><b>{}</b> {}/{}: {}.</figcaption>{}</figure>\n",
                     html_escaped(of.title), of.one_name, of.other_name, pairs_of(days, of.one, of.other),
                     svg_of(chart));
}

std::string ease_figure(const std::vector<Done>& days) {
  Chart chart{.title = "Time to ease", .unit = "s, by the clock", .places = {}, .series = {{}}, .high = 60};
  std::vector<std::string> told;
  for (const Done& done : days) {
    chart.places.push_back(to_text(done.day).substr(5));
    chart.series[0].points.push_back(point_of(done.seconds_to_ease));
    told.push_back(done.seconds_to_ease ? fmt::format("{} s", *done.seconds_to_ease)
                   : done.did_not_ease  ? "not while waiting"
                                        : "\u2013");
  }
  if (std::ranges::none_of(days, [](const Done& done) { return done.seconds_to_ease.has_value(); }))
    return {};
  return fmt::format("<figure><figcaption><b>Time to ease</b> From the end of the movement: {}.</figcaption>"
                     "{}</figure>\n",
                     fmt::join(told, ", "), svg_of(chart));
}

std::string charts_of(const MovementLine& line) {
  const std::vector<Done> days = begun_days(line.summary);
  constexpr double ratings = movement::highest_rating, some_repetitions = 10;
  return fmt::format("<h3>{}</h3><div class=\"figures\">{}{}{}{}</div>\n", html_escaped(line.title),
                     figure_of_two(days, {"Pain expected and experienced", "0 to 10", "expected",
                                          "experienced", &Done::expected, &Done::pain_during, ratings}),
                     figure_of_two(days, {"Repetitions agreed and done", "repetitions", "agreed", "done",
                                          &Done::quota, &Done::repetitions, some_repetitions}),
                     figure_of_two(days, {"Confidence before and after", "0 to 10", "before", "after",
                                          &Done::confidence_before, &Done::confidence_after, ratings}),
                     ease_figure(days));
}

// Those that were done last come last, as days do.
std::string movement_charts(const std::vector<MovementLine>& lines) {
  std::vector<const MovementLine*> drawn;
  for (const MovementLine& line : lines)
    if (begun_days(line.summary).size() >= least_visits_drawn) drawn.push_back(&line);
  std::ranges::stable_sort(drawn, {},
                           [](const MovementLine* line) { return begun_days(line->summary).back().day; });
  std::string text;
  if (drawn.size() > most_movements_drawn) {
    text = fmt::format("<p>Drawn are the {} movements that were done last.</p>\n", most_movements_drawn);
    drawn.erase(drawn.begin(), drawn.end() - static_cast<std::ptrdiff_t>(most_movements_drawn));
  }
  for (const MovementLine* line : drawn) text += charts_of(*line);
  return text;
}

std::string imagery_row(const ImageryLine& line) {
  const imagery::ImagerySummary& of = line.summary;
  const auto one = [](const std::optional<double>& value) {
    return value ? fmt::format("{:g}", *value) : std::string{"not told"};
  };
  const auto with_largest = [&](const std::optional<double>& median, const std::optional<double>& most) {
    return median ? fmt::format("{:g}, at most {:g}", *median, *most) : std::string{"not told"};
  };
  std::string visits = fmt::format("{}", of.visits);
  if (of.left > 0) visits += fmt::format("<br><small>left for another day: {}</small>", of.left);
  return row_of(
      {html_escaped(line.title), visits, of.stage ? std::string{imagery::name_of(*of.stage)} : "not yet",
       fmt::format("{} of {}{}", of.comfortable, of.visits,
                   of.stopped > 0 ? fmt::format("<br><small>stopped in {}</small>", of.stopped) : ""),
       fmt::format("{} / {}", one(of.clear), one(of.felt)), with_largest(of.pain_rise, of.most_pain_rise),
       with_largest(of.unease, of.most_unease),
       of.variation ? fmt::format("{:.0f} %", 100 * *of.variation) : "no value", in_words(of.scaling),
       probe_words(of), in_words(line.chronometry)});
}

std::string ratio_figure(const std::vector<ImageryLine>& lines) {
  RatioChart chart{
      .title = "Imagined against done", .below = "imagined faster", .above = "imagined slower", .rows = {}};
  for (const ImageryLine& line : lines)
    if (const auto& told = line.chronometry; told.ratio)
      chart.rows.push_back({line.title, *told.ratio, told.band, fmt::format("{:.2f}", *told.ratio)});
  if (chart.rows.empty()) return {};
  return fmt::format(
      "<figure><figcaption><b>Imagined against done</b> How long a movement takes when it is imagined, "
      "divided by how long it takes when it is done; 1: equally long. Line: 95 % band, from {} visits on "
      "each side; ring: none yet. {}</figcaption>{}</figure>\n",
      imagery::least_visits_of_band, chronometry_disclaimer, svg_of(chart));
}

} // namespace

std::string movement_section(const ReportContents& contents) {
  const MovementReport& report = contents.moved;
  if (report.movements.empty() && report.goal.empty()) return {};
  std::string rows;
  for (const MovementLine& line : report.movements) rows += movement_row(contents, line);
  std::string text;
  if (!report.goal.empty())
    text += fmt::format("<p>What moving is for, in the patient's own words: {}</p>\n",
                        own_words(contents, report.goal));
  text += fmt::format(
      "<p>Everyday movements in agreed amounts, the same on good and on bad days. Before each, the patient "
      "says what pain is expected, afterwards what it was; all ratings are theirs, 0 to 10. Expected minus "
      "experienced above 0: it hurt less than expected; the mean over visits has its 95 % interval from {} "
      "visits on. None of this is a diagnosis. Starting at a share of the first visits comes from graded "
      "activity trials (BMC Public Health 2007;7:254); how fast amounts rise, what a step asks for and from "
      "how many visits a mean is told are conventions that no trial tested.</p>\n",
      least_predictions);
  text += table_of(
      "Every movement, in the order in which they first came up. Sessions that were excluded do not count",
      {"Movement", "Visits", "Done<br>of agreed", "Expected minus<br>experienced pain",
       "Confidence,<br>first to last", "Held harmful,<br>first to last", "Time to ease,<br>median",
       "What was feared<br>happened", "A repe-<br>tition"},
      rows);
  return section("Graded movement", text + movement_charts(report.movements));
}

std::string imagery_section(const ReportContents& contents) {
  const MovementReport& report = contents.moved;
  // That bad experiences were told of is for clinicians, as words are.
  const std::string_view waits =
      contents.free_text == FreeText::shown ? in_words(report.waits) : std::string_view{};
  if (report.imagined.empty() && waits.empty()) return {};
  std::string rows;
  for (const ImageryLine& line : report.imagined) rows += imagery_row(line);
  const std::string notice =
      waits.empty() ? "" : fmt::format("<p class=\"mind\"><b>{}</b></p>\n", html_escaped(waits));
  if (rows.empty()) return section("Imagined movement", notice);
  return section(
      "Imagined movement",
      notice +
          "<p>Movements are watched, then imagined; nobody can see how. What is told here is whether it was "
          "comfortable and consistent: pain hardly rose, it was clear enough, and it took about as long each "
          "time. Clear and felt are 1 to 5, pain and unease 0 to 10, as the patient rated them after every "
          "few "
          "repetitions. None of this is a diagnosis; the limits are conventions that no trial tested.</p>\n" +
          table_of("Every movement, in the order in which they were first imagined",
                   {"Movement", "Visits", "Stage", "Comfortable,<br>consistent", "Clear /<br>felt",
                    "Pain<br>rose by", "Unease", "Durations<br>vary by", "Two<br>in a row",
                    "Which was<br>it: right", "Imagined /<br>done"},
                   rows) +
          ratio_figure(report.imagined));
}

} // namespace dorsal::page
