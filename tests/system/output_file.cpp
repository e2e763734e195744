#include "engine/system/output_file.h"

#include "engine/core/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

void write_word(const fs::path& path, std::string_view word = "new") {
  write_whole_file(path, [&](std::ostream& out) { out << word; });
}

unsigned mode_of(const fs::path& path) {
  struct stat facts {};
  ::lstat(path.c_str(), &facts);
  return facts.st_mode & 07777U;
}

long entries_in(const fs::path& folder) {
  return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

} // namespace

TEST_CASE("output file: a new one is whole and for its owner only, one that was there keeps its mode") {
  const ScratchFolder folder;
  write_word(folder / "new.csv");
  CHECK(read_text(folder / "new.csv") == "new");
  CHECK(mode_of(folder / "new.csv") == 0600);
  write_text(folder / "old.csv", "old");
  ::chmod((folder / "old.csv").c_str(), 0644);
  write_word(folder / "old.csv");
  CHECK(read_text(folder / "old.csv") == "new");
  CHECK(mode_of(folder / "old.csv") == 0644);
  CHECK(entries_in(folder.path()) == 2);
}

TEST_CASE("output file: files that only have a name alike stay as they are") {
  const ScratchFolder folder;
  write_text(folder / "x.csv.part", "mine");
  write_word(folder / "x.csv");
  write_whole_folder(folder / "bids", [](const fs::path& part) { write_text(part / "README", "new"); });
  fs::create_directories(folder / "again.part");
  write_whole_folder(folder / "again", [](const fs::path&) {});
  CHECK(read_text(folder / "x.csv.part") == "mine");
  CHECK(fs::exists(folder / "again.part"));
  CHECK(read_text(folder / "bids" / fs::path{"README"}) == "new");
}

TEST_CASE("output file: a link, a pipe, a device and a folder are left as they are, with a remedy") {
  const ScratchFolder folder;
  write_text(folder / "target", "old");
  fs::create_symlink(folder / "target", folder / "link");
  fs::create_symlink(folder / "nowhere", folder / "dangling");
  ::mkfifo((folder / "pipe").c_str(), 0600);
  fs::create_directory(folder / "folder");
  CHECK_THROWS_WITH(write_word(folder / "link"), Contains("is a link"));
  CHECK_THROWS_WITH(write_word(folder / "dangling"), Contains("is a link"));
  CHECK_THROWS_WITH(write_word(folder / "pipe"), Contains("not a file") && Contains("standard output"));
  CHECK_THROWS_WITH(write_word("/dev/null"), Contains("not a file"));
  CHECK_THROWS_WITH(write_word(folder / "folder"), Contains("is a folder"));
  CHECK(read_text(folder / "target") == "old");
  CHECK(fs::is_symlink(folder / "dangling"));
  CHECK_FALSE(fs::exists(folder / "nowhere"));
  CHECK(entries_in(folder.path()) == 5);
}

TEST_CASE("output file: a name that ends in a slash is a folder's, and none is left behind") {
  const ScratchFolder folder;
  CHECK_THROWS_WITH(write_word((folder / "x").string() + "/"), Contains("names a folder"));
  CHECK_THROWS_AS(write_word(folder / "missing" / fs::path{"x.csv"}), Error);
  CHECK(entries_in(folder.path()) == 0);
  write_whole_folder((folder / "bids").string() + "/", [](const fs::path&) {});
  CHECK(mode_of(folder / "bids") == 0700);
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("output file: nothing is left of one that fails, and what was there stays") {
  const ScratchFolder folder;
  write_text(folder / "x.csv", "old");
  const auto fails = [](std::ostream& out) {
    out << "half";
    throw std::runtime_error("no more rows");
  };
  CHECK_THROWS_WITH(write_whole_file(folder / "x.csv", fails), "no more rows");
  CHECK_THROWS_WITH(write_whole_file(folder / "y.csv", fails), "no more rows");
  CHECK_THROWS_WITH(write_whole_folder(folder / "z",
                                       [](const fs::path& part) {
                                         write_text(part / "half", "half");
                                         throw std::runtime_error("no more rows");
                                       }),
                    "no more rows");
  CHECK(read_text(folder / "x.csv") == "old");
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("output file: what appears at its place meanwhile is not overwritten") {
  const ScratchFolder folder;
  CHECK_THROWS_WITH(write_whole_file(folder / "x.csv",
                                     [&](std::ostream& out) {
                                       write_text(folder / "x.csv", "somebody else's");
                                       out << "new";
                                     }),
                    Contains("appeared meanwhile"));
  CHECK(read_text(folder / "x.csv") == "somebody else's");
  CHECK_THROWS_WITH(
      write_whole_folder(folder / "f", [&](const fs::path&) { fs::create_directory(folder / "f"); }),
      Contains("appeared meanwhile"));
  CHECK(entries_in(folder.path()) == 2);
}

TEST_CASE("output file: one that is meant for everyone has the mode that the umask leaves") {
  const ScratchFolder folder;
  const mode_t before = ::umask(022);
  const std::string word = "new";
  write_whole_file(folder / "set.csv", std::as_bytes(std::span{word}), Readers::everyone);
  ::umask(before);
  CHECK(read_text(folder / "set.csv") == "new");
  CHECK(mode_of(folder / "set.csv") == 0644);
}
