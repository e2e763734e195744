#include "engine/store/date_shift.h"

#include "engine/store/cells.h"

#include <charconv>
#include <chrono>

namespace dorsal {
namespace {

constexpr int most_weeks = 520;

std::optional<int> number_in(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

std::optional<std::chrono::year_month_day> date_in(std::string_view utc) {
  if (utc.size() < 10 || utc[4] != '-' || utc[7] != '-') return {};
  const auto year = number_in(utc.substr(0, 4));
  const auto month = number_in(utc.substr(5, 2));
  const auto day = number_in(utc.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *day < 1) return {};
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  return date.ok() ? std::optional{date} : std::nullopt;
}

std::optional<int> select_weeks(SQLite::Database& sqlite, const std::string& patient) {
  SQLite::Statement select(sqlite,
                           "SELECT weeks FROM date_shift JOIN patient USING (patient) WHERE code = ?");
  Bind(select) << patient;
  if (!select.executeStep()) return {};
  return select.getColumn(0).getInt();
}

int drawn_weeks(const Uuid& random) { return 1 + (random.bytes[0] << 8 | random.bytes[1]) % most_weeks; }

} // namespace

int weeks_shifted(Database& database, const std::string& patient) {
  std::optional<int> weeks;
  database.read("read the date shift",
                [&](SQLite::Database& sqlite) { weeks = select_weeks(sqlite, patient); });
  if (weeks) return *weeks;
  database.change("draw a date shift", [&](SQLite::Database& sqlite) {
    SQLite::Statement insert(sqlite, "INSERT OR IGNORE INTO date_shift (patient, weeks) "
                                     "SELECT patient, ? FROM patient WHERE code = ?");
    Bind(insert) << drawn_weeks(database.new_uuid()) << patient;
    insert.exec();
    weeks = select_weeks(sqlite, patient);
  });
  return weeks.value_or(most_weeks);
}

std::string shift_date(const std::string& utc, int weeks) {
  const auto date = date_in(utc);
  if (!date) return utc;
  const std::chrono::year_month_day earlier{std::chrono::sys_days{*date} - std::chrono::weeks{weeks}};
  return fmt::format("{:04}-{:02}-{:02}{}", int{earlier.year()}, unsigned{earlier.month()},
                     unsigned{earlier.day()}, utc.substr(10));
}

StoredSession shift_dates(StoredSession session, int weeks) {
  session.summary.start.utc = shift_date(session.summary.start.utc, weeks);
  session.record.header.start.utc = session.summary.start.utc;
  if (session.summary.ended_utc) session.summary.ended_utc = shift_date(*session.summary.ended_utc, weeks);
  return session;
}

} // namespace dorsal
