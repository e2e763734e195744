#pragma once
// Sessions as they leave for research, so that nothing in them leads to a date or a machine (identifying.h):
// dates are moved back by whole weeks, a number drawn once per patient and kept here, so that intervals,
// weekdays and times of day in UTC stay true, every export agrees, and nobody else can move them back. The
// clock of each session's trials starts at zero: since boot, it would join everybody of that boot. Sessions,
// trials and stations have other names (pseudonyms.h); the seed, which would find the session again, and the
// offset of local time, which changes on known days, are left out.
#include "engine/store/sessions/session_reader.h"

#include <string>

namespace dorsal {

struct Shift {
  int weeks{};
  std::string secret;
};

[[nodiscard]] int weeks_shifted(Database& database, const std::string& patient); // 1 to 520
[[nodiscard]] Shift shift_of(Database& database, const std::string& patient);
// "2026-11-22T18:40:00.000Z" -> the same time of day, weeks earlier. What is no date stays as it is.
[[nodiscard]] std::string shift_date(const std::string& utc, int weeks);
[[nodiscard]] StoredSession shifted(StoredSession session, const Shift& shift);
// For pages, which ask for a session by its name; no export has that name.
[[nodiscard]] StoredSession shifted_under_its_name(StoredSession session, const Shift& shift);

} // namespace dorsal
