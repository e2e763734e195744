#pragma once
// What a patient's machine sends back: all ended sessions of the patient, closed with the key that came with
// the prescription, so that only the clinic that issued it can read them and nobody can change them. Each
// file is taken in once; sessions that came with an earlier one are recognised.
#include "engine/store/travel/merge.h"
#include "engine/store/travel/prescriptions.h"

#include <iosfwd>
#include <optional>
#include <string>

namespace dorsal {

struct WrittenSessions {
  int sessions{};
  std::vector<LeftOutSession> left_out; // they cannot be read
};
// Throws Error(not_found) where no prescription is held for the patient or no session has ended that can be
// read.
WrittenSessions write_result(Database& database, const std::string& patient, std::ostream& out);

// As it lies on the patient's desktop.
[[nodiscard]] std::string result_file_name(const std::string& patient);

struct TakenResult {
  std::string patient;
  int serial{}; // of the prescription that it answers
  MergeReport report;
};
struct ResultTaking {
  std::optional<std::string> expected; // refuse another patient's
  std::string now_utc;
};
// Throws Error(bad_input) in one sentence; then nothing was changed.
TakenResult take_result(Database& database, std::istream& in, const ResultTaking& taking);

} // namespace dorsal
