#include "bench/robot/input_lines.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <ctime>

namespace dorsal::bench {
namespace {

constexpr std::size_t longest_line = std::size_t{64} * 1024;

} // namespace

std::vector<std::string> InputLines::read_for(Duration patience) {
  const timespec limit{.tv_sec = patience.count() / 1'000'000'000,
                       .tv_nsec = patience.count() % 1'000'000'000};
  pollfd waiting{.fd = fd_, .events = POLLIN, .revents = 0};
  if (!ended_ && ::ppoll(&waiting, 1, &limit, nullptr) > 0) receive();
  std::vector<std::string> lines;
  for (std::size_t end = rest_.find('\n'); end != std::string::npos; end = rest_.find('\n')) {
    lines.push_back(rest_.substr(0, end));
    rest_.erase(0, end + 1);
  }
  if (rest_.size() > longest_line) ended_ = true;
  return lines;
}

void InputLines::receive() {
  std::array<char, 4096> bytes{};
  const ssize_t count = ::read(fd_, bytes.data(), bytes.size());
  if (count > 0)
    rest_.append(bytes.data(), static_cast<std::size_t>(count));
  else if (count == 0 || errno != EINTR)
    ended_ = true;
}

} // namespace dorsal::bench
