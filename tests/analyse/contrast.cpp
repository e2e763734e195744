#include "tools/analyse/contrast.h"

#include "tests/analyse/scratch_file.h"
#include "tests/support/catch.h"
#include "tools/analyse/html_report.h"
#include "tools/analyse/reading/table.h"
#include "tools/analyse/text_report.h"

#include <fmt/format.h>

using namespace dorsal;
using namespace dorsal::analyse;

namespace {

Table table(const std::string& text, const ImportSettings& settings = {}) {
  const ScratchFile file{text};
  return read_table(file.path(), settings);
}

} // namespace

TEST_CASE("contrast: levels of a column are compared within those who have both, and between others") {
  std::string text = "participant,condition,side,response,response_time_ms\n";
  for (int person = 1; person <= 6; ++person)
    for (int trial = 0; trial < 5; ++trial) {
      const int time = 700 + 10 * person + trial;
      text += fmt::format("P{},dim,left,left,{}\n", person, time + 40 + 5 * person);
      text += fmt::format("P{},normal,left,{},{}\n", person, trial == 0 ? "right" : "left", time);
    }
  ImportSettings settings;
  settings.by = {Column::participant, Column::condition};
  const Results within = sum_up(table(text, settings), {});
  const auto compared = contrasts_of(within);
  REQUIRE(compared);
  CHECK(compared->levels == std::vector<std::string>{"dim", "normal"});
  const Contrast& time = compared->measured.at(0).contrasts.at(0);
  CHECK(time.within);
  CHECK(time.n_first == 6);
  // Medians: 702 + 10 p + 40 + 5 p, and of the four correct ones 702.5 + 10 p: 39.5 + 5 p less.
  CHECK(*time.mean.difference == Approx(-57));
  CHECK(time.mean.interval->upper < 0);
  CHECK(*time.trimmed.difference == Approx(-57));
  CHECK(*compared->measured.at(1).contrasts.at(0).mean.difference == Approx(-20));
  CHECK(text_report(within).find("condition compared, by participant") != std::string::npos);
  CHECK(html_report(within).find("By condition") != std::string::npos);

  std::string apart = "participant,condition,side,response,response_time_ms\n";
  for (int person = 1; person <= 8; ++person)
    for (int trial = 0; trial < 5; ++trial)
      apart +=
          fmt::format("P{},{},left,left,{}\n", person, person <= 4 ? "a" : "b", 600 + 13 * person + trial);
  const auto between = contrasts_of(sum_up(table(apart, settings), {}));
  REQUIRE(between);
  CHECK_FALSE(between->measured.at(0).contrasts.at(0).within);
  CHECK(between->measured.at(0).contrasts.at(0).n_second == 4);
  CHECK(*between->measured.at(0).contrasts.at(0).mean.difference == Approx(52));
  CHECK_FALSE(contrasts_of(sum_up(table(apart), {}))); // grouped by participant alone
}
