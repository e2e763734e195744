#pragma once
// A session with answers to instruments: every kind, words that want quoting, what was passed over.
#include "engine/store/sessions/session_writer.h"
#include "engine/system/sha256.h"
#include "tests/support/records.h"

#include <string>
#include <vector>

namespace dorsal::test {

inline InstrumentResponse response_to(std::string definition, std::string instrument, Answers answers) {
  std::string digest = sha256_of_text(definition);
  return {std::move(instrument), "start", "de", std::move(digest), std::move(definition), std::move(answers)};
}

inline std::vector<InstrumentResponse> every_response() {
  return {
      response_to("name = \"pain\"\n", "pain", {{"now", 3, {}}, {"average", {}, {}}, {"movement", 10, {}}}),
      response_to("name = \"every-kind\"\n# \xd9\x85 \" ' \\ {}", "every-kind",
                  {{"what", {}, "Er sagte \"nein\" \\ \xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7 'x'"},
                   {"activity-1", 0.1 + 0.2, "Treppe steigen"},
                   {"activity-2", {}, "Tanzen"},
                   {"change", -3, {}}}),
      response_to("name = \"safety\"\n", "safety", {{"saddle", 0, {}}, {"bladder", 1, {}}})};
}

inline Uuid answered_session(Database& database, const std::string& patient) {
  SessionWriter writer(database);
  const Uuid session = writer.begin_session(header_of(patient));
  for (const InstrumentResponse& response : every_response()) writer.keep_response(session, response);
  writer.begin_block(session, {1, BlockKind::control, "words", 2});
  writer.save_trial(session, 1, answered(1, Side::left, Side::right));
  writer.end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
  return session;
}

} // namespace dorsal::test
