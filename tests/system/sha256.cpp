#include "engine/system/sha256.h"

#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

using namespace dorsal;
using namespace dorsal::test;

namespace {

const std::string of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-4

} // namespace

TEST_CASE("sha256: the digest of abc is that of FIPS 180-4, as a text, as bytes and as a file") {
  const ScratchFolder folder;
  write_text(folder / "abc", "abc");
  CHECK(sha256_of_text("abc") == of_abc);
  CHECK(sha256_of_bytes(std::as_bytes(std::span{std::string_view{"abc"}})) == of_abc);
  CHECK(sha256_of_file(folder / "abc") == of_abc);
}

TEST_CASE("sha256: a file longer than one piece has the digest of its text") {
  const ScratchFolder folder;
  const std::string text(200'001, 'x');
  write_text(folder / "long", text);
  CHECK(sha256_of_file(folder / "long") == sha256_of_text(text));
}

TEST_CASE("sha256: a file that cannot be read has none") {
  const ScratchFolder folder;
  CHECK_FALSE(sha256_of_file(folder / "absent"));
  CHECK_FALSE(sha256_of_file(folder.path()));
}
