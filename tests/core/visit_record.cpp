#include "engine/core/record/visit_record.h"

#include "engine/core/base/random.h"
#include "engine/core/base/real_number.h"
#include "engine/core/record/past_visits.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"

#include <fmt/format.h>

#include <algorithm>

using namespace dorsal;
using namespace dorsal::test;

namespace {

const std::string session_name = "123e4567-e89b-42d3-a456-426614174000", utc = "2026-12-01T13:00:00.000Z";

std::string name_number(int number) { return fmt::format("123e4567-e89b-42d3-a456-4266141740{:02}", number); }

// A judgement, touches and an activity, with everything that a record can hold.
std::string whole_visit() {
  std::string text = text_of_beginning(session_name, header_of());
  auto keep = [&, number = 1](const Keep& what) mutable {
    text += text_of(what, name_number(number++), utc);
  };
  keep(keep::OpenRecord{false, 3});
  keep(keep::KeepResponse{{"weekly",
                           "weekly",
                           "de",
                           "ab12",
                           "name = \"weekly\"\n\t# \\",
                           {{"mood", 7.25, ""}, {"why", {}, "line\none"}, {"not", {}, ""}}}});
  keep(keep::OpenBlock{{1, BlockKind::train, "train", 4, "pictures"}});
  TrialRecord first = answered(1, Side::left, Side::right);
  first.strays = every_stray();
  keep(keep::SaveTrial{1, first});
  keep(keep::SaveTrial{1, timed_out(2, Side::right)});
  keep(keep::SaveTrial{1, anticipated(3, Side::right)});
  keep(keep::SaveTrial{1, voided(4, Side::left)});
  const LedTrialRecord touched = led_answered(1, {2, 12.5}, 1);
  keep(keep::OpenBlock{{2, {Purpose::assess, task_of(touched.planned.stimulus)}, "", 2, ""}});
  keep(keep::SaveLedTrial{2, touched});
  keep(keep::SaveLedTrial{2, led_voided(2, {1, 12.5})});
  keep(keep::OpenBlock{{3, {Purpose::train, TaskId::movement}, "", 9, "movement"}});
  keep(keep::SaveActivity{3,
                          {1,
                           "squat.did",
                           {{"quota", 5}},
                           ActivityOutcome::done,
                           stamp_at(5'000'000'000),
                           {},
                           {{"times", 5}, {"pain", {}}}}});
  keep(keep::RatePain{4});
  keep(keep::KeepTold{{{"hand", "left"}}, false});
  keep(keep::EndRecord{SessionState::complete});
  return text;
}

// What a reading of it writes again.
std::string written_again(const VisitRecord& record) {
  std::string text = text_of_beginning(record.uuid, record.session.header);
  if (record.session.pain.before)
    text += text_of(keep::OpenRecord{false, record.session.pain.before}, "", utc);
  for (const InstrumentResponse& response : record.session.responses)
    text += text_of(keep::KeepResponse{response}, "", utc);
  for (std::size_t b = 0; b < record.session.blocks.size(); ++b) {
    const BlockRecord& block = record.session.blocks[b];
    const int number = block.header.block;
    text += text_of(keep::OpenBlock{block.header}, "", utc);
    std::size_t at = 0;
    for (const TrialRecord& trial : block.trials)
      text += text_of(keep::SaveTrial{number, trial}, record.uuids[b][at++], utc);
    for (const LedTrialRecord& trial : block.led)
      text += text_of(keep::SaveLedTrial{number, trial}, record.uuids[b][at++], utc);
    for (const ActivityRecord& done : block.activities)
      text += text_of(keep::SaveActivity{number, done}, record.uuids[b][at++], utc);
  }
  if (record.session.pain.after) text += text_of(keep::RatePain{*record.session.pain.after}, "", utc);
  if (record.ended_utc) text += text_of(keep::EndRecord{record.session.state}, "", *record.ended_utc);
  return text;
}

} // namespace

TEST_CASE("visit record: every record is read as it was written, to the last bit") {
  const std::string text = whole_visit();
  const VisitRecordReading reading = parse_visit_record(text);
  REQUIRE(reading.problem == "");
  CHECK(written_again(reading.record) == text);
  CHECK(reading.record.session.header.seed == header_of().seed);
  CHECK(reading.record.session.blocks[0].trials[0].strays.size() == every_stray().size());
  CHECK(reading.record.session.blocks[0].trials[0].planned.level == 3.4000000000000004);
  CHECK(reading.record.session.responses[0].answers[1].words == "line\none");
  CHECK(reading.record.session.state == SessionState::complete);
}

TEST_CASE("visit record: one that was cut short between two records is a visit that still runs") {
  const std::string text = whole_visit();
  std::size_t whole = 0, at = 0;
  while ((at = text.find('\n', at)) != std::string::npos) {
    const VisitRecordReading reading = parse_visit_record(std::string_view{text}.substr(0, ++at));
    CHECK(reading.problem == "");
    whole += reading.record.session.state == SessionState::running ? 1 : 0;
  }
  CHECK(whole == static_cast<std::size_t>(std::ranges::count(text, '\n')) - 1);
}

TEST_CASE("visit record: what is no visit is refused with its line, and nothing of it is used") {
  const std::string text = whole_visit();
  const auto problem = [](const std::string& of) { return parse_visit_record(of).problem; };
  CHECK_FALSE(problem("").empty());
  CHECK_FALSE(problem("visit").empty());
  CHECK_FALSE(problem(text.substr(0, text.size() - 1)).empty());  // half a line
  CHECK_FALSE(problem(text + "pain\tafter\t3\n").empty());        // after the end
  CHECK_FALSE(problem(text.substr(text.find('\n') + 1)).empty()); // without its beginning
  CHECK_FALSE(problem(text + text).empty());                      // twice
  const std::string beginning = text_of_beginning(session_name, header_of());
  CHECK(problem(beginning).empty());
  for (const char* line :
       {"pain\tafter\t11\n", "pain\tlater\t1\n", "block\t2\ttrain\tjudgement\ttrain\t4\t\n", "trial\t1\n",
        "stray\tother_key\tclose_requested\n", "rating\tpain\t3\n", "answer\ta\t1\tb\n", "factor\tx\t1\n",
        "unheard\tof\n", "rig\tname\\x\tvalue\n", "end\trunning\tnow\n",
        "block\t1\ttrain\tnothing\ttrain\t4\t\n", "\n"}) {
    INFO(line);
    CHECK_FALSE(problem(beginning + line).empty());
  }
}

TEST_CASE("visit record: no byte changed, taken out or put in makes it crash, and most make it refuse") {
  const std::string text = whole_visit();
  Random draws{24};
  int refused = 0;
  for (int i = 0; i < 4000; ++i) {
    std::string changed = text;
    const auto at = static_cast<std::size_t>(draws.integer(0, static_cast<std::int64_t>(text.size()) - 1));
    const auto byte = static_cast<char>(draws.integer(0, 255));
    if (i % 3 == 0)
      changed.erase(at, 1);
    else if (i % 3 == 1)
      changed.insert(at, 1, byte);
    else
      changed[at] = byte;
    refused += parse_visit_record(changed).ok() ? 0 : 1;
  }
  CHECK(refused > 1000);
}

TEST_CASE("past visits: practice, forms, level and deviations follow from the records") {
  VisitRecordReading reading = parse_visit_record(whole_visit());
  REQUIRE(reading.ok());
  const std::vector<VisitRecord> visits{reading.record, reading.record};
  const History history = history_of(visits);
  const auto difficulty = [](const History& of) {
    return difficulty_for(of.training.patient, stimulus(Side::left), 90);
  };
  CHECK_FALSE(history.practised);
  CHECK(history.training.last_level == left_off_at(visits[1].session.blocks[0]));
  CarryOver expected;
  for (const VisitRecord& visit : visits) expected = remember(std::move(expected), visit.session.blocks[0]);
  CHECK(difficulty(history) == difficulty_for(expected.patient, stimulus(Side::left), 90));
  const History of_remembered = history_of(remembered(visits));
  CHECK(difficulty(of_remembered) == difficulty(history));
}

TEST_CASE("real number: decimals and exponents, all of the text, and nothing else") {
  CHECK(real_from("0.1") == 0.1);
  CHECK(real_from("-1e-3") == -0.001);
  CHECK(real_from("3.4000000000000004") == 3.4000000000000004);
  for (const char* text :
       {"", "+1", " 1", "1 ", "0x10", "inf", "nan", "1e400", "1.2.3", "1,5", "--1", "e", "."}) {
    INFO(text);
    CHECK_FALSE(real_from(text));
  }
}
