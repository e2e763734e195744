#include "engine/device/linux/vibrator_port.h"

#include "engine/core/base/error.h"
#include "engine/device/clock.h"

#include <fmt/format.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <chrono>

namespace dorsal {
namespace {

using std::chrono::milliseconds;

constexpr auto answers_within = milliseconds{500};
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

} // namespace

VibratorPort::VibratorPort(const std::filesystem::path& port)
    : port_(port, "move the motors at"), name_(port.string()) {
  const auto answer = answer_to("dorsal 1\n");
  const auto motors = motors_in(answer.value_or(""));
  if (!motors)
    throw Error(
        ExitCode::device_error,
        fmt::format("{} does not say how many motors it has ({}); is it the machine with the motors, and "
                    "is its cable plugged in? How it has to answer says engine/device/README.md",
                    name_, answer ? fmt::format("it said \"{}\"", *answer) : "no answer in half a second"));
  motors_ = *motors;
}

std::optional<Stamp> VibratorPort::vibrate(int motor, Duration lasts) {
  const auto ms = std::chrono::duration_cast<milliseconds>(lasts).count();
  const Instant before = monotonic_now();
  const auto answer = answer_to(fmt::format("vibrate {} {}\n", motor, ms));
  const Instant after = monotonic_now();
  if (answer != "ok") return {};
  return Stamp{before + (after - before) / 2, before, after};
}

// What came late to an earlier question is no answer to this one.
std::optional<std::string> VibratorPort::answer_to(std::string_view line) {
  const Instant until = monotonic_now() + answers_within;
  static_cast<void>(tcflush(port_.descriptor(), TCIFLUSH));
  if (::write(port_.descriptor(), line.data(), line.size()) != static_cast<ssize_t>(line.size())) return {};
  std::string answer;
  while (answer.size() < longest_line) {
    const auto left = std::chrono::duration_cast<milliseconds>(until - monotonic_now());
    pollfd waiting{port_.descriptor(), POLLIN, 0};
    if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) <= 0) return {};
    char byte = 0;
    if (::read(port_.descriptor(), &byte, 1) != 1) return {};
    if (byte == '\n') return answer;
    if (byte != '\r') answer += byte;
  }
  return {};
}

} // namespace dorsal
