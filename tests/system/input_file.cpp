#include "engine/system/input_file.h"

#include "engine/core/base/error.h"
#include "engine/system/output_file.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <string>

using namespace dorsal;
using Catch::Contains;

TEST_CASE("input file: a file is read as it is, byte for byte") {
  const ScratchFolder folder;
  const std::string bytes("a\r\n\0b\xff", 6);
  write_whole_file(folder / "text", bytes);
  CHECK(read_whole_file(folder / "text") == bytes);
  write_whole_file(folder / "empty", "");
  CHECK(read_whole_file(folder / "empty").empty());
}

TEST_CASE("input file: what cannot be read is refused with the path and the reason") {
  const ScratchFolder folder;
  CHECK_THROWS_WITH(read_whole_file(folder / "none"),
                    Contains((folder / "none").string()) && Contains("No such file"));
  CHECK_THROWS_WITH(read_whole_file(folder.path()), Contains("Is a directory"));
}
