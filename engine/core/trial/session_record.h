#pragma once
// What is kept of a session besides its trials.
#include "engine/core/base/wall_clock.h"
#include "engine/core/instrument/response.h"
#include "engine/core/protocol/protocol.h"
#include "engine/core/trial/activity.h"
#include "engine/core/trial/led_trial.h"
#include "engine/core/trial/trial.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dorsal {

enum class Origin { person, simulated }; // who answered

enum class SessionState { running, complete, stopped };
[[nodiscard]] std::string_view name_of(SessionState state);
[[nodiscard]] std::optional<SessionState> parse_session_state(std::string_view name);

// Facts about the machine, in the order found: "display server" -> "x11", "memory locked" -> "refused: ...".
using RigFacts = std::vector<std::pair<std::string, std::string>>;

struct SessionHeader {
  std::string patient; // a code, [A-Z0-9]{3,16}; never a name
  WallClock start;
  std::uint64_t seed{};
  std::string protocol_text;    // to_toml of the effective protocol
  std::string picture_set_hash; // SHA-256 over the manifests used
  std::string software_version;
  RigFacts rig;
};

struct BlockHeader {
  int block{}; // within the session, from 1
  BlockKind kind{};
  std::string set;     // the picture set used (one of the parallel forms); empty: the task has none
  int pictures{};      // planned trials
  std::string phase{}; // of the programme; empty where it had one phase alone
};

struct BlockRecord {
  BlockHeader header;
  std::vector<TrialRecord> trials;   // in the order presented; of a timed judgement
  std::vector<LedTrialRecord> led{}; // of a task that a helper leads
  std::vector<ActivityRecord> activities{};
};

enum class PainMoment { before, after };
[[nodiscard]] std::string_view name_of(PainMoment moment);
[[nodiscard]] std::optional<PainMoment> parse_pain_moment(std::string_view name);

inline constexpr int worst_pain = 10;

struct PainRatings { // 0 (no pain) to worst_pain; empty: not asked, or skipped
  std::optional<int> before;
  std::optional<int> after;
  friend bool operator==(const PainRatings&, const PainRatings&) = default;
};

struct SessionRecord {
  SessionHeader header;
  SessionState state{};
  PainRatings pain{};
  std::vector<BlockRecord> blocks;
  std::vector<InstrumentResponse> responses{}; // in the order asked
};

[[nodiscard]] bool is_patient_code(std::string_view text); // [A-Z0-9]{3,16}

} // namespace dorsal
