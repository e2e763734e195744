#include "engine/clinic/protocol/nearest_word.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace dorsal {
namespace {

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, replaced}));
    }
  }
  return row.back();
}

} // namespace

std::optional<std::string> nearest_word(std::string_view word, std::span<const std::string> known) {
  constexpr std::size_t longest = 100; // nobody mistypes more, and the distance takes length squared
  if (known.empty() || word.size() > longest) return {};
  const auto nearest = std::ranges::min_element(
      known, {}, [word](const std::string& candidate) { return distance(word, candidate); });
  if (distance(word, *nearest) > std::max(word.size(), nearest->size()) / 3) return {};
  return *nearest;
}

} // namespace dorsal
