#include "engine/core/readiness/evidence/assess_blocks.h"

#include "engine/core/trial/trial_summary.h"
#include "engine/core/trial/verified_timing.h"

#include <set>

namespace dorsal {
namespace {

std::string input_of(const BlockRecord& block) {
  std::set<ResponseDevice> devices;
  for (const TrialRecord& trial : block.trials)
    if (trial.outcome == Outcome::answered && trial.answer) devices.insert(trial.answer->device);
  if (devices.size() > 1) return "mixed";
  return devices.empty() ? "" : std::string{name_of(*devices.begin())};
}

} // namespace

AssessTrial assess_trial(const TrialRecord& record, Origin origin) {
  AssessTrial trial{.trial = record.trial,
                    .side = record.stimulus.side,
                    .outcome = record.outcome,
                    .response = {},
                    .response_time = record.response_time(),
                    .timing_verified = timing_verified(record, origin),
                    .roll_deg = record.planned.roll_deg};
  if (record.outcome == Outcome::answered && record.answer) trial.response = record.answer->side;
  return trial;
}

std::vector<AssessBlock> assess_blocks(const SessionRecord& session, const SessionContext& context,
                                       BlockKind kind) {
  std::vector<AssessBlock> out;
  const auto day = local_day(session.header.start);
  if (!day) return out;
  for (const BlockRecord& record : session.blocks) {
    if (record.header.kind != kind || record.trials.empty()) continue;
    AssessBlock block{.session = context.session,
                      .block = record.header.block,
                      .day = *day,
                      .set = record.header.set,
                      .brightness = brightness_of(all_trials(record.trials)),
                      .input = input_of(record),
                      .pain_before = session.pain.before,
                      .pain_after = session.pain.after,
                      .trials = {}};
    for (const TrialRecord& trial : record.trials)
      block.trials.push_back(assess_trial(trial, context.origin));
    out.push_back(std::move(block));
  }
  return out;
}

} // namespace dorsal
