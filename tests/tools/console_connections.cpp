// What the console's door lets in: one request a connection, of limited length, in limited time.
#include "tests/support/catch.h"
#include "tests/support/console_desk.h"
#include "tools/console/http/gate.h"

#include <fmt/format.h>

#include <list>
#include <memory>
#include <vector>

using namespace dorsal;
using namespace dorsal::console;
using namespace std::chrono_literals;
using Catch::Contains;
using Catch::StartsWith;
using test::Desk;
using test::passphrase;
using test::RawClient;

namespace {

std::size_t answers_in(const std::string& all) {
  std::size_t count = 0;
  for (std::size_t at = all.find("HTTP/1.1 "); at != std::string::npos; at = all.find("HTTP/1.1 ", at + 1))
    ++count;
  return count;
}

std::string head(const Desk& desk, std::string_view what) {
  return fmt::format("{} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n", what, desk.port());
}

std::string answer_to(const Desk& desk, const std::string& text) {
  const RawClient client(desk.port());
  client.send(text);
  return client.everything();
}

std::string wrong_sign_ins(const Desk& desk, int how_many) {
  const std::string body = R"({"name":"anna","passphrase":"wrong"})";
  std::string all;
  for (int i = 0; i < how_many; ++i)
    all += fmt::format("{}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
                       head(desk, "POST /api/v1/sign-in"), body.size(), body);
  return all;
}

class Waiting : public Guest {
public:
  Waiting(Gate& gate, std::string peer) : gate_(gate), peer_(std::move(peer)) {}
  [[nodiscard]] const std::string& peer() const override { return peer_; }
  [[nodiscard]] bool may_be_sent_away() const override { return waits; }
  void send_away() override {
    gate_.leave(*this);
    gone = true;
  }
  bool waits{true};
  bool gone{};

private:
  Gate& gate_;
  std::string peer_;
};

} // namespace

TEST_CASE("connections: requests inside the body of a foreign page's form are never read as requests") {
  const Desk desk;
  static_cast<void>(desk.clinician());
  const std::string inside = wrong_sign_ins(desk, 8);
  for (const std::string type : {"multipart/form-data; boundary=x", "text/plain", "application/json"}) {
    const std::string all =
        answer_to(desk, fmt::format("POST /x HTTP/1.1\r\nHost: evil.example\r\nContent-Type: {}\r\n"
                                    "Content-Length: {}\r\n\r\n{}",
                                    type, inside.size(), inside));
    CHECK_THAT(all, StartsWith("HTTP/1.1 421"));
    CHECK(answers_in(all) == 1);
  }
  CHECK(desk.visitor().post("/api/v1/sign-in", {{"name", "anna"}, {"passphrase", passphrase}}).status == 200);
}

TEST_CASE("connections: one request each, and what stands behind it is not read") {
  const Desk desk;
  const std::string one = head(desk, "GET /api/v1/state") + "\r\n";
  const std::string all = answer_to(desk, one + one + one);
  CHECK(answers_in(all) == 1);
  CHECK_THAT(all, StartsWith("HTTP/1.1 200") && Contains("Connection: close"));
  CHECK(answers_in(answer_to(desk, head(desk, "GET /") + "Content-Length: 5\r\n\r\n" + one)) == 1);
}

TEST_CASE("connections: a foreign page's request behind a good one reaches nobody") {
  const Desk desk;
  const std::string all = answer_to(desk, head(desk, "GET /api/v1/state") + "\r\n" +
                                              "GET /api/v1/state HTTP/1.1\r\nHost: evil.example\r\n\r\n");
  CHECK(answers_in(all) == 1);
  CHECK_THAT(all, StartsWith("HTTP/1.1 200"));
}

TEST_CASE("connections: a header that leaves a choice how to read the request is refused") {
  const Desk desk;
  const std::string post = head(desk, "POST /api/v1/sign-in") + "Content-Type: application/json\r\n";
  for (const std::string lines :
       {"Content-Length: 0\r\nContent-Length: 400\r\n", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        "Content-Length: 4\r\nContent-Length: 4\r\n", "Content-Length: 4, 4\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
        "X: y\r\n Content-Length: 4\r\nTransfer-Encoding:\tchunked\r\n", "Transfer-Encoding:\r\n chunked\r\n",
        "X: y\nTransfer-Encoding: chunked\n", "Transfer-Encoding: chunked\r\n",
        "Transfer-Encoding: xchunked\r\n", "Content-Length : 4\r\n", "Content-Length: -1\r\n",
        "Content-Length: 0x4\r\n", "Host: evil.example\r\n", "Origin: null\r\nOrigin: null\r\n",
        "no colon\r\n"}) {
    CAPTURE(lines);
    const std::string all = answer_to(desk, post + lines + "\r\n0\r\n\r\n" + wrong_sign_ins(desk, 1));
    CHECK(answers_in(all) == 1);
    CHECK_THAT(all, StartsWith("HTTP/1.1 400") || StartsWith("HTTP/1.1 411"));
  }
  CHECK_THAT(answer_to(desk, "GET http://127.0.0.1/ HTTP/1.1\r\n\r\n"), StartsWith("HTTP/1.1 400"));
}

