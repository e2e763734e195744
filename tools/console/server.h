#pragma once
// HTTP for the console, on the loopback address only (cpp-httplib). Bodies above 256 KiB (a result file: 64
// MiB) are refused, slow senders are cut off after five seconds without a byte, and every answer carries the
// headers that keep foreign scripts, frames and caches away.
#include "tools/console/console.h"

#include <memory>

namespace dorsal::console {

class Server {
public:
  // Port 0 takes any free one. Throws Error(usage) when the port is taken.
  Server(Console& console, int port);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  Server(Server&&) = delete;
  Server& operator=(Server&&) = delete;

  [[nodiscard]] int port() const { return port_; }
  void serve(); // until stopped
  void stop();  // from any thread

private:
  struct Http;
  std::unique_ptr<Http> http_;
  int port_{};
};

} // namespace dorsal::console
