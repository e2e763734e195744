#pragma once
// A clinic of simulated patients to look around in: each profile of the observers once, some weeks of
// sessions up to yesterday, by the session's own code in virtual time; in a programme of two phases, each of
// which is seen in every state.
#include "engine/store/file/database.h"

#include <filesystem>

namespace dorsal::console {

void fill_demo_clinic(Database& database, const std::filesystem::path& picture_sets);

} // namespace dorsal::console
