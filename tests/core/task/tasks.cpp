#include "engine/core/protocol/protocol.h"
#include "engine/core/task/led_stimulus.h"
#include "engine/core/task/task.h"
#include "tests/support/catch.h"

using namespace dorsal;

TEST_CASE("tasks: each row stands where its number says, and is found by its name") {
  int place = 0;
  for (const Task& task : tasks()) {
    CHECK(static_cast<int>(task.id) == place++);
    CHECK(parse_task(task.name) == task.id);
    CHECK((task.answers.size() >= 2 || task.family == Family::activity)); // those answer in other ways
    for (const std::string_view answer : task.answers) {                  // as the store takes them
      CHECK_FALSE(answer.empty());
      CHECK(answer.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string_view::npos);
    }
    CHECK(task.chance > 0);
    CHECK_FALSE(task.title.empty());
    CHECK_FALSE(task.description.empty());
    CHECK_FALSE(task.instructions.empty());
    CHECK(task.chance <= 0.5);
  }
  CHECK_FALSE(parse_task("dancing"));
}

TEST_CASE("tasks: the four words of the pictures phase, and purpose with task for the others") {
  CHECK(name_of(BlockKind::control) == "control");
  CHECK(parse_block_kind("control") == BlockKind::control);
  CHECK(block_kind_of("assess", "") == BlockKind::assess);
  CHECK(block_kind_of("train", "points") == BlockKind{Purpose::train, TaskId::points});
  CHECK(block_kind_of("assess", "words") == BlockKind::control);
  CHECK_FALSE(block_kind_of("train", "words"));
  CHECK_FALSE(block_kind_of("control", "points"));
  CHECK_FALSE(block_kind_of("train", "dancing"));
  CHECK(task_beside_kind(BlockKind::train).empty());
  CHECK(task_beside_kind({Purpose::train, TaskId::points}) == "points");
}

TEST_CASE("tasks: a led stimulus is its factors, and factors of nothing are refused") {
  const LedStimulus touch = points::Touch{2, 45};
  CHECK(factor_values(touch).size() == task_of(TaskId::points).factors.size());
  CHECK(led_stimulus(TaskId::points, factor_values(touch)) == touch);
  CHECK(truth_of(touch) == 1);
  CHECK_FALSE(led_stimulus(TaskId::points, {3, 45}));
  CHECK_FALSE(led_stimulus(TaskId::points, {2, 0}));
  CHECK_FALSE(led_stimulus(TaskId::points, {2}));
  CHECK_FALSE(led_stimulus(TaskId::judgement, {2, 45}));
}

TEST_CASE("tasks: what a staircase moves is one of the task's factors, and only a led task may have one") {
  for (const Task& task : tasks()) {
    if (!task.staircase) continue;
    CHECK(is_led(task.id));
    REQUIRE(task.difficulty);
    REQUIRE(*task.difficulty < task.factors.size());
    CHECK_FALSE(task.factors[*task.difficulty].unit.empty());
  }
  CHECK(staircase_value(points::Touch{1, 45}) == 45);
}
