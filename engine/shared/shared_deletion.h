#pragma once
// A patient's deletion from the shared store, by its administrator: a site's role may not delete. Whatever
// table names the patient, a session or a trial is found (shared_marks.h). Stations that still have the
// patient would send the sessions again: delete there first.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dorsal {

struct SharedDeletion {
  std::vector<std::string> patient_uuids; // one, or more where stations met the patient independently
  std::vector<std::pair<std::string, std::int64_t>> rows; // deleted, by table
  std::int64_t left{};                                    // found afterwards by the same marks
  // Tables with rows in which nothing tells whose they are; Dorsal makes none.
  std::vector<std::string> not_looked_into;
  [[nodiscard]] bool complete() const { return left == 0 && not_looked_into.empty(); }
};

// All of it or nothing. Throws Error(not_found) where the site has sent nothing about the patient,
// Error(database_error) where the store cannot be reached or the role may not delete.
[[nodiscard]] SharedDeletion delete_shared_patient(const std::string& address, const std::string& site,
                                                   const std::string& patient);

} // namespace dorsal
