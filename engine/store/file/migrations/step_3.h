#pragma once
// Version 3 of the schema: what a patient has told once about themselves, and how they like their screens.
// Each fact is a word of a short list; none names the person.

namespace dorsal::migrations {

inline constexpr const char* step_3 = R"sql(
CREATE TABLE patient_fact (
  patient INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  name    TEXT NOT NULL CHECK (name IN ('told what this is', 'handedness', 'age band', 'answering hand',
                                        'text scale', 'brightness', 'left key', 'right key')),
  value   TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 40),
  PRIMARY KEY (patient, name)
) STRICT, WITHOUT ROWID;
)sql";

} // namespace dorsal::migrations
