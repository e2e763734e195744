#pragma once
// A TCP connection to this machine's own address, by hand: what no client library would send.
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace dorsal::attacks {

class Socket {
public:
  // From an address of the loopback net. Not connected where the other side takes nobody.
  explicit Socket(int port, std::uint32_t from = 0x7F000001);
  ~Socket();
  Socket(Socket&& other) noexcept;
  Socket& operator=(Socket&& other) noexcept;
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;

  [[nodiscard]] bool connected() const { return descriptor_ >= 0; }
  // False once the other side has hung up, or takes nothing for that long.
  [[nodiscard]] bool send(std::string_view text) const;
  // All until the other side hangs up or says nothing for that long.
  [[nodiscard]] std::string receive(std::chrono::milliseconds patience) const;

private:
  int descriptor_{-1};
};

} // namespace dorsal::attacks
