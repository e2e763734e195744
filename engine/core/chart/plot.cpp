#include "engine/core/chart/plot.h"

#include "engine/core/base/html_escaped.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace dorsal::chart {
namespace {

constexpr double left = 66, right = 16, top = 34, bottom = 56, line_tall = 16;

struct Look {
  std::string_view light, dark, dash;
};
constexpr std::array<Look, looks> all_looks{{{"#0072B2", "#56B4E9", "none"},
                                             {"#D55E00", "#F0A35E", "7 4"},
                                             {"#00795A", "#3DD6A8", "2 3"},
                                             {"#A3497F", "#E29CC6", "10 3 2 3"},
                                             {"#111111", "#EEEEEE", "5 5"},
                                             {"#7A6A00", "#F0E442", "14 4"},
                                             {"#5A5A9C", "#AAB0FF", "3 6"}}};

// What a reader's preference for dark changes; everything else stands in the elements themselves, for
// programs that know no style sheets.
std::string style() {
  std::string dark;
  for (std::size_t i = 0; i < all_looks.size(); ++i)
    dark += fmt::format(".dc{0}{{stroke:{1}}}.df{0}{{fill:{1}}}", i, all_looks.at(i).dark);
  return "<style>@media (prefers-color-scheme:dark){.dg{stroke:#444}.dt{fill:#ddd}.dp{fill:#16191c}" + dark +
         "}</style>";
}

class Drawing {
public:
  explicit Drawing(const Plot& plot)
      : plot_(plot), x_(range_of(
                         plot.x,
                         [](const Point& p) {
                           return statistics::Bounds{p.x, p.x};
                         },
                         true)),
        y_(range_of(plot.y, with_interval, false)) {}

  std::string text() {
    const double tall = plot_.height + legend_height();
    out_ = fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {:g} {:g}" role="img" )"
                       R"(aria-label="{}" font-family="sans-serif" font-size="13"><title>{}</title>{})",
                       plot_.width, tall, html_escaped(plot_.title), html_escaped(plot_.title), style());
    out_ += fmt::format(R"(<rect class="dp" width="{:g}" height="{:g}" fill="#ffffff"/>)", plot_.width, tall);
    axes();
    for (const Guide& guide : plot_.guides) draw(guide);
    for (const Series& series : plot_.series) draw(series);
    legend();
    return out_ + "</svg>";
  }

private:
  static statistics::Bounds with_interval(const Point& p) {
    if (!p.interval) return {p.y, p.y};
    return {std::min(p.y, p.interval->lower), std::max(p.y, p.interval->upper)};
  }

  static double bar_width(const Series& series) {
    return series.points.size() > 1 ? series.points[1].x - series.points[0].x : 1;
  }

  template <class Reach>
  Ticks range_of(const Axis& axis, Reach reach, bool of_x) const {
    constexpr int most = 7;
    if (!axis.places.empty()) return {0.5, static_cast<double>(axis.places.size()) + 0.5, 1};
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const Series& series : plot_.series) {
      const double aside = of_x && series.drawn == Drawn::bars ? bar_width(series) / 2 : 0;
      for (const Point& point : series.points) {
        const statistics::Bounds here = reach(point);
        low = std::min(low, here.lower - aside);
        high = std::max(high, here.upper + aside);
      }
    }
    for (const Guide& guide : plot_.guides)
      if (guide.upright == of_x) low = std::min(low, guide.at), high = std::max(high, guide.at);
    if (!(low <= high)) low = 0, high = 1;
    if (axis.low) low = *axis.low;
    if (axis.high) high = *axis.high;
    Ticks ticks = ticks_for(low, high, most);
    if (axis.low) ticks.first = *axis.low;
    if (axis.high) ticks.last = *axis.high;
    if (axis.step) ticks.step = *axis.step;
    return ticks;
  }

  [[nodiscard]] double across(double x) const {
    return left + (x - x_.first) / (x_.last - x_.first) * (plot_.width - left - right);
  }
  [[nodiscard]] double up(double y) const {
    return plot_.height - bottom - (y - y_.first) / (y_.last - y_.first) * (plot_.height - top - bottom);
  }
  static const Look& look_of(int look) {
    return all_looks.at(static_cast<std::size_t>(look) % all_looks.size());
  }
  static int number_of(int look) { return look % looks; }

