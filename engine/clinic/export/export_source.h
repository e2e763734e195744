#pragma once
// The sessions that an export is about, with real dates or shifted ones.
#include "engine/store/sessions/readable_sessions.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dorsal {

enum class Dates { shifted, real };

struct ExportSource {
  Database& database;
  std::vector<SessionSummary> sessions; // as stored, in the order of their real start
  std::vector<LeftOutSession> left_out;
  Dates dates{Dates::shifted};
};

// Of all patients, or of one. Throws Error(database_error).
[[nodiscard]] ExportSource export_source(Database& database, const std::string& patient, Dates dates);
// One after the other, so that only one is in memory; as they leave. Names all that cannot be read.
[[nodiscard]] std::vector<LeftOutSession>
for_each_session(const ExportSource& source, const std::function<void(const StoredSession&)>& work);

// A file, or a folder with all that is in it, is dated 2000-01-01: when it was written is nobody's business.
void hide_time_of_writing(const std::filesystem::path& target);

} // namespace dorsal
