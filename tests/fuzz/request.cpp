// A request to the console, written as HTTP writes it: "METHOD PATH", headers, an empty line, the body. The
// words @session and @csrf stand for a signed-in clinician's secrets, so that the fuzzer gets behind the
// sign-in.
#include "tests/fuzz/signed_in_console.h"
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>

namespace dorsal::fuzz {
namespace {

using console::Call;
using console::Reply;

std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

void set_header(Call& call, const SignedInConsole& desk, std::string_view line) {
  const std::size_t colon = std::min(line.find(": "), line.size());
  const std::string_view name = line.substr(0, colon);
  const std::string value{line.substr(std::min(colon + 2, line.size()))};
  if (name == "Host") call.host = value;
  if (name == "Origin") call.origin = value;
  if (name == "Sec-Fetch-Site") call.fetch_site = value;
  if (name == "Content-Type") call.content_type = value;
  if (name == "X-CSRF-Token") call.csrf = value == "@csrf" ? desk.csrf() : value;
  if (name == "Cookie") call.cookie = value == "@session" ? desk.session() : value;
}

Call call_in(std::string_view bytes, const SignedInConsole& desk) {
  Call call;
  const std::string_view first = next_line(bytes);
  const std::size_t space = std::min(first.find(' '), first.size());
  call.method = first.substr(0, space);
  call.path = first.substr(std::min(space + 1, first.size()));
  while (!bytes.empty()) {
    const std::string_view line = next_line(bytes);
    if (line.empty()) break;
    set_header(call, desk, line);
  }
  call.body = bytes;
  return call;
}

bool is_open_to_all(const Call& call) {
  return call.path == "/api/v1/state" || call.path == "/api/v1/sign-in" ||
         call.path == "/api/v1/first-account";
}

// No request may cause an internal error, and without the host and the secrets none may be done.
void check(const Call& call, const Reply& reply, const SignedInConsole& desk) {
  const bool done = reply.status >= 200 && reply.status < 300;
  if (!done && (reply.status < 400 || reply.status == 500 || !reply.body.contains("error"))) std::abort();
  if (done && call.host != SignedInConsole::host && call.host != "localhost:8080") std::abort();
  if (done && !is_open_to_all(call) && call.cookie != desk.session()) std::abort();
  if (done && !is_open_to_all(call) && call.method != "GET" && call.csrf != desk.csrf()) std::abort();
  (void)reply.body.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Deriving a key from a passphrase takes a second on purpose: not what is looked for.
bool derives_a_key(const Call& call) {
  return call.path.ends_with("/accounts") || call.path.ends_with("/sign-in");
}

void answer_request(std::string_view bytes) {
  constexpr int requests_a_desk = 500; // what they wrote would pile up
  static std::unique_ptr<SignedInConsole> desk;
  static int requests = 0;
  if (!desk || requests++ % requests_a_desk == 0) desk = std::make_unique<SignedInConsole>();
  const Call call = call_in(bytes, *desk);
  if (derives_a_key(call) && call.method == "POST" && call.body.find("passphrase") != std::string::npos)
    return;
  const Reply reply = desk->answer(call);
  check(call, reply, *desk);
  if (reply.session) desk.reset(); // signed out
}

constexpr Target all[]{{"request", answer_request}, {"connection", serve_connection}};

} // namespace

std::span<const Target> request_targets() { return all; }

} // namespace dorsal::fuzz
