// Which answers are left and which right: by words, by keys, by what is said; never by guessing.
#include "engine/core/analysis/accuracy_summary.h"
#include "tests/analyse/trial_table.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

using namespace dorsal;
using namespace dorsal::analyse;

namespace {

// Four trials: left right, right right, left wrong, right right.
std::string with_keys(const std::string& left, const std::string& right) {
  return fmt::format("rt,response,correct\n812,{0},1\n790,{1},1\n901,{0},0\n640,{1},1\n", left, right);
}

std::string with_right_answers(const std::string& left, const std::string& right) {
  return fmt::format("rt,response,correct_response\n812,{0},{0}\n790,{1},{1}\n901,{0},{1}\n640,{1},{1}\n",
                     left, right);
}

analysis::AccuracySummary accuracy(const Table& table) {
  return analysis::summarise_accuracy(table.groups.at(0).trials, 0.95);
}

bool sided(const Table& table) {
  const auto a = accuracy(table);
  return a.left.count.trials == 1 && a.left.count.correct == 1 && a.right.count.trials == 3 &&
         a.right.count.correct == 2;
}

bool unsided(const Table& table) {
  const auto a = accuracy(table);
  return a.left.count.trials + a.right.count.trials == 0 && a.overall.count.trials == 4 &&
         a.overall.count.correct == 3;
}

} // namespace

TEST_CASE("left and right: words of many languages and programs, and keys of two hands, tell the side") {
  constexpr std::pair<const char*, const char*> pairs[] = {{"left", "right"},
                                                           {"L", "R"},
                                                           {"ArrowLeft", "ArrowRight"},
                                                           {"<lshift>", "<rshift>"},
                                                           {"['left']", "['right']"},
                                                           {"links", "rechts"},
                                                           {"gauche", "droite"},
                                                           {"{LEFTARROW}", "{RIGHTARROW}"},
                                                           {"izquierda", "derecha"},
                                                           {"f", "j"},
                                                           {"F", "J"},
                                                           {"70", "74"},
                                                           {"70.0", "74.0"},
                                                           {"37", "39"},
                                                           {"q", "p"},
                                                           {"a", "l"},
                                                           {"ShiftLeft", "ShiftRight"},
                                                           {"KeyF", "KeyJ"},
                                                           {"z", "m"},
                                                           {"276", "275"},
                                                           {"1073741904", "1073741903"},
                                                           {"num_4", "num_6"},
                                                           {"\xE5\xB7\xA6", "\xE5\x8F\xB3"}};
  for (const auto& [left, right] : pairs) {
    CAPTURE(left);
    CHECK(sided(table_of(with_keys(left, right))));
    CHECK(sided(table_of(with_right_answers(left, right))));
  }
}

TEST_CASE("left and right: codes that could be anything tell right from wrong, and no side") {
  for (const auto& [a, b] :
       {std::pair{"0", "1"}, {"1", "2"}, {"s", "d"}, {"same", "different"}, {"y", "n"}, {"z", "l"}}) {
    CAPTURE(a);
    CHECK(unsided(table_of(with_keys(a, b))));
    CHECK(unsided(table_of(with_right_answers(a, b))));
    CHECK(sided(table_of(with_keys(a, b), {.codes = {{a}, {b}, {}}})));
  }
  const Table t = table_of(with_keys("s", "d"));
  CHECK_FALSE(t.problems.any_fault());
  const auto& taken = t.files.at(0).taken;
  CHECK(std::any_of(taken.begin(), taken.end(),
                    [](const Taken& x) { return mentions(x.why, "'d' (2), 's' (2)"); }));
}

TEST_CASE("left and right: a column called correct may hold the right answer") {
  const Table t =
      table_of("rt,response,correct\n812,left,left\n790,right,right\n901,left,right\n640,right,right\n");
  CHECK(sided(t));
}

TEST_CASE("left and right: codes beside the pictures' sides and the marks are told by them") {
  std::string text = "rt,response,side,correct\n";
  for (int i = 0; i < 4; ++i) text += "812,0,left,1\n790,1,right,1\n";
  text += "901,0,right,0\n";
  const auto a = accuracy(table_of(text));
  CHECK(a.left.count.correct == 4);
  CHECK(a.right.count.correct == 4);
  CHECK(a.right.count.trials == 5);
}

TEST_CASE("left and right: where nothing tells, the values that were met are named with what to say") {
  const auto why = refusal_of("rt,response,side\n812,s,left\n790,d,right\n901,s,left\n");
  CHECK(mentions(why, "'response' holds 's' (2), 'd' (1)"));
  CHECK(mentions(why, "--left and --right"));
}

TEST_CASE("left and right: what stands for no answer is said, or told by having no time") {
  const std::string text = "rt,key,correct\n812,f,1\n790,j,1\n0,0,0\n0,0,0\n";
  const Table told = table_of(text);
  CHECK(accuracy(told).time_outs == 2);
  CHECK(accuracy(told).overall.count.trials == 4);
  const Table said = table_of("rt,key,correct\n812,f,1\n790,j,1\n2000,nix,0\n", {.codes = {{}, {}, {"nix"}}});
  CHECK(accuracy(said).time_outs == 1);
  CHECK(times_of(said).size() == 2);
}

TEST_CASE("left and right: another key counts as it is marked, and in neither side") {
  std::string text = "rt,key,correct\n";
  for (int i = 0; i < 20; ++i) text += "812,f,1\n790,j,1\n";
  const Table t = table_of(text + "500,space,0\n");
  CHECK(accuracy(t).overall.count.trials == 41);
  CHECK(accuracy(t).left.count.trials + accuracy(t).right.count.trials == 40);
  CHECK(t.problems.lines(Problem::other_key) == Lines{42});
}

TEST_CASE("left and right: a mark alone suffices for the accuracy, with a time and without one") {
  const Table timed = table_of("rt,acc\n812,1\n790,0\n901,1\n");
  CHECK(accuracy(timed).overall.count.correct == 2);
  CHECK(times_of(timed).size() == 3);
  const Table bare = table_of("participant,correct\nA,1\nA,0\nA,1\n");
  CHECK(accuracy(bare).overall.count.correct == 2);
  CHECK(accuracy(bare).overall.count.trials == 3);
  CHECK(times_of(bare).empty());
  const Table errors = table_of("rt;error\n812;0\n790;1\n901;0\n");
  CHECK(accuracy(errors).overall.count.correct == 2);
}

TEST_CASE("left and right: where a picture stood is not taken for the right answer against the marks") {
  std::string text = "rt,response,side,correct\n";
  for (int i = 0; i < 10; ++i) text += "812,left,right,1\n790,right,right,1\n";
  const auto a = accuracy(table_of(text));
  CHECK(a.overall.count.correct == 20);
  CHECK(a.left.count.trials == 10);
}
