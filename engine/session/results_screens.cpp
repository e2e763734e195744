#include "engine/session/results_screens.h"

#include "engine/core/statistics/control_chart.h"
#include "engine/core/task/task.h"
#include "engine/session/looks/day_words.h"
#include "engine/session/looks/drawn_back.h"
#include "engine/session/parts/buttons.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace dorsal {
namespace {

struct Dot {
  double share{};  // 0 at the lower edge, 1 at the upper
  bool compares{}; // with the last one
};

struct Chart {
  std::string caption;
  std::string top;    // what the upper edge means
  std::string bottom; // and the lower
  std::vector<Dot> dots;
  std::string first_day, last_day;
};

struct Band {
  double low{}, high{};
};

std::optional<Band> band_of(const std::vector<Dot>& dots) {
  std::vector<double> shares;
  for (const Dot& dot : dots)
    if (dot.compares) shares.push_back(dot.share);
  if (shares.size() < static_cast<std::size_t>(blocks_for_a_band)) return {};
  const auto limits = statistics::control_limits(shares);
  if (!limits) return {};
  return Band{std::clamp(limits->lower, 0.0, 1.0), std::clamp(limits->upper, 0.0, 1.0)};
}

void add_label(Screen& out, const Look& look, const Box& box, const std::string& text, bool bold) {
  out.list.items.emplace_back(look.fitted({.box = box,
                                           .text = text,
                                           .size_px = (bold ? 26.0f : 20.0f) * look.layout.text_unit(),
                                           .colour = look.theme.ink,
                                           .align = Align::centre,
                                           .bold = bold}));
}

void draw_chart(Screen& out, const Look& look, const Box& box, const Chart& chart) {
  const float unit = look.layout.unit();
  const float head = std::min(40 * look.layout.text_unit() * 1.2f, box.height * 0.24f);
  const float foot = std::min(26 * look.layout.text_unit() * 1.3f, box.height * 0.16f);
  const float margin = std::min(120 * look.layout.text_unit(), box.width * 0.3f);
  const bool mirrored = look.words.get().reads_right_to_left();
  const Box plot{box.x + (mirrored ? 8 * unit : margin), box.y + head, box.width - margin - 8 * unit,
                 box.height - head - foot - 8 * unit};
  const float side = mirrored ? plot.x + plot.width + 4 * unit : box.x;
  const float mark = std::min(30 * look.layout.text_unit(), plot.height * 0.48f); // level with its edge
  add_label(out, look, {box.x, box.y, box.width, head}, chart.caption, true);
  add_label(out, look, {side, plot.y, margin - 8 * unit, mark}, chart.top, false);
  add_label(out, look, {side, plot.y + plot.height - mark, margin - 8 * unit, mark}, chart.bottom, false);
  const float half = plot.width / 2, under = plot.y + plot.height + 2 * unit;
  const auto add_day = [&](const std::string& day, bool first) {
    const bool at_left = first != mirrored;
    out.list.items.emplace_back(look.fitted({.box = {at_left ? plot.x : plot.x + half, under, half, foot},
                                             .text = day,
                                             .size_px = 20 * look.layout.text_unit(),
                                             .colour = look.theme.quiet_ink,
                                             .align = at_left ? Align::left : Align::right}));
  };
  if (!chart.first_day.empty()) add_day(chart.first_day, true);
  if (chart.dots.size() > 1) add_day(chart.last_day, false);
  out.list.items.emplace_back(Panel{plot, look.theme.zone, 8 * unit});
  const auto height_at = [&plot](double share) {
    return plot.y + plot.height * (1 - static_cast<float>(std::clamp(share, 0.0, 1.0)));
  };
  if (const auto band = band_of(chart.dots))
    out.list.items.emplace_back(
        Panel{{plot.x, height_at(band->high), plot.width, height_at(band->low) - height_at(band->high)},
              look.theme.band,
              0});
  const auto count = static_cast<float>(chart.dots.size());
  const float wide = std::min(16 * unit, plot.width / count * 0.7f);
  for (std::size_t i = 0; i < chart.dots.size(); ++i) {
    const float place = (static_cast<float>(i) + 0.5f) / count;
    const float x = plot.x + plot.width * (mirrored ? 1 - place : place);
    const float y =
        std::clamp(height_at(chart.dots[i].share), plot.y + wide / 2, plot.y + plot.height - wide / 2);
    const auto disc = [&](float across, Colour colour) {
      out.list.items.emplace_back(
          Panel{{x - across / 2, y - across / 2, across, across}, colour, across / 2});
    };
    disc(wide, look.theme.ink);
    if (!chart.dots[i].compares) disc(wide * 0.55f, look.theme.zone);
  }
}

std::string first_day(const Look& look, const AssessResult& result) {
  return result.day ? date_words(look, *result.day) : look.say("at first");
}
std::string last_day(const Look& look, const AssessResult& result) {
  return result.day ? date_words(look, *result.day) : look.say("lately");
}

Chart accuracy_chart(const Look& look, const std::vector<AssessResult>& results) {
  Chart chart{look.say("How many were correct"),
              look.say("all"),
              look.say("half"),
              {},
              first_day(look, results.front()),
              last_day(look, results.back())};
  const double chance = task_of(TaskId::judgement).chance;
  for (const AssessResult& result : results)
    chart.dots.push_back({(result.accuracy - chance) / (1 - chance), result.compares});
  return chart;
}

Chart time_chart(const Look& look, const std::vector<AssessResult>& results) {
  double longest = 1;
  for (const AssessResult& result : results)
    if (result.median_time) longest = std::max(longest, in_seconds(*result.median_time));
  longest *= 1.1;
  Chart chart{look.say("Time for an answer (lower is quicker)"),
              look.say("{seconds} s", fmt::arg("seconds", look.words.get().decimal(longest, 1))),
              look.say("{seconds} s", fmt::arg("seconds", look.words.get().decimal(0, 1))),
              {},
              first_day(look, results.front()),
              last_day(look, results.back())};
  for (const AssessResult& result : results)
    if (result.median_time)
      chart.dots.push_back({in_seconds(*result.median_time) / longest, result.compares});
  return chart;
}

} // namespace

