#pragma once
// A wire that breaks: passes a TCP connection on to a loopback port, and cuts it after so many bytes to the
// server.
#include "tests/support/postgres_cluster.h"

#include <poll.h>

#include <array>
#include <atomic>

namespace dorsal::test {

class CuttingProxy {
public:
  // The first connections are cut after `bytes` each, as many of them as `cuts` says; later ones last.
  CuttingProxy(int server_port, std::size_t bytes, int cuts)
      : server_port_(server_port), bytes_(bytes), cuts_left_(cuts),
        listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(listener_, 4) != 0 ||
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
      throw std::runtime_error("no proxy");
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~CuttingProxy() {
    over_ = true;
    thread_.join();
    ::close(listener_);
  }
  CuttingProxy(const CuttingProxy&) = delete;
  CuttingProxy& operator=(const CuttingProxy&) = delete;

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] int cuts_made() const { return cuts_made_; }

private:
  static bool readable(int descriptor) {
    pollfd wanted{.fd = descriptor, .events = POLLIN, .revents = 0};
    return ::poll(&wanted, 1, 20) > 0;
  }

  // One connection after the other, as one station makes them.
  void serve() {
    while (!over_) {
      if (!readable(listener_)) continue;
      const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
      const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
      sockaddr_in address = loopback(server_port_);
      if (::connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0)
        pass_on(client, server);
      ::close(server);
      ::close(client);
    }
  }

  void pass_on(int client, int server) {
    std::size_t sent = 0;
    std::array<char, 16384> buffer{};
    while (!over_) {
      std::array<pollfd, 2> ends{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
      if (::poll(ends.data(), ends.size(), 20) <= 0) continue;
      for (std::size_t i = 0; i < 2; ++i) {
        if (ends[i].revents == 0) continue;
        const auto got = ::recv(ends[i].fd, buffer.data(), buffer.size(), 0);
        if (got <= 0 ||
            ::send(ends[1 - i].fd, buffer.data(), static_cast<std::size_t>(got), MSG_NOSIGNAL) != got)
          return;
        if (i == 0) sent += static_cast<std::size_t>(got);
      }
      if (cuts_left_ > 0 && sent > bytes_) {
        --cuts_left_;
        ++cuts_made_;
        return;
      }
    }
  }

  int server_port_;
  std::size_t bytes_;
  int cuts_left_;
  int listener_;
  int port_{};
  std::atomic<int> cuts_made_{0};
  std::atomic<bool> over_{false};
  std::thread thread_;
};

} // namespace dorsal::test
