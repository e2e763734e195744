#include "stimuli/pictures/picture_sets.h"

#include "engine/core/base/error.h"
#include "stimuli/pictures/picture_decoder.h"
#include "tests/support/catch.h"
#include "tests/support/made_up_sets.h"

using namespace dorsal;
using Catch::Contains;

namespace {

struct Folder {
  test::ScratchFolder scratch;
  Folder() { test::write_set(scratch.path(), "train"); }
  [[nodiscard]] std::filesystem::path file(const std::string& name) const {
    return scratch.path() / "train" / name;
  }
};

std::string refusal(const std::filesystem::path& root, const std::string& name, ExitCode expected) {
  try {
    PictureSets sets{root};
    static_cast<void>(sets.get(name));
  } catch (const Error& error) {
    CHECK(error.code() == expected);
    return error.what();
  }
  return "not refused";
}

} // namespace

TEST_CASE("picture sets: a whole set gives both stimuli of every picture") {
  const Folder folder;
  PictureSets sets{folder.scratch.path()};
  CHECK(sets.get("train").items.size() == 24);
}

TEST_CASE("picture sets: a missing picture and a changed one are both named, and the set is refused") {
  const Folder folder;
  std::filesystem::remove(folder.file("train-02.png"));
  std::ofstream{folder.file("train-05.png"), std::ios::app} << "x";
  const std::string message = refusal(folder.scratch.path(), "train", ExitCode::bad_input);
  CHECK_THAT(message, Contains("train-02.png") && Contains("train-05.png"));
}

TEST_CASE("picture sets: an unknown name lists the sets that are there, and a path is no name") {
  const Folder folder;
  CHECK_THAT(refusal(folder.scratch.path(), "assess-z", ExitCode::not_found), Contains("train"));
  CHECK_THAT(refusal(folder.scratch.path(), "../train", ExitCode::not_found), Contains("no picture set"));
}

TEST_CASE("picture sets: the hash names the pictures and the order of the sets") {
  const Folder folder;
  test::write_set(folder.scratch.path(), "assess-a");
  PictureSets sets{folder.scratch.path()};
  CHECK(sets.hash({"train", "assess-a"}) == sets.hash({"train", "assess-a"}));
  CHECK(sets.hash({"train", "assess-a"}) != sets.hash({"train"}));
}

TEST_CASE("decoding: a picture comes at the asked height, in its own shape and colour") {
  const Folder folder;
  const PixelImage image = decode_for_screen(folder.file("train-01.png"), 8);
  CHECK(image.width == 8);
  CHECK(image.height == 8);
  REQUIRE(image.rgb.size() == 8 * 8 * 3);
  CHECK(static_cast<int>(image.rgb[100]) == 174);
}

TEST_CASE("decoding: a file that is no picture is refused by name") {
  const Folder folder;
  std::ofstream{folder.file("notes.png")} << "these are notes";
  CHECK_THROWS_WITH(decode_for_screen(folder.file("notes.png"), 8), Contains("notes.png"));
}
