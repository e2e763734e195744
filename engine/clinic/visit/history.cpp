#include "engine/clinic/visit/history.h"

#include "engine/core/readiness/evidence/evidence.h"
#include "engine/core/trial/led_summary.h"
#include "engine/core/trial/trial_summary.h"
#include "engine/store/sessions/readable_sessions.h"

namespace dorsal {

namespace {

// What the person named as their own: for moving, or else first of their own activities.
void read_goal(const SessionRecord& session, History& history, std::string& own_activity) {
  for (const InstrumentResponse& response : session.responses)
    for (const ItemAnswer& answer : response.answers) {
      if (answer.words.empty()) continue;
      if (response.occasion == movement::response_occasion && answer.item == movement::goal_item)
        history.goal = answer.words;
      if (response.instrument == "own-activities" && answer.item == "activity-1") own_activity = answer.words;
    }
}

// Imagery and movement go by the days of their visits.
void read_movements(SessionReader& reader, const std::string& patient, const std::string& before,
                    History& history) {
  std::vector<LeftOutSession> told_elsewhere;
  std::string own_activity;
  for (const SessionSummary& summary : reader.counted_summaries(patient, told_elsewhere)) {
    if (!before.empty() && summary.start.utc >= before) continue;
    const auto day = local_day(summary.start);
    const auto session = day ? readable_session(reader, summary, told_elsewhere) : std::nullopt;
    if (!session) continue;
    read_goal(session->record, history, own_activity);
    for (const BlockRecord& block : session->record.blocks) {
      note(history.imagined, block, *day);
      note(history.moved, block, *day);
    }
  }
  if (history.goal.empty()) history.goal = own_activity;
}

} // namespace

History read_history(Database& database, const std::string& patient, const std::string& before) {
  constexpr int blocks_remembered = 2, led_blocks_looked_at = 10;
  SessionReader reader{database};
  History history;
  history.practised = reader.count_blocks(patient, BlockKind::practice, before) > 0;
  history.assess_blocks = reader.count_blocks(patient, BlockKind::assess, before);
  for (const BlockRecord& block :
       reader.last_blocks(patient, BlockKind::train, blocks_remembered, before).blocks)
    history.training = remember(std::move(history.training), block);
  for (const Task& task : tasks()) {
    if (!moves_between_blocks(task.id)) continue;
    for (const Purpose purpose : {Purpose::practice, Purpose::assess, Purpose::train})
      for (const BlockRecord& block :
           reader.last_blocks(patient, {purpose, task.id}, led_blocks_looked_at, before).blocks) {
        if (!block.led.empty()) history.led_before.insert(task.id);
        if (purpose != Purpose::train) continue;
        // The newest one that says something: one may have been left out.
        if (const auto last = led_training(block)) history.led[task.id] = *last;
      }
  }
  constexpr int lessons_looked_at = 400;
  for (const BlockRecord& block :
       reader.last_blocks(patient, {Purpose::train, TaskId::lesson}, lessons_looked_at, before).blocks)
    note_lesson(history.lessons, block);
  read_movements(reader, patient, before, history);
  return history;
}

namespace {

std::optional<AssessResult> assess_result(const SessionSummary& session, const BlockRecord& block) {
  const TrialSelection trials = all_trials(block.trials);
  const TrialSummary summary = summarise(trials);
  if (!summary.accuracy) return {};
  return AssessResult{session.start.utc, *summary.accuracy, median_correct_time(summary),
                      brightness_of(trials)};
}

// Of the sessions that count and can be read, oldest first.
template <class Note>
void for_each_block(Database& database, const std::string& patient, const BlockKind& kind, Note&& note) {
  SessionReader reader{database};
  std::vector<LeftOutSession> told_elsewhere;
  for (const SessionSummary& summary : reader.counted_summaries(patient, told_elsewhere))
    if (const auto session = readable_session(reader, summary, told_elsewhere))
      for (const BlockRecord& block : session->record.blocks)
        if (block.header.kind == kind) note(summary, block);
}

} // namespace

std::optional<PlaceInPlan> place_in_plan(Database& database, const std::string& patient, const Dose& dose,
                                         const WallClock& now) {
  const auto today = local_day(now);
  if (!today) return {};
  PlaceInPlan place{.today = *today, .practised = {}, .progress = {}, .dose = dose};
  std::vector<LeftOutSession> told_elsewhere;
  for (const SessionSummary& session : SessionReader{database}.counted_summaries(patient, told_elsewhere))
    if (session.state != SessionState::running)
      if (const auto day = local_day(session.start)) place.practised.push_back(*day);
  place.progress = dose_progress(place.practised, *today);
  return place;
}

std::vector<AssessResult> assess_results(Database& database, const std::string& patient) {
  std::vector<AssessResult> results;
  for_each_block(database, patient, BlockKind::assess,
                 [&](const SessionSummary& session, const BlockRecord& block) {
                   if (auto result = assess_result(session, block)) results.push_back(std::move(*result));
                 });
  for (std::size_t i = 0; i + 1 < results.size(); ++i)
    results[i].compares = !differ_in_brightness(results[i].brightness, results.back().brightness);
  return results;
}

std::vector<OwnPlaces> own_places(Database& database, const std::string& patient) {
  std::vector<OwnPlaces> found;
  for (const TaskId task : {TaskId::touch, TaskId::touch_probe}) {
    for_each_block(
        database, patient, {Purpose::assess, task}, [&](const SessionSummary&, const BlockRecord& block) {
          LedSummary told = summarise(block.led);
          if (told.places)
            found.push_back({std::move(*told.places), told.parts ? told.parts->square.score : told.score});
        });
    if (!found.empty()) break;
  }
  return found;
}

} // namespace dorsal
