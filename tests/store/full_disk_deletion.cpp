// A patient deleted where the disk is full: a small disk of the test's own, filled to the last bytes.
#include "engine/core/base/error.h"
#include "engine/store/deletion/deletion_order.h"
#include "engine/store/deletion/held_data.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "engine/store/travel/backups.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <iostream>

using namespace dorsal;
using namespace dorsal::test;

namespace {

namespace fs = std::filesystem;

const Author deleter{"anna", "2026-11-23T09:00:00.000Z"};
constexpr const char* first_backup = "2026-11-22T18:40:00.000Z";

// P001 and P002, and a backup of both.
std::vector<std::string> write_clinic(const fs::path& file) {
  Database database({.path = file});
  std::vector<std::string> names;
  for (const char* patient : {"P001", "P002"}) {
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of(patient));
    writer.begin_block(session, {1, BlockKind::train, "train", 40});
    for (int i = 1; i <= 30; ++i) {
      TrialRecord trial = answered(i, Side::left, Side::right);
      trial.strays = every_stray();
      writer.save_trial(session, 1, trial);
    }
    if (names.empty()) names = {to_string(session), to_string(SessionReader(database).patients()[0].uuid)};
  }
  (void)back_up_and_rotate(database, first_backup);
  return names;
}

// Until nothing more fits, then so many bytes fewer.
void fill_but(const fs::path& folder, off_t free_bytes) {
  const int filler = ::open((folder / "filler").c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  const std::string block(4096, 'x');
  off_t size = 0;
  while (::write(filler, block.data(), block.size()) == static_cast<ssize_t>(block.size()))
    size += static_cast<off_t>(block.size());
  if (::ftruncate(filler, std::max<off_t>(0, size - free_bytes)) != 0) throw std::runtime_error("no filler");
  ::close(filler);
}

bool has_trace(const fs::path& folder, const std::vector<std::string>& names) {
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      for (const std::string text = read_text(entry.path()); const std::string& name : names)
        if (text.find(name) != std::string::npos) return true;
  return false;
}

// What became of it with so much room: "certified", or why not.
std::string deleted(const fs::path& file) {
  try {
    Database database({.path = file, .missing = Database::Missing::refuse});
    const DeletionCertificate certificate = delete_patient(database, "P001", deleter);
    if (certificate.complete()) return "certified";
    for (const auto& one : certificate.files)
      if (!one.problem.empty()) return one.problem;
    return {};
  } catch (const Error& error) {
    return error.what();
  }
}

// "" where all is as it should be.
std::string try_with(const fs::path& folder, off_t free_bytes, int& refusals) {
  const fs::path file = folder / "d.db";
  const std::vector<std::string> names = write_clinic(file);
  fill_but(folder, free_bytes);
  const std::string said = deleted(file);
  if (said.empty()) return "refused without a word";
  if (said == "certified" && has_trace(folder, names)) return "certified, and a trace is left";
  fs::remove(folder / "filler");
  if (said != "certified") {
    ++refusals;
    const std::string again = deleted(file);
    if (again != "certified") return "with room again: " + again;
  }
  if (has_trace(folder, names)) return "a trace is left";
  Database database({.path = file});
  if (!deletion_orders(file).empty()) return "the deletion's order is left";
  if (SessionReader(database).sessions_of("P002").size() != 1) return "P002 lost a session";
  if (!database.problems().empty()) return "the database is damaged";
  return {};
}

// Everything on a disk of eight megabytes that nobody else sees; exit code 77 where none can be had.
int on_a_small_disk(const fs::path& place) {
  const uid_t user = ::getuid();
  if (::unshare(CLONE_NEWNS | (user == 0 ? 0 : CLONE_NEWUSER)) != 0) return 77;
  ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
  int refusals = 0;
  for (off_t free_kb = 0; free_kb <= 640; free_kb += free_kb < 96 ? 8 : 68) {
    if (::mount("none", place.c_str(), "tmpfs", 0, "size=8m") != 0) return 77;
    const std::string fault = try_with(place, free_kb * 1024, refusals);
    ::umount2(place.c_str(), MNT_DETACH);
    if (fault.empty()) continue;
    std::cout << fmt::format("{} KB free: {}\n", free_kb, fault) << std::flush;
    return 1;
  }
  std::cout << fmt::format("{} deletions were refused by a full disk\n", refusals) << std::flush;
  return refusals >= 3 ? 0 : 2;
}

int exit_code_of(const std::function<int()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    int code = 3;
    try {
      code = work();
    } catch (const std::exception& error) {
      std::cout << error.what() << '\n' << std::flush;
    }
    ::_exit(code);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 4;
}

} // namespace

TEST_CASE("privacy: a deletion on a full disk certifies nothing, says why, and ends once there is room") {
  const ScratchFolder folder;
  const int code = exit_code_of([&] { return on_a_small_disk(folder.path()); });
  if (code == 77)
    std::cout << "skipped: this account may not mount a disk of its own\n";
  else
    CHECK(code == 0);
}
