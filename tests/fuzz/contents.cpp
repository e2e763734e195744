// Files whose seal is right and whose content is hostile: a small database of ours, changed by SQL and then
// in single bytes, sealed as a result by the key that the clinic gave away, or written as an emergency
// journal.
#include "engine/core/base/error.h"
#include "engine/store/sessions/emergency_journal.h"
#include "engine/store/sessions/session_check.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "engine/store/travel/recover.h"
#include "engine/store/travel/result_file.h"
#include "tests/fuzz/targets.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <cstdlib>
#include <memory>
#include <sstream>

namespace dorsal::fuzz {
namespace {

const std::string now = "2026-11-22T18:40:00.000Z";
const Passphrase passphrase{"told in person", {1, 8}};

// A clinic that prescribed, and a home where one session was done.
struct Places {
  Database clinic{Database::in_memory(seeded_uuids(1))};
  Database home{Database::in_memory(seeded_uuids(2))};
  std::string clinic_image, home_image;
  Uuid home_station; // a journal belongs to the database of that station

  Places() {
    std::ostringstream out;
    write_prescription(clinic, issue_prescription(clinic, {"P001", "x", "", now}), passphrase, out);
    std::istringstream in(out.str());
    accept_prescription(home, dorsal::read_prescription(in, passphrase.text));
    SessionWriter writer(home);
    const Uuid session = writer.begin_session(test::header_of("P001"));
    writer.begin_block(session, {1, BlockKind::train, "train", 2});
    TrialRecord trial = test::answered(1, Side::left, Side::right);
    trial.strays = test::every_stray();
    writer.save_trial(session, 1, trial);
    writer.end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
    Database sent = Database::in_memory(seeded_uuids(3));
    (void)merge_sessions(sent, home, {.match = {}, .only = {}, .choice = SessionChoice{"P001", true}});
    clinic_image = clinic.image();
    home_image = sent.image();
    home_station = sent.station();
  }
};

Places& places() {
  static Places once;
  return once;
}

int stop_after(void* left) { return --*static_cast<int*>(left) < 0 ? 1 : 0; }

// What somebody can make of an image with SQLite and time. Nothing outside of it can be reached.
std::string changed_by(const std::string& sql, const std::string& image) {
  sqlite3* raw = nullptr;
  sqlite3_open(":memory:", &raw);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> connection(raw, sqlite3_close);
  auto* bytes = static_cast<unsigned char*>(sqlite3_malloc64(image.size()));
  std::copy(image.begin(), image.end(), bytes);
  const auto size = static_cast<sqlite3_int64>(image.size());
  sqlite3_deserialize(raw, "main", bytes, size, size,
                      SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
  sqlite3_limit(raw, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(raw, SQLITE_LIMIT_LENGTH, 1'000'000);
  int left = 1000;
  sqlite3_progress_handler(raw, 1000, stop_after, &left);
  for (const char* freedom : {"PRAGMA writable_schema = ON", "PRAGMA ignore_check_constraints = ON"})
    sqlite3_exec(raw, freedom, nullptr, nullptr, nullptr);
  sqlite3_exec(raw, sql.c_str(), nullptr, nullptr, nullptr);
  sqlite3_exec(raw, "ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_int64 length = 0;
  const std::unique_ptr<unsigned char, void (*)(void*)> out(sqlite3_serialize(raw, "main", &length, 0),
                                                            sqlite3_free);
  if (!out || length > 4'000'000) return {};
  return {reinterpret_cast<const char*>(out.get()), static_cast<std::size_t>(length)};
}

// SQL up to a byte of nought; then four bytes each: where in the image, and what is there.
std::string forged_image(std::string_view bytes) {
  const auto end = std::min(bytes.find('\0'), bytes.size());
  std::string image = changed_by(std::string{bytes.substr(0, end)}, places().home_image);
  bytes.remove_prefix(std::min(end + 1, bytes.size()));
  for (; bytes.size() >= 4 && !image.empty(); bytes.remove_prefix(4)) {
    const auto at = [&](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i]));
    };
    image[(at(0) << 16U | at(1) << 8U | at(2)) % image.size()] = bytes[3];
  }
  return image;
}

// Whatever was taken is as good as what was written here.
void check_whole(Database& database) {
  if (!database.problems().empty() || !unreadable_sessions(database).empty()) std::abort();
}

// What nobody changed must come in, or the fuzzer would never see what lies behind.
void check_unchanged(Database& database, const std::string& image) {
  if (image == places().home_image && SessionReader{database}.sessions().empty()) std::abort();
}

void take_forged_result(std::string_view bytes) {
  const std::string image = forged_image(bytes);
  Database clinic = Database::from_image(places().clinic_image, Database::Made::here);
  const auto held = held_prescription(places().home, "P001");
  std::istringstream in(seal_text(SealedKind::result, SharedKey{held->uuid, held->result_key},
                                  fmt::format("Dorsal result 1 {}\n", to_string(seeded_uuids(4)())) + image));
  try {
    (void)take_result(clinic, in, {.expected = {}, .now_utc = now});
  } catch (const Error&) {
  }
  check_whole(clinic);
  check_unchanged(clinic, image);
}

void recover_forged_journal(std::string_view bytes) {
  static const test::ScratchFolder folder;
  const std::string image = forged_image(bytes);
  const auto file = folder / "d.db";
  for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + part);
  Database database({.path = file,
                     .uuids = beginning_with(places().home_station, random_uuids()),
                     .waits_for_disk = false});
  try {
    {
      EmergencyJournal journal(file,
                               seeded_uuids(5)()); // gone before it is recovered: a living one is left alone
      (void)journal.write(image);
    }
    (void)recover_journals(database);
  } catch (const Error&) {
  }
  check_whole(database);
  check_unchanged(database, image);
  for (const auto& left : emergency_journals(file)) std::filesystem::remove(left);
}

// A host without a database sends texts.
void take_forged_visits(std::string_view bytes) {
  Database clinic = Database::from_image(places().clinic_image, Database::Made::here);
  const auto held = held_prescription(places().home, "P001");
  std::istringstream in(
      seal_text(SealedKind::result, SharedKey{held->uuid, held->result_key},
                fmt::format("Dorsal result 2 {}\n{}", to_string(seeded_uuids(4)()), bytes)));
  try {
    (void)take_result(clinic, in, {.expected = {}, .now_utc = now});
  } catch (const Error&) {
  }
  check_whole(clinic);
}

constexpr Target contents[]{{"result", take_forged_result},
                            {"visits", take_forged_visits},
                            {"journal_content", recover_forged_journal}};

} // namespace

std::span<const Target> content_targets() { return contents; }

} // namespace dorsal::fuzz
