#include "engine/device/linux/host_theft.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>

namespace dorsal {
namespace {

constexpr double exceeded = 1.0 / 400;     // of moments: a press passes through three wakes
constexpr std::int64_t most_wakes = 4'000; // then the old ones count half: what a host does changes
constexpr double most_spun = 4e9;

std::string text_of(const char* path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

void halve(std::array<double, 24>& table) {
  for (double& value : table) value /= 2;
}

} // namespace

bool is_guest(std::string_view cpuinfo, std::string_view stat) {
  const auto flags = cpuinfo.find("\nflags");
  const std::string_view line = flags == std::string_view::npos
                                    ? std::string_view{}
                                    : cpuinfo.substr(flags + 1, cpuinfo.find('\n', flags + 1) - flags - 1);
  return fmt::format("{} ", line).find(" hypervisor ") != std::string::npos || stolen_time(stat).stolen > 0;
}

bool this_machine_is_guest() {
  static const bool guest = is_guest(text_of("/proc/cpuinfo"), text_of("/proc/stat"));
  return guest;
}

Duration HostTheft::step(std::size_t i) noexcept {
  return Duration{std::llround(50'000 * std::pow(1.3, static_cast<double>(i)))};
}

void HostTheft::note_wake(Duration late) noexcept {
  if (++wakes_ > most_wakes) {
    wakes_ /= 2;
    halve(wakes_above_);
  }
  for (std::size_t i = 0; i < steps && late > step(i); ++i) ++wakes_above_[i];
}

void HostTheft::note_spin(Duration spun, Duration longest) noexcept {
  spun_ += static_cast<double>(spun.count());
  if (spun_ > most_spun) {
    spun_ /= 2;
    halve(time_above_);
  }
  for (std::size_t i = 0; i < steps && longest > step(i); ++i)
    time_above_[i] += static_cast<double>((longest - step(i)).count());
}

Duration HostTheft::bound() const noexcept {
  if (wakes_ == 0 && spun_ == 0) return Duration::zero();
  for (std::size_t i = 0; i < steps; ++i)
    if (wakes_above_[i] <= exceeded * static_cast<double>(wakes_) && time_above_[i] <= exceeded * spun_)
      return step(i);
  return step(steps - 1);
}

void HostWatch::note_wake(Duration late) noexcept {
  if (!guest_) return;
  theft_.note_wake(late);
  publish();
}

void HostWatch::note_spin(Duration spun, Duration longest) noexcept {
  if (!guest_) return;
  theft_.note_spin(spun, longest);
  publish();
}

void HostWatch::publish() noexcept {
  bound_.store(theft_.bound().count(), std::memory_order_relaxed);
  looks_.store(theft_.looks(), std::memory_order_relaxed);
}

StolenTime stolen_time(std::string_view stat) {
  StolenTime time;
  if (!stat.starts_with("cpu ")) return time;
  const char* at = stat.data() + 4;
  const char* const end = stat.data() + std::min(stat.find('\n'), stat.size());
  for (int figure = 1; at < end && figure <= 8; ++figure) {
    while (at < end && *at == ' ') ++at;
    std::int64_t ticks = 0;
    const auto [rest, error] = std::from_chars(at, end, ticks);
    if (error != std::errc{}) break;
    at = rest;
    time.all += ticks;
    if (figure == 8) time.stolen = ticks;
  }
  return time;
}

StolenTime stolen_time_here() { return stolen_time(text_of("/proc/stat")); }

std::string host_in_words(bool guest, const HostLooks& looks, const StolenTime& since_start) {
  if (!guest) return "none: the processors are this machine's own";
  const double share = since_start.all > 0 ? 100.0 * static_cast<double>(since_start.stolen) /
                                                 static_cast<double>(since_start.all)
                                           : 0;
  return fmt::format(
      "a virtual machine: presses may be {:.2f} ms earlier than anything here can see (exceeded in "
      "1 of 400 of {} looks); steal {:.2f} % of processor time",
      in_milliseconds(looks.bound), looks.looks, share);
}

} // namespace dorsal
