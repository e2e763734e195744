// Pictures shown dim are another task: they count, and are compared with nothing that was shown brighter.
#include "tests/analyse/trial_table.h"
#include "tests/support/catch.h"
#include "tools/analyse/json_report.h"
#include "tools/analyse/results.h"
#include "tools/analyse/text_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <sstream>

using namespace dorsal;
using namespace dorsal::analyse;

namespace {

using BrightnessOf = std::function<std::string(int session, int trial)>;

// Sessions of P001, 40 trials each; what was shown dim takes twice as long and is answered wrong half the
// time.
std::string sessions(int count, const BrightnessOf& brightness) {
  std::string text = "participant,session,trial,side,response,response_time_ms,brightness\n";
  for (int session = 1; session <= count; ++session)
    for (int trial = 1; trial <= 40; ++trial) {
      const std::string shown = brightness(session, trial);
      const char* side = trial % 4 < 2 ? "left" : "right";
      const char* other = trial % 4 < 2 ? "right" : "left";
      const bool dim = shown == "dim";
      text += fmt::format("P001,s{},{},{},{},{},{}\n", session, trial, side, dim && trial % 2 ? other : side,
                          (dim ? 2000 : 1000) + 10 * session + trial * 7 % 31, shown);
    }
  return text;
}

Results results_of(const std::string& text, const ImportSettings& settings = {}) {
  return sum_up(table_of(text, settings), {});
}

analysis::FlagState flag_of(const GroupResult& group, std::string_view name) {
  for (const auto& flag : group.summary.flags)
    if (flag.name == name) return flag.state;
  throw std::runtime_error("no such flag");
}

std::string half_dim(int, int trial) { return trial > 20 ? "dim" : "normal"; }

} // namespace

TEST_CASE("brightness: a session that was dim from its middle on has no trend, and a note says so") {
  const Results r = results_of(sessions(1, half_dim));
  CHECK_FALSE(r.all.summary.trend.pace);
  CHECK_FALSE(r.all.summary.trend.accuracy);
  for (const auto* flag : {"slowing", "accuracy_decline", "hurrying"})
    CHECK(flag_of(r.all, flag) == analysis::FlagState::not_tested);
  CHECK(mentions(text_report(r), "some pictures of a group were shown dim"));
  const Results same = results_of(sessions(1, [](int, int) { return "dim"; }));
  CHECK(same.all.summary.trend.pace);
  CHECK(mentions(text_report(same), "all pictures were shown dim"));
}

TEST_CASE("brightness: both are told apart, and all of them count") {
  const Results r = results_of(sessions(1, half_dim));
  const auto& levels = r.all.factors.brightness;
  REQUIRE(levels.size() == 2);
  CHECK(levels[0].light == analysis::Light::normal);
  CHECK(levels[0].summary.accuracy.count.correct == 20);
  CHECK(levels[1].summary.accuracy.count.correct == 10);
  CHECK(*levels[1].summary.median_ms > *levels[0].summary.median_ms + 900);
  CHECK(r.all.summary.accuracy.overall.count.trials == 40);
  CHECK(mentions(text_report(r), "shown dim"));
  std::ostringstream out;
  write_json_report(r, out);
  const auto json = nlohmann::json::parse(out.str());
  CHECK(json["all"]["by_brightness"][1]["brightness"] == "dim");
  CHECK(json["all"]["by_brightness"][1]["accuracy"]["n"] == 20);
}

TEST_CASE("brightness: a balanced score compares sessions of one brightness, and a mixed one has none") {
  const auto scores = [](const BrightnessOf& brightness) {
    std::vector<std::optional<double>> all;
    for (const GroupResult& group : results_of(sessions(4, brightness)).groups)
      all.push_back(group.integration_score);
    return all;
  };
  const auto bright = scores([](int, int) { return "normal"; });
  const auto one_dim = scores([](int session, int) { return session == 4 ? "dim" : "normal"; });
  REQUIRE((bright[0] && one_dim[0] && one_dim[1] && one_dim[2]));
  CHECK_FALSE(one_dim[3]); // alone among its kind
  const auto mixed =
      scores([](int session, int trial) { return session == 4 ? half_dim(session, trial) : ""; });
  CHECK_FALSE(mixed[3]);
  CHECK(*mixed[0] == *one_dim[0]); // a row that does not tell passes for a normal one
}

TEST_CASE("brightness: --by brightness makes groups of one brightness each") {
  const Results r = results_of(sessions(1, half_dim),
                               {.by = std::vector{Column::participant, Column::session, Column::brightness}});
  REQUIRE(r.groups.size() == 2);
  CHECK(r.groups[1].key.back() == "dim");
  CHECK(r.groups[1].summary.trend.pace);
  CHECK(mentions(text_report(r), "some groups were shown dim, others not"));
}

TEST_CASE("brightness: a word that is neither normal nor dim is listed, and the trial counts") {
  const Table t =
      table_of("side,response,response_time_ms,brightness\nleft,left,812,Dim\nleft,left,790,glaring\n"
               "right,right,800,\n");
  CHECK(t.problems.lines(Problem::unknown_brightness) == Lines{3});
  REQUIRE(t.groups.at(0).trials.size() == 3);
  CHECK(t.groups[0].trials[0].light == analysis::Light::dim);
  CHECK(t.groups[0].trials[1].light == analysis::Light::unknown);
}

TEST_CASE("brightness: a table without the column says nothing of it") {
  const Results r = results_of("side,response,response_time_ms\nleft,left,812\nright,right,790\n");
  CHECK(r.all.factors.brightness.empty());
  CHECK(r.notes.empty());
}
