#pragma once
// A rig check for people, and as JSON: schema "dorsal.rig_check", version 1. Times in milliseconds.
#include "engine/device/rig/rig_check.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace dorsal {

[[nodiscard]] std::string to_text(const RigReport& report);
[[nodiscard]] nlohmann::ordered_json json_of(const RigReport& report);
[[nodiscard]] std::string summary_of(const RigReport& report); // "research no, clinic yes, practice yes"

} // namespace dorsal
