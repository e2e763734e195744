#pragma once
// Intraclass correlations of subjects (rows) over repeated sessions (columns) from ANOVA mean squares
// (Shrout & Fleiss 1979, Psychol. Bull. 86:420): ICC(1,1), (2,1) agreement, (3,1) consistency, and their
// k-session means. SEM of consistency = sqrt(MS error); of agreement it includes the variance between
// sessions (Weir 2005). Refuses (nullopt): fewer than two rows or columns, rows of unequal length, non-finite
// values, no variance at all.
#include <optional>
#include <vector>

namespace dorsal::statistics {

struct Intraclass {
  double icc_1_1;
  double icc_2_1;
  double icc_3_1;
  double icc_2_k;
  double icc_3_k;
  double sem_consistency;
  double sem_agreement;
};

[[nodiscard]] std::optional<Intraclass> intraclass(const std::vector<std::vector<double>>& subjects);

} // namespace dorsal::statistics
