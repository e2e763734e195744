// What to_toml writes, parse_protocol reads back: every key, every value.
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/protocol/protocol_check.h"
#include "engine/core/protocol/protocol_sections.h"
#include "engine/core/protocol/protocol_text.h"
#include "engine/core/task/touch/grid.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <algorithm>
#include <array>

using namespace dorsal;

namespace {

double some_double(double low, double high) {
  const auto part = *rc::gen::inRange<std::int64_t>(0, std::int64_t{1} << 52);
  return low + (high - low) * static_cast<double>(part) / static_cast<double>(std::int64_t{1} << 52);
}

// Fills each visited field with something that its declaration allows.
struct Fill {
  void operator()(const Field& field, double& value) const { value = some_double(field.low, field.high); }
  void operator()(const Field& field, int& value) const {
    value = *rc::gen::inRange(static_cast<int>(field.low), static_cast<int>(field.high) + 1);
  }
  void operator()(const Field& field, Duration& value) const {
    const auto ns = [](double seconds) { return static_cast<std::int64_t>(seconds * 1e9); };
    const std::int64_t unit = *rc::gen::element<std::int64_t>(1, 1000, 1'000'000, 100'000'000);
    value = Duration{*rc::gen::inRange(ns(field.low) / unit + 1, ns(field.high) / unit + 1) * unit};
  }
  void operator()(const Field& field, std::optional<Duration>& value) const {
    value.reset();
    if (*rc::gen::arbitrary<bool>()) (*this)(field, value.emplace());
  }
  void operator()(const Field& field, DurationRange& value) const {
    (*this)(field, value.low);
    (*this)(field, value.high);
    if (value.low > value.high) std::swap(value.low, value.high);
  }
  void operator()(const Field& field, std::vector<double>& values) const {
    values.resize(*rc::gen::inRange<std::size_t>(1, 9));
    for (double& value : values) value = some_double(field.low, field.high);
  }
  void operator()(const Field&, std::vector<std::string>& values) const {
    values = *rc::gen::container<std::vector<std::string>>(
        *rc::gen::inRange(1, 8),
        rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::element('a', 'z', '0', '-', '_'))));
    for (std::string& value : values) value.resize(std::min<std::size_t>(value.size(), 64));
  }
  void operator()(const Field&, std::vector<Key>&) const {} // drawn for both sides at once
  void operator()(const Field&, std::string&) const {}      // drawn by name
  void operator()(const Field&, Setting& value) const {
    value = static_cast<Setting>(*rc::gen::inRange(0, 2));
  }
  void operator()(const Field&, Brightness& value) const {
    value = static_cast<Brightness>(*rc::gen::inRange(0, 2));
  }
  void operator()(const Field&, EarlyStop& value) const {
    value = static_cast<EarlyStop>(*rc::gen::inRange(0, 2));
  }
  void operator()(const Field&, TrainingMethod& value) const {
    value = static_cast<TrainingMethod>(*rc::gen::inRange(0, 3));
  }
  void operator()(const Field&, BlockKind& value) const {
    const auto purpose = static_cast<Purpose>(*rc::gen::inRange(0, 3));
    const auto task = *rc::gen::element(TaskId::judgement, TaskId::words, TaskId::points, TaskId::touch,
                                        TaskId::drawing, TaskId::touch_probe);
    value = task == TaskId::words ? BlockKind::control : BlockKind{purpose, task};
  }
  void operator()(const Field&, Feedback& value) const {
    value = static_cast<Feedback>(*rc::gen::inRange(0, 3));
  }
  void operator()(const Field&, AccuracyRule& value) const {
    value = static_cast<AccuracyRule>(*rc::gen::inRange(0, 2));
  }
};

AnswerKeys some_keys() {
  std::vector<Key> all{Key::arrow_left, Key::arrow_right, Key::arrow_up, Key::arrow_down, Key::backspace,
                       Key::page_up,    Key::page_down,   Key::home,     Key::end,        Key::insert,
                       Key::remove,     Key::f1,          Key::f12,      Key{'"'},        Key{'\\'},
                       Key{'a'},        Key{'9'},         Key{'\''},     Key{'#'},        Key{'~'}};
  for (std::size_t i = all.size(); i > 1; --i)
    std::swap(all[i - 1], all[*rc::gen::inRange<std::size_t>(0, i)]);
  const auto left = *rc::gen::inRange(1, 7);
  const auto right = *rc::gen::inRange(1, 7);
  return {.left = {all.begin(), all.begin() + left},
          .right = {all.begin() + left, all.begin() + left + right}};
}

BlockSpec some_block() {
  BlockSpec block;
  visit_fields(block, Fill{});
  if (is_led(block.kind.task)) block.feedback = Feedback::result;
  if (block.kind != BlockKind::assess) block.early_stop = EarlyStop::none;
  if (block.kind == BlockKind::control) {
    block.sets = {"words", "arrows"};
    block.rolls_deg = {0};
  }
  if (block.kind.purpose == Purpose::assess) {
    block.feedback = Feedback::none;
    block.pictures += block.pictures % 2;
  }
  return block;
}

