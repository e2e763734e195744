// Figures: what stands in them is inside, in its place, and named.
#include "engine/core/chart/plot.h"

#include "tests/support/catch.h"

#include <cmath>
#include <regex>
#include <set>
#include <string>

using namespace dorsal::chart;
using Catch::Contains;

namespace {

Plot a_plot() {
  return {.title = "Times & <more>",
          .x = {.label = "roll (degrees)", .low = 0, .high = 180},
          .y = {.label = "median (ms)"},
          .series = {{.name = "left",
                      .points = {{0, 800, dorsal::statistics::Bounds{700, 900}},
                                 {90, 1000, dorsal::statistics::Bounds{850, 1200}},
                                 {180, 1400, {}}}},
                     {.name = "right", .points = {{0, 820, {}}, {180, 1300, {}}}, .look = 1}},
          .guides = {{.at = 1000, .name = "goal"}},
          .note = "n = 40"};
}

// Of every number that places something.
void check_inside(const std::string& svg, double width, double height) {
  const std::regex place{R"((x|y|cx|cy|x1|x2|y1|y2)=\"(-?[0-9.]+)\")"};
  for (std::sregex_iterator it{svg.begin(), svg.end(), place}, end; it != end; ++it) {
    const double value = std::stod((*it)[2]);
    CHECK(value >= 0);
    CHECK(value <= ((*it)[1].str().find('x') != std::string::npos ? width : height));
  }
  CHECK(svg.find("nan") == std::string::npos);
  CHECK(svg.find("inf") == std::string::npos);
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

} // namespace

TEST_CASE("plot: axes, units, intervals, legend and number are there, and all is inside") {
  const std::string svg = svg_of(a_plot());
  CHECK_THAT(svg, Contains("xmlns=\"http://www.w3.org/2000/svg\"") && Contains("Times &amp; &lt;more&gt;") &&
                      Contains("roll (degrees)") && Contains("median (ms)") && Contains("n = 40") &&
                      Contains(">left<") && Contains(">right<") && Contains(">goal<"));
  CHECK(count_of(svg, "<circle") == 4); // three points, one in the legend
  CHECK(svg.find("script") == std::string::npos);
  CHECK(svg.find("prefers-color-scheme:dark") != std::string::npos);
  check_inside(svg, 640, 460);
}

TEST_CASE("plot: nothing, one value and equal values are drawn without a fault") {
  Plot plot{.title = "none", .x = {.label = "x"}, .y = {.label = "y"}};
  check_inside(svg_of(plot), plot.width, plot.height);
  plot.series = {{.points = {{5, 7, {}}}}};
  check_inside(svg_of(plot), plot.width, plot.height);
  plot.series = {{.points = {{0, 0, {}}, {0, 0, {}}}}};
  check_inside(svg_of(plot), plot.width, plot.height);
  plot.series = {{.points = {{1, 3, {}}, {2, 0, {}}, {3, 9, {}}}, .drawn = Drawn::bars}};
  plot.y.low = 0;
  check_inside(svg_of(plot), plot.width, plot.height);
}

TEST_CASE("plot: every look differs by mark and dash, not by colour alone") {
  Plot plot{.title = "looks", .x = {.label = "x"}, .y = {.label = "y"}};
  std::set<std::string> dashes;
  for (int look = 0; look < looks; ++look) {
    plot.series = {{.points = {{0, 0, {}}, {1, 1, {}}}, .look = look}};
    const std::string svg = svg_of(plot);
    const auto at = svg.find("<path");
    const auto from = svg.find("stroke-dasharray=\"", at) + 18;
    dashes.insert(svg.substr(from, svg.find('"', from) - from));
  }
  CHECK(dashes.size() == looks);
}

TEST_CASE("plot: ticks are round and enclose what is drawn") {
  for (const auto& [low, high] :
       {std::pair{0.0, 1.0}, {0.0, 97.0}, {-3.0, 4.0}, {812.0, 1433.0}, {0.001, 0.0017}}) {
    const Ticks ticks = ticks_for(low, high, 7);
    CHECK(ticks.first <= low);
    CHECK(ticks.last >= high);
    CHECK((ticks.last - ticks.first) / ticks.step <= 9);
    const double power = std::pow(10, std::floor(std::log10(ticks.step) + 1e-9));
    const double leading = ticks.step / power;
    CHECK((std::abs(leading - 1) < 1e-6 || std::abs(leading - 2) < 1e-6 || std::abs(leading - 5) < 1e-6));
  }
}
