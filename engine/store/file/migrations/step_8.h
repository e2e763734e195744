#pragma once
// Version 8: what an entry of the audit log says about a patient can be erased without breaking the chain.
// The chain then runs over `commitment`, SHA-256 over a random salt, the subject and the detail; with the
// three erased it can neither be checked nor guessed, and still binds (audit_log.h). Older entries have none.

namespace dorsal::migrations {

inline constexpr const char* step_8 = R"sql(
ALTER TABLE audit_entry ADD COLUMN salt TEXT CHECK (length(salt) = 32);
ALTER TABLE audit_entry ADD COLUMN commitment TEXT CHECK (length(commitment) = 64);
DROP TRIGGER audit_is_never_edited;
-- But for erasing, all at once, what the commitment stands for.
CREATE TRIGGER audit_is_never_edited BEFORE UPDATE ON audit_entry
  WHEN OLD.commitment IS NULL OR NEW.salt IS NOT NULL OR NEW.subject IS NOT NULL OR NEW.detail <> ''
    OR (NEW.entry, NEW.at_utc, NEW.who, NEW.action, NEW.previous, NEW.hash, NEW.commitment)
      IS NOT (OLD.entry, OLD.at_utc, OLD.who, OLD.action, OLD.previous, OLD.hash, OLD.commitment)
  BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
)sql";

} // namespace dorsal::migrations
