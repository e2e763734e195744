#include "engine/core/instrument/instrument_score.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dorsal {
namespace {

constexpr double rounding = 1e-9; // of a mean: thirds and sevenths

} // namespace

std::optional<double> score_of(const Instrument& instrument, const Answers& answers) {
  const auto items = scored_items(instrument);
  double sum = 0;
  int given = 0;
  for (const instrument::Item* item : items)
    if (const ItemAnswer* answer = answer_to(answers, item->name); answer && answer->value) {
      sum += *answer->value;
      ++given;
    }
  const int all = static_cast<int>(items.size());
  if (given == 0 || all - given > instrument.score.may_be_missing) return {};
  const double mean = sum / given;
  return instrument.score.scoring == instrument::Scoring::mean ? mean : mean * all;
}

std::optional<instrument::Span> interval_of(const Instrument& instrument, double score) {
  const auto& [scoring, of, missing, range, direction, smallest] = instrument.score;
  if (!smallest || smallest->kind != instrument::ChangeKind::detectable) return {};
  const double half = smallest->value / std::numbers::sqrt2;
  return instrument::Span{std::clamp(score - half, range.low, range.high),
                          std::clamp(score + half, range.low, range.high)};
}

std::string_view name_of(ChangeSize size) {
  switch (size) {
  case ChangeSize::larger: return "larger than the smallest change";
  case ChangeSize::within_noise: return "within noise";
  case ChangeSize::cannot_tell: return "cannot tell";
  }
  return "unknown";
}

ScoreChange change(const Instrument& instrument, std::optional<double> first, std::optional<double> last) {
  ScoreChange found;
  if (!first || !last) return found;
  found.difference = *last - *first;
  const auto& smallest = instrument.score.smallest_change;
  if (!smallest) return found;
  if (std::abs(*found.difference) + rounding < smallest->value) {
    found.size = ChangeSize::within_noise;
    return found;
  }
  found.size = ChangeSize::larger;
  found.for_the_better =
      (*found.difference > 0) == (instrument.score.direction == instrument::Direction::higher_is_better);
  return found;
}

} // namespace dorsal
