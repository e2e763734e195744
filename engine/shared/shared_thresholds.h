#pragma once
// Protocols in force on the stations of a site, side by side. Each station's history is sent as it is; where
// two stations hold different ones that is reported, never resolved. Internal to the store.
#include "engine/shared/shared_connection.h"
#include "engine/shared/shared_sync.h"

#include <string>
#include <vector>

namespace dorsal {

// Returns how many versions were new there.
[[nodiscard]] int send_protocols(pqxx::work& work, Database& database, const std::string& site);
[[nodiscard]] std::vector<ThresholdDifference> threshold_differences(pqxx::work& work,
                                                                     const std::string& station);

} // namespace dorsal
