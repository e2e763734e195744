// A programme in a protocol file: read, layered, written, judged.
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/protocol/programme.h"
#include "engine/core/protocol/protocol_text.h"
#include "tests/support/catch.h"

using namespace dorsal;
using Catch::Matchers::Contains;

namespace {

Protocol read(const std::string& text, const Protocol& beneath = default_protocol()) {
  const ProtocolReading reading = parse_protocol(text, "p.toml", beneath);
  for (const Diagnostic& problem : reading.problems) UNSCOPED_INFO(to_string(problem));
  REQUIRE(reading.ok());
  return reading.protocol;
}

std::vector<std::string> problems_of(const std::string& text) {
  std::vector<std::string> told;
  for (const Diagnostic& problem : parse_protocol(text, "p.toml").problems)
    told.push_back(to_string(problem));
  return told;
}

constexpr const char* two_phases = R"(
[readiness]
accuracy_goal = 0.85

[[programme]]
phase = "touch"
opens = "at once"

[[programme]]
phase = "pictures"
opens = { weeks = 2 }
[programme.dose]
days_a_week = 3
[programme.readiness]
least_days = 2
)";

} // namespace

TEST_CASE("programme file: a phase says what differs, all else is what the file says around it") {
  const Protocol protocol = read(two_phases);
  REQUIRE(protocol.programme.size() == 2);
  const Phase& pictures = protocol.programme[1];
  CHECK(pictures.door == Door{Opens::weeks, 2, {}});
  CHECK(pictures.dose.days_a_week == 3);
  CHECK(pictures.readiness.least_days == 2);
  CHECK(pictures.readiness.accuracy_goal == 0.85);
  CHECK(protocol.readiness.least_days == 3);
  CHECK(tasks_of(protocol.programme[0]) == std::vector<TaskId>{TaskId::points, TaskId::touch});
  CHECK(graded_task(protocol.programme[0]) == TaskId::touch);
  CHECK(tasks_of(pictures) == std::vector<TaskId>{TaskId::judgement});
}

TEST_CASE("programme file: written and read again it is the same, over any layer beneath") {
  const Protocol protocol = read(two_phases);
  CHECK(read(to_toml(protocol)) == protocol);
  CHECK(read(to_toml(protocol), read("programme = \"built-in\"")) == protocol);
  CHECK(read("programme = \"none\"", protocol).programme.empty());
  Protocol sent = protocol;
  sent.programme[0].decided = Decided::set_aside;
  CHECK(read(to_toml(sent)) == sent);
}

TEST_CASE("programme file: the patient's layer goes before the clinic's, key by key, for every phase") {
  const Protocol clinic = read(two_phases);
  const Protocol patient = read("[readiness]\naccuracy_goal = 0.9\n", clinic);
  CHECK(patient.programme[1].readiness.accuracy_goal == 0.9);
  CHECK(patient.programme[1].readiness.least_days == 2);
  const Protocol gentler = read("[[programme]]\nphase = \"touch\"\n[[programme]]\nphase = \"pictures\"\n"
                                "[programme.readiness]\naccuracy_goal = 0.75\n",
                                clinic);
  CHECK(gentler.programme[1].readiness.accuracy_goal == 0.75);
  CHECK(gentler.programme[1].dose.days_a_week == 3);
  CHECK(gentler.programme[1].door == clinic.programme[1].door);
}

TEST_CASE("programme file: blocks at the top go to the phases of their tasks") {
  const Protocol protocol = read("[[blocks]]\nkind = \"assess\"\npictures = 20\n", read(two_phases));
  REQUIRE(protocol.programme[1].blocks.size() == 1);
  CHECK(protocol.programme[1].blocks[0].pictures == 20);
  CHECK(protocol.programme[0].blocks.size() == 4);
}

TEST_CASE("programme file: a file of before is a programme of one phase, and is written as it was") {
  CHECK(read("name = \"old\"").programme.empty());
  CHECK_THAT(to_toml(default_protocol()), !Contains("programme]"));
}

TEST_CASE("programme file: what is wrong is told at its line, each in one sentence") {
  const auto told = problems_of("[[programme]]\nphase = \"pictures\"\nopens = \"tomorrow\"\n"
                                "[[programme]]\nphase = \"touch\"\nopens = { ready = \"picture\" }\n"
                                "[programme.dose]\ndays_a_week = 9\nday = 1\n"
                                "[[programme]]\nopens = { weeks = 400 }\n"
                                "[[programme.blocks]]\nkind = \"assess\"\ntask = \"tickle\"\n");
  REQUIRE(told.size() == 7);
  CHECK_THAT(told[0], Contains("p.toml:3:") && Contains("programme[1].opens is no way to open a phase"));
  CHECK_THAT(told[1], Contains("p.toml:6:") && Contains("is no phase of this programme"));
  CHECK_THAT(told[2], Contains("p.toml:8:") && Contains("programme[2].dose.days_a_week is 9"));
  CHECK_THAT(told[3], Contains("p.toml:9:") && Contains("programme[2].dose.day"));
  CHECK_THAT(told[4], Contains("programme[3].phase is missing"));
  CHECK_THAT(told[5], Contains("allowed are 1 to 52"));
  CHECK_THAT(told[6], Contains("is not a task"));
}
