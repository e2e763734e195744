#include "engine/core/trial/sign_summary.h"

#include "engine/core/task/drawing/signs.h"

namespace dorsal {
namespace {

const drawing::Sign* drawn_in(const LedTrialRecord& record) {
  return record.correct() ? std::get_if<drawing::Sign>(&record.planned.stimulus) : nullptr;
}

void add_drawn(const drawing::Sign& sign, const LedTrialRecord& record, SignSummary& summary) {
  if (sign.sign == 0)
    return summary.false_felt.add(record.answer && record.answer->answer != drawing::nothing);
  OneSign& one = summary.by_sign[static_cast<std::size_t>(sign.sign - 1)];
  const bool correct = *record.correct();
  one.score.add(correct);
  if (correct || !record.answer) return; // out of time: wrong, and taken for nothing
  if (record.answer->answer == drawing::nothing)
    ++summary.not_felt;
  else
    ++one.taken_for[record.answer->answer];
}

} // namespace

std::optional<SignSummary> sign_summary(std::span<const LedTrialRecord> trials) {
  const drawing::Sign* last = nullptr;
  for (const LedTrialRecord& record : trials)
    if (const auto* sign = drawn_in(record)) last = sign;
  if (!last) return {};
  SignSummary summary{.step = last->step, .set = last->set, .by_sign = {}};
  summary.by_sign.resize(drawing::signs_of_a_set);
  for (const LedTrialRecord& record : trials) {
    const auto* sign = drawn_in(record);
    if (!sign) continue;
    if (sign->step != last->step || sign->set != last->set)
      ++summary.of_other_steps;
    else
      add_drawn(*sign, record, summary);
  }
  return summary;
}

} // namespace dorsal
