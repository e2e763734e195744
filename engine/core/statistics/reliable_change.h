#pragma once
// Has a person changed by more than the measure's own noise? (Jacobson & Truax 1991, J. Consult. Clin.
// Psychol. 59:12) SEM = SD sqrt(1 - reliability), S_diff = sqrt(2) SEM, RCI = (after - before - practice) /
// S_diff; the practice term follows Chelune et al. 1993. MDC95 = 1.96 sqrt(2) SEM, MDC90 = 1.645 sqrt(2) SEM
// (normal quantiles, not rounded). Refuses (nullopt): reliability outside [0, 1], SD that is not positive; no
// RCI at reliability 1.
#include <optional>

namespace dorsal::statistics {

struct ReliabilityOfMeasure {
  double baseline_sd;
  double reliability;       // test-retest, for example ICC(2,1)
  double mean_practice = 0; // the change to expect from repetition alone
};

struct ReliableChange {
  double sem;
  double s_diff;
  std::optional<double> index; // beyond +-1.96 is more than noise
  double mdc95;
  double mdc90;
};

[[nodiscard]] std::optional<ReliableChange> reliable_change(double before, double after,
                                                            const ReliabilityOfMeasure& of);

} // namespace dorsal::statistics
