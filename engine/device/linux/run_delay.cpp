#include "engine/device/linux/run_delay.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <utility>

namespace dorsal {

std::optional<RunDelay> RunDelay::open(const char* path) {
  const int descriptor = ::open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return {};
  RunDelay delay{descriptor};
  if (!delay.read()) return {};
  return delay;
}

std::optional<RunDelay> RunDelay::of_calling_thread() { return open("/proc/thread-self/schedstat"); }

std::optional<RunDelay> RunDelay::of_process(int process) {
  return open(fmt::format("/proc/{}/schedstat", process).c_str());
}

std::optional<RunDelay> RunDelay::of_peer(int socket) {
  ucred peer{};
  socklen_t size = sizeof peer;
  if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0 || peer.pid <= 0) return {};
  return of_process(peer.pid);
}

RunDelay::RunDelay(RunDelay&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

RunDelay& RunDelay::operator=(RunDelay&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

RunDelay::~RunDelay() {
  if (descriptor_ >= 0) close(descriptor_);
}

std::optional<RunDelay::Reading> RunDelay::read() const noexcept {
  std::array<char, 96> text{}; // "<ns on a processor> <ns waiting for one> <turns>\n"
  const ssize_t size = pread(descriptor_, text.data(), text.size(), 0);
  if (size <= 0) return {};
  std::array<std::int64_t, 3> figures{};
  const char* at = text.data();
  const char* const end = text.data() + size;
  for (std::int64_t& figure : figures) {
    while (at != end && *at == ' ') ++at;
    const auto [rest, error] = std::from_chars(at, end, figure);
    if (error != std::errc{}) return {};
    at = rest;
  }
  return Reading{Duration{figures[0]}, Duration{figures[1]}, static_cast<std::uint64_t>(figures[2])};
}

std::optional<RunDelay::Reading> read(const std::optional<RunDelay>& delay) noexcept {
  return delay ? delay->read() : std::nullopt;
}

std::optional<RunDelay::Reading> since(const std::optional<RunDelay::Reading>& before,
                                       const std::optional<RunDelay::Reading>& after) noexcept {
  if (!before || !after) return {};
  return RunDelay::Reading{after->ran - before->ran, after->waited - before->waited,
                           after->turns - before->turns};
}

} // namespace dorsal
