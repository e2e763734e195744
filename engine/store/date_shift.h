#pragma once
// Dates as they leave for research: moved back by whole weeks, a number drawn once per patient and kept here,
// so that intervals, weekdays and times of day stay true, every export agrees, and nobody else can move them
// back. The clocks of the trials never meant a date and stay as they are.
#include "engine/store/session_reader.h"

#include <string>

namespace dorsal {

[[nodiscard]] int weeks_shifted(Database& database, const std::string& patient); // 1 to 520
// "2026-11-22T18:40:00.000Z" -> the same time of day, weeks earlier. What is no date stays as it is.
[[nodiscard]] std::string shift_date(const std::string& utc, int weeks);
[[nodiscard]] StoredSession shift_dates(StoredSession session, int weeks);

} // namespace dorsal
