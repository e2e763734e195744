#pragma once
// Version 7: sets of thresholds that a clinic keeps under a name.

namespace dorsal::migrations {

inline constexpr const char* step_7 = R"sql(
CREATE TABLE threshold_template (
  template      INTEGER PRIMARY KEY,
  name          TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 80),
  protocol_text TEXT NOT NULL,
  who           TEXT NOT NULL CHECK (who <> ''),
  at_utc        TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
)sql";

} // namespace dorsal::migrations
