#pragma once
// Typefaces, languages, pictures, the database and other programs, as `dorsal doctor` sees them. Changes
// nothing: a database of an older version is migrated in memory only.
#include "engine/clinic/doctor/doctor_finding.h"
#include "engine/core/trial/session_record.h"

#include <filesystem>

namespace dorsal {

[[nodiscard]] DoctorFinding judge_typeface();
[[nodiscard]] DoctorFinding judge_languages(const std::filesystem::path& catalogues);
// Every picture of every set below the folder, against its SHA-256.
[[nodiscard]] DoctorFinding judge_pictures(const std::filesystem::path& root);
// The database, its sessions, its lock, its emergency journals and the room it has.
[[nodiscard]] DoctorFindings judge_database(const std::filesystem::path& file);
// Those that could not be read, or else those that wait to be brought home; each by name.
[[nodiscard]] DoctorFinding judge_journals(const std::filesystem::path& database);
// The clock on the wall, against the newest session in the file where there is one.
[[nodiscard]] DoctorFinding judge_clock(const WallClock& now, const std::filesystem::path& file);
// Programs that dorsal starts, or that do something beside it.
[[nodiscard]] DoctorFindings judge_programs();

} // namespace dorsal
