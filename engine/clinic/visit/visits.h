#pragma once
// What a patient does in the window besides a session: say who they are, look at their own results, hear that
// nothing is due today.
#include "engine/clinic/programme/patient_programme.h"
#include "engine/clinic/visit/listener.h"
#include "engine/core/instrument/response.h"
#include "engine/core/protocol/protocol.h"
#include "engine/device/stage.h"
#include "engine/session/looks/words.h"
#include "engine/session/person_screens.h"
#include "engine/store/file/database.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct Visitor {
  Stage& stage;
  Database& database;
  SessionListener& listener;
  const Words& words;
  const Protocol& protocol;
};

// A code known here or typed; one that is new here is asked about once, whatever becomes of the visit. Empty
// when the person leaves.
[[nodiscard]] std::optional<std::string> ask_for_code(const Visitor& visitor, Strangers strangers);
// The same for a code that was given beforehand: nothing is asked when it is known.
[[nodiscard]] std::optional<std::string> confirm_code(const Visitor& visitor, const std::string& given,
                                                      Strangers strangers);
void show_own_results(const Visitor& visitor, const std::string& patient);
// True when the patient is to practise: the dose is not yet done, or they want to all the same.
[[nodiscard]] bool practises_today(const Visitor& visitor, const std::string& patient);

// The programme as it stands today. Empty where none is planned.
[[nodiscard]] std::optional<PatientProgramme> programme_today(const Visitor& visitor,
                                                              const std::string& patient);
// True when a safety question stops the programme, which is said. Nothing is practised then, and nothing that
// was cut short is gone on with.
[[nodiscard]] bool stopped_for_safety(const Visitor& visitor, const std::string& patient,
                                      const PatientProgramme& programme);
// True when the safety questions are due: a visit that was cut short before is then not gone on with, because
// answers count from the day of their session.
[[nodiscard]] bool safety_is_due(const Visitor& visitor, const std::string& patient,
                                 const PatientProgramme& programme);

// Today's visit, where nothing stops the programme: composed of what is due, as the patient says
// who is with them and what they leave out. Empty when they do not practise today. Asking::nothing:
// everything that is due, with a helper.
struct VisitToday {
  Protocol protocol;
  std::vector<AskedInstrument> questions{};
  std::string planned{}; // in a sentence
};
enum class Asking { plan, nothing };
[[nodiscard]] std::optional<VisitToday> visit_today(const Visitor& visitor, const std::string& patient,
                                                    const PatientProgramme& programme, Asking asking);
void show_my_programme(const Visitor& visitor, const std::string& patient);

// True when a living process runs a session of the patient; says so, and waits until that is read.
[[nodiscard]] bool practises_elsewhere(const Visitor& visitor, const std::string& patient);

} // namespace dorsal