TEST_CASE("connections: lines, headers and bodies have a greatest length") {
  const Desk desk;
  const std::string get = head(desk, "GET /");
  CHECK_THAT(answer_to(desk, head(desk, "GET /" + std::string(3000, 'a')) + "\r\n"),
             StartsWith("HTTP/1.1 414"));
  CHECK_THAT(answer_to(desk, "GET /" + std::string(40'000, 'a')), StartsWith("HTTP/1.1 431"));
  CHECK_THAT(answer_to(desk, get + "X: " + std::string(40'000, 'a')), StartsWith("HTTP/1.1 431"));
  std::string many = get;
  for (int i = 0; i < 100; ++i) many += fmt::format("X-{}: y\r\n", i);
  CHECK_THAT(answer_to(desk, many + "\r\n"), StartsWith("HTTP/1.1 431"));
  CHECK_THAT(answer_to(desk, head(desk, "POST /api/v1/sign-in") +
                                 "Content-Type: application/json\r\nContent-Length: 300000\r\n\r\n"),
             StartsWith("HTTP/1.1 413"));
}

TEST_CASE("connections: a body is asked for before it is sent where the sender waits for that") {
  const Desk desk;
  static_cast<void>(desk.clinician());
  const std::string body = fmt::format(R"({{"name":"anna","passphrase":"{}"}})", passphrase);
  const std::string all = answer_to(
      desk,
      fmt::format("{}Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: {}\r\n\r\n{}",
                  head(desk, "POST /api/v1/sign-in"), body.size(), body));
  CHECK_THAT(all, StartsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"));
}

TEST_CASE("connections: whoever does not finish a header or a body in time is cut off") {
  const Limits hasty{.header_time = 50ms, .body_time = 50ms};
  const Desk desk{"/bin/false", hasty};
  CHECK(answer_to(desk, "GET / HT").empty());
  CHECK(answer_to(desk, head(desk, "POST /api/v1/sign-in") +
                            "Content-Type: application/json\r\nContent-Length: 10\r\n\r\n{")
            .empty());
}

TEST_CASE("connections: three hundred that never finish keep nobody out") {
  const Desk desk;
  const auto anna = desk.clinician();
  std::list<RawClient> slow;
  for (int i = 0; i < 300; ++i) {
    slow.emplace_back(desk.port());
    slow.back().send(i % 2 ? "POST /api/v1/sign-in HTTP/1.1\r\nContent-Length: 100000\r\nX-" : "G");
    if (i % 50 == 0) CHECK(anna.get("/api/v1/patients").status == 200);
  }
  CHECK(anna.get("/api/v1/patients").status == 200);
}

TEST_CASE("gate: who has waited longest makes room, of the peer at its limit and else of the largest") {
  Gate gate(Limits{.connections = 4, .connections_of_a_peer = 3});
  std::list<Waiting> crowd;
  const auto comes = [&](const std::string& peer) -> Waiting& {
    Waiting& one = crowd.emplace_back(gate, peer);
    CHECK(gate.enter(one));
    return one;
  };
  Waiting& first = comes("a");
  Waiting& second = comes("a");
  Waiting& other = comes("b");
  static_cast<void>(comes("a"));
  static_cast<void>(comes("a"));
  CHECK(first.gone);
  CHECK_FALSE(second.gone);
  static_cast<void>(comes("c"));
  CHECK(second.gone);
  CHECK_FALSE(other.gone);
  CHECK(gate.inside() == 4);
}

TEST_CASE("gate: whoever is being answered stays, and a newcomer waits outside where nobody can leave") {
  Gate gate(Limits{.connections = 2, .connections_of_a_peer = 2});
  Waiting first(gate, "a"), second(gate, "a"), third(gate, "a");
  first.waits = second.waits = false;
  CHECK(gate.enter(first));
  CHECK(gate.enter(second));
  CHECK_FALSE(gate.enter(third));
  second.waits = true;
  CHECK(gate.enter(third));
  CHECK(second.gone);
  CHECK_FALSE(first.gone);
}