namespace {

// Of the first and of the last few blocks that compare; empty where there are not enough to tell them apart.
std::optional<std::pair<double, double>> start_and_now(const std::vector<AssessResult>& results) {
  constexpr std::size_t few = 3;
  std::vector<double> shares;
  for (const AssessResult& result : results)
    if (result.compares) shares.push_back(result.accuracy);
  if (shares.size() < 2 * few) return {};
  const auto mean = [](auto from) { return std::accumulate(from, from + few, 0.0) / few; };
  return std::pair{mean(shares.begin()), mean(shares.end() - few)};
}

void add_change(ScreenBuilder& screen, const Look& look, const std::vector<AssessResult>& results) {
  if (const auto both = start_and_now(results))
    screen.text(look.say("At the start {before} were correct, lately {now}.",
                         fmt::arg("before", about_of_ten(look, both->first)),
                         fmt::arg("now", about_of_ten(look, both->second))));
  else
    screen.text(look.say("Last time {now} were correct.",
                         fmt::arg("now", about_of_ten(look, results.back().accuracy))));
}

// Four weeks to today, a square a day; full: practised.
void draw_days(Screen& out, const Look& look, const Box& box, const PlaceInPlan& place) {
  constexpr int days = 28;
  const float unit = look.layout.unit();
  const float step = std::min({box.height, box.width / (days + 3), 34 * unit}), side = step * 0.8f;
  const bool mirrored = look.words.get().reads_right_to_left();
  const float all = step * (days + 1.5f), left = box.x + (box.width - all) / 2;
  for (int i = 0; i < days; ++i) {
    const Day day = place.today - std::chrono::days{days - 1 - i};
    const float along = step * (static_cast<float>(i) + 0.5f * static_cast<float>(i / 7));
    const Box square{mirrored ? left + all - along - step : left + along, box.y + (box.height - side) / 2,
                     side, side};
    const bool done = std::ranges::find(place.practised, day) != place.practised.end();
    out.list.items.emplace_back(Panel{square, done ? look.theme.button : look.theme.zone, 5 * unit});
    const bool today = day == place.today;
    out.list.items.emplace_back(
        Frame{square, today ? look.theme.ink : look.theme.zone_line, (today ? 4 : 2) * unit, 5 * unit});
  }
}

void add_days(ScreenBuilder& screen, const Look& look, const PlaceInPlan& place) {
  screen.area(40, [&look, &place](Screen& out, const Box& box) {
    draw_days(out, look, {box.x, box.y, box.width, std::min(box.height, 40 * look.layout.unit())}, place);
  });
  screen.note(
      look.say("Your days of practice in the last four weeks; the last square is today. This week: {done} "
               "of {asked} days. Next time: {day}.",
               fmt::arg("done", place.progress.days_this_week), fmt::arg("asked", place.dose.days_a_week),
               fmt::arg("day", next_day_words(look, next_due(place), place.today))));
}

} // namespace

ScreenMaker own_results_screen(std::vector<AssessResult> results, std::optional<PlaceInPlan> place) {
  return [results = std::move(results), place = std::move(place)](const Look& look) {
    ScreenBuilder screen{"own results", look};
    screen.title(look.say("My progress"));
    if (results.empty()) {
      screen.text(look.say("There are no results yet. They come with the first round on your own."));
      if (place) add_days(screen, look, *place);
      return screen.buttons({way_on(look, look.say("Close"))}).escape_goes_on().build();
    }
    add_change(screen, look, results);
    screen.area(200, [&](Screen& out, const Box& box) {
      const float gap = 20 * look.layout.unit(), wide = (box.width - gap) / 2;
      draw_chart(out, look, {box.x, box.y, wide, box.height}, accuracy_chart(look, results));
      draw_chart(out, look, {box.x + wide + gap, box.y, wide, box.height}, time_chart(look, results));
    });
    const auto comparing = std::ranges::count_if(results, &AssessResult::compares);
    screen.note(comparing < blocks_for_a_band
                    ? look.say("Each dot is one round on your own. Dots go up and down: that is ordinary.")
                    : look.say("Each dot is one round on your own. The shaded band is your usual range: dots "
                               "inside it are ordinary ups and downs."));
    if (comparing < std::ssize(results))
      screen.note(look.say("Rings: the screen was darker or brighter then, so they do not compare with the "
                           "last dot."));
    if (place) add_days(screen, look, *place);
    return screen.buttons({way_on(look, look.say("Close"))}).escape_goes_on().build();
  };
}

