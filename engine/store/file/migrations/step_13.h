#pragma once
// Version 13: the programme. A block belongs to a phase (NULL: of the one phase there was before); a decision
// names the phase it is about, in words of more kinds than a list in a CHECK could keep; and what a patient
// answered to an instrument (a questionnaire, the safety questions among them) is kept with its definition.

namespace dorsal::migrations {

inline constexpr const char* step_13 = R"sql(
ALTER TABLE block ADD COLUMN phase TEXT CHECK (length(phase) BETWEEN 1 AND 80);

CREATE TABLE decision_anew (
  decision INTEGER PRIMARY KEY,
  patient  INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  kind     TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  grade    TEXT NOT NULL CHECK (length(grade) BETWEEN 1 AND 40),
  who      TEXT NOT NULL CHECK (who <> ''),
  at_utc   TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  reason   TEXT NOT NULL,
  phase    TEXT CHECK (length(phase) BETWEEN 1 AND 80),
  CHECK (kind IN ('next phase', 'stay') OR reason <> '')
) STRICT;
INSERT INTO decision_anew (decision, patient, kind, grade, who, at_utc, reason, phase)
SELECT decision, patient, kind, grade, who, at_utc, reason, phase FROM decision;
DROP TABLE decision;
ALTER TABLE decision_anew RENAME TO decision;
CREATE INDEX decision_of_patient ON decision (patient, decision);

-- Answers by the name of the item, as JSON; null: passed over. `definition` is the instrument's file as it was
-- asked from, `sha256` its digest.
CREATE TABLE instrument_response (
  session    INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  place      INTEGER NOT NULL CHECK (place >= 1),
  instrument TEXT NOT NULL CHECK (length(instrument) BETWEEN 1 AND 40 AND instrument NOT GLOB '*[^a-z0-9_-]*'),
  occasion   TEXT NOT NULL CHECK (length(occasion) BETWEEN 1 AND 40 AND occasion NOT GLOB '*[^a-z0-9_-]*'),
  language   TEXT NOT NULL CHECK (length(language) BETWEEN 1 AND 40),
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
  definition TEXT NOT NULL CHECK (length(definition) BETWEEN 1 AND 100000),
  answers    TEXT NOT NULL CHECK (answers GLOB '{*}' AND length(answers) <= 100000),
  PRIMARY KEY (session, place)
) STRICT, WITHOUT ROWID;
)sql";

} // namespace dorsal::migrations
