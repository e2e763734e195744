// The way through the imagined movements of a visit, screen by screen.
#include "engine/core/visit/imagery_run.h"

#include "engine/core/trial/movement_record.h"
#include "tests/support/catch.h"
#include "tests/support/made_guides.h"

#include <algorithm>
#include <chrono>

using namespace dorsal;
using namespace dorsal::test;
using namespace std::chrono_literals;

namespace {

namespace shows = imagery::shows;

Day day_of(int days) { return Day{std::chrono::days{20'000 + days}}; }
constexpr Pressed next{Command::go_on};

ImagerySetting setting_of(std::uint64_t seed = 1) {
  return {.guides = {made_guide("arm", 1, Nearness::away), made_guide("tilt", 2, Nearness::towards),
                     made_guide("bend", 3)},
          .rule = {},
          .before = {},
          .day = day_of(0),
          .seed = seed,
          .pain_before = 2};
}

class Imaginer {
public:
  explicit Imaginer(ImagerySetting setting, std::vector<ActivityRecord> before = {})
      : kept(std::move(before)), run(std::move(setting), kept) {}

  void press(Pressed what, Duration after = 2s) {
    run.shown(now);
    now += after;
    run.take(what, now);
    while (run.to_keep()) {
      kept.push_back(*run.to_keep());
      run.kept();
    }
  }
  // As somebody at ease does; `pain` and `unease` are what they say of those.
  void go_on(int pain = 2, int unease = 1) {
    if (std::holds_alternative<shows::AsksTrauma>(*run.shows())) return press({Command::choose, 0});
    if (const auto* probe = std::get_if<shows::Probes>(&*run.shows()))
      return press({Command::choose, probe->right});
    if (const auto* rates = std::get_if<shows::Rates>(&*run.shows())) {
      const int rating = rates->asked == imagery::Asked::pain     ? pain
                         : rates->asked == imagery::Asked::unease ? unease
                                                                  : 4;
      return press({Command::choose, rating});
    }
    if (const auto* imagining = std::get_if<shows::Imagining>(&*run.shows()))
      return press(next, imagining->twice ? 8s : 4s);
    press(next);
  }
  void to_end() {
    for (int i = 0; i < 500 && run.shows(); ++i) go_on();
    REQUIRE(!run.shows());
  }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const ActivityRecord& record : kept) found.push_back(record.activity);
    return found;
  }
  [[nodiscard]] imagery::Course course() const {
    imagery::Course course;
    BlockRecord block;
    block.header.kind = {Purpose::train, TaskId::imagery};
    block.activities = kept;
    note(course, block, day_of(0));
    return course;
  }
  [[nodiscard]] std::string watched() const {
    REQUIRE(run.shows());
    REQUIRE(std::holds_alternative<shows::Watches>(*run.shows()));
    return std::get<shows::Watches>(*run.shows()).guide->name;
  }

  Instant now{Instant{} + 1000s};
  std::vector<ActivityRecord> kept;
  ImageryRun run;
};

} // namespace

TEST_CASE("imagery run: two movements, six times each, rated after every three, one twice, one asked about") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Imaginer imaginer{setting_of(seed)};
    imaginer.to_end();
    const imagery::Course course = imaginer.course();
    CHECK(course.trauma == false);
    REQUIRE(course.imagined.size() == 2);
    CHECK(course.imagined[0].movement == "arm");
    std::size_t single = 0, both = 0;
    int probes = 0, right = 0;
    for (const imagery::Imagined& one : course.imagined) {
      CHECK(one.sets.size() == 2);
      CHECK(one.stage == imagery::Stage::watching);
      single += one.seconds.size();
      both += one.seconds_twice.size();
      probes += one.probes;
      right += one.probes_right;
      for (const double seconds : one.seconds) CHECK(seconds == 4);
      for (const double seconds : one.seconds_twice) CHECK(seconds == 8);
    }
    CHECK(single + both == 12);
    CHECK(both == 1);
    CHECK(probes == 1);
    CHECK(right == 1);
    for (std::size_t i = 0; i < imaginer.kept.size(); ++i)
      CHECK(imaginer.kept[i].place == static_cast<int>(i) + 1);
  }
}

TEST_CASE("imagery run: a visit that was cut short goes on after its last record") {
  Imaginer whole{setting_of()};
  whole.to_end();
  for (std::size_t cut = 0; cut <= whole.kept.size(); ++cut) {
    Imaginer again{setting_of(), {whole.kept.begin(), whole.kept.begin() + static_cast<std::ptrdiff_t>(cut)}};
    again.to_end();
    CHECK(again.names() == whole.names());
  }
}

