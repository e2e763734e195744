#include "stimuli/quality/checks.h"

#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <map>

namespace dorsal::quality {
namespace {

struct SideCount {
  int left = 0, right = 0;
  void add(Side side) { ++(side == Side::left ? left : right); }
  [[nodiscard]] int total() const { return left + right; }
  [[nodiscard]] int gap() const { return std::abs(left - right); }
};

// Up to one odd picture, or two standard deviations of what small counts do when several factors must fit
// together.
int allowed_gap(int total) { return std::max(2, static_cast<int>(std::ceil(.5 * std::sqrt(total) * 1.5))); }

std::string view_level(const BasePicture& p) {
  return p.view_deg == 0 ? "behind" : p.view_deg > 0 ? "from the left" : "from the right";
}

struct Factor {
  const char* name;
  std::function<std::string(const BasePicture&)> level;
};

const std::vector<Factor>& factors() {
  static const std::vector<Factor> all{
      {"the set", [](const BasePicture&) { return std::string("all"); }},
      {"movement", [](const BasePicture& p) { return std::string(name_of(p.movement)); }},
      {"amplitude", [](const BasePicture& p) { return std::string(name_of(p.amplitude)); }},
      {"view", view_level},
      {"head", [](const BasePicture& p) { return std::string(name_of(p.head)); }},
      {"arms", [](const BasePicture& p) { return p.arms; }},
      {"stance", [](const BasePicture& p) { return p.stance; }},
      {"model", [](const BasePicture& p) { return p.model; }},
      {"background", [](const BasePicture& p) { return p.background; }},
      {"light", [](const BasePicture& p) { return p.light.empty() ? "unknown" : p.light; }}};
  return all;
}

Finding side_balance(const GateSet& set, const Factor& factor) {
  std::map<std::string, SideCount> counts;
  for (const GatePicture& p : set.pictures) counts[factor.level(p.row)].add(p.row.side);
  std::string bad;
  for (const auto& [level, count] : counts)
    if (count.gap() > allowed_gap(count.total()))
      bad += fmt::format("{}{}: {} left, {} right", bad.empty() ? "" : "; ", level, count.left, count.right);
  const std::string check = fmt::format("sides within {}", factor.name);
  if (bad.empty()) return {check, Verdict::passed, "left and right balanced at every level"};
  return {check, Verdict::failed, bad + "; the level tells the side: add or replace base pictures"};
}

Finding cell_balance(const GateSet& set) {
  std::map<std::string, int> cells;
  for (const GatePicture& p : set.pictures)
    if (p.row.movement != Movement::combined)
      ++cells[fmt::format("{} {}", name_of(p.row.amplitude), name_of(p.row.movement))];
  int least = 1 << 20, most = 0;
  for (const auto& [cell, count] : cells) {
    least = std::min(least, count);
    most = std::max(most, count);
  }
  const std::string message =
      fmt::format("{} cells with {} to {} pictures; expected 6 cells that differ by one at most",
                  cells.size(), cells.empty() ? 0 : least, most);
  return {"cells", cells.size() == 6 && most - least <= 1 ? Verdict::passed : Verdict::failed, message};
}

} // namespace

std::vector<Finding> check_balance(const GateSet& set) {
  std::vector<Finding> findings{cell_balance(set)};
  for (const Factor& factor : factors()) findings.push_back(side_balance(set, factor));
  return findings;
}

} // namespace dorsal::quality
