#include "engine/core/protocol/protocol_check.h"

#include "engine/core/adaptation/difficulty_scale.h"
#include "engine/core/base/calendar_day.h"
#include "engine/core/base/characters.h"
#include "engine/core/protocol/programme.h"
#include "engine/core/protocol/protocol_sections.h"
#include "engine/core/stimulus/control_stimuli.h"
#include "engine/core/task/imagery/stage.h"
#include "engine/core/task/touch/grid.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dorsal {
namespace {

Diagnostic of_key(std::string key, std::string message) {
  return {.file = {}, .at = {}, .key = std::move(key), .message = std::move(message)};
}

// Visits every field of a section and reports what lies outside its declared range.
class RangeCheck {
public:
  RangeCheck(std::string section, std::vector<Diagnostic>& problems)
      : section_(std::move(section)), problems_(problems) {}

  void operator()(const Field& field, double value) {
    if (!(value >= field.low && value <= field.high))
      report(field, fmt::format("is {:g}; allowed is {:g} to {:g}", value, field.low, field.high));
  }
  void operator()(const Field& field, int value) { (*this)(field, static_cast<double>(value)); }
  void operator()(const Field& field, Duration value) {
    const double seconds = in_seconds(value);
    if (!(seconds >= field.low && seconds <= field.high))
      report(field, fmt::format("is {:g} s; allowed is {:g} s to {:g} s", seconds, field.low, field.high));
  }
  void operator()(const Field& field, const std::optional<Duration>& value) {
    if (value) (*this)(field, *value);
  }
  void operator()(const Field& field, const DurationRange& range) {
    (*this)(field, range.low);
    (*this)(field, range.high);
    if (range.low > range.high) report(field, "starts above its end; write the shorter duration first");
  }
  void operator()(const Field& field, const std::string& text) {
    const int length = characters_in(text);
    if (length < field.low || length > field.high)
      report(field,
             fmt::format("has {} characters; allowed are {:g} to {:g}", length, field.low, field.high));
    if (std::ranges::any_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
      report(field, "holds a control character; write plain text in one line");
  }
  template <class T>
  void operator()(const Field& field, const std::vector<T>& values) {
    if constexpr (std::is_same_v<T, double>) {
      if (values.empty()) report(field, "is empty; give at least one angle, for example 0");
      for (const double value : values) (*this)(field, value);
    } else if (values.size() < static_cast<std::size_t>(field.low) ||
               values.size() > static_cast<std::size_t>(field.high)) {
      report(field,
             fmt::format("has {} entries; allowed are {:g} to {:g}", values.size(), field.low, field.high));
    }
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void operator()(const Field&, Enum) {}
  void operator()(const Field&, const BlockKind&) {}

private:
  void report(const Field& field, std::string what) {
    problems_.push_back(of_key(fmt::format("{}.{}", section_, field.key), std::move(what)));
  }
  std::string section_;
  std::vector<Diagnostic>& problems_;
};

// What must fit together in a section beyond the range of each field; nothing in most.
template <class Value>
void check_together(const Value&, std::vector<Diagnostic>&) {}

void check_together(const AnswerKeys& keys, std::vector<Diagnostic>& problems) {
  constexpr std::array reserved{Key::escape, Key::enter, Key::space, Key::tab};
  const auto taken = [&](Key key) { return std::ranges::find(reserved, key) != reserved.end(); };
  const auto report_reserved = [&](std::string_view where, const std::vector<Key>& side) {
    for (const Key key : side)
      if (taken(key))
        problems.push_back(
            of_key(fmt::format("keys.{}", where),
                   fmt::format("{} is used to pause or go on; choose another key", name_of(key))));
  };
  report_reserved("left", keys.left);
  report_reserved("right", keys.right);
  for (const Key key : keys.left)
    if (std::ranges::find(keys.right, key) != keys.right.end())
      problems.push_back(
          of_key("keys.right",
                 fmt::format("{} already answers left; a key can answer one side only", name_of(key))));
}

// A language's name becomes a folder's name too.
void check_together(const ScreenRules& screens, std::vector<Diagnostic>& problems) {
  const std::string& language = screens.language;
  const bool letters = std::ranges::all_of(language, [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || (language != system_language && (language.size() < 2 || language.size() > 3)))
    problems.push_back(
        of_key("screens.language", fmt::format("is \"{}\"; write \"system\" or a language's letters, "
                                               "for example \"en\", \"de\" or \"ar\"",
                                               language)));
}

// A set's name becomes a folder's name: nothing in it may lead elsewhere.
bool is_set_name(std::string_view name) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, allowed);
}

void check_sets(const std::string& section, const BlockSpec& block, std::vector<Diagnostic>& problems) {
  for (const std::string& set : block.sets)
    if (!is_set_name(set))
      problems.push_back(
          of_key(section + ".sets", fmt::format("names the set \"{}\"; a name has 1 to 64 of a-z, 0-9, - "
                                                "and _",
                                                set)));
}

// An arrow that is turned points elsewhere, and there is nothing to explain about a word.
void check_control(const std::string& section, const BlockSpec& block, std::vector<Diagnostic>& problems) {
  for (const std::string& name : block.sets)
    if (!parse_control_set(name))
      problems.push_back(
          of_key(section + ".sets",
                 fmt::format("names \"{}\"; a control block shows \"words\" or \"arrows\"", name)));
  if (std::ranges::any_of(block.rolls_deg, [](double roll) { return roll != 0; }))
    problems.push_back(
        of_key(section + ".rolls", "turns words or arrows, which stay upright; write rolls = [0]"));
  if (block.feedback == Feedback::worked)
    problems.push_back(of_key(section + ".feedback",
                              "is \"worked\", which explains pictures; write \"none\" or \"result\""));
}

void check_led(const std::string& section, const BlockSpec& block, std::vector<Diagnostic>& problems) {
  if (block.feedback == Feedback::worked)
    problems.push_back(of_key(section + ".feedback",
                              "is \"worked\", which explains pictures; write \"none\" or \"result\""));
}

bool feeds_grade(const BlockKind& kind) {
  return kind.purpose == Purpose::assess && kind.task != TaskId::words;
}

bool has_two_answers(TaskId task) { return task_of(task).answers.size() == 2; }

void check_section(const ProtocolSection<std::vector<BlockSpec>>& list, const Protocol& protocol,
                   std::vector<Diagnostic>& problems) {
  const std::vector<BlockSpec>& blocks = protocol.*list.value;
  if (blocks.empty()) problems.push_back(of_key("blocks", "is empty; give at least one [[blocks]] table"));
  if (blocks.size() > 20)
    problems.push_back(of_key("blocks", fmt::format("has {} entries; allowed are 1 to 20", blocks.size())));
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string section = fmt::format("blocks[{}]", i + 1);
    visit_fields(blocks[i], RangeCheck{section, problems});
    check_sets(section, blocks[i], problems);
    if (blocks[i].kind == BlockKind::control) check_control(section, blocks[i], problems);
    if (blocks[i].kind != BlockKind::assess && blocks[i].early_stop != EarlyStop::none)
      problems.push_back(of_key(section + ".early_stop", "is for assess blocks only; write \"none\""));
    if (is_led(blocks[i].kind.task)) check_led(section, blocks[i], problems);
    if (feeds_grade(blocks[i].kind) && blocks[i].feedback != Feedback::none)
      problems.push_back(of_key(section + ".feedback",
                                "must be \"none\" in an assess block: feedback trains, and a "
                                "trained block cannot feed the grade"));
    if (blocks[i].kind.purpose == Purpose::assess && has_two_answers(blocks[i].kind.task) &&
        blocks[i].pictures % 2 != 0)
      problems.push_back(
          of_key(section + ".pictures",
                 fmt::format("is {}; {} block needs an even number, half {} each", blocks[i].pictures,
                             blocks[i].kind == BlockKind::control ? "a control" : "an assess",
                             is_led(blocks[i].kind.task) ? "of each answer" : "a side")));
  }
}

template <class Value>
struct Limit {
  std::string_view key;
  Value value{};
};
template <class Value>
Limit(const char*, Value) -> Limit<Value>; // older clangs deduce none from an aggregate

// Where something begins lies between its limits.
template <class Value>
void check_in_order(std::string_view section, const Limit<Value>& least, const Limit<Value>& start,
                    const Limit<Value>& most, std::vector<Diagnostic>& problems) {
  const auto report = [&](std::string_view key, std::string message) {
    problems.push_back(of_key(fmt::format("{}.{}", section, key), std::move(message)));
  };
  if (least.value > most.value)
    report(least.key, fmt::format("is above {}; swap the two", most.key));
  else if (start.value < least.value || start.value > most.value)
    report(start.key, fmt::format("is {}; allowed is {} to {}, {} to {}", start.value, least.key, most.key,
                                  least.value, most.value));
}

void check_together(const AdaptationRule& rule, std::vector<Diagnostic>& problems) {
  check_in_order("adaptation", Limit{"lowest_level", rule.lowest_level},
                 Limit{"start_level", rule.start_level}, Limit{"highest_level", rule.highest_level},
                 problems);
  if (rule.spell_errors > rule.spell_trials)
    problems.push_back(of_key("adaptation.spell_errors",
                              "is above spell_trials; a spell cannot hold more errors than trials"));
  for (const std::string& name : rule.vary)
    if (!adaptation::parse_difficulty_factor(name))
      problems.push_back(of_key("adaptation.vary",
                                fmt::format("names \"{}\"; allowed are amplitude, view, roll, background, "
                                            "arms and head",
                                            name)));
}

void check_together(const points::Rule& rule, std::vector<Diagnostic>& problems) {
  check_in_order("points", Limit{"least_mm", rule.least_mm}, Limit{"start_mm", rule.start_mm},
                 Limit{"most_mm", rule.most_mm}, problems);
}

void check_together(const touch::Rule& rule, std::vector<Diagnostic>& problems) {
  const auto check_grid = [&](const char* key, int squares) {
    if (!touch::grid_of(squares))
      problems.push_back(
          of_key(fmt::format("touch.{}", key),
                 fmt::format("is {}; there are grids of 4, 6, 9, 12 and 20 squares", squares)));
  };
  check_grid("squares", rule.squares);
  check_grid("least_squares", rule.least_squares);
  check_grid("most_squares", rule.most_squares);
  check_in_order("touch", Limit{"least_squares", rule.least_squares}, Limit{"squares", rule.squares},
                 Limit{"most_squares", rule.most_squares}, problems);
}

void check_together(const drawing::Rule& rule, std::vector<Diagnostic>& problems) {
  check_in_order("drawing", Limit{"least_step", rule.least_step}, Limit{"step", rule.step},
                 Limit{"most_step", rule.most_step}, problems);
}

// Entries of a name and a number: "squat 7".
void check_numbers(const char* key, const std::vector<std::string>& list, int least, int most,
                   std::vector<Diagnostic>& problems) {
  for (const std::string& entry : list)
    if (!movement::has_number(entry, least, most))
      problems.push_back(of_key(
          key,
          fmt::format("has \"{}\"; write the name of a movement, a space and a number of {} to {}, such as "
                      "\"squat {}\"",
                      entry, least, most, std::min(most, 7))));
}

void check_together(const movement::Rule& rule, std::vector<Diagnostic>& problems) {
  check_numbers("movement.agreed", rule.agreed, 1, rule.most_repetitions, problems);
}

void check_together(const imagery::Rule& rule, std::vector<Diagnostic>& problems) {
  check_numbers("imagery.stages", rule.stages, 1, imagery::stages, problems);
  if (!rule.cleared.empty() && !local_day({.utc = rule.cleared + "T12:00:00.000Z", .offset_minutes = 0}))
    problems.push_back(
        of_key("imagery.cleared", fmt::format("is \"{}\"; write a date such as 2026-11-30, or leave "
                                              "it empty",
                                              rule.cleared)));
}

void check_phases(const Protocol& protocol, std::vector<Diagnostic>& problems) {
  constexpr std::size_t most = 20;
  if (protocol.phases.size() > most)
    problems.push_back(
        of_key("phases", fmt::format("has {} entries; allowed are 1 to {}", protocol.phases.size(), most)));
  if (std::ranges::find(protocol.phases, protocol.phase) == protocol.phases.end())
    problems.push_back(
        of_key("phase", fmt::format("is \"{}\", which is not one of the phases; add it to phases or choose "
                                    "one of them",
                                    protocol.phase)));
}

void check_together(const ReadinessRules& rules, std::vector<Diagnostic>& problems) {
  if (rules.rt_goal > rules.rt_limit)
    problems.push_back(of_key("readiness.rt_goal", "is above rt_limit; the goal is the stricter of the two"));
  if (rules.least_days > rules.least_blocks)
    problems.push_back(
        of_key("readiness.least_days", "is above least_blocks; each day needs a block of its own"));
}

template <class Value, class Form>
void check_section(const ProtocolSection<Value, Form>& section, const Protocol& protocol,
                   std::vector<Diagnostic>& problems) {
  visit_fields(protocol.*section.value, RangeCheck{std::string{section.name}, problems});
  check_together(protocol.*section.value, problems);
}

} // namespace

std::vector<Diagnostic> check(const Protocol& protocol) {
  std::vector<Diagnostic> problems;
  check_phases(protocol, problems);
  visit_sections([&](const auto& section) { check_section(section, protocol, problems); });
  for (std::size_t i = 0; i < protocol.programme.size(); ++i) {
    std::vector<Diagnostic> of_phase;
    const Protocol own = protocol_of(protocol.programme[i], protocol);
    visit_sections_of_phase([&](const auto& section) { check_section(section, own, of_phase); });
    for (Diagnostic& problem : of_phase) {
      // What is wrong at the top is told there.
      if (std::ranges::any_of(problems, [&](const Diagnostic& told) {
            return told.key == problem.key && told.message == problem.message;
          }))
        continue;
      problem.key = fmt::format("programme[{}].{}", i + 1, problem.key);
      problems.push_back(std::move(problem));
    }
  }
  for (Diagnostic& problem : check_programme(protocol)) problems.push_back(std::move(problem));
  return problems;
}

} // namespace dorsal
