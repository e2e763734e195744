#pragma once
// The analysis of a whole table: everything together, and each group. Groups are summed up one after the
// other and their trials released, so that a million rows stay in bounded memory. Figures are kept for the
// whole and for the first groups only.
#include "engine/core/analysis/factor_summary.h"
#include "engine/core/analysis/figures.h"
#include "engine/core/analysis/group_summary.h"
#include "engine/core/analysis/light_summary.h"
#include "tools/analyse/reading/table.h"

namespace dorsal::analyse {

inline constexpr std::size_t groups_with_figures = 60;
inline constexpr std::size_t longest_series = 1000; // trials drawn one by one

struct Factors {
  std::vector<analysis::FactorLevel> roll;
  std::vector<analysis::FactorLevel> amplitude;
  std::vector<analysis::FactorLevel> view;
  std::vector<analysis::LightLevel> brightness;
};

struct GroupResult {
  std::vector<std::string> key;
  analysis::GroupSummary summary;
  Factors factors;
  std::optional<double> integration_score; // BIS among the groups of the same participant
  std::optional<analysis::Figures> figures;
  std::vector<analysis::TrialRow> series; // the trials in order, up to longest_series
};

struct Results {
  std::string path;
  std::size_t rows;
  std::size_t trials; // rows that count
  std::vector<Column> by;
  analysis::AnalysisRules rules;
  ProblemList problems;
  std::vector<std::string> notes;  // as of the table
  std::vector<FileRead> files;     // how each was read
  GroupResult all;                 // with trend and flags only when the table is one group
  std::vector<GroupResult> groups; // empty when the table has one group only
};

[[nodiscard]] Results sum_up(Table table, const analysis::AnalysisRules& rules);

} // namespace dorsal::analyse
