#pragma once
// What a new visit has to know of earlier ones, where they are texts (visit_record.h) and no database: the
// same history as clinic/visit/history.h reads from one.
#include "engine/core/record/visit_record.h"
#include "engine/core/visit/history.h"
#include "engine/core/visit/known.h"

#include <optional>
#include <span>

namespace dorsal {

// Visits that count, oldest first; one whose day cannot be read is left out of what goes by days.
[[nodiscard]] History history_of(std::span<const VisitRecord> visits);

// To go on with a visit that was cut short: `protocol` is its own, `before` the visits before it.
[[nodiscard]] UnfinishedVisit unfinished(const VisitRecord& visit, Protocol protocol,
                                         std::span<const VisitRecord> before);

// The same visits without the trials that no history asks for: what travels to the patient.
[[nodiscard]] std::vector<VisitRecord> remembered(std::vector<VisitRecord> visits);

} // namespace dorsal
