#pragma once
// Sets of thresholds and training settings that a clinic keeps under a name, to be applied to patients.
// Keeping and removing one are entries of the audit log. A text is not judged here: whoever keeps one has
// read it.
#include "engine/store/audit/author.h"
#include "engine/store/file/database.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

inline constexpr std::size_t longest_template_name = 80; // bytes

struct ThresholdTemplate {
  std::string name;
  std::string text; // a protocol layer, TOML
  Author author;
};

[[nodiscard]] std::vector<ThresholdTemplate> threshold_templates(Database& database); // by name
[[nodiscard]] std::optional<ThresholdTemplate> threshold_template(Database& database,
                                                                  const std::string& name);
// False where the name is taken.
[[nodiscard]] bool keep_template(Database& database, const ThresholdTemplate& kept);
// Throws Error(not_found).
void remove_template(Database& database, const std::string& name, const Author& author);

} // namespace dorsal
