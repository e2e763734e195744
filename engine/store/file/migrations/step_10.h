#pragma once
// Version 10: how bright each trial's picture was shown. NULL in older rows: nobody recorded it, and it is
// not guessed. Entries of the audit log list whom else they name (audit_log.h); older ones have no such list.
// The secret under which identifiers leave in shifted exports (pseudonyms.h).
// And who was deleted, by marks that name nobody (deletion_marks.h), so that no late journal, result or
// archive brings them back.

namespace dorsal::migrations {

inline constexpr const char* step_10 = R"sql(
ALTER TABLE trial ADD COLUMN brightness TEXT CHECK (brightness IN ('normal', 'dim'));

ALTER TABLE audit_entry ADD COLUMN others TEXT CHECK (length(others) % 37 = 36); -- UUIDs, a blank between
DROP TRIGGER audit_is_never_edited;
CREATE TRIGGER audit_is_never_edited BEFORE UPDATE ON audit_entry
  WHEN OLD.commitment IS NULL OR NEW.salt IS NOT NULL OR NEW.subject IS NOT NULL OR NEW.detail <> ''
    OR NEW.others IS NOT NULL
    OR (NEW.entry, NEW.at_utc, NEW.who, NEW.action, NEW.previous, NEW.hash, NEW.commitment)
      IS NOT (OLD.entry, OLD.at_utc, OLD.who, OLD.action, OLD.previous, OLD.hash, OLD.commitment)
  BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;

-- One row, drawn when first needed; it leaves in copies of the whole database alone.
CREATE TABLE export_secret (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;

CREATE TABLE deleted_patient (
  mark TEXT PRIMARY KEY NOT NULL CHECK (length(mark) = 64)  -- SHA-256
) STRICT;
)sql";

} // namespace dorsal::migrations
