#pragma once
// What a new visit has to know of a patient's earlier ones, read from the database.
#include "engine/core/dose/place_in_plan.h"
#include "engine/core/visit/assess_result.h"
#include "engine/core/visit/history.h"
#include "engine/core/visit/own_places.h"
#include "engine/store/sessions/session_reader.h"

#include <string>
#include <vector>

namespace dorsal {

// Of the sessions that count and began before `before` (ISO 8601 in UTC; empty: of all).
[[nodiscard]] History read_history(Database& database, const std::string& patient,
                                   const std::string& before = {});

// Of each assess block of the sessions that can be read, oldest first.
[[nodiscard]] std::vector<AssessResult> assess_results(Database& database, const std::string& patient);
// Days with a session that ended, against the dose; empty where today is not known.
[[nodiscard]] std::optional<PlaceInPlan> place_in_plan(Database& database, const std::string& patient,
                                                       const Dose& dose, const WallClock& now);
// Of the assess blocks of squares, oldest first; where there are none, of squares with a tip.
[[nodiscard]] std::vector<OwnPlaces> own_places(Database& database, const std::string& patient);

} // namespace dorsal
