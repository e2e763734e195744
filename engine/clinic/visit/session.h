#pragma once
// A whole session on a stage: the host of the visit machine (visit_machine.h). It draws, waits and keeps what
// the machine asks for, and decides nothing.
#include "engine/clinic/visit/listener.h"
#include "engine/core/visit/known.h"
#include "engine/device/stage.h"
#include "engine/session/looks/words.h"
#include "engine/store/sessions/emergency_journal.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "stimuli/pictures/picture_sets.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

// A session that was cut short, offered to go on with, and the protocol it was begun with. `owned`: its
// journal, taken before it was read, so that no other window goes on with it too.
struct Unfinished {
  StoredSession stored;
  Protocol protocol;
  std::shared_ptr<EmergencyJournal> owned{};
};

struct SessionOptions {
  Protocol protocol; // checked
  std::string patient;
  std::uint64_t seed{};
  std::string software_version;
  Origin origin{Origin::person};
  Manner manner{Manner::whole};
  std::optional<Unfinished> unfinished{};
  Words words{};                  // the patient's language
  std::vector<Words> languages{}; // that they may choose
  // Asked once the session has ended: the file for the clinic, to be named on the last screen; empty for
  // none.
  std::function<std::filesystem::path()> file_for_clinic{};
  RigFacts
      known_of_the_rig{}; // found out before, for example by a rig check; kept with the stage's own facts
  std::vector<AskedInstrument> questions{}; // due in this visit
};

struct SessionParts {
  Stage& stage;
  PictureSets& pictures;
  Database& database;
  SessionListener& listener;
};

struct SessionOutcome {
  Uuid session;
  SessionState state{};
  std::vector<BlockRecord> blocks{}; // as they were saved
};

// Throws Error where the session cannot go on (pictures, device, database); what was saved stays saved.
[[nodiscard]] SessionOutcome run_session(const SessionOptions& options, const SessionParts& parts);

} // namespace dorsal
