#include "engine/core/protocol/rules.h"

#include "engine/core/base/names.h"

namespace dorsal {
namespace {
constexpr Names<AccuracyRule, 2> accuracy_rule_names = {
    {{AccuracyRule::posterior, "posterior"}, {AccuracyRule::four_of_five, "4-of-5"}}};
}

std::string_view name_of(AccuracyRule rule) { return accuracy_rule_names.name_of(rule); }
std::optional<AccuracyRule> parse_accuracy_rule(std::string_view name) {
  return accuracy_rule_names.parse(name);
}

} // namespace dorsal
