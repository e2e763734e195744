#pragma once
// A clinic's own movements: files in the folder "movements" beside its database, imagined and done beside
// those that ship.
#include "engine/clinic/own/own_files.h"
#include "engine/core/task/movement/guide.h"

namespace dorsal {

using OwnGuides = OwnFiles<MovementGuide>;
[[nodiscard]] OwnFolder<MovementGuide> own_guides(const std::filesystem::path& database);
// Those that ship and the clinic's own, by their steps; own ones with a fault are left out.
[[nodiscard]] MovementGuides all_guides(const std::filesystem::path& database);

} // namespace dorsal
