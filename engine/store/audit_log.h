#pragma once
// The audit log: who did what to whom, and when. Append-only and hash-chained: each entry's hash is SHA-256
// over the hash before it and every field of its own, each with its length in front, so that an entry that is
// changed, taken out, put in or moved is found and located, and so is a chain cut off at its end. Whoever can
// write the file can still compute the whole chain anew: only a hash noted elsewhere (`expected`) finds that.
#include "engine/store/database.h"

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
};

struct AuditEntry {
  std::int64_t entry{}; // from 1, without gaps
  AuditEvent event;
  std::string previous; // 64 nought digits for the first
  std::string hash;
};

struct AuditFault {
  std::int64_t entry{};
  std::string what;
};

struct AuditVerdict {
  std::int64_t entries{};
  std::string last_hash;
  std::vector<AuditFault> faults;
  bool expected_found{true};
};

// Adds an entry inside the transaction of the change that it tells of: neither is kept without the other.
void append_audit(SQLite::Database& sqlite, const AuditEvent& event);

[[nodiscard]] std::vector<AuditEntry> audit_entries(Database& database); // oldest first
// `expected`: a hash that was noted earlier and must be in the chain; empty asks for none.
[[nodiscard]] AuditVerdict verify_audit(Database& database, std::string_view expected = {});

} // namespace dorsal
