#include "stimuli/pictures/manifest.h"

#include "engine/system/sha256.h"
#include "tests/manifest/sample_set.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

using namespace dorsal;
using namespace dorsal::test;

namespace {

std::string good_text() { return write_manifest(sample_manifest()); }

bool mentions(const ManifestReading& reading, std::string_view words) {
  for (const Diagnostic& problem : reading.problems)
    if (to_string(problem).find(words) != std::string::npos) return true;
  return false;
}

// The signature and IHDR of a PNG of the given size: enough for a header check.
std::string png_start(unsigned char width_low, unsigned char height_low) {
  std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\0\0\0\0\0", 24);
  bytes[19] = static_cast<char>(width_low);
  bytes[23] = static_cast<char>(height_low);
  return bytes;
}

Manifest one_png(const std::string& bytes) {
  Manifest manifest{{sample_picture("one")}, {154, 160, 166}};
  manifest.pictures[0].width_px = 64;
  manifest.pictures[0].height_px = 96;
  manifest.pictures[0].sha256 = sha256_of_bytes(std::as_bytes(std::span(bytes)));
  return manifest;
}

} // namespace

TEST_CASE("manifest: what is written reads back the same") {
  const ManifestReading reading = parse_manifest(good_text());
  REQUIRE(reading.ok());
  REQUIRE(reading.manifest.pictures.size() == 2);
  CHECK(reading.manifest.backdrop == Backdrop{154, 160, 166});
  CHECK(reading.manifest.pictures[1].rotation_deg == 27);
  CHECK(reading.manifest.pictures[1].clothes == "navy shorts");
  CHECK(write_manifest(reading.manifest) == good_text());
}

TEST_CASE("manifest: columns are found by name, in any order, with others beside them") {
  const std::string text = replaced(good_text(), "id,file", "id,file");
  std::string widened;
  std::size_t from = 0;
  for (std::size_t at = text.find('\n'); at != std::string::npos; from = at + 1, at = text.find('\n', from))
    widened += (from == 0 ? "my notes," : "x,") + text.substr(from, at - from) + "\r\n";
  CHECK(parse_manifest(widened).ok());
}

TEST_CASE("manifest: all faults of all rows are reported at once, each with its line") {
  std::string text = replaced(good_text(), "left,rotation,medium,27", "Left,twist,medium,nan");
  text = replaced(text, "two.png", "../two.png");
  const ManifestReading reading = parse_manifest(text, "m.csv");
  CHECK(mentions(reading, "m.csv:2: side is \"Left\"; expected left or right"));
  CHECK(mentions(reading, "m.csv:2: movement is \"twist\""));
  CHECK(mentions(reading, "m.csv:2: amplitude_deg is \"nan\""));
  CHECK(mentions(reading, "m.csv:3: file is \"../two.png\""));
}

TEST_CASE("manifest: a file name cannot leave the set's folder") {
  for (const char* name : {"/etc/passwd", "..", "a/b.png", ".hidden", "a\\b.png", "-rf", ""})
    CHECK_FALSE(parse_manifest(replaced(good_text(), "one.png", name)).ok());
}

TEST_CASE("manifest: ids and files are unique, and one backdrop serves the set") {
  CHECK(mentions(parse_manifest(replaced(good_text(), "two,two.png", "one,two.png")), "already on line 2"));
  CHECK(mentions(parse_manifest(replaced(good_text(), "two,two.png", "two,one.png")), "already on line 2"));
  std::string text = good_text();
  text.replace(text.rfind("#9aa0a6"), 7, "#000000");
  CHECK(mentions(parse_manifest(text), "backdrop differs"));
}

TEST_CASE("manifest: the degrees must fit the movement") {
  CHECK(mentions(parse_manifest(replaced(good_text(), "27,27,0,", "27,0,27,")), "do not fit the movement"));
  CHECK(mentions(parse_manifest(replaced(good_text(), "27,27,0,", "45,27,0,")), "not the larger"));
}

TEST_CASE("manifest: hostile text is refused without harm") {
  CHECK_FALSE(parse_manifest("").ok());
  CHECK_FALSE(parse_manifest(std::string(1000, '\0')).ok());
  CHECK_FALSE(parse_manifest("id,id,id\n").ok());
  CHECK_FALSE(parse_manifest(good_text() + "\"").ok());
  CHECK_FALSE(parse_manifest(good_text() + "short,row\n").ok());
  CHECK_FALSE(parse_manifest(std::string(max_manifest_bytes + 1, 'x')).ok());
  const auto reading = parse_manifest(replaced(good_text(), "navy shorts", "navy\x1b[31m"));
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].message.find('\x1b') == std::string::npos);
}

TEST_CASE("manifest: a picture that is missing, changed, or of another size or kind is named") {
  const ScratchFolder folder;
  const std::string bytes = png_start(64, 96);
  const Manifest manifest = one_png(bytes);
  const auto message = [&] {
    const auto problems = check_picture_files(manifest, folder.path());
    return problems.empty() ? std::string("none") : problems[0].message;
  };
  CHECK(message() == "is missing");
  write_text(folder / "one.png", bytes);
  CHECK(message() == "none");
  write_text(folder / "one.png", bytes + "x");
  CHECK(message().find("SHA-256") != std::string::npos);
  write_text(folder / "one.png", png_start(65, 96));
  CHECK(message() == "is 65x96 pixels; the manifest says 64x96");
  write_text(folder / "one.png", "GIF89a");
  CHECK(message() == "is not a WebP, PNG or JPEG picture");
}

TEST_CASE("manifest: a folder is read whole, and a link is not followed") {
  const ScratchFolder folder;
  CHECK_FALSE(read_manifest(folder.path()).ok());
  const std::string bytes = png_start(64, 96);
  write_text(folder / "manifest.csv", write_manifest(one_png(bytes)));
  write_text(folder / "real.png", bytes);
  std::filesystem::create_symlink(folder.path() / "real.png", folder.path() / "one.png");
  CHECK(mentions(read_manifest(folder.path()), "is not a regular file"));
  std::filesystem::remove(folder.path() / "one.png");
  write_text(folder / "one.png", bytes);
  CHECK(read_manifest(folder.path()).ok());
}
