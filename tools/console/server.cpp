#include "tools/console/server.h"

#include "engine/core/base/error.h"
#include "tools/console/http_loop.h"

#include <boost/asio/ip/tcp.hpp>
#include <fmt/format.h>

#include <utility>

namespace dorsal::console {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr std::chrono::milliseconds pause_without_descriptors{100};

} // namespace

struct Server::Http {
  Http(Console& console, int port, const Limits& limits)
      : loop(console, limits), acceptor(loop.context()), pause(loop.context()) {
    const tcp::endpoint door{asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(port)};
    acceptor.open(door.protocol());
    acceptor.set_option(tcp::acceptor::reuse_address(true));
    acceptor.bind(door);
    acceptor.listen();
    loop.set_port(acceptor.local_endpoint().port());
  }

  void accept_next() {
    acceptor.async_accept([this](boost::system::error_code error, tcp::socket socket) {
      if (error == asio::error::operation_aborted) return;
      if (error) return wait_and_accept();
      boost::system::error_code gone;
      const auto peer = socket.remote_endpoint(gone);
      if (!gone) loop.take(std::move(socket), peer.address().to_string());
      accept_next();
    });
  }

  void wait_and_accept() {
    pause.expires_after(pause_without_descriptors);
    pause.async_wait([this](boost::system::error_code error) {
      if (!error) accept_next();
    });
  }

  HttpLoop loop;
  tcp::acceptor acceptor;
  asio::steady_timer pause;
};

Server::Server(Console& console, int port, const Limits& limits) {
  try {
    http_ = std::make_unique<Http>(console, port, limits);
  } catch (const boost::system::system_error&) {
    throw Error(ExitCode::usage,
                fmt::format("port {} of this computer is taken; choose another with --port", port));
  }
  port_ = http_->loop.port();
  console.set_port(port_);
}

Server::~Server() = default;

void Server::serve() {
  http_->accept_next();
  http_->loop.run();
}

void Server::stop() { http_->loop.stop(); }

} // namespace dorsal::console