// Any characters that UTF-8 text may hold, control characters and quotes among them.
std::string some_text() {
  const auto characters = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "a", "\"", "\\", "\n", "\t", "\x7f", "\x01", "\u00e9", "\U0001F9CD", "#", "'", " "));
  std::string out;
  for (const std::string& character : characters) out += character;
  return out;
}

void sort_levels(AdaptationRule& rule) {
  std::array levels{rule.lowest_level, rule.start_level, rule.highest_level};
  std::ranges::sort(levels);
  rule.lowest_level = levels[0];
  rule.start_level = levels[1];
  rule.highest_level = levels[2];
}

void make_grids(touch::Rule& rule) {
  const std::size_t least = *rc::gen::inRange<std::size_t>(0, touch::grids.size());
  const std::size_t most = *rc::gen::inRange<std::size_t>(least, touch::grids.size());
  rule.least_squares = touch::grids.at(least).squares;
  rule.most_squares = touch::grids.at(most).squares;
  rule.squares = touch::grids.at(*rc::gen::inRange<std::size_t>(least, most + 1)).squares;
}

void sort_steps(drawing::Rule& rule) {
  std::array steps{rule.least_step, rule.step, rule.most_step};
  std::ranges::sort(steps);
  rule.least_step = steps[0];
  rule.step = steps[1];
  rule.most_step = steps[2];
}

void sort_distances(points::Rule& rule) {
  std::array distances{rule.least_mm, rule.start_mm, rule.most_mm};
  std::ranges::sort(distances);
  rule = {.start_mm = distances[1], .least_mm = distances[0], .most_mm = distances[2]};
}

template <class Value>
void fill(Value& section) {
  visit_fields(section, Fill{});
}
void fill(std::vector<BlockSpec>& blocks) {
  for (int count = *rc::gen::inRange(1, 6); count > 0; --count) blocks.push_back(some_block());
}

Protocol some_protocol() {
  Protocol protocol;
  protocol.name = some_text();
  protocol.phase = some_text();
  protocol.phases = {some_text(), protocol.phase};
  visit_sections([&protocol](const auto& section) { fill(protocol.*section.value); });
  protocol.keys = some_keys();
  protocol.screens.language = *rc::gen::element<std::string>("system", "en", "ar", "gsw");
  protocol.screens.pain_contact = *rc::gen::element<std::string>("", "Call \"Ms A\" \\ 030 1", "اتصل بنا");
  sort_distances(protocol.points);
  make_grids(protocol.touch);
  sort_steps(protocol.drawing);
  protocol.adaptation.spell_errors =
      std::min(protocol.adaptation.spell_errors, protocol.adaptation.spell_trials);
  protocol.adaptation.vary = {"roll", "view"};
  protocol.movement.agreed = {"squat 3", "bend-to-knee 2 2026-12-01"};
  protocol.imagery.stages = {"squat 4"};
  protocol.imagery.cleared = *rc::gen::element<std::string>("", "2026-12-01");
  sort_levels(protocol.adaptation);
  if (protocol.readiness.rt_goal > protocol.readiness.rt_limit)
    std::swap(protocol.readiness.rt_goal, protocol.readiness.rt_limit);
  if (protocol.readiness.least_days > protocol.readiness.least_blocks)
    std::swap(protocol.readiness.least_days, protocol.readiness.least_blocks);
  return protocol;
}

} // namespace

TEST_CASE("protocol file: every valid protocol written out reads back as itself") {
  CHECK(rc::check([] {
    const Protocol protocol = some_protocol();
    RC_ASSERT(check(protocol).empty());
    const ProtocolReading reading = parse_protocol(to_toml(protocol), "p.toml");
    for (const Diagnostic& problem : reading.problems) RC_LOG(to_string(problem) + "\n");
    RC_ASSERT(reading.ok());
    RC_ASSERT(reading.protocol == protocol);
  }));
}

TEST_CASE("protocol file: the default protocol written out reads back as itself") {
  CHECK(parse_protocol(to_toml(default_protocol()), "p.toml").protocol == default_protocol());
}

TEST_CASE("protocol file: thresholds of touch stand in a text without touches only where one differs from "
          "its default") {
  Protocol protocol = default_protocol();
  CHECK(to_toml(protocol).find("touch_readiness") == std::string::npos);
  protocol.touch_readiness.least_touches = 40;
  CHECK(to_toml(protocol).find("[touch_readiness]") != std::string::npos);
  const ProtocolReading reading = parse_protocol("[touch_readiness]\nshare_goal = 1.5\n", "p.toml");
  REQUIRE(reading.problems.size() == 1);
  CHECK(to_string(reading.problems[0]).find("share_goal") != std::string::npos);
}
