#pragma once
// When somebody last looked at a patient's results, and when results last came: by the audit log, which is
// the one place that keeps both for good.
#include "engine/store/file/database.h"

#include <map>
#include <string>
#include <string_view>

namespace dorsal::console {

inline constexpr std::string_view looked_action = "results looked at";
inline constexpr std::string_view not_looked_action = "results not looked at after all";

struct Looks {
  explicit Looks(Database& database);
  [[nodiscard]] std::string looked(const Uuid& patient) const; // empty: never, or not after all
  [[nodiscard]] std::string came(const Uuid& patient) const;   // as a file; empty: never

private:
  std::map<Uuid, std::string> looked_, took_back_, came_;
};

} // namespace dorsal::console
