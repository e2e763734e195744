#pragma once
// Version 5: what a clinician decides. Protocols in force for the clinic or one patient, with their history;
// decisions about patients; accounts; and the audit log, which is append-only by triggers and hash-chained
// (audit_log.h) and names patients by UUID without referring to them, so that it outlives a deleted patient.

namespace dorsal::migrations {

inline constexpr const char* step_5 = R"sql(
CREATE TABLE audit_entry (
  entry    INTEGER PRIMARY KEY CHECK (entry >= 1),
  at_utc   TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  who      TEXT NOT NULL CHECK (who <> ''),
  action   TEXT NOT NULL CHECK (action <> ''),
  subject  TEXT CHECK (length(subject) = 36),  -- a patient's uuid
  detail   TEXT NOT NULL,
  previous TEXT NOT NULL CHECK (length(previous) = 64),
  hash     TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE TRIGGER audit_is_never_edited BEFORE UPDATE ON audit_entry
  BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit_entry
  BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
-- How long the chain is and how it ends: entries cut off its end are missed.
CREATE TABLE audit_end (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  entry INTEGER NOT NULL,
  hash  TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE protocol_version (
  row           INTEGER PRIMARY KEY,
  patient       INTEGER REFERENCES patient ON DELETE CASCADE,  -- NULL: the clinic's
  version       INTEGER NOT NULL CHECK (version >= 1),
  protocol_text TEXT,  -- NULL: from here on none of its own
  who           TEXT NOT NULL CHECK (who <> ''),
  at_utc        TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  why           TEXT NOT NULL CHECK (why <> '')
) STRICT;
CREATE UNIQUE INDEX one_protocol_version ON protocol_version (coalesce(patient, 0), version);

CREATE TABLE decision (
  decision INTEGER PRIMARY KEY,
  patient  INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  kind     TEXT NOT NULL CHECK (kind IN ('next phase', 'stay', 'override')),
  grade    TEXT NOT NULL CHECK (grade IN ('READY', 'NEARLY', 'NOT YET', 'CANNOT TELL')),
  who      TEXT NOT NULL CHECK (who <> ''),
  at_utc   TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  reason   TEXT NOT NULL,
  CHECK (kind <> 'override' OR reason <> '')
) STRICT;
CREATE INDEX decision_of_patient ON decision (patient, decision);

CREATE TABLE account (
  account    INTEGER PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE CHECK (name <> ''),
  role       TEXT NOT NULL CHECK (role IN ('clinician', 'researcher')),
  passphrase TEXT NOT NULL  -- Argon2id, as libsodium writes it
) STRICT;
)sql";

} // namespace dorsal::migrations
