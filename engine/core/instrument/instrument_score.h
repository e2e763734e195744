#pragma once
// The score of a patient's answers, and what a difference of two scores is worth. A sum with missing answers
// is the mean of those given times the number of items, so that it keeps its range. The interval of a score
// follows from the smallest detectable change, which is z * sqrt(2) * standard error of measurement: one
// score is uncertain by smallest change / sqrt(2), at the same confidence (Weir 2005, J Strength Cond Res
// 19:231, eq. 6-8). No score is a diagnosis, and none is compared with a healthy person's.
#include "engine/core/instrument/response.h"

#include <optional>

namespace dorsal {

// Empty where the instrument has none or more answers are missing than its rule allows.
[[nodiscard]] std::optional<double> score_of(const Instrument& instrument, const Answers& answers);

// Within the range of the score; empty where no smallest detectable change is known.
[[nodiscard]] std::optional<instrument::Span> interval_of(const Instrument& instrument, double score);

// cannot_tell: a score is missing, or no smallest change is known.
enum class ChangeSize { larger, within_noise, cannot_tell };
[[nodiscard]] std::string_view name_of(ChangeSize size); // "larger than the smallest change" ...

struct ScoreChange {
  std::optional<double> difference{}; // last minus first
  ChangeSize size{ChangeSize::cannot_tell};
  std::optional<bool> for_the_better{}; // empty unless larger
};
[[nodiscard]] ScoreChange change(const Instrument& instrument, std::optional<double> first,
                                 std::optional<double> last);

} // namespace dorsal
