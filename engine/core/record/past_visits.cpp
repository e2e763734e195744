#include "engine/core/record/past_visits.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace dorsal {
namespace {

constexpr std::size_t blocks_remembered = 2, led_blocks_looked_at = 10, lessons_looked_at = 400;

// The last blocks of a kind, oldest first.
std::vector<const BlockRecord*> last_blocks(std::span<const VisitRecord> visits, BlockKind kind,
                                            std::size_t most) {
  std::vector<const BlockRecord*> found;
  for (const VisitRecord& visit : visits)
    for (const BlockRecord& block : visit.session.blocks)
      if (block.header.kind == kind) found.push_back(&block);
  if (found.size() > most) found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(most));
  return found;
}

int count_blocks(std::span<const VisitRecord> visits, BlockKind kind) {
  return static_cast<int>(last_blocks(visits, kind, most_records).size());
}

void note_led(std::span<const VisitRecord> visits, History& history) {
  for (const Task& task : tasks()) {
    if (!moves_between_blocks(task.id)) continue;
    for (const Purpose purpose : {Purpose::practice, Purpose::assess, Purpose::train})
      for (const BlockRecord* block : last_blocks(visits, {purpose, task.id}, led_blocks_looked_at)) {
        if (!block->led.empty()) history.led_before.insert(task.id);
        if (purpose != Purpose::train) continue;
        if (const auto last = led_training(*block)) history.led[task.id] = *last;
      }
  }
}

// What the person named as their own: for moving, or else first of their own activities.
void note_goal(const SessionRecord& session, History& history, std::string& own_activity) {
  for (const InstrumentResponse& response : session.responses)
    for (const ItemAnswer& answer : response.answers) {
      if (answer.words.empty()) continue;
      if (response.occasion == movement::response_occasion && answer.item == movement::goal_item)
        history.goal = answer.words;
      if (response.instrument == "own-activities" && answer.item == "activity-1") own_activity = answer.words;
    }
}

void note_movements(std::span<const VisitRecord> visits, History& history) {
  std::string own_activity;
  for (const VisitRecord& visit : visits) {
    const auto day = local_day(visit.session.header.start);
    if (!day) continue;
    note_goal(visit.session, history, own_activity);
    for (const BlockRecord& block : visit.session.blocks) {
      note(history.imagined, block, *day);
      note(history.moved, block, *day);
    }
  }
  if (history.goal.empty()) history.goal = own_activity;
}

} // namespace

History history_of(std::span<const VisitRecord> visits) {
  History history;
  history.practised = count_blocks(visits, BlockKind::practice) > 0;
  history.assess_blocks = count_blocks(visits, BlockKind::assess);
  for (const BlockRecord* block : last_blocks(visits, BlockKind::train, blocks_remembered))
    history.training = remember(std::move(history.training), *block);
  note_led(visits, history);
  for (const BlockRecord* block : last_blocks(visits, {Purpose::train, TaskId::lesson}, lessons_looked_at))
    note_lesson(history.lessons, *block);
  note_movements(visits, history);
  return history;
}

UnfinishedVisit unfinished(const VisitRecord& visit, Protocol protocol, std::span<const VisitRecord> before) {
  return {.protocol = std::move(protocol),
          .seed = visit.session.header.seed,
          .pain = visit.session.pain,
          .blocks = without_left_out(visit.session.blocks, visit.session.state),
          .history = history_of(before)};
}

std::vector<VisitRecord> remembered(std::vector<VisitRecord> visits) {
  const auto train = last_blocks(visits, BlockKind::train, blocks_remembered);
  for (VisitRecord& visit : visits)
    for (std::size_t i = 0; i < visit.session.blocks.size(); ++i) {
      BlockRecord& block = visit.session.blocks[i];
      if (block.trials.empty() || std::ranges::count(train, &block) > 0) continue;
      block.trials.clear();
      visit.uuids[i].clear();
    }
  return visits;
}

} // namespace dorsal
