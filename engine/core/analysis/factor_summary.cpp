#include "engine/core/analysis/factor_summary.h"

#include <algorithm>
#include <cmath>

namespace dorsal::analysis {
namespace {

constexpr std::size_t most_levels = 37;
constexpr double coarse_deg = 5;

double coarse(double degrees) { return std::nearbyint(degrees / coarse_deg) * coarse_deg; }

struct Cell {
  double degrees;
  LevelTrials trials;
};

// A table has few levels, and neighbouring trials look for them again and again: a row of cells beats a tree.
class Cells {
public:
  void add(double degrees, const TrialRow& t) { analysis::add(cell_of(degrees).trials, t); }
  [[nodiscard]] std::size_t size() const { return cells_.size(); }
  [[nodiscard]] std::vector<Cell> take() {
    std::ranges::sort(cells_, {}, &Cell::degrees);
    return std::move(cells_);
  }

private:
  Cell& cell_of(double degrees) {
    for (Cell& cell : cells_)
      if (cell.degrees == degrees) return cell;
    return cells_.emplace_back(Cell{degrees, {}});
  }

  std::vector<Cell> cells_;
};

// Nothing when there are too many levels to show one by one.
template <class Level>
std::optional<std::vector<Cell>> cells_of(Trials trials, Factor factor, Level level, std::size_t most) {
  Cells cells;
  for (const TrialRow& t : trials) {
    if (const auto degrees = degrees_of(t, factor)) cells.add(level(*degrees), t);
    if (cells.size() > most) return std::nullopt;
  }
  return cells.take();
}

} // namespace

std::vector<FactorLevel> by_factor(Trials trials, Factor factor, double confidence) {
  auto cells = cells_of(
      trials, factor, [](double degrees) { return degrees; }, most_levels);
  if (!cells) cells = cells_of(trials, factor, coarse, trials.size());
  std::vector<FactorLevel> levels;
  for (Cell& cell : *cells)
    levels.push_back({cell.degrees, summarise_level(std::move(cell.trials), confidence)});
  return levels;
}

} // namespace dorsal::analysis
