#pragma once
// Notes of clinicians about a patient: added, never edited. The audit log tells that one was written, not
// what it says, so that deleting the patient deletes it whole. Throw Error(not_found) for unknown patients.
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

} // namespace dorsal
