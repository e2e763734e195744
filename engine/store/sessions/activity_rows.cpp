#include "engine/store/sessions/activity_rows.h"

#include "engine/store/file/cells.h"
#include "engine/store/file/named_fault.h"
#include "engine/store/sessions/named_numbers.h"
#include "engine/store/sessions/onset_cells.h"

#include <cmath>
#include <utility>

namespace dorsal {
namespace {

std::string ratings_text(const std::vector<ActivityRating>& ratings) {
  std::vector<NamedNumber> numbers;
  for (const auto& [question, value] : ratings) numbers.push_back({question, value});
  return numbers_text(numbers);
}

std::string activity_factors_text(const std::vector<ActivityFactor>& factors) {
  std::vector<NamedNumber> numbers;
  for (const auto& [name, value] : factors) numbers.push_back({name, value});
  return numbers_text(numbers);
}

std::vector<NamedNumber> read_numbers(SQLite::Database& sqlite, Cells& cells) {
  const std::string text = cells.text();
  if (auto numbers = parse_numbers(sqlite, text)) return std::move(*numbers);
  cells.refuse(fmt::format("what are no numbers by name, {},", text));
}

std::vector<ActivityFactor> read_activity_factors(SQLite::Database& sqlite, Cells& cells) {
  std::vector<ActivityFactor> factors;
  for (auto& [name, value] : read_numbers(sqlite, cells)) {
    if (!value) cells.refuse(fmt::format("no number for \"{}\"", name));
    factors.push_back({std::move(name), *value});
  }
  return factors;
}

std::vector<ActivityRating> read_ratings(SQLite::Database& sqlite, Cells& cells) {
  std::vector<ActivityRating> ratings;
  for (auto& [question, value] : read_numbers(sqlite, cells)) {
    if (value && (std::abs(*value) > 1e9 || std::trunc(*value) != *value))
      cells.refuse(fmt::format("a rating that is no whole number, {},", *value));
    ratings.push_back({std::move(question), value ? std::optional{static_cast<int>(*value)} : std::nullopt});
  }
  return ratings;
}

StoredActivity read_activity(SQLite::Database& sqlite, Cells& cells) {
  StoredActivity stored;
  ActivityRecord& record = stored.record;
  stored.uuid = cells.uuid();
  record.place = cells.integer();
  record.activity = cells.text();
  record.factors = read_activity_factors(sqlite, cells);
  record.outcome = cells.word(parse_activity_outcome);
  record.began = read_known_stamp(cells);
  record.ended = read_known_stamp(cells);
  record.ratings = read_ratings(sqlite, cells);
  return stored;
}

// The order of insert_activity and read_activity.
constexpr std::string_view activity_columns =
    "uuid, place, activity, factors, outcome, began_ns, began_earliest_ns, began_latest_ns, "
    "ended_ns, ended_earliest_ns, ended_latest_ns, ratings";

} // namespace

void insert_activity(SQLite::Database& sqlite, const TrialPlace& place, const ActivityRecord& record) {
  SQLite::Statement insert(
      sqlite,
      fmt::format("INSERT INTO activity (session, block, {}) VALUES ((SELECT session FROM session WHERE "
                  "uuid = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  activity_columns));
  Bind(insert) << place.session << place.block << place.uuid << record.place << record.activity
               << activity_factors_text(record.factors) << name_of(record.outcome) << record.began
               << record.ended << ratings_text(record.ratings);
  insert.exec();
}

std::vector<StoredActivity> select_activities(SQLite::Database& sqlite, const Uuid& session, int block) {
  SQLite::Statement select(
      sqlite, fmt::format("SELECT place, {} FROM activity WHERE session = (SELECT session FROM session WHERE "
                          "uuid = ?) AND block = ? ORDER BY place",
                          activity_columns));
  Bind(select) << session << block;
  std::vector<StoredActivity> activities;
  while (select.executeStep()) {
    Cells cells(select);
    const auto number = cells.integer<std::int64_t>();
    activities.push_back(named_fault([&] { return fmt::format("activity {}", number); },
                                     [&] { return read_activity(sqlite, cells); }));
  }
  return activities;
}

} // namespace dorsal
