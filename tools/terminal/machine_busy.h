#pragma once
// How busy a machine was with other programs while something was measured on it: the share of all processors'
// time that was neither idle nor ours, from /proc/stat and our own processor time. Beyond a tenth, figures of
// frames and stamps are not the machine's own. Nothing where /proc/stat cannot be read.
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dorsal {

inline constexpr double busy_share = 0.10;

struct ProcessorTicks {
  std::uint64_t all = 0;
  std::uint64_t idle = 0; // waiting for a disk counts as idle
};

// Of the first line, "cpu  user nice system idle iowait ...".
[[nodiscard]] std::optional<ProcessorTicks> parse_processor_ticks(std::string_view stat);

// Of the time between two readings, less what we used ourselves; 0 to 1.
[[nodiscard]] std::optional<double> others_share(ProcessorTicks before, ProcessorTicks after,
                                                 std::uint64_t ours);

class BusyMeter {
public:
  BusyMeter();
  [[nodiscard]] std::optional<double> others() const; // since it was made

private:
  std::optional<ProcessorTicks> before_;
  std::uint64_t ours_before_;
};

// Waits until a second passes in which others use less than a tenth, `most` at longest; true: it is quiet.
[[nodiscard]] bool wait_until_quiet(std::chrono::seconds most, const std::function<void(double)>& still_busy);

[[nodiscard]] std::string busy_text(std::optional<double> share);

} // namespace dorsal
