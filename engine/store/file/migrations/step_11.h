#pragma once
// Version 11: which sessions were removed for a reason, by marks (deletion_marks.h), so that no later result,
// archive or journal that still holds one brings it back.

namespace dorsal::migrations {

inline constexpr const char* step_11 = R"sql(
CREATE TABLE removed_session (
  mark TEXT PRIMARY KEY NOT NULL CHECK (length(mark) = 64)  -- SHA-256
) STRICT;
)sql";

} // namespace dorsal::migrations
