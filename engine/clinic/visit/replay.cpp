#include "engine/clinic/visit/replay.h"

#include "engine/core/visit/course.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

std::string number(std::optional<double> value) { return value ? fmt::format("{}", *value) : "none"; }

// What differs, in words; empty when nothing does.
std::string difference(const TrialRecord& stored, const TrialStart& planned) {
  const auto differs = [](std::string_view what, const auto& was, const auto& is) {
    return fmt::format("{} was {} and comes out as {}", what, was, is);
  };
  if (stored.plan != planned.plan) return differs("the plan", stored.plan, planned.plan);
  if (stored.stimulus.id != planned.stimulus.id)
    return differs("the stimulus", stored.stimulus.id, planned.stimulus.id);
  const TrialPlan &was = stored.planned, &is = planned.planned;
  if (was.roll_deg != is.roll_deg) return differs("roll_deg", was.roll_deg, is.roll_deg);
  if (was.level != is.level) return differs("the level", number(was.level), number(is.level));
  if (was.is_catch != is.is_catch) return differs("catch trial", was.is_catch, is.is_catch);
  if (was.foreperiod != is.foreperiod)
    return differs("the foreperiod (ns)", was.foreperiod.count(), is.foreperiod.count());
  if (was.iti != is.iti) return differs("the pause before (ns)", was.iti.count(), is.iti.count());
  return {};
}

std::string difference(const LedTrialRecord& stored, const LedTrialStart& planned) {
  if (stored.plan != planned.plan)
    return fmt::format("the plan was {} and comes out as {}", stored.plan, planned.plan);
  const std::vector<double> was = factor_values(stored.planned.stimulus);
  const std::vector<double> is = factor_values(planned.planned.stimulus);
  const Task& task = task_of(task_of(planned.planned.stimulus));
  for (std::size_t i = 0; i < std::min(was.size(), is.size()); ++i)
    if (was[i] != is[i])
      return fmt::format("{} was {} and comes out as {}", task.factors[i].name, was[i], is[i]);
  if (stored.planned.pause != planned.planned.pause)
    return fmt::format("the pause before (ns) was {} and comes out as {}", stored.planned.pause.count(),
                       planned.planned.pause.count());
  return {};
}

std::size_t trials_in(const BlockRecord& block) { return block.trials.size() + block.led.size(); }

int number_of(const BlockRecord& block, std::size_t place) {
  return block.led.empty() ? block.trials[place].trial : block.led[place].trial;
}

// Answers a course with what is stored, and compares.
class Replayer {
public:
  Replayer(const StoredSession& session, Known known)
      : stored_(session.record.blocks), course_(std::move(known), {}) {}

  Replay run() {
    result_.blocks = static_cast<int>(stored_.size());
    while (!done_) {
      const Step step = course_.step(); // the answer leads to another
      std::visit([this](const auto& wanted) { answer(wanted); }, step);
    }
    return std::move(result_);
  }

private:
  void answer(const step::Ask&) { course_.answer({Command::go_on}, {}); }
  void answer(const step::Put& put) {
    if (std::holds_alternative<keep::OpenBlock>(put.keep) ||
        std::holds_alternative<keep::EndRecord>(put.keep))
      return finish(); // no more blocks are stored
    course_.kept({}, {});
  }
  void answer(const step::Upload&) { course_.uploaded({}); }
  void answer(const step::RoundOff& round_off) { course_.rounded_off(round_off.record, {}); }
  void answer(const step::Rest&) { course_.rested({}); }
  void answer(const step::ComeIntoView&) { course_.in_view(true, {}); }
  void answer(const step::Over&) { done_ = true; }

  void answer(const step::RunTrial& run) {
    if (const TrialRecord* stored = next_of(run.block, &BlockRecord::trials, run.start))
      course_.trial_over(*stored, {});
  }
  void answer(const step::RunLedTrial& run) {
    if (const LedTrialRecord* stored = next_of(run.block, &BlockRecord::led, run.start))
      course_.led_trial_over(*stored, {});
  }

  // The next stored trial, compared with what is planned; none where it was stopped, or where what follows
  // would rest on a plan that is not ours.
  template <class Record, class Start>
  const Record* next_of(int block, std::vector<Record> BlockRecord::*kept, const Start& planned) {
    if (block != block_) begin_block(block);
    const std::vector<Record>& trials = stored_[static_cast<std::size_t>(block - 1)].*kept;
    if (trial_ == trials.size()) {
      finish();
      return nullptr;
    }
    const Record& stored = trials[trial_++];
    ++result_.trials;
    const std::string what = difference(stored, planned);
    if (!what.empty()) result_.differences.push_back({block, stored.trial, what});
    done_ = stored.plan != planned.plan;
    return done_ ? nullptr : &stored;
  }

  void begin_block(int block) {
    close_block();
    block_ = block;
    trial_ = 0;
  }

  // Trials of the block that the plan does not have.
  void close_block() {
    if (block_ == 0) return;
    const BlockRecord& block = stored_[static_cast<std::size_t>(block_ - 1)];
    if (trial_ < trials_in(block))
      result_.differences.push_back({block_, number_of(block, trial_), "no further trial is planned"});
  }

  void finish() {
    close_block();
    for (auto block = static_cast<std::size_t>(block_); block < stored_.size(); ++block)
      if (trials_in(stored_[block]) > 0)
        result_.differences.push_back({stored_[block].header.block, 0, "trials before it are missing"});
    done_ = true;
  }

  const std::vector<BlockRecord>& stored_;
  Course course_;
  Replay result_;
  int block_{0};
  std::size_t trial_{0};
  bool done_{};
};

} // namespace

Replay replay(const StoredSession& session, const Protocol& protocol, PictureSets& pictures,
              const History& history) {
  Replay refused{static_cast<int>(session.record.blocks.size()), 0, {}};
  UnfinishedVisit begun{
      .protocol = protocol, .seed = session.record.header.seed, .pain = {}, .blocks = {}, .history = history};
  for (const BlockRecord& block : without_left_out(session.record.blocks, session.summary.state)) {
    begun.blocks.push_back(
        {block.header, {}, {}}); // practice is shorter after the first time, forms take turns
    const auto number = static_cast<int>(begun.blocks.size());
    if (block.header.block != number || begun.blocks.size() > protocol.blocks.size())
      refused.differences.push_back({block.header.block, 0, "the protocol has no such block"});
  }
  if (!refused.differences.empty()) return refused;
  Known known{.protocol = protocol, .manner = Manner::trials_only, .history = history};
  for (const BlockRecord& block : session.record.blocks)
    if (shows_pictures(block.header.kind)) {
      const PictureSet& set = pictures.get(block.header.set);
      known.sets[block.header.set] = {set.items, set.manifest.pictures};
    }
  known.unfinished = std::move(begun);
  return Replayer{session, std::move(known)}.run();
}

} // namespace dorsal
