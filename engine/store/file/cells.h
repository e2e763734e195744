#pragma once
// Values into a statement and out of a row, one after the other, so that no column number is written
// anywhere. Internal to the store. An empty optional is NULL; a stamp is three cells: best, earliest, latest.
// What the schema lets through and no record can hold is refused with Error(database_error).
#include "engine/core/base/error.h"
#include "engine/core/base/time.h"
#include "engine/core/trial/session_record.h"
#include "engine/store/file/uuid.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace dorsal {

class Bind {
public:
  explicit Bind(SQLite::Statement& statement) : statement_(statement) {}

  Bind& operator<<(std::integral auto value) { return put(static_cast<std::int64_t>(value)); }
  Bind& operator<<(double value) { return put(value); }
  Bind& operator<<(std::string_view text) { return put(std::string{text}); }
  Bind& operator<<(const Uuid& uuid) { return put(to_string(uuid)); }
  Bind& operator<<(Duration duration) { return put(std::int64_t{duration.count()}); }
  Bind& operator<<(const Stamp& stamp) {
    return *this << in_nanoseconds(stamp.best) << in_nanoseconds(stamp.earliest)
                 << in_nanoseconds(stamp.latest);
  }
  Bind& operator<<(std::nullopt_t) {
    statement_.bind(next_++);
    return *this;
  }
  template <class T>
  Bind& operator<<(const std::optional<T>& value) {
    if (value) return *this << *value;
    if constexpr (std::same_as<T, Stamp>) *this << std::nullopt << std::nullopt;
    return *this << std::nullopt;
  }

private:
  template <class T>
  Bind& put(const T& value) {
    statement_.bind(next_++, value);
    return *this;
  }
  SQLite::Statement& statement_;
  int next_{1};
};

// A statement that was prepared before, ready for the next row, whatever became of the last one.
inline SQLite::Statement& once_more(SQLite::Statement& statement) {
  static_cast<void>(statement.tryReset()); // repeats how the last row failed, which was told then
  return statement;
}

class Cells {
public:
  explicit Cells(SQLite::Statement& statement) : statement_(statement) {}

  [[nodiscard]] bool is_empty() { return statement_.getColumn(next_).isNull(); }
  void skip(int count = 1) { next_ += count; }

  template <std::integral T = int>
  [[nodiscard]] T integer() {
    const std::int64_t value = filled().getInt64();
    if (!std::in_range<T>(value)) refuse(fmt::format("a number out of range, {}", value));
    return static_cast<T>(value);
  }
  [[nodiscard]] bool flag() { return integer<>() != 0; }
  [[nodiscard]] double real() {
    const double value = filled().getDouble();
    if (!std::isfinite(value)) refuse("a number without end");
    return value;
  }
  [[nodiscard]] std::string text() { return statement_.getColumn(next_++).getString(); }
  [[nodiscard]] Duration duration() { return Duration{integer<std::int64_t>()}; }
  [[nodiscard]] Instant instant() { return instant_from_nanoseconds(integer<std::int64_t>()); }
  [[nodiscard]] Stamp stamp() {
    const Instant best = instant();
    const Instant earliest = instant();
    return {best, earliest, instant()};
  }
  [[nodiscard]] Uuid uuid() { return word(parse_uuid); }
  [[nodiscard]] WallClock wall_clock() { // UTC, then the offset
    std::string utc = text();
    return {std::move(utc), integer()};
  }

  // A written name back to its value. Names are checked when written, so an unknown one is damage.
  template <class T>
  [[nodiscard]] T word(std::optional<T> (*parse)(std::string_view)) {
    const std::string name = text();
    if (const auto value = parse(name)) return *value;
    refuse(fmt::format("an unknown word, \"{}\"", name));
  }
  [[noreturn]] void refuse(const std::string& what) const { // the cell that was read last
    throw Error(ExitCode::database_error,
                fmt::format("the database holds {} as {}; keep it, and go on with a backup", what,
                            statement_.getColumnName(next_ - 1)));
  }

private:
  [[nodiscard]] SQLite::Column filled() {
    SQLite::Column column = statement_.getColumn(next_++);
    if (column.isNull()) refuse("an empty cell where a number belongs");
    return column;
  }

  SQLite::Statement& statement_;
  int next_{0};
};

} // namespace dorsal
