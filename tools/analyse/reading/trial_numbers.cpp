#include "tools/analyse/reading/trial_numbers.h"

#include "tools/analyse/file/number_text.h"

namespace dorsal::analyse {

TrialNumbers::Course& TrialNumbers::course_of(std::uint64_t key) {
  if (!last_course_ || key != last_key_) {
    last_key_ = key;
    last_course_ = &courses_[key]; // a map's values stay where they are
  }
  return *last_course_;
}

TrialVerdict TrialNumbers::judge(const NumberedTrial& trial) {
  Course& course = course_of(trial.course);
  const std::uint64_t number = hash(trial.number, trial.course);
  const Sighting sighting = seen_.look_for(number, trial.row);
  course.last_was_duplicate = sighting.same_row && (trial.answered || course.last_was_duplicate);
  if (course.last_was_duplicate) return TrialVerdict::duplicate;
  if (sighting.times < most_sightings) seen_.keep(number, trial.row);
  const auto value = read_number(trial.number);
  const auto* now = std::get_if<double>(&value);
  const bool went_back = now && course.last && *now < *course.last;
  if (now) course.last = *now;
  if (sighting.times <= course.restarts) return TrialVerdict::first;
  if (!went_back) return TrialVerdict::repeated;
  ++course.restarts;
  return TrialVerdict::numbering_restarts;
}

} // namespace dorsal::analyse
