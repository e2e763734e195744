#pragma once
// A patient's report as JSON: schema "dorsal.report", version 1. Accuracies are shares, response times those
// of correct answers in milliseconds; null where there is no value.
#include "engine/clinic/report/report.h"

#include <nlohmann/json.hpp>

namespace dorsal {

[[nodiscard]] nlohmann::ordered_json json_of(const PatientReport& report);

} // namespace dorsal
