#include "engine/clinic/visit/replay.h"

#include "engine/core/visit/course.h"

#include <fmt/format.h>

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
    if (run.block != block_) begin_block(run.block);
    const std::vector<TrialRecord>& trials = stored_[static_cast<std::size_t>(run.block - 1)].trials;
    if (trial_ == trials.size()) return finish(); // it was stopped here
    const TrialRecord& stored = trials[trial_++];
    ++result_.trials;
    const std::string what = difference(stored, run.start);
    if (!what.empty()) result_.differences.push_back({run.block, stored.trial, what});
    done_ = stored.plan != run.start.plan; // what follows rests on a plan that is not ours
    if (!done_) course_.trial_over(stored, {});
  }

  void begin_block(int block) {
    close_block();
    block_ = block;
    trial_ = 0;
  }

  // Trials of the block that the plan does not have.
  void close_block() {
    if (block_ == 0) return;
    const std::vector<TrialRecord>& trials = stored_[static_cast<std::size_t>(block_ - 1)].trials;
    if (trial_ < trials.size())
      result_.differences.push_back({block_, trials[trial_].trial, "no further trial is planned"});
  }

  void finish() {
    close_block();
    for (auto block = static_cast<std::size_t>(block_); block < stored_.size(); ++block)
      if (!stored_[block].trials.empty())
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
  for (const BlockRecord& block : session.record.blocks) {
    begun.blocks.push_back({block.header, {}}); // practice is shorter after the first time, forms take turns
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
