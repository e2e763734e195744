#include "engine/session/replay.h"

#include "engine/core/block_run.h"
#include "engine/core/control_stimuli.h"

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

std::vector<StimulusItem> items_of(const BlockHeader& block, PictureSets& pictures) {
  if (block.kind == BlockKind::control)
    return control_items(parse_control_set(block.set).value_or(ControlSet::words));
  return items_for(block.kind, pictures.get(block.set).items);
}

class Replayer {
public:
  Replayer(const StoredSession& session, const Protocol& protocol, PictureSets& pictures,
           const History& history)
      : session_(session), protocol_(protocol), pictures_(pictures), level_(history.last_level),
        patient_(history.patient) {}

  Replay run() {
    for (const BlockRecord& block : session_.record.blocks) run_block(block);
    return std::move(result_);
  }

private:
  void run_block(const BlockRecord& block) {
    ++result_.blocks;
    const auto index = static_cast<std::size_t>(block.header.block - 1);
    if (index >= protocol_.blocks.size()) {
      result_.differences.push_back({block.header.block, 0, "the protocol has no such block"});
      return;
    }
    const std::vector<StimulusItem> items = items_of(block.header, pictures_);
    BlockSpec spec = protocol_.blocks[index];
    spec.pictures = block.header.pictures; // practice is shorter after the first time
    BlockRun run{{.block = block.header.block,
                  .spec = std::move(spec),
                  .timing = protocol_.timing,
                  .adaptation = protocol_.adaptation,
                  .seed = session_.record.header.seed,
                  .accuracy_goal = protocol_.readiness.accuracy_goal,
                  .least_trials = protocol_.readiness.least_block_trials,
                  .last_level = level_,
                  .patient = patient_},
                 items};
    for (const TrialRecord& trial : block.trials) {
      ++result_.trials;
      const auto planned = run.next();
      const std::string what = planned ? difference(trial, *planned) : "no further trial is planned";
      if (!what.empty()) result_.differences.push_back({block.header.block, trial.trial, what});
      if (!planned || trial.plan != planned->plan) return; // what follows rests on a plan that is not ours
      run.note(trial);
    }
    if (block.header.kind != BlockKind::train) return;
    level_ = left_off_at(block);
    patient_ = run.patient();
  }

  const StoredSession& session_;
  const Protocol& protocol_;
  PictureSets& pictures_;
  std::optional<double> level_;
  adaptation::PatientDifficulty patient_;
  Replay result_;
};

} // namespace

Replay replay(const StoredSession& session, const Protocol& protocol, PictureSets& pictures,
              const History& history) {
  return Replayer{session, protocol, pictures, history}.run();
}

} // namespace dorsal
