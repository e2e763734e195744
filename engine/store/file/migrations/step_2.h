#pragma once
// Version 2 of the schema: the bytes written to a serial port at a trial's onset and response. Instants are
// integer nanoseconds of CLOCK_MONOTONIC, just before and just after the byte was handed to the kernel.

namespace dorsal::migrations {

inline constexpr const char* step_2 = R"sql(
CREATE TABLE trigger_byte (
  trial     INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
  moment    TEXT NOT NULL CHECK (moment IN ('onset', 'response')),
  byte      INTEGER NOT NULL CHECK (byte BETWEEN 0 AND 255),
  before_ns INTEGER NOT NULL,
  after_ns  INTEGER NOT NULL CHECK (before_ns <= after_ns),
  PRIMARY KEY (trial, moment)
) STRICT, WITHOUT ROWID;
)sql";

} // namespace dorsal::migrations
