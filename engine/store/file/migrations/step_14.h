#pragma once
// Version 14: a patient's facts have names of more kinds than a list in a CHECK could keep; the language that
// they chose is one of them.

namespace dorsal::migrations {

inline constexpr const char* step_14 = R"sql(
CREATE TABLE patient_fact_anew (
  patient INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  name    TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40 AND name NOT GLOB '*[^a-z ]*'),
  value   TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 40),
  PRIMARY KEY (patient, name)
) STRICT, WITHOUT ROWID;
INSERT INTO patient_fact_anew (patient, name, value) SELECT patient, name, value FROM patient_fact;
DROP TABLE patient_fact;
ALTER TABLE patient_fact_anew RENAME TO patient_fact;
)sql";

} // namespace dorsal::migrations
