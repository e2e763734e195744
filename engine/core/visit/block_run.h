#pragma once
// The trials of a block of pictures, words or arrows, in the order of attempts.h. In train blocks, and where
// practice climbs, the answers so far choose the level of each picture. Everything follows from the seed and
// the records so far, so an interrupted block goes on where it was and a stored one can be replayed.
#include "engine/core/task/judgement/schedule.h"
#include "engine/core/task/judgement/train_choice.h"
#include "engine/core/task/judgement/training.h"
#include "engine/core/trial/trial_machine.h"
#include "engine/core/visit/attempts.h"
#include "engine/core/visit/history.h"

#include <optional>
#include <span>
#include <vector>

namespace dorsal {

struct BlockSetting {
  int block{}; // within the session, from 1
  BlockSpec spec;
  Timing timing;
  AdaptationRule adaptation;
  points::Rule points{};
  touch::Rule touch{};
  drawing::Rule drawing{};
  std::uint64_t seed{};
  double accuracy_goal{0.8};             // early stop: the test is of five points below against five above
  int least_trials{20};                  // early stop: never before so many count
  std::optional<double> last_level{};    // train: where the last session left off
  std::optional<LedTraining> last_led{}; // train, of squares or signs: how the last block went
  // Train: what earlier blocks have told of the patient.
  adaptation::PatientDifficulty patient{task_of(TaskId::judgement).chance};
};

class BlockRun {
public:
  // The items must outlive the run.
  BlockRun(BlockSetting setting, std::span<const StimulusItem> items);

  // The next attempt; empty when the block is over.
  [[nodiscard]] std::optional<TrialStart> next();
  // What became of it. A record of a plan that the block does not have is an attempt and nothing more.
  void note(const TrialRecord& record);

  [[nodiscard]] int planned() const { return attempts_.planned(); }
  [[nodiscard]] int done() const { return attempts_.counted(); }
  [[nodiscard]] const adaptation::TrainingState& training() const { return training_; }   // train only
  [[nodiscard]] const adaptation::PatientDifficulty& patient() const { return patient_; } // train only
  [[nodiscard]] const BlockSetting& setting() const { return setting_; }

private:
  [[nodiscard]] TrialPlan plan_of(int number);
  [[nodiscard]] bool stops_early() const;
  [[nodiscard]] bool climbs() const { return setting_.spec.until_right > 0; } // practice
  [[nodiscard]] TrialPlan plan_train_trial(int number);
  [[nodiscard]] TrialPlan plan_climbing_trial(int number);
  void learn(const TrialRecord& record, bool correct);

  BlockSetting setting_;
  std::span<const StimulusItem> items_;
  std::vector<TrialPlan> plans_;      // train: as far as they have been chosen
  std::vector<TrainSlot> slots_;      // train and climbing practice
  std::optional<TrainChoice> choice_; // likewise
  std::optional<TrainChoice> plain_;  // climbing practice: upright, arms hanging, nothing in the background
  int right_in_a_row_{0};
  double steps_{0};                    // climbing practice: above the first one
  adaptation::TrainingState training_; // train only, as all that follows
  adaptation::PatientDifficulty patient_;
  std::vector<adaptation::Wish> wishes_; // beside plans_
  Attempts attempts_;
  int correct_{0};
};

} // namespace dorsal
