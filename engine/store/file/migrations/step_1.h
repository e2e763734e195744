#pragma once
// Version 1 of the schema: station, patients, sessions, blocks, trials. Never edited once released: a later
// version is a further step. Instants and durations are integer nanoseconds of CLOCK_MONOTONIC, angles
// degrees. A stamp is three columns: X_ns (best), X_earliest_ns, X_latest_ns. Derived values (correct,
// response time) are not stored: engine/core/trial/trial.h has the one definition.

namespace dorsal::migrations {

inline constexpr const char* step_1 = R"sql(
CREATE TABLE station (
  station  INTEGER PRIMARY KEY,
  uuid     TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  is_local INTEGER NOT NULL CHECK (is_local IN (0, 1))  -- 1: the machine this file belongs to
) STRICT;
CREATE UNIQUE INDEX one_local_station ON station (is_local) WHERE is_local = 1;

CREATE TABLE patient (
  patient INTEGER PRIMARY KEY,
  uuid    TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  code    TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 3 AND 16 AND code NOT GLOB '*[^A-Z0-9]*')
) STRICT;

CREATE TABLE session (
  session            INTEGER PRIMARY KEY,
  uuid               TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  patient            INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  station            INTEGER NOT NULL REFERENCES station,
  start_utc          TEXT NOT NULL CHECK (start_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -1080 AND 1080),
  ended_utc          TEXT CHECK (ended_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  state              TEXT NOT NULL CHECK (state IN ('running', 'complete', 'stopped')),
  seed               TEXT NOT NULL CHECK (length(seed) BETWEEN 1 AND 20 AND seed NOT GLOB '*[^0-9]*'), -- 64 bits
  protocol_text      TEXT NOT NULL,
  protocol_sha256    TEXT NOT NULL CHECK (length(protocol_sha256) = 64),
  picture_set_hash   TEXT NOT NULL,
  software_version   TEXT NOT NULL,
  is_simulated       INTEGER NOT NULL CHECK (is_simulated IN (0, 1)),
  CHECK ((state = 'running') = (ended_utc IS NULL))
) STRICT;
CREATE INDEX session_of_patient ON session (patient, start_utc);

CREATE TABLE rig_fact (
  session  INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 1),
  name     TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

-- What `dorsal rig check` found; sessions name the last one of their station among their rig facts.
CREATE TABLE rig_check (
  rig_check        INTEGER PRIMARY KEY,
  uuid             TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  station          INTEGER NOT NULL REFERENCES station,
  checked_utc      TEXT NOT NULL CHECK (checked_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  software_version TEXT NOT NULL,
  summary          TEXT NOT NULL,                          -- "research no, clinic yes, practice yes"
  report           TEXT NOT NULL                           -- JSON, schema dorsal.rig_check
) STRICT;

CREATE TABLE pain_rating (
  session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  moment  TEXT NOT NULL CHECK (moment IN ('before', 'after')),
  value   INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
  PRIMARY KEY (session, moment)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
  session     INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  block       INTEGER NOT NULL CHECK (block >= 1),
  kind        TEXT NOT NULL CHECK (kind IN ('practice', 'assess', 'control', 'train')),
  picture_set TEXT NOT NULL,
  pictures    INTEGER NOT NULL CHECK (pictures >= 1),
  PRIMARY KEY (session, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE trial (
  row                  INTEGER PRIMARY KEY,
  uuid                 TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  session              INTEGER NOT NULL,
  block                INTEGER NOT NULL,
  trial                INTEGER NOT NULL CHECK (trial >= 1),
  plan                 INTEGER NOT NULL CHECK (plan >= 1),
  item                 INTEGER NOT NULL CHECK (item >= 0),
  roll_deg             REAL NOT NULL CHECK (roll_deg BETWEEN -180 AND 180),
  foreperiod_ns        INTEGER NOT NULL CHECK (foreperiod_ns >= 0),
  iti_ns               INTEGER NOT NULL CHECK (iti_ns >= 0),
  level                REAL,
  is_catch             INTEGER NOT NULL CHECK (is_catch IN (0, 1)),
  stimulus             TEXT NOT NULL,
  base                 INTEGER NOT NULL CHECK (base >= 0),
  is_mirrored          INTEGER NOT NULL CHECK (is_mirrored IN (0, 1)),
  side                 TEXT NOT NULL CHECK (side IN ('left', 'right')),
  movement             TEXT NOT NULL CHECK (movement IN ('rotation', 'flexion', 'combined', 'none')),
  amplitude            TEXT NOT NULL CHECK (amplitude IN ('subtle', 'medium', 'marked', 'none')),
  amplitude_deg        REAL NOT NULL CHECK (amplitude_deg >= 0),
  view_deg             REAL NOT NULL CHECK (view_deg BETWEEN -180 AND 180),
  head                 TEXT NOT NULL CHECK (head IN ('following', 'forward', 'none')),
  posture              TEXT NOT NULL,
  model                TEXT NOT NULL,
  background           TEXT NOT NULL,
  difficulty_logit     REAL NOT NULL,
  outcome              TEXT NOT NULL CHECK (outcome IN ('answered', 'time_out', 'anticipation', 'voided')),
  fixation_ns          INTEGER,
  fixation_earliest_ns INTEGER,
  fixation_latest_ns   INTEGER,
  onset_ns             INTEGER,
  onset_earliest_ns    INTEGER,
  onset_latest_ns      INTEGER,
  onset_provider       TEXT CHECK (onset_provider IN ('unsynced', 'gl-finish', 'wayland-presentation',
                                                      'kms-vblank', 'glx-oml', 'simulated')),
  missed_frames        INTEGER,
  onset_quality        TEXT CHECK (onset_quality IN ('hardware', 'composited', 'estimate', 'round-trip',
                                                     'simulated')),
  response             TEXT CHECK (response IN ('left', 'right')),
  response_ns          INTEGER,
  response_earliest_ns INTEGER,
  response_latest_ns   INTEGER,
  response_provider    TEXT CHECK (response_provider IN ('sdl-wait', 'xinput2', 'evdev', 'wayland', 'simulated')),
  response_device      TEXT CHECK (response_device IN ('key', 'mouse', 'touch')),
  UNIQUE (session, block, trial),
  FOREIGN KEY (session, block) REFERENCES block ON DELETE CASCADE,
  CHECK (fixation_earliest_ns <= fixation_ns AND fixation_ns <= fixation_latest_ns),
  CHECK (onset_earliest_ns <= onset_ns AND onset_ns <= onset_latest_ns),
  CHECK (response_earliest_ns <= response_ns AND response_ns <= response_latest_ns),
  CHECK ((onset_ns IS NULL) = (onset_provider IS NULL) AND (onset_ns IS NULL) = (missed_frames IS NULL) AND
         (onset_ns IS NULL) = (onset_quality IS NULL)),
  CHECK ((response IS NULL) = (response_ns IS NULL) AND (response IS NULL) = (response_provider IS NULL) AND
         (response IS NULL) = (response_device IS NULL)),
  CHECK (outcome <> 'answered' OR (onset_ns IS NOT NULL AND response IS NOT NULL))
) STRICT;

-- Inputs that did not become the answer. Which columns hold a value follows from the kind.
CREATE TABLE stray_input (
  trial       INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
  position    INTEGER NOT NULL CHECK (position >= 1),
  why         TEXT NOT NULL CHECK (why IN ('before_trial', 'key_repeat', 'second_press', 'after_deadline',
                                           'other_key', 'release', 'second_witness')),
  kind        TEXT NOT NULL CHECK (kind IN ('key', 'mouse', 'touch', 'focus_lost', 'focus_gained',
                                            'window_changed', 'close_requested')),
  key         INTEGER,  -- as in engine/core/key.h
  x_px        REAL,
  y_px        REAL,
  width_px    INTEGER,
  height_px   INTEGER,
  motion      TEXT CHECK (motion IN ('press', 'release', 'repeat', 'echo')),
  at_ns       INTEGER,
  earliest_ns INTEGER,
  latest_ns   INTEGER,
  provider    TEXT CHECK (provider IN ('sdl-wait', 'xinput2', 'evdev', 'wayland', 'simulated')),
  PRIMARY KEY (trial, position)
) STRICT, WITHOUT ROWID;
)sql";

} // namespace dorsal::migrations
