#include "engine/clinic/export/export_source.h"

#include "engine/store/travel/date_shift.h"

#include <chrono>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

void date_back(const fs::path& file) {
  constexpr std::chrono::sys_seconds day{std::chrono::sys_days{std::chrono::year{2000} / 1 / 1}};
  std::error_code ignored; // a file that is another's keeps its time
  fs::last_write_time(file, std::chrono::file_clock::from_sys(day), ignored);
}

} // namespace

ExportSource export_source(Database& database, const std::string& patient, Dates dates) {
  ExportSource source{.database = database, .sessions = {}, .left_out = {}, .dates = dates};
  source.sessions = SessionReader(database).readable_summaries(patient, source.left_out);
  return source;
}

std::vector<LeftOutSession> for_each_session(const ExportSource& source,
                                             const std::function<void(const StoredSession&)>& work) {
  SessionReader reader(source.database);
  std::vector<LeftOutSession> left_out = source.left_out;
  for (const SessionSummary& summary : source.sessions) {
    auto session = readable_session(reader, summary, left_out);
    if (!session) continue;
    if (source.dates == Dates::shifted)
      session = shifted(std::move(*session), shift_of(source.database, summary.patient));
    work(*session);
  }
  return left_out;
}

void hide_time_of_writing(const fs::path& target) {
  if (!fs::is_regular_file(target) && !fs::is_directory(target)) return;
  if (fs::is_directory(target))
    for (const auto& entry : fs::recursive_directory_iterator(target)) date_back(entry.path());
  date_back(target);
}

} // namespace dorsal
