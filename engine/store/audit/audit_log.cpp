#include "engine/store/audit/audit_log.h"

#include "engine/store/file/cells.h"
#include "engine/system/sha256.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <set>

namespace dorsal {
namespace {

const std::string before_the_first(64, '0');

struct ChainEnd {
  std::int64_t entry{};
  std::string hash{before_the_first};
};

constexpr std::string_view erasures = "audit entries erased:"; // in a deletion's detail, numbers follow

// As it lies in the file.
struct StoredEntry {
  AuditEntry entry;
  std::string salt;       // empty: erased, or from before version 8
  std::string commitment; // empty: from before version 8
};

std::string with_lengths(std::initializer_list<std::string_view> fields) {
  std::string text;
  for (const std::string_view field : fields) text += fmt::format("{}:{}", field.size(), field);
  return text;
}

std::string subject_text(const AuditEvent& event) { return event.subject ? to_string(*event.subject) : ""; }

std::string others_text(const AuditEvent& event) {
  std::string text;
  for (const Uuid& other : event.others) text += (text.empty() ? "" : " ") + to_string(other);
  return text;
}

std::string commitment_of(const AuditEvent& event, const std::string& salt) {
  const std::string said = with_lengths({salt, subject_text(event), event.detail});
  const std::string others = others_text(event);
  return sha256_of_text(others.empty() ? said : said + with_lengths({others}));
}

std::string hash_of(const StoredEntry& stored) {
  const AuditEvent& event = stored.entry.event;
  const std::string text =
      stored.commitment.empty()
          ? with_lengths({stored.entry.previous, event.at_utc, event.who, event.action, subject_text(event),
                          event.detail})
          : with_lengths({stored.entry.previous, event.at_utc, event.who, event.action, stored.commitment});
  return sha256_of_text(fmt::format("{};{}", stored.entry.entry, text));
}

std::vector<Uuid> uuids_in(std::string_view text) {
  std::vector<Uuid> found;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    if (const auto uuid = parse_uuid(text.substr(from, end - from))) found.push_back(*uuid);
    from = end + 1;
  }
  return found;
}

// Actions whose detail was written as references and nothing else.
constexpr std::array detail_of_references{"session excluded", "session included again", "session moved"};

std::vector<Uuid> references_of(const AuditEvent& event) {
  std::vector<Uuid> references = event.others;
  if (event.subject) references.push_back(*event.subject);
  if (std::ranges::find(detail_of_references, event.action) != detail_of_references.end())
    std::ranges::copy(uuids_in(event.detail), std::back_inserter(references));
  return references;
}

bool refers_to(const AuditEvent& event, const std::vector<Uuid>& sorted) {
  return event.action != patient_deleted && std::ranges::any_of(references_of(event), [&](const Uuid& uuid) {
           return std::ranges::binary_search(sorted, uuid);
         });
}

std::string fresh_salt() {
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::string salt;
  for (const unsigned char byte : bytes) salt += fmt::format("{:02x}", byte);
  return salt;
}

std::optional<ChainEnd> noted_end(SQLite::Database& sqlite) {
  SQLite::Statement select(sqlite, "SELECT entry, hash FROM audit_end");
  if (!select.executeStep()) return std::nullopt;
  Cells cells(select);
  const auto entry = cells.integer<std::int64_t>();
  return ChainEnd{entry, cells.text()};
}

void insert_entry(SQLite::Database& sqlite, const StoredEntry& stored) {
  const AuditEntry& entry = stored.entry;
  SQLite::Statement insert(sqlite, "INSERT INTO audit_entry (entry, at_utc, who, action, subject, detail, "
                                   "previous, hash, salt, commitment, others) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))");
  Bind(insert) << entry.entry << entry.event.at_utc << entry.event.who << entry.event.action
               << entry.event.subject << entry.event.detail << entry.previous << entry.hash << stored.salt
               << stored.commitment << others_text(entry.event);
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
StoredEntry entry_in(Cells cells) {
  StoredEntry stored;
  AuditEntry& entry = stored.entry;
  entry.entry = cells.integer<std::int64_t>();
  entry.event.at_utc = cells.text();
  entry.event.who = cells.text();
  entry.event.action = cells.text();
  entry.event.subject = parse_uuid(cells.text());
  entry.event.detail = cells.text();
  entry.previous = cells.text();
  entry.hash = cells.text();
  stored.salt = cells.text();
  stored.commitment = cells.text();
  entry.event.others = uuids_in(cells.text());
  entry.erased = !stored.commitment.empty() && stored.salt.empty();
  return stored;
}

std::vector<StoredEntry> select_entries(SQLite::Database& sqlite) {
  std::vector<StoredEntry> entries;
  SQLite::Statement select(
      sqlite, "SELECT entry, at_utc, who, action, coalesce(subject, ''), detail, "
              "previous, hash, coalesce(salt, ''), coalesce(commitment, ''), coalesce(others, '') "
              "FROM audit_entry ORDER BY entry");
  while (select.executeStep()) entries.push_back(entry_in(Cells(select)));
  return entries;
}

std::string counted(std::int64_t entries) {
  return fmt::format("{} {}", entries, entries == 1 ? "entry is" : "entries are");
}

void add_told_by(const AuditEntry& deletion, std::set<std::int64_t>& told) {
  const std::string& detail = deletion.event.detail;
  const std::size_t at = detail.find(erasures);
  if (at == std::string::npos) return;
  const char* from = detail.data() + at + erasures.size();
  const char* const end = detail.data() + detail.size();
  for (std::int64_t number = 0; from != end && *from == ' '; told.insert(number)) {
    const auto [stop, error] = std::from_chars(from + 1, end, number);
    if (error != std::errc{} || number >= deletion.entry) break;
    from = stop;
  }
}

// The entries that deletions in the chain say they erased. Up to version 9 a deletion could erase what an
// earlier one told: where a deletion is among the erased, whatever was erased before it may have been its.
std::set<std::int64_t> told_erased(const std::vector<StoredEntry>& entries) {
  std::set<std::int64_t> told;
  bool one_is_silent = false;
  for (auto stored = entries.rbegin(); stored != entries.rend(); ++stored) {
    const AuditEntry& entry = stored->entry;
    if (entry.erased && one_is_silent) told.insert(entry.entry);
    if (entry.event.action != patient_deleted) continue;
    one_is_silent = one_is_silent || (entry.erased && told.contains(entry.entry));
    add_told_by(entry, told);
  }
  return told;
}

bool says_what_was_committed(const StoredEntry& stored) {
  const AuditEvent& event = stored.entry.event;
  if (stored.entry.erased) return !event.subject && event.detail.empty() && event.others.empty();
  return stored.commitment.empty() || commitment_of(event, stored.salt) == stored.commitment;
}

void judge_entry(const StoredEntry& stored, const ChainEnd& before, std::vector<AuditFault>& faults) {
  const AuditEntry& entry = stored.entry;
  if (entry.entry != before.entry + 1)
    faults.push_back(
        {entry.entry, fmt::format("before it, {} missing", counted(entry.entry - 1 - before.entry))});
  else if (entry.previous != before.hash)
    faults.push_back({entry.entry, "does not follow from the entry before it"});
  if (hash_of(stored) != entry.hash || !says_what_was_committed(stored))
    faults.push_back({entry.entry, "was changed after it was written"});
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

AuditVerdict judge(const std::vector<StoredEntry>& entries, const std::optional<ChainEnd>& noted,
                   std::string_view expected) {
  AuditVerdict verdict;
  verdict.expected_found = expected.empty();
  const std::set<std::int64_t> told = told_erased(entries);
  ChainEnd before;
  for (const StoredEntry& stored : entries) {
    const AuditEntry& entry = stored.entry;
    judge_entry(stored, before, verdict.faults);
    if (entry.erased && !told.contains(entry.entry))
      verdict.faults.push_back({entry.entry, "was erased, and no deletion tells of it"});
    verdict.erased += entry.erased ? 1 : 0;
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
  StoredEntry stored{.entry = {.entry = end.entry + 1, .event = event, .previous = end.hash, .hash = {}},
                     .salt = fresh_salt(),
                     .commitment = {}};
  stored.commitment = commitment_of(event, stored.salt);
  stored.entry.hash = hash_of(stored);
  insert_entry(sqlite, stored);
  note_end(sqlite, stored.entry);
}

AuditErasure erase_in_audit(SQLite::Database& sqlite, const std::vector<Uuid>& erased,
                            const AuditEvent& deletion) {
  AuditErasure erasure;
  AuditEvent told = deletion;
  std::vector<Uuid> sorted = erased;
  std::ranges::sort(sorted);
  for (const StoredEntry& stored : select_entries(sqlite)) {
    if (!refers_to(stored.entry.event, sorted)) continue;
    if (stored.commitment.empty()) {
      ++erasure.kept;
      continue;
    }
    SQLite::Statement update(sqlite,
                             "UPDATE audit_entry SET subject = NULL, detail = '', others = NULL, salt = NULL "
                             "WHERE entry = ?");
    Bind(update) << stored.entry.entry;
    update.exec();
    told.detail +=
        fmt::format("{} {}", erasure.erased++ == 0 ? fmt::format("; {}", erasures) : "", stored.entry.entry);
  }
  append_audit(sqlite, told);
  return erasure;
}

std::vector<AuditEntry> audit_entries(Database& database) {
  std::vector<AuditEntry> entries;
  database.read("read the audit log", [&](SQLite::Database& sqlite) {
    for (StoredEntry& stored : select_entries(sqlite)) entries.push_back(std::move(stored.entry));
  });
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
