#include "tests/attacks/socket.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace dorsal::attacks {
namespace {

constexpr int send_patience_ms = 2000;

sockaddr_in address_of(std::uint32_t host, int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(host);
  return address;
}

bool ready(int descriptor, short for_what, int patience_ms) {
  pollfd one{descriptor, for_what, 0};
  return ::poll(&one, 1, patience_ms) == 1;
}

} // namespace

Socket::Socket(int port, std::uint32_t from) : descriptor_(::socket(AF_INET, SOCK_STREAM, 0)) {
  const sockaddr_in here = address_of(from, 0);
  const sockaddr_in there = address_of(INADDR_LOOPBACK, port);
  if (::bind(descriptor_, reinterpret_cast<const sockaddr*>(&here), sizeof here) == 0 &&
      ::connect(descriptor_, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0)
    return;
  ::close(descriptor_);
  descriptor_ = -1;
}

Socket::~Socket() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Socket::Socket(Socket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Socket& Socket::operator=(Socket&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

bool Socket::send(std::string_view text) const {
  while (!text.empty()) {
    if (!ready(descriptor_, POLLOUT, send_patience_ms)) return false;
    const ssize_t sent = ::send(descriptor_, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::string Socket::receive(std::chrono::milliseconds patience) const {
  std::string all;
  std::array<char, 4096> buffer{};
  while (ready(descriptor_, POLLIN, static_cast<int>(patience.count()))) {
    const ssize_t got = ::recv(descriptor_, buffer.data(), buffer.size(), 0);
    if (got <= 0) break;
    all.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return all;
}

} // namespace dorsal::attacks
