#include "engine/store/sessions/pain_ratings.h"

#include "engine/store/file/cells.h"

namespace dorsal {

std::vector<StoredPainRating> pain_ratings(Database& database, const Uuid& session) {
  std::vector<StoredPainRating> ratings;
  database.read("read the pain ratings", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, "SELECT moment, value FROM pain_rating JOIN session USING (session) "
                                     "WHERE uuid = ? ORDER BY moment DESC");
    Bind(select) << session;
    while (select.executeStep()) {
      Cells cells(select);
      StoredPainRating& rating = ratings.emplace_back();
      rating.moment = cells.text();
      rating.value = cells.integer();
    }
  });
  return ratings;
}

} // namespace dorsal
