#pragma once
// One block on a stage: uploads its pictures, runs its trials one after the other, shows feedback and saves
// every record in the pause that follows.
#include "engine/core/answer_habits.h"
#include "engine/core/block_run.h"
#include "engine/session/screens.h"
#include "engine/session/session.h"
#include "engine/session/talk.h"
#include "engine/session/trial_runner.h"

#include <functional>
#include <vector>

namespace dorsal {

struct BlockShell {
  Stage& stage;
  SessionListener& listener;
  Talk& talk;
  AnswerMap& answers;                 // one for the whole session, and with it one pointer mode
  std::vector<Input>& between_trials; // came since the last trial: the next one's, of whatever block
  std::function<void(const TrialRecord&)> save;
  std::function<bool()> stops_here; // asked before each trial: the session has lasted long enough
  Welcome welcome{};
};

enum class BlockEnd { finished, stopped };

class BlockSession {
public:
  BlockSession(BlockSetting setting, const PictureSet& set);
  BlockSession(BlockSetting setting, ControlSet set); // a control block
  BlockSession(const BlockSession&) = delete;         // the run looks at items_
  BlockSession& operator=(const BlockSession&) = delete;
  ~BlockSession() = default;

  // Goes on after these trials, of an interrupted session.
  void recall(const BlockRecord& record);
  [[nodiscard]] bool over() { return !run_.next().has_value(); }
  void upload(Stage& stage, const Talk& talk);
  [[nodiscard]] BlockEnd run(const BlockShell& shell);
  [[nodiscard]] const adaptation::PatientDifficulty& patient() const { return run_.patient(); }

private:
  // Pictures as bright as the screen: between two trials a person may have changed it.
  void match_brightness(const BlockShell& shell);
  [[nodiscard]] TrialLook look(const BlockShell& shell) const;
  [[nodiscard]] ShownPicture picture_of(const StimulusItem& stimulus, double roll_deg) const;
  [[nodiscard]] std::vector<DisplayItem> shown(const TrialLook& look, const StimulusItem& stimulus,
                                               double roll_deg) const;
  [[nodiscard]] BlockEnd end_trial(const BlockShell& shell, const TrialResult& result);
  void show_feedback(const BlockShell& shell, const TrialRecord& record);
  [[nodiscard]] BlockEnd give_time(const BlockShell& shell, const TrialRecord& record, Instant shown);
  [[nodiscard]] BlockEnd after_interruption(const BlockShell& shell, Interruption why);
  // A kind word is said once a block, on the next screen between trials.
  void note_habit(const BlockShell& shell, const TrialRecord& record);
  [[nodiscard]] std::optional<AnswerHabit> take_habit();
  void say_kind_word(const BlockShell& shell);

  const PictureSet* set_{}; // a picture block's
  ControlSet control_{};    // a control block's
  std::vector<StimulusItem> items_;
  BlockRun run_;
  AnswerHabits habits_;
  std::optional<AnswerHabit> habit_; // seen, not spoken of yet
  bool kind_word_said_{};
  Brightness uploaded_{}; // how bright the pictures are that the stage holds
};

// A picture for the screen, as bright as the patient likes it.
void upload_picture(Stage& stage, std::size_t slot, PixelImage image, Brightness brightness);
// The figure that turns, into the slots from 64 on; empty where the sets come without it.
[[nodiscard]] std::optional<TurningFigure> load_turning_figure(Stage& stage, const Talk& talk,
                                                               const std::filesystem::path& root);
// Examples for the instructions, uploaded into slots 0 and 1: a plain picture of each side.
[[nodiscard]] std::vector<Example> load_examples(Stage& stage, const PictureSet& set, const Talk& talk);

} // namespace dorsal
