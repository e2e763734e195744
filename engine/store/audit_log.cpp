#include "engine/store/audit_log.h"

#include "engine/store/cells.h"
#include "engine/store/sha256.h"

namespace dorsal {
namespace {

const std::string before_the_first(64, '0');

struct ChainEnd {
  std::int64_t entry{};
  std::string hash{before_the_first};
};

std::string hash_of(const AuditEntry& entry) {
  const AuditEvent& event = entry.event;
  const std::string subject = event.subject ? to_string(*event.subject) : "";
  std::string text;
  for (const std::string_view field :
       {std::string_view{entry.previous}, std::string_view{event.at_utc}, std::string_view{event.who},
        std::string_view{event.action}, std::string_view{subject}, std::string_view{event.detail}})
    text += fmt::format("{}:{}", field.size(), field);
  return sha256_of_text(fmt::format("{};{}", entry.entry, text));
}

std::optional<ChainEnd> noted_end(SQLite::Database& sqlite) {
  SQLite::Statement select(sqlite, "SELECT entry, hash FROM audit_end");
  if (!select.executeStep()) return std::nullopt;
  Cells cells(select);
  const auto entry = cells.integer<std::int64_t>();
  return ChainEnd{entry, cells.text()};
}

void insert_entry(SQLite::Database& sqlite, const AuditEntry& entry) {
  SQLite::Statement insert(sqlite, "INSERT INTO audit_entry (entry, at_utc, who, action, subject, detail, "
                                   "previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  Bind(insert) << entry.entry << entry.event.at_utc << entry.event.who << entry.event.action
               << entry.event.subject << entry.event.detail << entry.previous << entry.hash;
  insert.exec();
}

void note_end(SQLite::Database& sqlite, const AuditEntry& entry) {
  SQLite::Statement note(sqlite, "INSERT INTO audit_end (one, entry, hash) VALUES (1, ?, ?) "
                                 "ON CONFLICT (one) DO UPDATE SET entry = excluded.entry, hash = "
                                 "excluded.hash");
  Bind(note) << entry.entry << entry.hash;
  note.exec();
}

// A subject that is no UUID any more has been tampered with: it reads as none, and the hash tells.
AuditEntry entry_in(Cells cells) {
  AuditEntry entry;
  entry.entry = cells.integer<std::int64_t>();
  entry.event.at_utc = cells.text();
  entry.event.who = cells.text();
  entry.event.action = cells.text();
  entry.event.subject = parse_uuid(cells.text());
  entry.event.detail = cells.text();
  entry.previous = cells.text();
  entry.hash = cells.text();
  return entry;
}

std::vector<AuditEntry> select_entries(SQLite::Database& sqlite) {
  std::vector<AuditEntry> entries;
  SQLite::Statement select(sqlite, "SELECT entry, at_utc, who, action, coalesce(subject, ''), detail, "
                                   "previous, hash FROM audit_entry ORDER BY entry");
  while (select.executeStep()) entries.push_back(entry_in(Cells(select)));
  return entries;
}

std::string counted(std::int64_t entries) {
  return fmt::format("{} {}", entries, entries == 1 ? "entry is" : "entries are");
}

void judge_entry(const AuditEntry& entry, const ChainEnd& before, std::vector<AuditFault>& faults) {
  if (entry.entry != before.entry + 1)
    faults.push_back(
        {entry.entry, fmt::format("before it, {} missing", counted(entry.entry - 1 - before.entry))});
  else if (entry.previous != before.hash)
    faults.push_back({entry.entry, "does not follow from the entry before it"});
  if (hash_of(entry) != entry.hash) faults.push_back({entry.entry, "was changed after it was written"});
}

void judge_end(const ChainEnd& found, const std::optional<ChainEnd>& noted, std::vector<AuditFault>& faults) {
  if (!noted && found.entry == 0) return;
  if (!noted)
    faults.push_back({found.entry, "the note of the chain's end is missing"});
  else if (noted->entry != found.entry)
    faults.push_back(
        {found.entry, fmt::format("the chain ends here, and should end with entry {}", noted->entry)});
  else if (noted->hash != found.hash)
    faults.push_back({found.entry, "is not the entry that the chain ended with"});
}

AuditVerdict judge(const std::vector<AuditEntry>& entries, const std::optional<ChainEnd>& noted,
                   std::string_view expected) {
  AuditVerdict verdict;
  verdict.expected_found = expected.empty();
  ChainEnd before;
  for (const AuditEntry& entry : entries) {
    judge_entry(entry, before, verdict.faults);
    before = {entry.entry, entry.hash};
    if (entry.hash == expected) verdict.expected_found = true;
  }
  judge_end(before, noted, verdict.faults);
  verdict.entries = static_cast<std::int64_t>(entries.size());
  verdict.last_hash = before.hash;
  return verdict;
}

} // namespace

void append_audit(SQLite::Database& sqlite, const AuditEvent& event) {
  const ChainEnd end = noted_end(sqlite).value_or(ChainEnd{});
  AuditEntry entry{.entry = end.entry + 1, .event = event, .previous = end.hash, .hash = {}};
  entry.hash = hash_of(entry);
  insert_entry(sqlite, entry);
  note_end(sqlite, entry);
}

std::vector<AuditEntry> audit_entries(Database& database) {
  std::vector<AuditEntry> entries;
  database.read("read the audit log", [&](SQLite::Database& sqlite) { entries = select_entries(sqlite); });
  return entries;
}

AuditVerdict verify_audit(Database& database, std::string_view expected) {
  AuditVerdict verdict;
  database.read("verify the audit log", [&](SQLite::Database& sqlite) {
    verdict = judge(select_entries(sqlite), noted_end(sqlite), expected);
  });
  return verdict;
}

} // namespace dorsal
