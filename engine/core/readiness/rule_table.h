#pragma once
// Every readiness rule, each one row: what it is called, where its default comes from, what the list of
// patients says of one who does not meet it, its thresholds and where the clinician's form shows them, and
// the function that judges. Grade, reports, protocol text and form all read these rows; a rule without a row
// is never asked.
#include "engine/core/protocol/rule_settings.h"
#include "engine/core/readiness/evidence/finding.h"

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace dorsal {

enum class RuleGroup { accuracy, response_time, stability, pain, quality };

// Those of the rule at place 1 come first in a protocol file and in the form.
class RuleSettings {
public:
  constexpr RuleSettings() = default; // none: it reads those of other rules
  template <std::same_as<RuleSetting>... Settings>
  explicit constexpr RuleSettings(int place, Settings... settings)
      : place_(place), settings_{settings...}, count_(sizeof...(settings)) {}

  [[nodiscard]] constexpr int place() const { return place_; }
  [[nodiscard]] constexpr std::span<const RuleSetting> all() const { return {settings_.data(), count_}; }

private:
  static constexpr std::size_t most = 4;
  int place_{};
  std::array<RuleSetting, most> settings_{};
  std::size_t count_{};
};

struct RuleRow {
  Rule rule{};
  std::string_view id; // in files and in the console's answers
  std::string_view title;
  Source source;
  RuleGroup group{};
  std::string_view flag; // "pain rose"; empty: the grade says it already
  RuleSettings settings;
  // Nothing where another rule's finding takes its place.
  std::optional<RuleFinding> (*judge)(const CountingBlocks&, const ReadinessRules&){};
};

// But for the function, which a compiler with sanitizers does not compare beforehand; a test does.
[[nodiscard]] constexpr bool is_complete(const RuleRow& row) {
  return !row.id.empty() && !row.title.empty() && !row.source.text.empty() &&
         (row.settings.place() > 0) == !row.settings.all().empty();
}

[[nodiscard]] std::span<const RuleRow> rule_table(); // in the order of a report
[[nodiscard]] const RuleRow& row_of(Rule rule);

} // namespace dorsal
