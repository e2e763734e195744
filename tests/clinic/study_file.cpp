#include "engine/clinic/study/study_file.h"

#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

using namespace dorsal;
using namespace dorsal::study;

namespace {

StudyReading parsed(const std::string& text) { return parse_study(text, "study.toml", {}); }

bool complains(const StudyReading& reading, const std::string& key, const std::string& part) {
  for (const Diagnostic& d : reading.problems)
    if (d.key == key && d.message.find(part) != std::string::npos) return true;
  return false;
}

const std::string two = "[[condition]]\nname = \"normal\"\n[[condition]]\nname = \"dim\"\n";

} // namespace

TEST_CASE("study file: a name and two conditions suffice, and the rest has its defaults") {
  const auto reading = parsed("[study]\nname = \"light\"\n" + two);
  REQUIRE(reading.ok());
  CHECK(reading.design.participants == 20);
  CHECK(reading.design.order == Order::williams);
  CHECK(reading.design.conditions.size() == 2);
  CHECK(reading.design.groups.at(0).name == "all");
}

TEST_CASE("study file: factors are crossed, and a crossed condition may have a protocol of its own") {
  const std::string factors =
      "[study]\nname = \"x\"\n[[factor]]\nname = \"light\"\nlevels = [\"normal\", \"dim\"]\n"
      "[[factor]]\nname = \"roll\"\nlevels = [\"up\", \"turned\"]\n";
  const auto reading = parsed(factors + "[[condition]]\nname = \"dim-up\"\nprotocol = \"dim.toml\"\n");
  REQUIRE(reading.ok());
  REQUIRE(reading.design.conditions.size() == 4);
  CHECK(reading.design.conditions[2].protocol == "dim.toml");
  CHECK(complains(parsed(factors + "[[condition]]\nname = \"bright\"\n"), "condition[1].name",
                  "none of the conditions"));
}

TEST_CASE("study file: every problem is found in one reading, with its line") {
  const auto reading =
      parsed("[study]\nname = \"a b\"\nseed = -1\nparticipants = 0\norder = \"latinn\"\nfoo = 1\n"
             "[[group]]\nname = \"p\"\nshare = 0\n[[group]]\nname = \"p\"\n"
             "[[factor]]\nname = \"f\"\nlevels = [\"one\"]\n");
  CHECK(complains(reading, "study.name", "a-z"));
  CHECK(complains(reading, "study.seed", "from 0"));
  CHECK(complains(reading, "study.participants", "from 1 to 100000"));
  CHECK(complains(reading, "study.order", "williams"));
  CHECK(complains(reading, "study.foo", "not known"));
  CHECK(complains(reading, "group[1].share", "from 1"));
  CHECK(complains(reading, "group", "twice"));
  CHECK(complains(reading, "factor[1].levels", "two texts"));
  for (const Diagnostic& d : reading.problems)
    if (d.key == "study.seed") CHECK(d.at->line == 3);
  CHECK(complains(parsed("[study]\nname = \"x\"\n"), "condition", "is missing"));
  CHECK_FALSE(parsed("[study\n").ok());
  std::string many = "[study]\nname = \"x\"\norder = \"counterbalanced\"\n";
  for (int i = 0; i < 7; ++i) many += "[[condition]]\nname = \"c" + std::to_string(i) + "\"\n";
  CHECK(complains(parsed(many), "study.order", "at most 6"));
}

TEST_CASE("study file: protocols that it names have to be there and right") {
  const ScratchFolder folder;
  test::write_text(folder / "bad.toml", "nonsense = 1\n");
  test::write_text(folder / "study.toml",
                   "[study]\nname = \"x\"\n[[condition]]\nname = \"a\"\nprotocol = \"gone.toml\"\n"
                   "[[condition]]\nname = \"b\"\nprotocol = \"bad.toml\"\n");
  const auto reading = read_study(folder / "study.toml");
  CHECK(complains(reading, "condition[1].protocol", "no file"));
  CHECK(reading.problems.size() >= 2);
}
