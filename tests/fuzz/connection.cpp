// Bytes on a connection to the console: a socket pair, with the loop that serves the port at its other end.
// The words @session and @csrf stand for a signed-in clinician's secrets, as in request.cpp.
#include "tests/fuzz/signed_in_console.h"
#include "tests/fuzz/targets.h"
#include "tools/console/http_loop.h"

#include <boost/asio/post.hpp>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <thread>

namespace dorsal::fuzz {
namespace {

using console::HttpLoop;
using console::StreamSocket;

class ServedConsole {
public:
  ServedConsole() : loop_(console_.console(), {}) {
    loop_.set_port(SignedInConsole::port);
    serving_ = std::thread([this] { loop_.run(); });
  }
  ~ServedConsole() {
    loop_.stop();
    serving_.join();
  }
  ServedConsole(const ServedConsole&) = delete;
  ServedConsole& operator=(const ServedConsole&) = delete;
  ServedConsole(ServedConsole&&) = delete;
  ServedConsole& operator=(ServedConsole&&) = delete;

  [[nodiscard]] const SignedInConsole& console() const { return console_; }
  // The end to speak into.
  [[nodiscard]] int connect() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0) std::abort();
    boost::asio::post(loop_.context(), [this, end = ends[1]] {
      StreamSocket socket(loop_.context(), {AF_UNIX, 0}, end);
      loop_.take(std::move(socket), "127.0.0.1");
    });
    return ends[0];
  }

private:
  SignedInConsole console_;
  HttpLoop loop_;
  std::thread serving_;
};

void replace_all(std::string& text, std::string_view word, const std::string& by) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
    text.replace(at, word.size(), by);
}

std::string with_secrets(std::string_view bytes, const SignedInConsole& console) {
  std::string text{bytes};
  // A new account derives a key from its passphrase, which takes a while on purpose.
  if (text.find("/accounts") != std::string::npos) return text;
  replace_all(text, "@session", "dorsal_8080=" + console.session());
  replace_all(text, "@csrf", console.csrf());
  return text;
}

// Speaks and listens at once, until the other side hangs up.
std::string answer_to(int end, std::string_view text) {
  std::string heard;
  std::array<char, 65536> buffer{};
  bool speaking = true;
  for (;;) {
    if (speaking && text.empty()) ::shutdown(end, SHUT_WR), speaking = false;
    pollfd one{end, static_cast<short>(speaking ? POLLIN | POLLOUT : POLLIN), 0};
    if (::poll(&one, 1, -1) < 0) {
      if (errno == EINTR) continue; // the fuzzer's own clock
      std::abort();
    }
    if ((one.revents & POLLOUT) != 0) {
      const ssize_t sent = ::send(end, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent > 0) text.remove_prefix(static_cast<std::size_t>(sent));
      if (sent < 0 && errno != EINTR && errno != EAGAIN) speaking = false;
    }
    if ((one.revents & (POLLIN | POLLHUP | POLLERR)) == 0) continue;
    const ssize_t got = ::recv(end, buffer.data(), buffer.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return heard;
    heard.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

std::size_t length_in(std::string_view header) {
  constexpr std::string_view name = "Content-Length: ";
  const std::size_t at = header.find(name);
  if (at == std::string_view::npos) std::abort();
  return static_cast<std::size_t>(std::atol(header.data() + at + name.size()));
}

// One answer or none, whole (to HEAD without its body), and never an internal error.
void check(std::string_view heard) {
  constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
  if (heard.starts_with(go_on)) heard.remove_prefix(go_on.size());
  if (heard.empty()) return;
  if (!heard.starts_with("HTTP/1.1 ") || heard.starts_with("HTTP/1.1 500")) std::abort();
  const std::size_t end = heard.find("\r\n\r\n");
  if (end == std::string_view::npos) std::abort();
  const std::size_t body = heard.size() - end - 4;
  if (body != 0 && body != length_in(heard.substr(0, end))) std::abort();
}

} // namespace

void serve_connection(std::string_view bytes) {
  constexpr int connections_a_console = 500; // what they wrote would pile up
  static std::unique_ptr<ServedConsole> served;
  static int connections = 0;
  if (!served || connections++ % connections_a_console == 0) {
    served.reset();
    served = std::make_unique<ServedConsole>();
  }
  const int end = served->connect();
  check(answer_to(end, with_secrets(bytes, served->console())));
  ::close(end);
}

} // namespace dorsal::fuzz
