#pragma once
// Columns that belong together because a program keeps one set for each screen of a trial: PsychoPy's
// `probe.keys`, `probe.rt`, `probe.corr`; E-Prime's `Probe.RESP`, `Probe.RT`, `Probe.ACC`, `Probe.CRESP`;
// OpenSesame's `response_probe`, `response_time_probe`, `correct_probe`; `probe_rt` and `probe_resp`
// elsewhere.
#include "tools/analyse/reading/column_fit.h"

namespace dorsal::analyse {

struct ColumnFamily {
  std::string screen;
  std::size_t time;
  std::optional<std::size_t> response;
  std::optional<std::size_t> mark;
  std::optional<std::size_t> truth;
  std::size_t timed = 0; // answers with a time, in the sample
  double score = 0;
};

// The best first: timed answers, more so where there is a mark.
[[nodiscard]] std::vector<ColumnFamily> families_of(const std::vector<std::string>& header,
                                                    const FactsOfColumns& facts);

} // namespace dorsal::analyse
