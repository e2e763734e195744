#pragma once
// A console with one patient, in memory, and the secrets of a clinician who is signed in there.
#include "engine/store/sessions/session_writer.h"
#include "tests/support/records.h"
#include "tools/console/console.h"

#include <chrono>
#include <cstdlib>
#include <string>

namespace dorsal::fuzz {

class SignedInConsole {
public:
  static constexpr int port = 8080;
  static constexpr const char* host = "127.0.0.1:8080";

  SignedInConsole()
      : console_(clinic(), {.port = port, .demo = false, .now = [] {
                              return console::WallTime{} + std::chrono::hours{24} * 20000;
                            }}) {
    const console::Reply first = console_.answer(
        {.method = "POST",
         .path = "/api/v1/first-account",
         .host = host,
         .origin = {},
         .fetch_site = {},
         .content_type = "application/json",
         .csrf = {},
         .cookie = {},
         .body =
             Json{{"secret", console_.first_secret()}, {"name", "anna"}, {"passphrase", "quiet river stone"}}
                 .dump()});
    if (first.status != 200 || !first.session) std::abort();
    session_ = *first.session;
    csrf_ = first.body.at("csrf").get<std::string>();
  }
  [[nodiscard]] const std::string& session() const { return session_; }
  [[nodiscard]] const std::string& csrf() const { return csrf_; }
  [[nodiscard]] console::Reply answer(const console::Call& call) { return console_.answer(call); }

  [[nodiscard]] console::Console& console() { return console_; }

private:
  static Database clinic() {
    Database database = Database::in_memory(seeded_uuids(1));
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(test::header_of());
    writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
    for (int i = 1; i <= 12; ++i)
      writer.save_trial(session, 1, test::answered(i, i % 2 ? Side::left : Side::right, Side::left));
    writer.end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
    return database;
  }

  console::Console console_;
  std::string session_, csrf_;
};

} // namespace dorsal::fuzz
