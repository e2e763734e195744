#pragma once
// Version 6: what the clinician's console keeps beside the measurements: notes, archived patients, and
// sessions that do not count. An exclusion names its session by UUID: it is this clinic's judgement and not
// part of the session, which travels without it.

namespace dorsal::migrations {

inline constexpr const char* step_6 = R"sql(
CREATE TABLE note (
  note    INTEGER PRIMARY KEY,
  patient INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  who     TEXT NOT NULL CHECK (who <> ''),
  at_utc  TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  text    TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX note_of_patient ON note (patient, note);

CREATE TABLE archived_patient (
  patient INTEGER PRIMARY KEY REFERENCES patient ON DELETE CASCADE,
  who     TEXT NOT NULL CHECK (who <> ''),
  at_utc  TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;

CREATE TABLE excluded_session (
  uuid    TEXT NOT NULL PRIMARY KEY CHECK (length(uuid) = 36),  -- of the session
  patient INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  who     TEXT NOT NULL CHECK (who <> ''),
  at_utc  TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  reason  TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000)
) STRICT;
CREATE INDEX excluded_session_of_patient ON excluded_session (patient);
)sql";

} // namespace dorsal::migrations
