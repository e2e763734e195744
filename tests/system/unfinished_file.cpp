#include "engine/system/unfinished_file.h"

#include "engine/core/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

TEST_CASE("unfinished file: it has its name once it is finished, and nothing is left of one that is not") {
  const ScratchFolder folder;
  {
    UnfinishedFile file(folder / "a.db");
    file.write("half");
    CHECK_FALSE(std::filesystem::exists(folder / "a.db"));
  }
  CHECK(std::filesystem::is_empty(folder.path()));
  UnfinishedFile file(folder / "a.db");
  file.write("one ");
  file.write("two");
  file.finish();
  CHECK(read_text(folder / "a.db") == "one two");
}

TEST_CASE("unfinished file: what appeared at its place meanwhile is replaced only where that is asked for") {
  const ScratchFolder folder;
  UnfinishedFile file(folder / "a.db");
  file.write("mine");
  write_text(folder / "a.db", "theirs");
  CHECK_THROWS_WITH(file.finish(), Contains("a.db appeared meanwhile and was left as it is"));
  CHECK(read_text(folder / "a.db") == "theirs");
  UnfinishedFile second(folder / "a.db");
  second.write("mine");
  second.replace();
  CHECK(read_text(folder / "a.db") == "mine");
}

TEST_CASE("unfinished file: a folder that is not there is refused with a remedy") {
  const ScratchFolder folder;
  CHECK_THROWS_WITH(UnfinishedFile(folder / "none/a.db"),
                    Contains("cannot be written (No such file or directory); choose a file"));
}
