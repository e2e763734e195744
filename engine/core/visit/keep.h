#pragma once
// What a visit asks its host to keep, one at a time; the next step waits until it is kept or refused.
#include "engine/core/instrument/response.h"
#include "engine/core/trial/session_record.h"
#include "engine/core/visit/person.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dorsal {
namespace keep {

struct EndUnfinished {}; // the session that was offered to go on with; it ends as stopped
struct OpenRecord {      // a new session's, or the unfinished one's again
  bool resumes{};
  std::optional<int> pain_before;
};
struct OpenBlock {
  BlockHeader header;
};
struct SaveTrial {
  int block{};
  TrialRecord record;
};
struct SaveLedTrial {
  int block{};
  LedTrialRecord record;
};
struct SaveActivity {
  int block{};
  ActivityRecord record;
};
struct KeepResponse { // to an instrument, before the first block; or the words of a lesson
  InstrumentResponse response;
};
struct RatePain { // after; the one before is told with OpenRecord
  int rating{};
};
// Nothing of a session, and can be told again next time: refusing it is no failure.
struct KeepTold {
  PatientFacts facts;
  bool heard_message{};
};
struct EndRecord {
  SessionState state{};
};
struct SumUp {}; // nothing to keep: what the last screen tells of earlier sessions

} // namespace keep

using Keep = std::variant<keep::EndUnfinished, keep::OpenRecord, keep::OpenBlock, keep::SaveTrial,
                          keep::SaveLedTrial, keep::SaveActivity, keep::KeepResponse, keep::RatePain,
                          keep::KeepTold, keep::EndRecord, keep::SumUp>;

// The usual place failed; records go to another one from now on.
struct KeptInEmergency {
  std::string reason;
  std::string file;
};

} // namespace dorsal
