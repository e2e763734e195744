#pragma once
// Version 4: what travels between a clinic and a patient's home, and by how much dates are shifted on export.

namespace dorsal::migrations {

inline constexpr const char* step_4 = R"sql(
-- The key with which this clinic signs (Ed25519); one row, made when first needed.
CREATE TABLE clinic_key (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  secret_key BLOB NOT NULL CHECK (length(secret_key) = 64)
) STRICT;

-- Issued here by a clinic, or held here by a patient's machine. The highest serial counts.
CREATE TABLE prescription (
  prescription  INTEGER PRIMARY KEY,
  uuid          TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  patient       INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  role          TEXT NOT NULL CHECK (role IN ('issued', 'held')),
  serial        INTEGER NOT NULL CHECK (serial >= 1),
  issued_utc    TEXT NOT NULL CHECK (issued_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  clinic        BLOB NOT NULL CHECK (length(clinic) = 32),     -- public key of who signed it
  result_key    BLOB NOT NULL CHECK (length(result_key) = 32), -- closes the results that answer it
  message       TEXT NOT NULL,
  protocol_text TEXT NOT NULL,
  UNIQUE (patient, role, serial)
) STRICT;

-- Result files that were taken in, so that none is taken twice.
CREATE TABLE taken_result (
  uuid         TEXT NOT NULL PRIMARY KEY CHECK (length(uuid) = 36),
  prescription INTEGER NOT NULL REFERENCES prescription ON DELETE CASCADE,
  taken_utc    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Dates leave this far in the past of the real ones, the same for all exports of a patient.
CREATE TABLE date_shift (
  patient INTEGER PRIMARY KEY REFERENCES patient ON DELETE CASCADE,
  weeks   INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 520)
) STRICT;
)sql";

} // namespace dorsal::migrations
