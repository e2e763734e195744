#pragma once
// What a program under test says it measured: the rows of Dorsal's CSV export, or of the control's log.
// Columns are found by name; those a program has no values for may be missing or empty.
#include "engine/core/base/time.h"
#include "engine/core/stimulus/stimulus.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dorsal::bench {

// A stamp whose interval may be unknown.
struct RecordedEvent {
  Instant best;
  std::optional<Stamp> interval;
  std::string provider;
};

struct TimingRecord {
  std::string outcome;
  std::optional<RecordedEvent> onset;
  std::optional<RecordedEvent> response;
  std::optional<Side> side;
};

// The records in file order, or what is wrong with the file ("line 7: ...").
[[nodiscard]] std::variant<std::vector<TimingRecord>, std::string> read_timing_records(std::string_view csv);

} // namespace dorsal::bench
