// A time-out is a wrong answer: it counts in the accuracy, whatever a program writes for it.
#include "engine/core/analysis/accuracy_summary.h"
#include "tests/analyse/trial_table.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

using namespace dorsal;
using namespace dorsal::analyse;

namespace {

analysis::AccuracySummary accuracy(const Table& table) {
  return analysis::summarise_accuracy(table.groups.at(0).trials, 0.95);
}

} // namespace

TEST_CASE("time-outs: a PEBL file's time-outs, empty, None or <timeout>, stay in the accuracy") {
  const Table t = table_of("subnum,block,trial,resp,corr,rt\n"
                           "7,1,1,<lshift>,1,612\n7,1,2,<rshift>,1,712\n7,1,3,,0,2000\n"
                           "7,1,4,<timeout>,0,-1\n7,1,5,None,0,2000\n7,1,6,<lshift>,0,640\n",
                           {.preset = Preset::pebl});
  const auto a = accuracy(t);
  CHECK(a.overall.count.correct == 2);
  CHECK(a.overall.count.trials == 6);
  CHECK(a.time_outs == 3);
  CHECK(a.left.count.trials + a.right.count.trials == 3); // nothing tells the side of the time-outs
  CHECK(times_of(t) == std::vector<double>{612, 712, 640});
  CHECK(t.problems.lines(Problem::time_without_response) == Lines{4, 6});
  CHECK(t.problems.lines(Problem::no_answer_taken_as_time_out) == Lines{5});
  CHECK(t.problems.lines(Problem::time_out_without_side) == Lines{4, 5, 6});
  CHECK(t.problems.any_fault());
}

TEST_CASE("time-outs: what stands for no response is known in many spellings, and its time is not used") {
  for (const auto* none :
       {"", "NA", "None", "null", "timeout", "TIMEOUT", "<timeout>", "no response", "-1", "-99", "."})
    for (const auto* time : {"", "0", "-1", "3000", "NA", "none", "timeout"}) {
      const Table t =
          table_of(fmt::format("side,response,response_time_ms\nleft,left,812\nright,{},{}\n", none, time));
      CHECK(accuracy(t).overall.count.trials == 2);
      CHECK(accuracy(t).time_outs == 1);
      CHECK(accuracy(t).right.count.trials == 1);
      CHECK(times_of(t) == std::vector<double>{812});
    }
}

TEST_CASE("time-outs: a row without response, side or mark is no trial") {
  const Table t = table_of("response,correct,response_time_ms\n,,\nleft,1,812\n");
  CHECK(accuracy(t).overall.count.trials == 1);
  CHECK(t.problems.lines(Problem::missing_side) == Lines{2});
}

TEST_CASE("time-outs: no response that is marked right is left out with its line") {
  const Table t = table_of("side,response,response_time_ms,correct\nleft,,,1\nright,right,790,1\n");
  CHECK(t.problems.lines(Problem::unanswered_but_correct) == Lines{2});
  CHECK(accuracy(t).overall.count.trials == 1);
}

TEST_CASE("time-outs: a table in which nobody answered asks for the right column") {
  const Table t = table_of("side,response,response_time_ms\nleft,,\nright,,\n");
  REQUIRE(t.notes.size() == 1);
  CHECK(mentions(t.notes[0], "no row has a response"));
}

TEST_CASE("marks: a mark against its own side and response is listed, an unknown mark leaves the row out") {
  const Table t = table_of("side,response,response_time_ms,correct\nleft,left,812,0\nright,right,790,1\n");
  CHECK(t.problems.lines(Problem::contradicts_correct) == Lines{2});
  CHECK(accuracy(t).overall.count.correct == 2);
  const Table unknown =
      table_of("response,response_time_ms,correct\nleft,812,2\nright,790,TRUE\nright,790,wrong\n");
  CHECK(unknown.problems.lines(Problem::unknown_correct) == Lines{2});
  CHECK(accuracy(unknown).overall.count.trials == 2);
}

TEST_CASE("time-outs: an outcome column tells them in any spelling, and an unknown outcome is named") {
  for (const auto* outcome : {"time_out", "timeout", "Timed out", "no response"}) {
    const Table t = table_of(fmt::format("side,response,response_time_ms,outcome\nleft,left,812,answered\n"
                                         "right,right,5000,{}\n",
                                         outcome));
    CHECK(accuracy(t).overall.count.trials == 2);
    CHECK(accuracy(t).overall.count.correct == 1);
    CHECK_FALSE(t.problems.any_fault());
  }
  const Table t = table_of("side,response,response_time_ms,outcome\nleft,left,812,NA\nright,right,790,odd\n");
  CHECK(t.problems.lines(Problem::unknown_outcome) == Lines{3});
  CHECK(accuracy(t).overall.count.trials == 1);
}
