#include "engine/core/study/power.h"

#include "engine/core/base/random.h"
#include "engine/core/observer/observer.h"
#include "engine/core/statistics/distributions.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"
#include "engine/core/statistics/welch.h"

#include <algorithm>
#include <cmath>

namespace dorsal::study {
namespace {

constexpr double rolls[] = {0, 45, 90, 135, 180};

observer::ObserverProfile person_of(const PowerQuestion& question, Random& random) {
  observer::ObserverProfile person = question.profile;
  person.drift *= std::exp(random.normal(0, question.drift_spread));
  person.non_decision_s = std::max(0.25, person.non_decision_s + random.normal(0, question.time_spread_s));
  return person;
}

// Nothing where no answer was right.
std::optional<double> median_ms(const observer::ObserverProfile& person, int trials, Random& random) {
  std::vector<double> times;
  for (int trial = 0; trial < trials; ++trial) {
    const auto answer = observer::answer(person,
                                         {.side = random.chance(0.5) ? Side::left : Side::right,
                                          .folded_roll_deg = rolls[trial % 5],
                                          .amplitude_deg = 45,
                                          .trial = trial},
                                         random);
    if (answer.correct) times.push_back(in_milliseconds(answer.response_time));
  }
  return statistics::median(times);
}

struct StudyFound {
  bool found = false;
  double difference = 0;
  double sd = 0;
};

observer::ObserverProfile slower(observer::ObserverProfile person, const PowerQuestion& question,
                                 Random& random) {
  const double sd = question.effect_sd_ms.value_or(std::abs(question.effect_ms) / 2);
  person.non_decision_s =
      std::max(0.1, person.non_decision_s + (question.effect_ms + random.normal(0, 1) * sd) / 1000);
  return person;
}

std::optional<StudyFound> within_people(const PowerQuestion& question, Random& random) {
  std::vector<double> differences;
  for (int i = 0; i < question.participants; ++i) {
    const auto person = person_of(question, random);
    const auto first = median_ms(person, question.trials, random);
    const auto second = median_ms(slower(person, question, random), question.trials, random);
    if (first && second) differences.push_back(*second - *first);
  }
  const auto mean = statistics::mean(differences), sd = statistics::standard_deviation(differences);
  if (!mean || !sd || *sd == 0) return std::nullopt;
  const auto n = static_cast<double>(differences.size());
  const statistics::StudentsT law{n - 1};
  const double p = 2 * cdf(complement(law, std::abs(*mean / (*sd / std::sqrt(n)))));
  return StudyFound{p < question.alpha, *mean, *sd};
}

std::optional<StudyFound> between_groups(const PowerQuestion& question, Random& random) {
  std::vector<double> medians[2];
  for (int i = 0; i < question.participants; ++i) {
    auto person = person_of(question, random);
    if (i % 2 == 1) person = slower(person, question, random);
    if (const auto median = median_ms(person, question.trials, random)) medians[i % 2].push_back(*median);
  }
  const auto test = statistics::welch_t(medians[1], medians[0]);
  if (!test) return std::nullopt;
  const double first = *statistics::variance(medians[0]), second = *statistics::variance(medians[1]);
  return StudyFound{test->p < question.alpha, test->difference, std::sqrt((first + second) / 2)};
}

} // namespace

std::optional<PowerAnswer> power_of(const PowerQuestion& question,
                                    const std::function<void(int, int)>& progress) {
  if (question.participants < (question.between_groups ? 4 : 2) || question.trials < 1 ||
      question.studies < 1)
    return std::nullopt;
  PowerAnswer answer;
  std::vector<double> differences, spreads;
  for (int study = 0; study < question.studies; ++study) {
    Random random = stream(question.seed, static_cast<std::uint64_t>(study));
    const auto found =
        question.between_groups ? between_groups(question, random) : within_people(question, random);
    answer.found.add(found && found->found);
    if (found) differences.push_back(found->difference);
    if (found) spreads.push_back(found->sd);
    if (progress) progress(study + 1, question.studies);
  }
  answer.wilson = statistics::wilson(answer.found).value_or(statistics::Bounds{});
  answer.clopper_pearson = statistics::clopper_pearson(answer.found).value_or(statistics::Bounds{});
  answer.mean_difference_ms = statistics::mean(differences).value_or(0);
  answer.sd_difference_ms = statistics::mean(spreads).value_or(0);
  return answer;
}

} // namespace dorsal::study
