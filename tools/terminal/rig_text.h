#pragma once
// A rig check for people, and as JSON: schema "dorsal.rig_check", version 1. Times in milliseconds.
#include "engine/device/rig/rig_check.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace dorsal {

[[nodiscard]] std::string to_text(const RigReport& report);
[[nodiscard]] nlohmann::ordered_json json_of(const RigReport& report);
// To be sent to those who build Dorsal, schema "dorsal.rig_share": what was measured and what of it nobody
// had met before. No time of day, no boot, no name of a person, a machine or a device, no serial number:
// facts are on a list of what may leave, and devices are counted. `kernel`: "Linux 6.1.0 x86_64".
[[nodiscard]] nlohmann::ordered_json share_of(const RigReport& report, std::string_view software,
                                              std::string_view kernel);
[[nodiscard]] std::string summary_of(const RigReport& report); // "research no, clinic yes, practice yes"

} // namespace dorsal
