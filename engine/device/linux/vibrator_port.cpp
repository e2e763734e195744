#include "engine/device/linux/vibrator_port.h"

#include "engine/core/base/error.h"
#include "engine/device/clock.h"

#include <fmt/format.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>

namespace dorsal {
namespace {

using std::chrono::milliseconds;

constexpr auto answers_within = milliseconds{500}, starts_within = milliseconds{4000};
constexpr std::string_view purpose = "move the motors at";
constexpr std::size_t longest_line = 200;
constexpr int most_motors = 20;
constexpr std::string_view says_motors = "motors ";

std::optional<int> motors_in(std::string_view line) {
  if (!line.starts_with(says_motors)) return {};
  line.remove_prefix(says_motors.size());
  int motors = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), motors);
  if (error != std::errc{} || end != line.data() + line.size()) return {};
  return motors >= 1 && motors <= most_motors ? std::optional{motors} : std::nullopt;
}

bool refuses(std::string_view line) { return line == "no" || line.starts_with("no "); }

} // namespace

VibratorPort::VibratorPort(const std::filesystem::path& port) : name_(port) {
  port_.emplace(port, purpose);
  const auto motors = greet();
  if (!motors)
    throw Error(
        ExitCode::device_error,
        fmt::format("{} does not say how many motors it has ({}); is it the machine with the motors, and "
                    "is its cable plugged in? How it has to answer says engine/device/README.md",
                    name_.string(),
                    heard_.empty() ? "no answer in four seconds" : fmt::format("it said \"{}\"", heard_)));
  motors_ = *motors;
}

std::optional<Stamp> VibratorPort::vibrate(int motor, Duration lasts) {
  if (port_)
    if (const auto began = begin(motor, lasts)) return began;
  if (refuses(heard_)) return {}; // it is there, and would not
  try {
    port_.reset();
    port_.emplace(name_, purpose);
  } catch (const Error&) { // still out
    return {};
  }
  return greet() ? begin(motor, lasts) : std::nullopt;
}

std::optional<Stamp> VibratorPort::begin(int motor, Duration lasts) {
  const auto ms = std::chrono::duration_cast<milliseconds>(lasts).count();
  const Instant before = monotonic_now();
  if (!say(fmt::format("vibrate {} {}\n", motor, ms))) return {};
  while (const auto line = hear(before + answers_within)) {
    if (refuses(*line)) return {};
    if (*line != "ok") continue;
    const Instant after = monotonic_now();
    return Stamp{before + (after - before) / 2, before, after};
  }
  return {};
}

std::optional<int> VibratorPort::greet() {
  const Instant until = monotonic_now() + starts_within;
  while (monotonic_now() < until) {
    if (!say("dorsal 1\n")) return {};
    while (const auto line = hear(std::min(until, monotonic_now() + answers_within)))
      if (const auto motors = motors_in(*line)) return motors;
  }
  return {};
}

// What came late to an earlier question is no answer to this one.
bool VibratorPort::say(std::string_view line) {
  heard_.clear();
  static_cast<void>(tcflush(port_->descriptor(), TCIFLUSH));
  return ::write(port_->descriptor(), line.data(), line.size()) == static_cast<ssize_t>(line.size());
}

std::optional<std::string> VibratorPort::hear(Instant until) {
  std::string line;
  while (line.size() < longest_line) {
    const auto left = std::chrono::duration_cast<milliseconds>(until - monotonic_now());
    pollfd waiting{port_->descriptor(), POLLIN, 0};
    const int ready = left.count() > 0 ? ::poll(&waiting, 1, static_cast<int>(left.count())) : 0;
    if (ready < 0 && errno == EINTR) continue;
    char byte = 0;
    if (ready <= 0 || ::read(port_->descriptor(), &byte, 1) != 1) return {};
    if (byte == '\n') return heard_ = line;
    if (byte != '\r') line += byte;
  }
  return heard_ = line;
}

} // namespace dorsal
