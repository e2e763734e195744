#include "engine/store/recover.h"

#include "engine/core/error.h"
#include "engine/store/emergency_journal.h"

#include <system_error>

namespace dorsal {
namespace {

// A journal is a copy of this database's own session: its patient's code means the same.
RecoveredJournal recover_image(Database& database, const std::filesystem::path& file,
                               const std::string& image) {
  RecoveredJournal recovered{.file = file, .report = {}, .refusal = {}};
  try {
    Database held = Database::from_image(image);
    recovered.report =
        merge_sessions(database, held, {.match = PatientMatch::by_code, .only = {}, .choice = {}});
  } catch (const Error& error) {
    recovered.refusal = error.what();
  }
  return recovered;
}

} // namespace

std::vector<RecoveredJournal> recover_journals(Database& database) {
  std::vector<RecoveredJournal> recovered;
  for (const auto& file : emergency_journals(database.path())) {
    const auto image = read_emergency_journal(file);
    if (image) recovered.push_back(recover_image(database, file, *image));
    std::error_code ignored;
    if (!image || recovered.back().refusal.empty()) std::filesystem::remove(file, ignored);
  }
  return recovered;
}

} // namespace dorsal
