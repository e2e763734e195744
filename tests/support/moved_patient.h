#pragma once
// Visits with imagined and with done movements, as their runs leave them: records by their plans, and the
// person's words, through the real store.
#include "engine/core/trial/imagery_record.h"
#include "engine/core/trial/movement_record.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/led_session.h"
#include "tests/support/records.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

namespace dorsal::test {

using Given = std::map<std::string, int, std::less<>>; // what was answered, by question

// An answer to each question of the plan that is among those given. Seconds from an instant of the visit.
inline ActivityRecord moved_record(int place, ActivityPlan plan, const Given& given, double from = 0,
                                   double until = 0) {
  constexpr std::int64_t start = 1'000'000'000'000'000'000;
  const auto at = [](double seconds) { return stamp_at(start + static_cast<std::int64_t>(seconds * 1e9)); };
  ActivityRecord record{.place = place,
                        .activity = std::move(plan.activity),
                        .factors = std::move(plan.factors),
                        .outcome = ActivityOutcome::done,
                        .began = at(from),
                        .ended = at(until),
                        .ratings = {}};
  for (const ActivityQuestion& question : plan.questions) {
    const auto found = given.find(question.name);
    record.ratings.push_back(
        {question.name, found == given.end() ? std::nullopt : std::optional{found->second}});
  }
  return record;
}

struct MadeMovement {
  std::string name{"squat"};
  std::optional<int> quota{}; // empty: a baseline
  int repetitions{8};
  int expected{7}, during{4}, after{4};
  int confidence_before{3}, confidence_after{5};
  int ms_each{4000};
  std::optional<int> seconds_to_ease{};
};

inline std::vector<ActivityRecord> records_of_movement(const MadeMovement& made, int place) {
  const bool stopped = made.quota && made.repetitions < *made.quota;
  Given after{{"pain_during", made.during},
              {"pain_after", made.after},
              {"happened", 0},
              {"confidence", made.confidence_after},
              {"helped_slowly", 1}};
  if (made.seconds_to_ease) {
    after["eased"] = 1;
    after["seconds_to_ease"] = *made.seconds_to_ease;
  }
  std::vector<ActivityRecord> records{
      moved_record(place, movement::before_plan(made.name, 3),
                   {{"harm", 8}, {"expected", made.expected}, {"confidence", made.confidence_before}}),
      moved_record(place + 1, movement::did_plan(made.name, made.quota),
                   {{"repetitions", made.repetitions}, {"ms_each", made.ms_each}}, 10, 60),
      moved_record(place + 2, movement::after_plan(made.name), after)};
  if (stopped) records[1].outcome = ActivityOutcome::stopped;
  return records;
}

struct MadeImagery {
  std::string name{"squat"};
  imagery::Stage stage{imagery::Stage::film_stopped};
  double seconds{3}; // of a repetition; each a little different
  int pain{3}, unease{1};
  bool probe_right{true};
};

// Five single ones, one of two in a row, two sets, a probe.
inline std::vector<ActivityRecord> records_of_imagery(const MadeImagery& made, int place) {
  std::vector<ActivityRecord> records;
  const auto add = [&](ActivityPlan plan, const Given& given, double lasts) {
    const auto number = place + static_cast<int>(records.size());
    records.push_back(moved_record(number, std::move(plan), given, 10 * number, 10 * number + lasts));
  };
  const Given rated{{"clear", 4}, {"felt", 3}, {"pain", made.pain}, {"unease", made.unease}};
  for (int i = 0; i < 3; ++i)
    add(imagery::imagined_plan(made.name, made.stage, 1), {}, made.seconds + 0.1 * i);
  add(imagery::rated_plan(made.name, made.stage, 3), rated, 0);
  for (int i = 0; i < 2; ++i)
    add(imagery::imagined_plan(made.name, made.stage, 1), {}, made.seconds - 0.1 * i);
  add(imagery::imagined_plan(made.name, made.stage, imagery::twice), {}, 1.9 * made.seconds);
  add(imagery::probe_plan(made.name, 1), {{"answer", made.probe_right ? 1 : 2}}, 0);
  add(imagery::rated_plan(made.name, made.stage, 3), rated, 0);
  return records;
}

struct MadeVisit {
  int day{1}; // of November 2026
  TaskId task{TaskId::movement};
  std::vector<ActivityRecord> records{};
  std::vector<std::pair<std::string, std::string>> words{}; // item, words
};

inline Uuid write_moved_visit(Database& database, const MadeVisit& visit,
                              const std::string& patient = "P001") {
  SessionWriter writer(database);
  const Uuid session =
      writer.begin_session(header_of(patient, fmt::format("2026-11-{:02}T18:40:00.000Z", visit.day)));
  writer.begin_block(session, {1, {Purpose::train, visit.task}, "", static_cast<int>(visit.records.size())});
  for (const auto& [item, words] : visit.words)
    writer.keep_response(session, movement::words_response(item, words, "en"));
  for (const ActivityRecord& record : visit.records) writer.save_activity(session, 1, record);
  writer.end_session(session, SessionState::complete,
                     {fmt::format("2026-11-{:02}T19:00:00.000Z", visit.day), 60});
  return session;
}

inline const std::string made_goal = "carry <b>Ella</b> & \"me\"", made_fear = "my disc slips";

// Three baselines, five visits at a quota, pain below what was expected, a stop, a skip and a movement that
// was only looked at; and four visits with imagery.
inline void write_moved_patient(Database& database, const std::string& patient = "P001") {
  const std::vector<int> pains{7, 6, 5, 5, 4, 4, 3, 3};
  for (int i = 0; i < 8; ++i) {
    MadeMovement squat{.expected = 7 - i / 3,
                       .during = pains[static_cast<std::size_t>(i)],
                       .after = 5,
                       .confidence_before = 2 + i / 2,
                       .confidence_after = 3 + i / 2,
                       .ms_each = 4000 + 150 * (i % 3),
                       .seconds_to_ease = 90 - 8 * i};
    if (i >= 3) squat.quota = 6 + i / 6;
    squat.repetitions = i == 4 ? 4 : squat.quota.value_or(9);
    MadeVisit visit{.day = 1 + 2 * i, .records = records_of_movement(squat, 3), .words = {}};
    if (i == 0) {
      visit.words = {{std::string{movement::goal_item}, made_goal},
                     {movement::fear_item("squat"), made_fear}};
      visit.records.push_back(moved_record(6, movement::look_plan("bend-to-floor"), {{"harm", 9}}));
    } else {
      visit.records.insert(visit.records.begin(),
                           moved_record(2, movement::morning_plan(), {{"back_to_usual", i == 2 ? 0 : 1}}));
    }
    if (i == 5) {
      ActivityRecord left = moved_record(7, movement::did_plan("hip-hinge", {}), {{"why_not", 3}});
      left.outcome = ActivityOutcome::skipped;
      left.began.reset();
      left.ended.reset();
      visit.records.push_back(left);
    }
    if (i >= 6)
      for (ActivityRecord& record : records_of_movement({.name = "hip-hinge", .expected = 5, .during = 5}, 7))
        visit.records.push_back(std::move(record));
    write_moved_visit(database, visit, patient);
  }
  for (int i = 0; i < 4; ++i) {
    MadeVisit visit{.day = 2 + 2 * i, .task = TaskId::imagery, .records = {}, .words = {}};
    if (i == 0) visit.records.push_back(moved_record(1, imagery::trauma_plan(), {{"yes", 0}}));
    for (ActivityRecord& record :
         records_of_imagery({.seconds = 3 + 0.2 * i, .pain = i == 2 ? 5 : 3, .probe_right = i != 1}, 2))
      visit.records.push_back(std::move(record));
    write_moved_visit(database, visit, patient);
  }
}

} // namespace dorsal::test