  void words(double x, double y, std::string_view anchor, std::string_view text, std::string_view more = "") {
    out_ +=
        fmt::format(R"(<text class="dt" x="{:.1f}" y="{:.1f}" text-anchor="{}" fill="#222222"{}>{}</text>)",
                    x, y, anchor, more, html_escaped(text));
  }
  void grid(double x1, double y1, double x2, double y2) {
    out_ +=
        fmt::format(R"(<line class="dg" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" stroke="#c9ced3"/>)",
                    x1, y1, x2, y2);
  }
  void stroke(double x1, double y1, double x2, double y2, int look, double width, std::string_view dash) {
    out_ += fmt::format(
        R"(<line class="dc{}" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" stroke="{}" stroke-width="{:g}" )"
        R"(stroke-dasharray="{}"/>)",
        number_of(look), x1, y1, x2, y2, look_of(look).light, width, dash);
  }

  // Not -0, and no more digits than the step has.
  static std::string number(double value, double step) {
    if (std::fabs(value) < step * 1e-9) value = 0;
    const int digits = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    return fmt::format("{:.{}f}", value, std::min(digits, 6));
  }

  void axes() {
    if (!plot_.title.empty()) words(left, 20, "start", plot_.title, R"( font-weight="bold")");
    const double foot = plot_.height - bottom;
    for (double at = y_.first; at <= y_.last + y_.step * 1e-6; at += y_.step) {
      grid(left, up(at), plot_.width - right, up(at));
      words(left - 7, up(at) + 4, "end", number(at, y_.step));
    }
    grid(left, foot, left, top);
    if (plot_.x.places.empty())
      for (double at = x_.first; at <= x_.last + x_.step * 1e-6; at += x_.step) {
        grid(across(at), foot, across(at), foot + 5);
        words(across(at), foot + 19, "middle", number(at, x_.step));
      }
    for (std::size_t i = 0; i < plot_.x.places.size(); ++i)
      words(across(static_cast<double>(i + 1)), foot + 19, "middle", plot_.x.places[i]);
    words((left + plot_.width - right) / 2, foot + 38, "middle", plot_.x.label);
    const double middle = (top + foot) / 2;
    words(16, middle, "middle", plot_.y.label,
          fmt::format(R"--( transform="rotate(-90 16 {:.1f})")--", middle));
    if (!plot_.note.empty())
      words(plot_.width - right, plot_.height - 4, "end", plot_.note, R"( font-size="12")");
  }

  void draw(const Guide& guide) {
    const double foot = plot_.height - bottom;
    const std::string_view own = look_of(guide.look).dash, dash = own == "none" ? "4 3" : own;
    if (guide.upright)
      stroke(across(guide.at), foot, across(guide.at), top, guide.look, 1.2, dash);
    else
      stroke(left, up(guide.at), plot_.width - right, up(guide.at), guide.look, 1.2, dash);
    if (guide.name.empty()) return;
    if (guide.upright)
      words(across(guide.at) + 3, top + 10, "start", guide.name, R"( font-size="11")");
    else
      words(plot_.width - right - 2, up(guide.at) - 4, "end", guide.name, R"( font-size="11")");
  }

  void draw(const Series& series) {
    if (series.drawn == Drawn::bars) return bars(series);
    if (series.drawn != Drawn::points) path(series);
    for (const Point& point : series.points) {
      if (point.interval) interval(point, series);
      if (series.drawn != Drawn::line)
        mark(across(point.x), up(point.y), series.look, series.quiet ? 2.5 : 4.5);
    }
  }

  void path(const Series& series) {
    std::string d;
    for (const Point& point : series.points)
      d += fmt::format("{}{:.1f} {:.1f}", d.empty() ? "M" : "L", across(point.x), up(point.y));
    if (d.empty()) return;
    out_ += fmt::format(
        R"(<path class="dc{}" d="{}" fill="none" stroke="{}" stroke-width="{:g}" stroke-dasharray="{}" )"
        R"(stroke-opacity="{:g}"/>)",
        number_of(series.look), d, look_of(series.look).light, series.quiet ? 1.0 : 2.0,
        series.quiet ? "none" : look_of(series.look).dash, series.quiet ? 0.45 : 1.0);
  }

  void interval(const Point& point, const Series& series) {
    const double x = across(point.x);
    for (const double end : {point.interval->lower, point.interval->upper})
      stroke(x - 4, up(end), x + 4, up(end), series.look, 1.5, "none");
    stroke(x, up(point.interval->lower), x, up(point.interval->upper), series.look, 1.5, "none");
  }

  void bars(const Series& series) {
    const double step = bar_width(series);
    for (const Point& point : series.points) {
      if (point.y == 0) continue;
      const double x1 = across(point.x - step / 2), x2 = across(point.x + step / 2);
      out_ += fmt::format(
          R"(<rect class="df{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}"/>)",
          number_of(series.look), x1, up(point.y), std::max(x2 - x1 - 1, 0.5), up(0) - up(point.y),
          look_of(series.look).light);
    }
  }

  void shape(std::string_view points, int look) {
    out_ += fmt::format(R"(<polygon class="df{}" points="{}" fill="{}"/>)", number_of(look), points,
                        look_of(look).light);
  }

  // Disc, square, triangle, cross, diamond, ring, upright cross.
  void mark(double x, double y, int look, double r) {
    const Look& as = look_of(look);
    switch (number_of(look)) {
    case 0:
      out_ += fmt::format(R"(<circle class="df0" cx="{:.1f}" cy="{:.1f}" r="{:g}" fill="{}"/>)", x, y, r,
                          as.light);
      return;
    case 1:
      out_ += fmt::format(R"(<rect class="df1" x="{:.1f}" y="{:.1f}" width="{:g}" height="{:g}" fill="{}"/>)",
                          x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, as.light);
      return;
    case 2:
      return shape(fmt::format("{:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f}", x, y - r * 1.1, x - r * 1.1,
                               y + r * 0.8, x + r * 1.1, y + r * 0.8),
                   look);
    case 3:
      stroke(x - r, y - r, x + r, y + r, look, 2, "none");
      return stroke(x - r, y + r, x + r, y - r, look, 2, "none");
    case 4:
      return shape(fmt::format("{:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f}", x, y - r * 1.2,
                               x + r * 1.2, y, x, y + r * 1.2, x - r * 1.2, y),
                   look);
    case 5:
      out_ += fmt::format(
          R"(<circle class="dc5" cx="{:.1f}" cy="{:.1f}" r="{:g}" fill="none" stroke="{}" stroke-width="2"/>)",
          x, y, r, as.light);
      return;
    default: stroke(x - r, y, x + r, y, look, 2, "none"); return stroke(x, y - r, x, y + r, look, 2, "none");
    }
  }

  [[nodiscard]] int named() const {
    return static_cast<int>(
        std::ranges::count_if(plot_.series, [](const Series& series) { return !series.name.empty(); }));
  }
  // One series needs no legend: the axis says what it is.
  [[nodiscard]] double legend_height() const { return named() > 1 ? line_tall * 1.4 * rows() + 6 : 0; }
  [[nodiscard]] double column_width() const {
    std::size_t longest = 0;
    for (const Series& series : plot_.series) longest = std::max(longest, series.name.size());
    return std::clamp(52 + 7.4 * static_cast<double>(longest), 90.0, plot_.width - left - right);
  }
  [[nodiscard]] int columns() const {
    return std::max(1, static_cast<int>((plot_.width - left - right) / column_width()));
  }
  [[nodiscard]] int rows() const { return (named() + columns() - 1) / columns(); }

  void legend() {
    if (named() < 2) return;
    int place = 0;
    for (const Series& series : plot_.series) {
      if (series.name.empty()) continue;
      const double x = left + column_width() * (place % columns());
      const double y = plot_.height + 12 + line_tall * 1.4 * (place / columns());
      if (series.drawn != Drawn::points && series.drawn != Drawn::bars)
        stroke(x, y, x + 26, y, series.look, 2, look_of(series.look).dash);
      if (series.drawn != Drawn::line) mark(x + 13, y, series.look, 4.5);
      words(x + 34, y + 4, "start", series.name);
      ++place;
    }
  }

  const Plot& plot_;
  Ticks x_, y_;
  std::string out_;
};

} // namespace

Ticks ticks_for(double low, double high, int most) {
  if (!(high > low)) {
    const double around = std::max(std::fabs(low) * 0.1, 0.5);
    low -= around;
    high += around;
  }
  double step = std::pow(10, std::floor(std::log10((high - low) / most)));
  for (const double times : {2.0, 2.5, 2.0})
    if ((high - low) / step > most) step *= times;
  return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, step};
}

std::string svg_of(const Plot& plot) { return Drawing{plot}.text(); }

} // namespace dorsal::chart
