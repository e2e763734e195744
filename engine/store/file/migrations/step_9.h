#pragma once
// Version 9: whether a patient has read the words that came with a prescription.

namespace dorsal::migrations {

inline constexpr const char* step_9 = R"sql(
ALTER TABLE prescription ADD COLUMN message_read INTEGER NOT NULL DEFAULT 0 CHECK (message_read IN (0, 1));
)sql";

} // namespace dorsal::migrations
