#include "engine/session/results_screens.h"

#include "engine/core/statistics/control_chart.h"
#include "engine/core/task/task.h"
#include "engine/session/screens.h"

#include <fmt/format.h>

#include <algorithm>

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
  const float margin = std::min(120 * look.layout.text_unit(), box.width * 0.3f);
  const bool mirrored = look.words.get().reads_right_to_left();
  const Box plot{box.x + (mirrored ? 8 * unit : margin), box.y + head, box.width - margin - 8 * unit,
                 box.height - head - 8 * unit};
  const float side = mirrored ? plot.x + plot.width + 4 * unit : box.x;
  const float mark = std::min(64 * look.layout.text_unit(), plot.height * 0.48f);
  add_label(out, look, {box.x, box.y, box.width, head}, chart.caption, true);
  add_label(out, look, {side, plot.y, margin - 8 * unit, mark}, chart.top, false);
  add_label(out, look, {side, plot.y + plot.height - mark, margin - 8 * unit, mark}, chart.bottom, false);
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

Chart accuracy_chart(const Look& look, const std::vector<AssessResult>& results) {
  Chart chart{look.say("How many were correct"), look.say("all"), look.say("half"), {}};
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
  Chart chart{look.say("How long an answer took"),
              look.say("{seconds:.1f} seconds", fmt::arg("seconds", longest)),
              look.say("{seconds:.1f} seconds", fmt::arg("seconds", 0.0)),
              {}};
  for (const AssessResult& result : results)
    if (result.median_time)
      chart.dots.push_back({in_seconds(*result.median_time) / longest, result.compares});
  return chart;
}

} // namespace

ScreenMaker own_results_screen(std::vector<AssessResult> results) {
  return [results = std::move(results)](const Look& look) {
    ScreenBuilder screen{"own results", look};
    screen.title(look.say("Your results so far"));
    if (results.empty()) {
      screen.text(look.say("There are none yet. They come with the first part without answers shown."));
    } else {
      screen.area(220, [&](Screen& out, const Box& box) {
        const float gap = 20 * look.layout.unit(), wide = (box.width - gap) / 2;
        draw_chart(out, look, {box.x, box.y, wide, box.height}, accuracy_chart(look, results));
        draw_chart(out, look, {box.x + wide + gap, box.y, wide, box.height}, time_chart(look, results));
      });
      const auto comparing = std::ranges::count_if(results, &AssessResult::compares);
      screen.note(
          comparing < blocks_for_a_band
              ? look.say("Each dot is one part without answers shown; the newest is the last. Dots go up "
                         "and down: that is ordinary.")
              : look.say("Each dot is one part without answers shown; the newest is the last. The "
                         "band is your ordinary up and down: dots within it mean nothing special."));
      if (comparing < std::ssize(results))
        screen.note(look.say("Rings: the screen was darker or brighter then, so they do not compare with the "
                             "last dot."));
    }
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