TEST_CASE("imagery run: what hurts or frightens ends for today, the next movement comes") {
  for (const auto& [pain, unease] : {std::pair{4, 1}, std::pair{2, 7}}) {
    Imaginer imaginer{setting_of()};
    while (imaginer.run.shows() && !std::holds_alternative<shows::StopsKindly>(*imaginer.run.shows()))
      imaginer.go_on(pain, unease);
    REQUIRE(imaginer.run.shows());
    imaginer.go_on();
    CHECK(imaginer.watched() == "tilt");
    const std::vector<ActivityRecord> so_far = imaginer.kept;
    imaginer.to_end();
    const imagery::Course course = imaginer.course();
    REQUIRE(course.imagined.size() == 2);
    CHECK(course.imagined[0].sets.size() == 1);
    CHECK(course.imagined[1].sets.size() == 2);
    // Cut short right there, it does not come again.
    CHECK(Imaginer{setting_of(), so_far}.watched() == "tilt");
  }
}

TEST_CASE("imagery run: whoever tells of bad experiences imagines nothing, and is told kindly") {
  Imaginer imaginer{setting_of()};
  imaginer.press({Command::choose, 1});
  REQUIRE(imaginer.run.shows());
  CHECK(std::holds_alternative<shows::Waits>(*imaginer.run.shows()));
  imaginer.press(next);
  CHECK(!imaginer.run.shows());
  CHECK(imaginer.names() == std::vector<std::string>{"trauma"});
  ImagerySetting later = setting_of();
  later.before = imaginer.course();
  Imaginer again{later};
  REQUIRE(again.run.shows());
  CHECK(std::holds_alternative<shows::Waits>(*again.run.shows()));
  again.press(next);
  CHECK(again.kept.empty());
  later.rule.cleared = to_text(day_of(0));
  CHECK(Imaginer{later}.watched() == "arm");
}

TEST_CASE("imagery run: not this one today, tones only where they are wanted") {
  ImagerySetting setting = setting_of();
  setting.before.trauma = false;
  Imaginer imaginer{setting};
  imaginer.press({Command::choose, 1});
  CHECK(imaginer.kept.back().outcome == ActivityOutcome::skipped);
  CHECK(imaginer.watched() == "tilt");
  CHECK(Imaginer{setting, imaginer.kept}.watched() == "tilt");
  imaginer.press(next);
  imaginer.press(next);
  REQUIRE(imaginer.run.shows());
  CHECK(std::holds_alternative<shows::Imagining>(*imaginer.run.shows()));
  CHECK(!imaginer.run.tone());
  setting.rule.sound = Setting::on;
  Imaginer heard{setting};
  heard.press(next);
  CHECK(!heard.run.tone());
  heard.press(next);
  CHECK(heard.run.tone() == Tone::start);
  heard.press(next, 4s);
  CHECK(heard.run.tone() == Tone::end);
}

TEST_CASE("imagery run: a yes to bad experiences holds after a power cut, and a question passed over begins "
          "nothing") {
  Imaginer told{setting_of()};
  told.press({Command::choose, 1});
  Imaginer again{setting_of(), told.kept};
  REQUIRE(again.run.shows());
  CHECK(std::holds_alternative<shows::Waits>(*again.run.shows()));
  Imaginer passed{setting_of()};
  passed.press(next);
  CHECK(!passed.run.shows());
  CHECK(!Imaginer(setting_of(), passed.kept).run.shows());
  ImagerySetting later = setting_of();
  later.before = passed.course();
  REQUIRE(Imaginer{later}.run.shows());
  CHECK(std::holds_alternative<shows::AsksTrauma>(*Imaginer{later}.run.shows())); // asked again
  later.rule.asked = Setting::on; // it stands in no visit here
  CHECK(Imaginer{later}.watched() == "arm");
  later.rule.waits = Setting::on;
  CHECK(std::holds_alternative<shows::Waits>(*Imaginer{later}.run.shows()));
}

TEST_CASE("imagery run: who stops over a rating has said it") {
  Imaginer imaginer{setting_of()};
  while (!std::holds_alternative<shows::Rates>(*imaginer.run.shows())) imaginer.go_on();
  for (int i = 0; i < 3; ++i) imaginer.go_on(9); // clear, felt, pain
  imaginer.run.stop(imaginer.now);
  REQUIRE(imaginer.run.to_keep());
  imaginer.kept.push_back(*imaginer.run.to_keep());
  const imagery::Course course = imaginer.course();
  REQUIRE(course.imagined.back().sets.size() == 1);
  CHECK(was_stopped(course.imagined.back(), {}));
}
