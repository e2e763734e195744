#include "tools/analyse/reading/column_fit.h"

#include "tools/analyse/file/number_text.h"
#include "tools/analyse/reading/side_codes.h"
#include "tools/analyse/reading/words.h"

#include <algorithm>
#include <set>

namespace dorsal::analyse {
namespace {

bool share_of_cells(std::size_t part, const ColumnFacts& facts, double share) {
  return static_cast<double>(part) >= share * static_cast<double>(facts.cells);
}

// Times may have words among them, "timeout" or "None"; what counts is that the others are numbers.
bool fits_time(const ColumnFacts& facts) {
  return !facts.positive.empty() && share_of_cells(facts.numbers, facts, 0.6);
}

} // namespace

bool fits(const ColumnFacts& facts, Role role) {
  switch (role) {
  case Role::time: return fits_time(facts);
  case Role::mark: return facts.cells > 0 && share_of_cells(facts.marks, facts, 0.9);
  case Role::error_mark: return facts.cells > 0 && share_of_cells(facts.zero_one, facts, 0.98);
  case Role::response: return facts.cells == 0 || 2 * facts.objects < facts.cells;
  case Role::truth: return facts.cells > 0 && facts.different <= 24;
  case Role::roll: return facts.cells > 0 && share_of_cells(facts.numbers, facts, 0.9) && facts.different > 1;
  case Role::participant: return facts.cells > 0;
  case Role::outcome: return facts.cells > 0 && facts.different <= 12;
  case Role::session:
  case Role::group:
  case Role::condition:
  case Role::block:
  case Role::block_kind: return facts.cells > 0 && facts.different <= most_values;
  case Role::trial: return facts.cells > 0;
  }
  return false;
}

bool all_sides(const ColumnFacts& facts) {
  if (facts.cells == 0 || facts.different != 2) return false;
  std::set<bool> sides;
  for (const auto& [value, count] : facts.values) {
    const auto left = is_left(value);
    if (!left) return false;
    sides.insert(*left);
  }
  return sides.size() == 2;
}

bool trial_counts(const Sample& sample, std::size_t column) {
  std::set<std::string> different;
  std::size_t cells = 0;
  for (const Row& row : sample.rows) {
    if (means_missing(row[column])) continue;
    ++cells;
    different.insert(row[column]);
    if (different.size() >= 8) return true;
  }
  return different.size() > 1 || cells <= 1;
}

bool few_values(const Sample& sample, std::size_t column) {
  std::set<std::string> different;
  for (const Row& row : sample.rows) different.insert(row[column]);
  return 4 * different.size() <= sample.rows.size();
}

bool tells_truth(const Sample& sample, std::size_t column, const ColumnMap& map) {
  const auto response = map.find(Column::response);
  std::set<std::string> answers;
  if (response)
    for (const Row& row : sample.rows)
      if (answers.size() < 200) answers.insert(plain_code(row[*response]));
  std::size_t cells = 0, known = 0;
  for (const Row& row : sample.rows) {
    if (means_no_response(row[column])) continue;
    ++cells;
    known += is_left(row[column]) || answers.contains(plain_code(row[column])) ? 1 : 0;
  }
  return cells > 0 && 2 * known > cells;
}

} // namespace dorsal::analyse
