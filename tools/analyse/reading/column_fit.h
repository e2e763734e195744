#pragma once
// Whether what a column holds can be what its name says.
#include "tools/analyse/reading/role_names.h"
#include "tools/analyse/reading/sample.h"

namespace dorsal::analyse {

// Facts of each column, looked at when they are first asked for.
class FactsOfColumns {
public:
  explicit FactsOfColumns(const Sample& sample) : sample_(sample), facts_(sample.header.size()) {}
  [[nodiscard]] const ColumnFacts& of(std::size_t column) const {
    if (!facts_[column]) facts_[column] = facts_of(sample_, column);
    return *facts_[column];
  }

private:
  const Sample& sample_;
  mutable std::vector<std::optional<ColumnFacts>> facts_;
};

[[nodiscard]] bool fits(const ColumnFacts& facts, Role role);
[[nodiscard]] bool all_sides(const ColumnFacts& facts); // nothing but words for left and right, both

// Numbers that count: hardly any comes twice in one block of one person.
[[nodiscard]] bool trial_counts(const Sample& sample, std::size_t column);
[[nodiscard]] bool few_values(const Sample& sample,
                              std::size_t column); // a person, rather than a row's number

// The column holds sides, or right answers in the codes of the answers.
[[nodiscard]] bool tells_truth(const Sample& sample, std::size_t column, const ColumnMap& map);

} // namespace dorsal::analyse
