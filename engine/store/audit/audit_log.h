#pragma once
// The audit log: who did what to whom, and when. Append-only and hash-chained: each entry's hash is SHA-256
// over the hash before it and every field of its own, each with its length in front, so that an entry that is
// changed, taken out, put in or moved is found and located, and so is a chain cut off at its end. Whoever can
// write the file can still compute the whole chain anew: only a hash noted elsewhere (`expected`) finds that.
// What an entry says about a patient (subject and detail) is hashed apart, with a random salt, and the chain
// runs over that hash. So a deleted patient's entries lose both, and the chain still holds; each such entry
// must be named by a later entry of the deletion. Entries older than version 8 of the schema cannot lose
// them.
// Whom an entry is about is told by references alone, never by words: a code, a name or a number in what
// somebody wrote is not looked for, and stays. Entries older than version 10 have a subject, and for some
// actions a detail that is nothing but references.
#include "engine/store/file/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct AuditEvent {
  std::string at_utc; // ISO 8601
  std::string who;
  std::string action;            // "protocol changed", "decision", "account added", ...
  std::optional<Uuid> subject{}; // the patient
  std::string detail{};
  std::vector<Uuid> others{}; // what else it names: sessions, another patient
};

struct AuditEntry {
  std::int64_t entry{}; // from 1, without gaps
  AuditEvent event;
  std::string previous; // 64 nought digits for the first
  std::string hash;
  bool erased{}; // subject, detail and others, with the patient
};

struct AuditFault {
  std::int64_t entry{};
  std::string what;
};

struct AuditVerdict {
  std::int64_t entries{};
  std::int64_t erased{}; // of them, as deletions tell
  std::string last_hash;
  std::vector<AuditFault> faults;
  bool expected_found{true};
};

// Adds an entry inside the transaction of the change that it tells of: neither is kept without the other.
void append_audit(SQLite::Database& sqlite, const AuditEvent& event);

inline constexpr std::string_view patient_deleted = "patient deleted"; // the action of a deletion

struct AuditErasure {
  int erased{}; // entries
  int kept{};   // entries from before version 8 that still name the patient
};

// Erases what is said by every entry that refers to one of `erased`, a patient and what is the patient's, and
// adds `deletion`, whose detail is continued with their numbers. What deletions tell is never erased. Inside
// the transaction of the deletion.
AuditErasure erase_in_audit(SQLite::Database& sqlite, const std::vector<Uuid>& erased,
                            const AuditEvent& deletion);

[[nodiscard]] std::vector<AuditEntry> audit_entries(Database& database); // oldest first
// `expected`: a hash that was noted earlier and must be in the chain; empty asks for none.
[[nodiscard]] AuditVerdict verify_audit(Database& database, std::string_view expected = {});

} // namespace dorsal
