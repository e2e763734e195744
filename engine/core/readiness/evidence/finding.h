#pragma once
// What one rule found: its value, interval and threshold, the verdict with a reason in plain words, the
// trials it rests on, and where its default comes from. Shares are 0-1 in `number` and `interval`, times in
// seconds, pain in points.
#include "engine/core/protocol/source.h"
#include "engine/core/readiness/evidence/evidence.h"
#include "engine/core/statistics/sample.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

// From best to worst. A report carries the worst grade that any of its findings leaves open.
enum class Grade { ready, nearly, not_yet, cannot_tell };
[[nodiscard]] std::string_view name_of(Grade grade); // "READY", "NEARLY", "NOT YET", "CANNOT TELL"
[[nodiscard]] std::optional<Grade> parse_grade(std::string_view name);

enum class Rule {
  enough_blocks,
  accuracy,
  accuracy_left,
  accuracy_right,
  accuracy_gap,
  bias_or_deficit, // takes the place of the three above when one side stands out
  response_time,
  response_time_gap,
  days,
  span,
  trend,
  pain,
  guessing,
  fast_guesses,
  runs,
  trade_off,
  fatigue,
  // Of a task that a helper leads.
  touches,
  touch_accuracy,
  one_difficulty,
  helper_answers,
  catch_errors,
  // Of lessons.
  lessons_done,
  checks_understood,
  // Of imagery.
  imagery_visits,
  imagery_comfort,
  imagery_consistency,
  imagery_scaling,
  imagery_probes,
  // Of movement.
  movement_visits,
  own_activities,
  predictions,
  movement_confidence,
  movement_harm
};
inline constexpr std::size_t rule_count = 17;          // a row for each: rule_table.h
inline constexpr std::size_t led_rule_count = 5;       // likewise: led_rule_table.h
inline constexpr std::size_t lesson_rule_count = 2;    // lesson_grade.h
inline constexpr std::size_t activity_rule_count = 10; // activity_rules.h
[[nodiscard]] std::string_view name_of(Rule rule);

enum class Verdict {
  holds,
  fails,
  held_back, // holds the patient back without failing the task: RT, RT gap and pain only
  not_tested
};
[[nodiscard]] std::string_view name_of(Verdict verdict);

[[nodiscard]] std::string_view title_of(Rule rule);
[[nodiscard]] Source source_of(Rule rule); // of the default

struct BlockRef {
  std::string session;
  int block{};
  Day day{};
  friend bool operator==(const BlockRef&, const BlockRef&) = default;
};

struct TrialsUsed {
  int trials{};
  std::vector<BlockRef> blocks;
};
[[nodiscard]] TrialsUsed trials_used(BlockView blocks);

struct RuleFinding {
  Rule rule{};
  std::string value{}; // in words: "104 of 120 correct (86.7 %)"
  std::optional<double> number{};
  std::string_view
      unit{}; // of `number`, `interval` and `limit`: share, share difference, s, days, blocks, points, ...
  std::optional<statistics::Bounds> interval{}; // 95 %
  std::optional<double> probability{};          // posterior probability or p-value, where the rule has one
  std::string threshold{};                      // in words
  std::optional<double> limit{};
  std::optional<std::int64_t> needed{}; // right answers that would do, where it counts them
  Verdict verdict{Verdict::not_tested};
  Grade leaves{Grade::ready}; // the best grade still open after this finding
  std::string reason{};       // one or two sentences
  TrialsUsed used{};
};

// What a rule concluded. A rule that fails leaves NOT YET, or CANNOT TELL when the data cannot carry a grade.
void hold(RuleFinding& finding, std::string reason);
void fail(RuleFinding& finding, Grade leaves, std::string reason);
void hold_back(RuleFinding& finding, std::string reason); // leaves NEARLY
void leave_untested(RuleFinding& finding, Grade leaves, std::string reason);

// The worst of what the findings leave open; an empty list is CANNOT TELL.
[[nodiscard]] Grade combine(std::span<const RuleFinding> findings);

} // namespace dorsal
