#include "engine/core/trial/signature.h"

#include <cmath>
#include <utility>

namespace dorsal {
namespace {

constexpr char end_of_entry = '\xff';

class SignatureText {
public:
  void add(std::string_view text) {
    session_.bytes += text;
    session_.bytes += end_of_entry;
  }
  void add(std::int64_t number) { add(std::to_string(number)); }
  void add(const TrialRecord& trial) {
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
  void add(const LedTrialRecord& trial) {
    add(trial.trial);
    add(trial.plan);
    for (const double value : factor_values(trial.planned.stimulus)) add(std::llround(value * 1000));
    add(name_of(trial.outcome));
    if (trial.answer) add(trial.answer->answer);
  }
  void add(const ActivityRecord& activity) {
    add(activity.place);
    add(activity.activity);
    for (const ActivityFactor& factor : activity.factors) add(std::llround(factor.value * 1000));
    add(name_of(activity.outcome));
    for (const ActivityRating& rating : activity.ratings)
      add(rating.value ? std::to_string(*rating.value) : "");
  }
  [[nodiscard]] SignedSession take() { return std::move(session_); }

private:
  SignedSession session_;
};

} // namespace

SignedSession signed_session(const SessionRecord& session) {
  SignatureText text;
  text.add(session.header.patient);
  text.add(name_of(session.state));
  for (const BlockRecord& block : session.blocks) {
    text.add(name_of(block.header.kind));
    text.add(block.header.set);
    for (const TrialRecord& trial : block.trials) text.add(trial);
    for (const LedTrialRecord& trial : block.led) text.add(trial);
    for (const ActivityRecord& activity : block.activities) text.add(activity);
  }
  return text.take();
}

void Signature::add_byte(unsigned char byte) {
  hash_ ^= byte;
  hash_ *= 0x100000001b3ULL;
}

void Signature::add(std::string_view text) {
  for (const char c : text) add_byte(static_cast<unsigned char>(c));
  add_byte(static_cast<unsigned char>(end_of_entry));
}

void Signature::add(std::int64_t number) { add(std::to_string(number)); }

void Signature::add(const SignedSession& session) {
  for (const char c : session.bytes) add_byte(static_cast<unsigned char>(c));
}

} // namespace dorsal
