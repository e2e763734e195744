#pragma once
// The console's door: a port of the loopback address, and the loop that its connections go to (Boost.Asio and
// Beast behind it).
#include "tools/console/console.h"
#include "tools/console/http/limits.h"

#include <memory>

namespace dorsal::console {

class Server {
public:
  // Port 0 takes any free one. Throws Error(usage) when the port is taken.
  Server(Console& console, int port, const Limits& limits = {});
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
