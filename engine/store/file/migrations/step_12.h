#pragma once
// Version 12: tasks besides the judgement of pictures. A block has a task; trials that a helper leads, and
// activities, have tables, their task's own factors and ratings as JSON; sessions and decisions have a phase
// of the programme (NULL: made before phases were kept). Whether a text is JSON its reader says: a schema
// that is not trusted may not call SQLite's JSON functions (guarded.h).
//
// Words for providers, qualities, outcomes and kinds of input are checked for their shape alone: a list of
// them in a CHECK could be widened by building the table anew and by nothing else, and whoever reads a row
// refuses a word that it does not know. The tables of trials are built anew for that one last time, with
// foreign keys off (migrations.cpp), the bytes of trigger ports too, so that the tables keep their order.

namespace dorsal::migrations {

inline constexpr const char* step_12 = R"sql(
ALTER TABLE block ADD COLUMN task TEXT NOT NULL DEFAULT 'judgement'
  CHECK (length(task) BETWEEN 1 AND 40 AND task NOT GLOB '*[^a-z0-9_-]*');
UPDATE block SET task = 'words' WHERE kind = 'control';
ALTER TABLE session ADD COLUMN phase TEXT CHECK (length(phase) BETWEEN 1 AND 80);
ALTER TABLE decision ADD COLUMN phase TEXT CHECK (length(phase) BETWEEN 1 AND 80);

CREATE TABLE trial_anew (
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
  outcome              TEXT NOT NULL CHECK (length(outcome) BETWEEN 1 AND 40 AND outcome NOT GLOB '*[^a-z0-9_-]*'),
  fixation_ns          INTEGER,
  fixation_earliest_ns INTEGER,
  fixation_latest_ns   INTEGER,
  onset_ns             INTEGER,
  onset_earliest_ns    INTEGER,
  onset_latest_ns      INTEGER,
  onset_provider       TEXT CHECK (length(onset_provider) BETWEEN 1 AND 40 AND onset_provider NOT GLOB '*[^a-z0-9_-]*'),
  missed_frames        INTEGER,
  onset_quality        TEXT CHECK (length(onset_quality) BETWEEN 1 AND 40 AND onset_quality NOT GLOB '*[^a-z0-9_-]*'),
  response             TEXT CHECK (response IN ('left', 'right')),
  response_ns          INTEGER,
  response_earliest_ns INTEGER,
  response_latest_ns   INTEGER,
  response_provider    TEXT CHECK (length(response_provider) BETWEEN 1 AND 40 AND response_provider NOT GLOB '*[^a-z0-9_-]*'),
  response_device      TEXT CHECK (length(response_device) BETWEEN 1 AND 40 AND response_device NOT GLOB '*[^a-z0-9_-]*'),
  brightness           TEXT CHECK (length(brightness) BETWEEN 1 AND 40 AND brightness NOT GLOB '*[^a-z0-9_-]*'),
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
INSERT INTO trial_anew (row, uuid, session, block, trial, plan, item, roll_deg, foreperiod_ns, iti_ns, level, is_catch, stimulus, base,
  is_mirrored, side, movement, amplitude, amplitude_deg, view_deg, head, posture, model, background,
  difficulty_logit, outcome, fixation_ns, fixation_earliest_ns, fixation_latest_ns, onset_ns, onset_earliest_ns,
  onset_latest_ns, onset_provider, missed_frames, onset_quality, response, response_ns, response_earliest_ns,
  response_latest_ns, response_provider, response_device, brightness)
SELECT row, uuid, session, block, trial, plan, item, roll_deg, foreperiod_ns, iti_ns, level, is_catch, stimulus, base,
  is_mirrored, side, movement, amplitude, amplitude_deg, view_deg, head, posture, model, background,
  difficulty_logit, outcome, fixation_ns, fixation_earliest_ns, fixation_latest_ns, onset_ns, onset_earliest_ns,
  onset_latest_ns, onset_provider, missed_frames, onset_quality, response, response_ns, response_earliest_ns,
  response_latest_ns, response_provider, response_device, brightness FROM trial;
DROP TABLE trial;
ALTER TABLE trial_anew RENAME TO trial;

-- Inputs that did not become the answer. Which columns hold a value follows from the kind.
CREATE TABLE stray_input_anew (
  trial       INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
  position    INTEGER NOT NULL CHECK (position >= 1),
  why         TEXT NOT NULL CHECK (length(why) BETWEEN 1 AND 40 AND why NOT GLOB '*[^a-z0-9_-]*'),
  kind        TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z0-9_-]*'),
  key         INTEGER,  -- engine/core/input/key.h
  x_px        REAL,
  y_px        REAL,
  width_px    INTEGER,
  height_px   INTEGER,
  motion      TEXT CHECK (length(motion) BETWEEN 1 AND 40 AND motion NOT GLOB '*[^a-z0-9_-]*'),
  at_ns       INTEGER,
  earliest_ns INTEGER,
  latest_ns   INTEGER,
  provider    TEXT CHECK (length(provider) BETWEEN 1 AND 40 AND provider NOT GLOB '*[^a-z0-9_-]*'),
  PRIMARY KEY (trial, position)
) STRICT, WITHOUT ROWID;
INSERT INTO stray_input_anew (trial, position, why, kind, key, x_px, y_px, width_px, height_px, motion, at_ns, earliest_ns, latest_ns,
  provider)
SELECT trial, position, why, kind, key, x_px, y_px, width_px, height_px, motion, at_ns, earliest_ns, latest_ns,
  provider FROM stray_input;
DROP TABLE stray_input;
ALTER TABLE stray_input_anew RENAME TO stray_input;

CREATE TABLE trigger_byte_anew (
  trial     INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
  moment    TEXT NOT NULL CHECK (moment IN ('onset', 'response')),
  byte      INTEGER NOT NULL CHECK (byte BETWEEN 0 AND 255),
  before_ns INTEGER NOT NULL,
  after_ns  INTEGER NOT NULL CHECK (before_ns <= after_ns),
  PRIMARY KEY (trial, moment)
) STRICT, WITHOUT ROWID;
INSERT INTO trigger_byte_anew (trial, moment, byte, before_ns, after_ns)
SELECT trial, moment, byte, before_ns, after_ns FROM trigger_byte;
DROP TABLE trigger_byte;
ALTER TABLE trigger_byte_anew RENAME TO trigger_byte;

-- Led by a helper: when the helper was told (cue), when the back was touched, what was answered. The factors
-- are those of the block's task by name, all of them numbers.
CREATE TABLE led_trial (
  row                INTEGER PRIMARY KEY,
  uuid               TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  session            INTEGER NOT NULL,
  block              INTEGER NOT NULL,
  trial              INTEGER NOT NULL CHECK (trial >= 1),
  plan               INTEGER NOT NULL CHECK (plan >= 1),
  pause_ns           INTEGER NOT NULL CHECK (pause_ns >= 0),
  factors            TEXT NOT NULL CHECK (factors GLOB '{*}'),
  outcome            TEXT NOT NULL CHECK (length(outcome) BETWEEN 1 AND 40 AND outcome NOT GLOB '*[^a-z0-9_-]*'),
  cue_ns             INTEGER,
  cue_earliest_ns    INTEGER,
  cue_latest_ns      INTEGER,
  cue_provider       TEXT CHECK (length(cue_provider) BETWEEN 1 AND 40 AND cue_provider NOT GLOB '*[^a-z0-9_-]*'),
  cue_missed_frames  INTEGER,
  cue_quality        TEXT CHECK (length(cue_quality) BETWEEN 1 AND 40 AND cue_quality NOT GLOB '*[^a-z0-9_-]*'),
  touch_ns           INTEGER,
  touch_earliest_ns  INTEGER,
  touch_latest_ns    INTEGER,
  answer             TEXT CHECK (length(answer) BETWEEN 1 AND 40 AND answer NOT GLOB '*[^a-z0-9_-]*'),
  answer_ns          INTEGER,
  answer_earliest_ns INTEGER,
  answer_latest_ns   INTEGER,
  answer_provider    TEXT CHECK (length(answer_provider) BETWEEN 1 AND 40 AND answer_provider NOT GLOB '*[^a-z0-9_-]*'),
  answer_device      TEXT CHECK (length(answer_device) BETWEEN 1 AND 40 AND answer_device NOT GLOB '*[^a-z0-9_-]*'),
  answered_by        TEXT CHECK (length(answered_by) BETWEEN 1 AND 40 AND answered_by NOT GLOB '*[^a-z0-9_-]*'),
  UNIQUE (session, block, trial),
  FOREIGN KEY (session, block) REFERENCES block ON DELETE CASCADE,
  CHECK (cue_earliest_ns <= cue_ns AND cue_ns <= cue_latest_ns),
  CHECK (touch_earliest_ns <= touch_ns AND touch_ns <= touch_latest_ns),
  CHECK (answer_earliest_ns <= answer_ns AND answer_ns <= answer_latest_ns),
  CHECK ((cue_ns IS NULL) = (cue_provider IS NULL) AND (cue_ns IS NULL) = (cue_missed_frames IS NULL) AND
         (cue_ns IS NULL) = (cue_quality IS NULL)),
  CHECK ((answer IS NULL) = (answer_ns IS NULL) AND (answer IS NULL) = (answer_provider IS NULL) AND
         (answer IS NULL) = (answer_device IS NULL) AND (answer IS NULL) = (answered_by IS NULL)),
  CHECK (outcome <> 'answered' OR (cue_ns IS NOT NULL AND touch_ns IS NOT NULL AND answer IS NOT NULL))
) STRICT;
CREATE TABLE led_stray_input (
  trial       INTEGER NOT NULL REFERENCES led_trial ON DELETE CASCADE,
  position    INTEGER NOT NULL CHECK (position >= 1),
  why         TEXT NOT NULL CHECK (length(why) BETWEEN 1 AND 40 AND why NOT GLOB '*[^a-z0-9_-]*'),
  kind        TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z0-9_-]*'),
  key         INTEGER,  -- engine/core/input/key.h
  x_px        REAL,
  y_px        REAL,
  width_px    INTEGER,
  height_px   INTEGER,
  motion      TEXT CHECK (length(motion) BETWEEN 1 AND 40 AND motion NOT GLOB '*[^a-z0-9_-]*'),
  at_ns       INTEGER,
  earliest_ns INTEGER,
  latest_ns   INTEGER,
  provider    TEXT CHECK (length(provider) BETWEEN 1 AND 40 AND provider NOT GLOB '*[^a-z0-9_-]*'),
  PRIMARY KEY (trial, position)
) STRICT, WITHOUT ROWID;

