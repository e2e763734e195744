#include "stimuli/pictures/manifest.h"
#include "stimuli/quality/checks.h"
#include "stimuli/quality/load_gate_set.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>

using namespace dorsal;

namespace {

const std::filesystem::path sets = std::filesystem::path(DORSAL_SOURCE_DIR) / "stimuli/sets";

Manifest shipped(const std::string& name) {
  ManifestReading reading = read_manifest(sets / name);
  for (const Diagnostic& problem : reading.problems) UNSCOPED_INFO(to_string(problem));
  REQUIRE(reading.ok());
  return reading.manifest;
}

std::set<std::string> people_and_clothes(const Manifest& manifest) {
  std::set<std::string> out;
  for (const BasePicture& p : manifest.pictures) {
    out.insert(p.model);
    out.insert(p.clothes);
  }
  return out;
}

} // namespace

TEST_CASE("shipped sets: each passes the whole quality gate") {
  const std::string name = GENERATE("assess-a", "assess-b", "train");
  const auto pictures = quality::load_gate_set(shipped(name), sets / name);
  REQUIRE(pictures.problems.empty());
  for (const quality::Finding& finding : quality::quality_gate(pictures.set)) {
    INFO(name << ": " << finding.check << ": " << finding.message);
    CHECK(finding.verdict == quality::Verdict::passed);
  }
}

TEST_CASE("shipped sets: large enough, under CC0, and no person or garment in two of them") {
  CHECK(shipped("assess-a").pictures.size() == 24);
  CHECK(shipped("assess-b").pictures.size() == 24);
  CHECK(shipped("train").pictures.size() == 48);
  std::set<std::string> seen;
  for (const char* name : {"assess-a", "assess-b", "train"}) {
    const Manifest manifest = shipped(name);
    CHECK(
        std::ranges::all_of(manifest.pictures, [](const BasePicture& p) { return p.licence == "CC0-1.0"; }));
    for (const std::string& word : people_and_clothes(manifest)) CHECK(seen.insert(word).second);
  }
}

TEST_CASE("shipped sets: all together stay under 15 MB") {
  std::uintmax_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(sets))
    if (entry.is_regular_file()) bytes += entry.file_size();
  CHECK(bytes < 15'000'000);
}