namespace {

// In steps, so that numbers are read on each of them.
double tint_of(double share) {
  if (share < 1.0 / 3) return 0;
  if (share < 2.0 / 3) return 0.15;
  return share < 0.85 ? 0.3 : 1;
}

void draw_places(DisplayList& list, const Look& look, const Box& box, const OwnPlaces& own) {
  const Theme& theme = look.theme;
  const BackOnScreen back{box, touch::grid_of(own.places.squares).value()};
  back.draw(list, theme);
  for (int number = 1; number <= own.places.squares; ++number) {
    const statistics::Count& score = own.places.by_square[static_cast<std::size_t>(number - 1)];
    const Colour fill = mixed(theme.zone, theme.button, tint_of(statistics::share(score).value_or(0)));
    const bool dark = contrast(fill, theme.button_ink) > contrast(fill, theme.ink);
    const Box square = back.square(number);
    list.items.emplace_back(Panel{square, fill, 0});
    list.items.emplace_back(Frame{square, theme.ink, std::max(2.0F, square.width * 0.03F), 0});
    list.items.emplace_back(
        look.fitted({.box = {square.x + 2, square.y + 2, square.width - 4, square.height - 4},
                     .text = std::to_string(score.correct),
                     .size_px = square.height * 0.75F,
                     .colour = dark ? theme.button_ink : theme.ink,
                     .align = Align::centre,
                     .bold = true}));
  }
}

} // namespace

ScreenMaker own_places_screen(std::vector<OwnPlaces> blocks) {
  std::erase_if(blocks, [squares = blocks.back().places.squares](const OwnPlaces& one) {
    return one.places.squares != squares;
  });
  if (blocks.size() > 2) blocks = {blocks.front(), blocks.back()};
  return [blocks = std::move(blocks)](const Look& look) {
    ScreenBuilder screen{"own places", look};
    screen.title(look.say("How often you named each square"))
        .area(blocks.size() == 1 ? 400.0F : 330.0F, [&](Screen& out, const Box& box) {
          const float gap = 20 * look.layout.unit(),
                      foot = std::min(44 * look.layout.text_unit(), box.height * 0.3F);
          const float wide = (box.width - gap) / 2;
          for (std::size_t i = 0; i < blocks.size(); ++i) {
            const float x = blocks.size() == 1 ? box.x + (box.width - wide) / 2
                                               : box.x + static_cast<float>(i) * (wide + gap);
            draw_places(out.list, look, {x, box.y, wide, box.height - foot}, blocks[i]);
            const bool last = i + 1 == blocks.size();
            const auto right = fmt::arg("right", blocks[i].score.correct);
            const auto all = fmt::arg("all", blocks[i].score.trials);
            out.list.items.emplace_back(
                look.fitted({.box = {x, box.y + box.height - foot, wide, foot},
                             .text = last ? look.say("Last time: {right} of {all}", right, all)
                                          : look.say("First time: {right} of {all}", right, all),
                             .size_px = 30 * look.layout.text_unit(),
                             .colour = look.theme.ink,
                             .align = Align::centre,
                             .bold = true}));
          }
        });
    return screen.buttons({way_on(look, look.say("Close"))}).escape_goes_on().build();
  };
}

ScreenMaker open_elsewhere_screen() {
  return [](const Look& look) {
    return ScreenBuilder{"open elsewhere", look}
        .title(look.say("This session is open in another window"))
        .text(look.say("Please go on there. Everything you have answered is kept."))
        .buttons({way_on(look, look.say("Close"))})
        .escape_goes_on()
        .build();
  };
}

ScreenMaker done_today_screen(DoseProgress progress, Dose dose) {
  return [progress, dose](const Look& look) {
    const bool today = due_today(progress, dose) == DueToday::done_today;
    return ScreenBuilder{"done today", look}
        .title(today ? look.say("You are done for today") : look.say("You are done for this week"))
        .text(look.say("Sessions today: {done} of {asked}.", fmt::arg("done", progress.sessions_today),
                       fmt::arg("asked", dose.sessions_a_day)))
        .text(look.say("Days this week: {done} of {asked}.", fmt::arg("done", progress.days_this_week),
                       fmt::arg("asked", dose.days_a_week)))
        .text(look.say("Rest is part of the practice."))
        .buttons({way_on(look, look.say("Close")),
                  lettered(look, {.label = look.say("Practise all the same"), .command = Command::start_anew},
                           "na")})
        .escape_goes_on()
        .build();
  };
}

} // namespace dorsal
