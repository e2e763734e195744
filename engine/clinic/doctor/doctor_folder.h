#pragma once
// What a session's lock is worth where the database lies. The lock (emergency_journal.h) and SQLite's log in
// WAL mode hold between the programs of one computer; a folder that several computers share may keep neither
// between them.
#include "engine/clinic/doctor/doctor_finding.h"

#include <filesystem>
#include <string>

namespace dorsal {

// The folder, or the nearest one above it that exists.
[[nodiscard]] std::filesystem::path nearest_folder(std::filesystem::path folder);

// As `mounts` has it, the text of /proc/self/mountinfo (proc(5)); `folder` is absolute.
[[nodiscard]] DoctorFinding judge_lock(const std::filesystem::path& folder, const std::string& mounts);
// As this machine has it; of the nearest folder that exists.
[[nodiscard]] DoctorFinding judge_lock(const std::filesystem::path& database);

} // namespace dorsal
