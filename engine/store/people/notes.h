#pragma once
// Notes of clinicians about a patient: added, never edited; the writer may take one back. The audit log tells
// that one was written, not what it says, so that deleting the patient deletes it whole. Throw
// Error(not_found) for unknown patients.
#include "engine/store/audit/author.h"
#include "engine/store/file/database.h"

#include <string>
#include <vector>

namespace dorsal {

inline constexpr std::size_t longest_note = 4000; // bytes

struct Note {
  Author author;
  std::string text;
};

[[nodiscard]] std::vector<Note> notes_about(Database& database, const std::string& patient); // oldest first
void add_note(Database& database, const std::string& patient, const Note& note);
// The very one: of this author, from then, in these words. False where there is none. `by_utc`: when.
[[nodiscard]] bool take_back_note(Database& database, const std::string& patient, const Note& note,
                                  const std::string& by_utc);

} // namespace dorsal
