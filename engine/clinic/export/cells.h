#pragma once
// How an exported cell is written. What is not there is empty.
#include "engine/core/base/time.h"
#include "engine/core/trial/trial.h"

#include <fmt/format.h>

#include <cstdlib>
#include <optional>
#include <span>
#include <string>

namespace dorsal::cells {

// Exact: every nanosecond, as a decimal fraction of a millisecond.
[[nodiscard]] inline std::string milliseconds(Duration duration) {
  constexpr std::int64_t ns_per_ms = 1'000'000;
  const std::int64_t ns = duration.count();
  return fmt::format("{}{}.{:06}", ns < 0 ? "-" : "", std::abs(ns / ns_per_ms), std::abs(ns % ns_per_ms));
}

template <class Number>
[[nodiscard]] std::string number(Number value) {
  return fmt::format("{}", value);
}
[[nodiscard]] inline std::string flag(bool value) { return value ? "1" : "0"; }
[[nodiscard]] inline std::string nanoseconds(Instant instant) { return number(in_nanoseconds(instant)); }

template <class T, class Text>
[[nodiscard]] std::string if_any(const std::optional<T>& value, Text text) {
  return value ? std::string{text(*value)} : std::string{};
}

// Inputs that did not become the answer; a second stamp of the same press is none, nor what voided the trial.
[[nodiscard]] inline bool went_astray(const StrayRecord& stray) {
  return stray.why != StrayInput::second_witness && stray.why != StrayInput::interruption;
}

} // namespace dorsal::cells
