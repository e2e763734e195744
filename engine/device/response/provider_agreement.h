#pragma once
// How well two response providers agree about the same presses: a self-test that runs with every session.
#include "engine/core/base/time.h"
#include "engine/core/input/input.h"
#include "engine/core/trial/session_record.h"

#include <array>
#include <cstdint>
#include <optional>

namespace dorsal {

// Of one pair: the other provider's best stamp minus the better one's.
class RunningDifference {
public:
  static constexpr std::size_t kept = 64;

  void note(Duration difference) noexcept;
  [[nodiscard]] std::uint64_t count() const noexcept { return count_; }
  [[nodiscard]] std::optional<Duration> median_of_last() const; // of the last 64; empty when there are none
  [[nodiscard]] Duration largest() const noexcept { return largest_; } // by size, with its sign; of all

private:
  std::array<Duration, kept> last_{};
  std::uint64_t count_{};
  Duration largest_{};
};

class ProviderAgreement {
public:
  void note(ResponseProvider better, ResponseProvider other, Duration other_minus_better) noexcept;
  // "provider agreement" -> "sdl-wait after xinput2: 40 presses, median of the last 64 0.05 ms, largest 0.2
  // ms"; one fact a pair that has seen a press.
  [[nodiscard]] RigFacts facts() const;

private:
  static constexpr std::size_t providers = 5;
  std::array<std::array<RunningDifference, providers>, providers> pairs_{};
};

} // namespace dorsal
