#pragma once
// Rows of one table, of one owner, taken from one database into another. Internal to the store: called inside
// a transaction, throws SQLite::Exception, and Error(bad_input) where a row contradicts what is here.
#include "engine/store/file/cells.h"
#include "engine/store/sessions/session_rows.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

using RowsHere = std::map<std::int64_t, std::int64_t>; // row there -> row here

[[noreturn]] void refuse_merge(const std::string& why);

// Each name in `form`, with `between` in between.
[[nodiscard]] std::string joined(const std::vector<std::string>& names, std::string_view form,
                                 std::string_view between);

// The value as it is, whatever its type.
void bind_column(SQLite::Statement& statement, int at, const SQLite::Column& column);

// One table's rows of one owner, copied unless an equal one is there.
class TableCopy {
public:
  TableCopy(SQLite::Database& into, SQLite::Database& from, const OwnedTable& table);

  struct Owner {
    std::int64_t there{};
    std::int64_t here{};
    bool is_new{}; // so nothing equal can be there
  };
  // Returns how many rows were new; `rows` gets the rows' new names.
  int copy(const Owner& owner, RowsHere& rows);

private:
  void bind_row(SQLite::Statement& statement, std::int64_t owner);
  [[nodiscard]] std::optional<std::int64_t> find_equal(std::int64_t owner);
  void insert(std::int64_t owner);

  const OwnedTable& table_;
  SQLite::Database& into_;
  SQLite::Statement select_, find_, insert_;
};

} // namespace dorsal
