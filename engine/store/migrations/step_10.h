#pragma once
// Version 10: how bright each trial's picture was shown. NULL in older rows: nobody recorded it, and it is
// not guessed.

namespace dorsal::migrations {

inline constexpr const char* step_10 = R"sql(
ALTER TABLE trial ADD COLUMN brightness TEXT CHECK (brightness IN ('normal', 'dim'));
)sql";

} // namespace dorsal::migrations
