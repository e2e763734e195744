#pragma once
// A console that serves over real HTTP in this process, with one patient and a clock that stands still, and
// those who come to it.
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"
#include "tools/console/server.h"

#include <httplib.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <thread>

namespace dorsal::test {

inline constexpr const char* passphrase = "quiet river stone";

// A connection by hand: what a client library would never send.
class RawClient {
public:
  explicit RawClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  }
  ~RawClient() { ::close(socket_); }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;
  RawClient(RawClient&&) = delete;
  RawClient& operator=(RawClient&&) = delete;

  void send(std::string_view text) const {
    REQUIRE(::send(socket_, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size()));
  }

  // In as many pieces as it takes.
  void send_all(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
      REQUIRE(sent > 0);
      text.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  // All until the other side hangs up.
  std::string everything() const {
    std::string all;
    std::array<char, 4096> buffer{};
    for (ssize_t got = 0; (got = ::recv(socket_, buffer.data(), buffer.size(), 0)) > 0;)
      all.append(buffer.data(), static_cast<std::size_t>(got));
    return all;
  }
  std::string first_line() const {
    std::array<char, 200> buffer{};
    const ssize_t got = ::recv(socket_, buffer.data(), buffer.size(), 0);
    const std::string text(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    return text.substr(0, text.find('\r'));
  }

private:
  int socket_;
};

class Desk {
public:
  explicit Desk(const std::filesystem::path& program = "/bin/false", const console::Limits& limits = {})
      : console_(clinic(folder_), {.now = [this] { return now; }, .program = program}),
        server_(console_, 0, limits) {
    serving_ = std::thread([this] { server_.serve(); });
    REQUIRE(visitor().get("/api/v1/state").status == 200);
  }
  ~Desk() {
    server_.stop();
    serving_.join();
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  Desk(Desk&&) = delete;
  Desk& operator=(Desk&&) = delete;

  struct Answered {
    int status{};
    Json body;
    httplib::Headers headers;
    std::string text{};
  };

  // A browser, or something that pretends to be one.
  struct Visitor {
    int port;
    httplib::Headers headers{};

    Answered send(const std::string& method, const std::string& path, const std::string& body = {}) const {
      httplib::Client client("127.0.0.1", port);
      httplib::Request request;
      request.method = method;
      request.path = path;
      request.headers = headers;
      request.body = body;
      if (method != "GET" && !request.has_header("Content-Type"))
        request.set_header("Content-Type", "application/json");
      const auto result = client.send(request);
      if (!result) return {};
      return {result->status, Json::parse(result->body, nullptr, false), result->headers, result->body};
    }
    Answered get(const std::string& path) const { return send("GET", path); }
    Answered post(const std::string& path, const Json& body) const { return send("POST", path, body.dump()); }
    Answered put(const std::string& path, const Json& body) const { return send("PUT", path, body.dump()); }
    Visitor with(const std::string& name, const std::string& value) const {
      Visitor other = *this;
      other.headers.erase(name);
      other.headers.emplace(name, value);
      return other;
    }
  };

  Visitor visitor() const { return {server_.port()}; }
  Visitor signed_in(const Answered& answer) const {
    REQUIRE(answer.status == 200);
    const std::string cookie = answer.headers.find("Set-Cookie")->second;
    return visitor()
        .with("Cookie", cookie.substr(0, cookie.find(';')))
        .with("X-CSRF-Token", answer.body["csrf"].get<std::string>());
  }
  Visitor clinician() const {
    return signed_in(
        visitor().post("/api/v1/first-account",
                       {{"secret", console_.first_secret()}, {"name", "anna"}, {"passphrase", passphrase}}));
  }
  // Signed in at another time than the first account was made.
  Visitor clinician_at(console::WallTime time) {
    static_cast<void>(clinician());
    now = time;
    return signed_in(visitor().post("/api/v1/sign-in", {{"name", "anna"}, {"passphrase", passphrase}}));
  }
  int port() const { return server_.port(); }
  const ScratchFolder& folder() const { return folder_; }
  console::Console& console() { return console_; }

  console::WallTime now = console::WallTime{} + std::chrono::hours{24} * 20000;

private:
  static Database clinic(const ScratchFolder& folder) {
    Database database({.path = folder / "d.db", .uuids = seeded_uuids(1)});
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of());
    writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
    for (int i = 1; i <= 24; ++i)
      writer.save_trial(
          session, 1,
          answered(i, i % 2 ? Side::left : Side::right, Side::left, std::chrono::milliseconds{900}));
    writer.end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
    return database;
  }

  ScratchFolder folder_;
  mutable console::Console console_;
  console::Server server_;
  std::thread serving_;
};

} // namespace dorsal::test
