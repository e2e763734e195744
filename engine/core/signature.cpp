#include "engine/core/signature.h"

#include <cmath>

namespace dorsal {

void Signature::add(std::string_view text) {
  for (const char c : text) {
    hash_ ^= static_cast<unsigned char>(c);
    hash_ *= 0x100000001b3ULL;
  }
  hash_ ^= 0xff; // so that "ab" + "c" is not "a" + "bc"
  hash_ *= 0x100000001b3ULL;
}

void Signature::add(std::int64_t number) { add(std::to_string(number)); }

void Signature::add(const TrialRecord& trial) {
  add(trial.trial);
  add(trial.plan);
  add(trial.stimulus.id);
  add(std::llround(trial.planned.roll_deg * 1000));
  add(std::llround(trial.planned.level.value_or(0) * 1000));
  add(in_nanoseconds(Instant{trial.planned.foreperiod}));
  add(name_of(trial.outcome));
  if (trial.answer) add(name_of(trial.answer->side));
  if (const auto time = trial.response_time()) add(std::llround(in_milliseconds(time->best)));
}

void Signature::add(const SessionRecord& session) {
  add(session.header.patient);
  add(name_of(session.state));
  for (const BlockRecord& block : session.blocks) {
    add(name_of(block.header.kind));
    add(block.header.set);
    for (const TrialRecord& trial : block.trials) add(trial);
  }
}

} // namespace dorsal
