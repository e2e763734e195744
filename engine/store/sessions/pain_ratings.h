#pragma once
// The pain ratings of a session, 0 to 10.
#include "engine/store/file/database.h"

#include <string>
#include <vector>

namespace dorsal {

struct StoredPainRating {
  std::string moment; // before or after
  int value{};
};

// Before comes before after.
[[nodiscard]] std::vector<StoredPainRating> pain_ratings(Database& database, const Uuid& session);

} // namespace dorsal
