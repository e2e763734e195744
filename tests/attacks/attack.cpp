#include "tests/attacks/attack.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

namespace dorsal::attacks {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t flood = 200'000'000;

// The statuses on one connection, in order.
std::vector<int> statuses_in(const std::string& all) {
  std::vector<int> found;
  for (std::size_t at = all.find("HTTP/1.1 "); at != std::string::npos; at = all.find("HTTP/1.1 ", at + 1))
    found.push_back(status_of(all.substr(at)));
  return found;
}

std::string words_of(const std::vector<int>& statuses) {
  return statuses.empty() ? "hung up" : fmt::format("{}", fmt::join(statuses, " "));
}

std::vector<int> answers_to(const Clinic& clinic, std::string_view text,
                            std::chrono::milliseconds patience = 1500ms) {
  const Socket socket(clinic.port());
  if (!socket.connected() || !socket.send(text)) return {};
  return statuses_in(socket.receive(patience));
}

// One refusal at the most, and nothing after it.
Outcome refused_once(const std::vector<int>& statuses) {
  return {words_of(statuses), statuses.empty() || (statuses.size() == 1 && statuses.front() >= 400)};
}

std::string wrong_sign_ins(const Clinic& clinic, int how_many) {
  std::string all;
  for (int i = 0; i < how_many; ++i)
    all += clinic.request("POST /api/v1/sign-in", "Content-Type: application/json\r\n",
                          fmt::format(R"({{"name":"{}","passphrase":"wrong"}})", clinician));
  const std::string close = "Connection: close\r\n";
  for (std::size_t at = all.find(close); at != std::string::npos; at = all.find(close, at))
    all.erase(at, close.size());
  return all;
}

Outcome smuggle(const Clinic& clinic, std::string_view type) {
  const std::string inside = wrong_sign_ins(clinic, 8);
  const auto statuses = answers_to(
      clinic, fmt::format("POST /x HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\n"
                          "Content-Type: {}\r\nContent-Length: {}\r\n\r\n{}",
                          type, inside.size(), inside));
  Outcome outcome = refused_once(statuses);
  const int sign_in = clinic.sign_in();
  outcome.answer += fmt::format("; clinician's sign-in {}", sign_in);
  outcome.refused &= sign_in == 200;
  return outcome;
}

Outcome smuggled_multipart(const Clinic& clinic) {
  return smuggle(clinic, "multipart/form-data; boundary=x");
}
Outcome smuggled_text(const Clinic& clinic) { return smuggle(clinic, "text/plain"); }

Outcome pipelined(const Clinic& clinic) {
  std::string two;
  for (int i = 0; i < 2; ++i)
    two += fmt::format("GET /api/v1/state HTTP/1.1\r\nHost: {}\r\n\r\n", clinic.host());
  const auto statuses = answers_to(clinic, two);
  return {words_of(statuses), statuses.size() == 1};
}

// Behind a request that is answered stands one for another host, as a page elsewhere would send it.
Outcome foreign_second(const Clinic& clinic) {
  const auto statuses =
      answers_to(clinic, fmt::format("GET /api/v1/state HTTP/1.1\r\nHost: {}\r\n\r\n"
                                     "GET /api/v1/state HTTP/1.1\r\nHost: evil.example\r\n\r\n",
                                     clinic.host()));
  return {words_of(statuses), statuses.size() == 1 && statuses.front() == 200};
}

// Of several that are each refused, or refused by hanging up.
class Refusals {
public:
  void add(const std::vector<int>& statuses) {
    all_.insert(all_.end(), statuses.begin(), statuses.end());
    refused_ &= refused_once(statuses).refused;
  }
  [[nodiscard]] Outcome outcome() const { return {words_of(all_), refused_}; }

private:
  std::vector<int> all_;
  bool refused_{true};
};

// A second request stands in each, for whoever reads the length the other way.
Outcome two_lengths(const Clinic& clinic) {
  const std::string inside = wrong_sign_ins(clinic, 1);
  Refusals refusals;
  for (const std::string_view lengths :
       {"Content-Length: 0\r\nContent-Length: 400\r\n", "Content-Length: 4\r\nContent-Length: 4\r\n",
        "Content-Length: 4, 4\r\n", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: chunked\r\n", "Transfer-Encoding: identity, chunked\r\n",
        "Content-Length : 4\r\n", "Content-Length: +4\r\n", "Content-Length:\r\n 4\r\n",
        "Transfer-Encoding:\r\n chunked\r\n", "X: y\r\n Content-Length: 4\r\nTransfer-Encoding:\tchunked\r\n",
        "X: y\nTransfer-Encoding: chunked\n", "X: y\rTransfer-Encoding: chunked\r\n"})
    refusals.add(answers_to(
        clinic,
        fmt::format("POST /api/v1/sign-in HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n{}"
                    "\r\n0\r\n\r\n{}",
                    clinic.host(), lengths, inside)));
  return refusals.outcome();
}

Outcome impossible_chunks(const Clinic& clinic) {
  const std::string inside = wrong_sign_ins(clinic, 1);
  Refusals refusals;
  for (const std::string_view size : {"10000000000000000", "ffffffffffffffff", "-1", "0x5", " 5", "5 ", "",
                                      "5;\n", "g", "00000000000000000005"})
    refusals.add(answers_to(
        clinic, fmt::format("POST /api/v1/sign-in HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n"
                            "Transfer-Encoding: chunked\r\n\r\n{}\r\n{{}}   \r\n0\r\n\r\n{}",
                            clinic.host(), size, inside)));
  return refusals.outcome();
}

// A beginning, then the same piece until so much is sent or nobody listens any more.
Outcome pour(const Clinic& clinic, const std::string& beginning, const std::string& piece) {
  const Socket socket(clinic.port());
  std::string many;
  while (many.size() < 100'000) many += piece;
  bool open = socket.connected() && socket.send(beginning);
  std::size_t sent = 0;
  for (; open && sent < flood; sent += many.size()) open = socket.send(many);
  Outcome outcome = refused_once(statuses_in(socket.receive(1500ms)));
  outcome.answer += fmt::format(", took {} MB", sent / 1'000'000);
  return outcome;
}

std::string head(const Clinic& clinic, std::string_view what) {
  return fmt::format("{} HTTP/1.1\r\nHost: {}\r\n", what, clinic.host());
}

Outcome endless_line(const Clinic& clinic) { return pour(clinic, "GET /", "a"); }
Outcome endless_header(const Clinic& clinic) { return pour(clinic, head(clinic, "GET /") + "X: ", "a"); }
Outcome endless_headers(const Clinic& clinic) { return pour(clinic, head(clinic, "GET /"), "X-A: b\r\n"); }
Outcome endless_chunk_line(const Clinic& clinic) {
  return pour(clinic, head(clinic, "PATCH /api/v1/patients") + "Transfer-Encoding: chunked\r\n\r\n1;", "a");
}
Outcome chunk_flood(const Clinic& clinic) {
  return pour(clinic, head(clinic, "PATCH /api/v1/patients") + "Transfer-Encoding: chunked\r\n\r\n",
              "1\r\na\r\n");
}
Outcome large_chunks(const Clinic& clinic) {
  return pour(clinic,
              head(clinic, "POST /api/v1/sign-in") +
                  "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
              "10000\r\n" + std::string(0x10000, 'a') + "\r\n");
}
Outcome large_body(const Clinic& clinic) {
  return pour(clinic,
              head(clinic, "POST /api/v1/sign-in") +
                  "Content-Type: application/json\r\nContent-Length: " + std::to_string(flood) + "\r\n\r\n",
              "a");
}

// So many connections, each with its beginning, held and fed for eight seconds.
Outcome crowd(const Clinic& clinic, int how_many, const std::string& beginning,
              std::string_view each_second) {
  std::vector<Socket> all;
  for (int i = 0; i < how_many; ++i) {
    all.emplace_back(clinic.port());
    if (all.back().connected()) static_cast<void>(all.back().send(beginning));
  }
  int open = 0;
  for (int second = 0; second < 8; ++second) {
    std::this_thread::sleep_for(1s);
    open = 0;
    for (const Socket& one : all)
      if (one.connected() && (each_second.empty() || one.send(each_second))) ++open;
  }
  return {fmt::format("{} of {} fed", open, how_many), true};
}

Outcome slow_40(const Clinic& clinic) { return crowd(clinic, 40, head(clinic, "GET /") + "X-", "a"); }
Outcome slow_200(const Clinic& clinic) { return crowd(clinic, 200, head(clinic, "GET /") + "X-", "a"); }
Outcome idle_200(const Clinic& clinic) { return crowd(clinic, 200, "", ""); }
Outcome idle_600(const Clinic& clinic) { return crowd(clinic, 600, "", ""); }
Outcome slow_bodies(const Clinic& clinic) {
  return crowd(clinic, 200,
               head(clinic, "POST /api/v1/sign-in") +
                   "Content-Type: application/json\r\nContent-Length: 200000\r\n\r\n" +
                   std::string(100'000, ' '),
               "a");
}
Outcome deaf_readers(const Clinic& clinic) {
  return crowd(clinic, 200, head(clinic, "GET /page.css") + "\r\n", "");
}

Outcome many_addresses(const Clinic& clinic) {
  std::vector<Socket> all;
  for (std::uint32_t i = 0; i < 500; ++i) {
    all.emplace_back(clinic.port(), 0x7F000002 + i);
    if (all.back().connected()) static_cast<void>(all.back().send("GET / HTT"));
  }
  std::this_thread::sleep_for(5s);
  return {"500 addresses", true};
}

Outcome guesses(const Clinic& clinic) {
  std::vector<int> statuses(60);
  {
    std::vector<std::jthread> guessers;
    for (std::size_t i = 0; i < statuses.size(); ++i)
      guessers.emplace_back([&, i] {
        const auto found =
            answers_to(clinic,
                       clinic.request("POST /api/v1/sign-in", "Content-Type: application/json\r\n",
                                      fmt::format(R"({{"name":"n{}","passphrase":"x"}})", i)),
                       30s);
        statuses[i] = found.empty() ? 0 : found.front();
      });
  }
  return {fmt::format("{} x 401, {} x 429, {} x 503", std::ranges::count(statuses, 401),
                      std::ranges::count(statuses, 429), std::ranges::count(statuses, 503)),
          std::ranges::count(statuses, 200) == 0};
}

Outcome everything(const Clinic& clinic) {
  std::vector<std::jthread> all;
  for (const auto attack : {slow_200, idle_200, slow_bodies, endless_headers, endless_line, large_chunks,
                            chunk_flood, deaf_readers, smuggled_text})
    all.emplace_back([&clinic, attack] { static_cast<void>(attack(clinic)); });
  all.clear();
  return {"all of the above", true};
}

Outcome nobody(const Clinic&) {
  std::this_thread::sleep_for(3s);
  return {"", true};
}

constexpr std::array table{
    Attack{"none, for comparison", nobody},
    Attack{"8 sign-ins inside a multipart body of a foreign page", smuggled_multipart},
    Attack{"8 sign-ins inside a text body of a foreign page", smuggled_text},
    Attack{"two requests on one connection", pipelined},
    Attack{"a foreign page's request behind a good one", foreign_second},
    Attack{"bodies of two lengths, fifteen ways", two_lengths},
    Attack{"chunks of impossible sizes", impossible_chunks},
    Attack{"a request line of 200 MB", endless_line},
    Attack{"a header of 200 MB", endless_header},
    Attack{"200 MB of headers", endless_headers},
    Attack{"a chunk's line of 200 MB", endless_chunk_line},
    Attack{"200 MB of chunks of one byte (PATCH)", chunk_flood},
    Attack{"200 MB in chunks of 64 KiB (POST)", large_chunks},
    Attack{"a body of 200 MB", large_body},
    Attack{"40 connections, a byte of header a second", slow_40},
    Attack{"200 connections, a byte of header a second", slow_200},
    Attack{"200 connections that say nothing", idle_200},
    Attack{"600 connections that say nothing", idle_600},
    Attack{"200 connections, a byte of body a second", slow_bodies},
    Attack{"200 connections that read no answer", deaf_readers},
    Attack{"500 connections from 500 loopback addresses", many_addresses},
    Attack{"60 wrong passphrases at once", guesses},
    Attack{"nine of these at once", everything},
};

} // namespace

std::span<const Attack> attacks() { return table; }

} // namespace dorsal::attacks