-- Done at the person's own pace. A rating that was passed over is null.
CREATE TABLE activity (
  row               INTEGER PRIMARY KEY,
  uuid              TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  session           INTEGER NOT NULL,
  block             INTEGER NOT NULL,
  place             INTEGER NOT NULL CHECK (place >= 1),
  activity          TEXT NOT NULL CHECK (length(activity) BETWEEN 1 AND 80),
  factors           TEXT NOT NULL CHECK (factors GLOB '{*}'),
  outcome           TEXT NOT NULL CHECK (length(outcome) BETWEEN 1 AND 40 AND outcome NOT GLOB '*[^a-z0-9_-]*'),
  began_ns          INTEGER,
  began_earliest_ns INTEGER,
  began_latest_ns   INTEGER,
  ended_ns          INTEGER,
  ended_earliest_ns INTEGER,
  ended_latest_ns   INTEGER,
  ratings           TEXT NOT NULL CHECK (ratings GLOB '{*}'),
  UNIQUE (session, block, place),
  FOREIGN KEY (session, block) REFERENCES block ON DELETE CASCADE,
  CHECK (began_earliest_ns <= began_ns AND began_ns <= began_latest_ns),
  CHECK (ended_earliest_ns <= ended_ns AND ended_ns <= ended_latest_ns),
  CHECK (ended_ns IS NULL OR began_ns IS NOT NULL)
) STRICT;
)sql";

} // namespace dorsal::migrations
