#include "engine/clinic/report/svg_chart.h"

#include "engine/core/base/html_escaped.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace dorsal {
namespace {

constexpr double width = 480;
constexpr double height = 230;
constexpr double left = 46;
constexpr double right = 12;
constexpr double top = 26;
constexpr double bottom = 44;

struct SeriesLook {
  std::string_view colour;
  std::string_view dash;
};
constexpr std::array<SeriesLook, 3> looks{{{"#0d5c8c", "none"}, {"#8a3b00", "5 3"}, {"#3d6b2e", "2 3"}}};

class Drawing {
public:
  explicit Drawing(const Chart& chart) : chart_(chart), low_(chart.low), high_(chart.high) {
    if (chart.goal) reach(*chart.goal);
    for (const ChartSeries& series : chart.series)
      for (const ChartPoint& point : series.points) {
        if (point.value) reach(*point.value);
        if (point.interval) reach(point.interval->upper);
      }
    widen_to_steps();
  }

  std::string text() {
    out_ = fmt::format(R"(<svg viewBox="0 0 {:g} {:g}" role="img" aria-label="{}"><title>{}</title>)", width,
                       height, html_escaped(chart_.title), html_escaped(chart_.title));
    band();
    axes();
    if (chart_.goal) line(y(*chart_.goal), "#c25700", "6 4");
    for (std::size_t i = 0; i < chart_.series.size(); ++i) series(chart_.series[i], i);
    legend();
    return out_ + "</svg>";
  }

private:
  void reach(double value) {
    low_ = std::min(low_, value);
    high_ = std::max(high_, value);
  }
  // Steps of 1, 2 or 5 times a power of ten, at most five of them.
  void widen_to_steps() {
    constexpr double most = 5;
    step_ = std::pow(10, std::floor(std::log10(std::max(high_ - low_, 1e-3) / most)));
    for (const double times : {2.0, 2.5, 2.0})
      if ((high_ - low_) / step_ > most) step_ *= times;
    high_ = low_ + step_ * std::ceil((high_ - low_) / step_ - 1e-9);
  }
  double x(std::size_t at) const {
    const auto n = static_cast<double>(std::max<std::size_t>(chart_.places.size(), 1));
    return left + (width - left - right) * (static_cast<double>(at) + 0.5) / n;
  }
  double y(double value) const {
    const double share = (std::clamp(value, low_, high_) - low_) / std::max(high_ - low_, 1e-9);
    return height - bottom - share * (height - top - bottom);
  }
  void line(double at, std::string_view colour, std::string_view dash) {
    out_ += fmt::format(
        R"(<line x1="{:g}" x2="{:g}" y1="{:.1f}" y2="{:.1f}" stroke="{}" stroke-dasharray="{}"/>)", left,
        width - right, at, at, colour, dash);
  }
  void label(double at_x, double at_y, std::string_view anchor, const std::string& text) {
    out_ += fmt::format(R"(<text x="{:.1f}" y="{:.1f}" text-anchor="{}" font-size="11">{}</text>)", at_x,
                        at_y, anchor, html_escaped(text));
  }
  void band() {
    if (!chart_.band) return;
    const double upper = y(chart_.band->upper);
    out_ += fmt::format(R"(<rect x="{:g}" y="{:.1f}" width="{:g}" height="{:.1f}" fill="#e4e9ed"/>)", left,
                        upper, width - left - right, y(chart_.band->lower) - upper);
  }
  void axes() {
    const long steps = std::lround((high_ - low_) / step_);
    for (long i = 0; i <= steps; ++i) {
      const double value = low_ + static_cast<double>(i) * step_;
      line(y(value), "#c3ccd2", "none");
      label(left - 5, y(value) + 4, "end", fmt::format("{:.3g}", value));
    }
    label(4, 14, "start", chart_.unit);
    const std::size_t every = std::max<std::size_t>(1, (chart_.places.size() + 6) / 7);
    for (std::size_t i = 0; i < chart_.places.size(); i += every)
      label(x(i), height - bottom + 15, "middle", chart_.places[i]);
  }
  void series(const ChartSeries& series, std::size_t number) {
    const SeriesLook& look = looks[number % looks.size()];
    const double aside = chart_.series.size() > 1 ? 3 * (static_cast<double>(number) - 0.5) : 0;
    std::string path;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
      const ChartPoint& point = series.points[i];
      if (!point.value) continue;
      const double at = x(i) + aside;
      path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : "L", at, y(*point.value));
      if (point.interval)
        out_ += fmt::format(
            R"(<line x1="{0:.1f}" x2="{0:.1f}" y1="{1:.1f}" y2="{2:.1f}" stroke="{3}" stroke-width="1.5"/>)",
            at, y(point.interval->lower), y(point.interval->upper), look.colour);
      mark(at, y(*point.value), number);
    }
    out_ += fmt::format(R"(<path d="{}" fill="none" stroke="{}" stroke-width="1.5" stroke-dasharray="{}"/>)",
                        path.empty() ? "M0 0" : path, look.colour, look.dash);
  }
  void mark(double at_x, double at_y, std::size_t number) {
    const std::string_view colour = looks[number % looks.size()].colour;
    if (number == 0)
      out_ += fmt::format(R"(<circle cx="{:.1f}" cy="{:.1f}" r="4" fill="{}"/>)", at_x, at_y, colour);
    else
      out_ += fmt::format(
          R"(<rect x="{:.1f}" y="{:.1f}" width="8" height="8" fill="#fff" stroke="{}" stroke-width="2"/>)",
          at_x - 4, at_y - 4, colour);
  }
  void legend() {
    double at = left;
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
      const std::string& name = chart_.series[i].name;
      if (name.empty()) continue;
      mark(at + 5, height - 9, i);
      label(at + 14, height - 5, "start", name);
      at += 34 + 7.0 * static_cast<double>(name.size());
    }
    if (chart_.goal) label(width - right, height - 5, "end", "dashed: goal");
  }

  const Chart& chart_;
  double low_;
  double high_;
  double step_{1};
  std::string out_;
};

} // namespace

std::string svg_of(const Chart& chart) { return Drawing{chart}.text(); }

} // namespace dorsal
