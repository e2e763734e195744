#pragma once
// One block on a stage: uploads its pictures, runs its trials one after the other, shows feedback and saves
// every record in the pause that follows.
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
  Welcome welcome{};
};

enum class BlockEnd { finished, stopped };

class BlockSession {
public:
  BlockSession(BlockSetting setting, const PictureSet& set, AnswerKeys keys);
  BlockSession(BlockSetting setting, ControlSet set, AnswerKeys keys); // a control block
  BlockSession(const BlockSession&) = delete;                          // the run looks at items_
  BlockSession& operator=(const BlockSession&) = delete;
  ~BlockSession() = default;

  // Goes on after these trials, of an interrupted session.
  void recall(const BlockRecord& record);
  [[nodiscard]] bool over() { return !run_.next().has_value(); }
  void upload(Stage& stage, const Talk& talk);
  [[nodiscard]] BlockEnd run(const BlockShell& shell);
  [[nodiscard]] const adaptation::PatientDifficulty& patient() const { return run_.patient(); }

private:
  [[nodiscard]] TrialLook look(const BlockShell& shell) const;
  [[nodiscard]] ShownPicture picture_of(const StimulusItem& stimulus, double roll_deg) const;
  [[nodiscard]] std::vector<DisplayItem> shown(const TrialLook& look, const StimulusItem& stimulus,
                                               double roll_deg) const;
  [[nodiscard]] BlockEnd end_trial(const BlockShell& shell, const TrialResult& result);
  void show_feedback(const BlockShell& shell, const TrialRecord& record);
  [[nodiscard]] BlockEnd give_time(const BlockShell& shell, const TrialRecord& record, Instant shown);
  [[nodiscard]] BlockEnd after_interruption(const BlockShell& shell, Interruption why);

  const PictureSet* set_{}; // a picture block's
  ControlSet control_{};    // a control block's
  AnswerKeys keys_;
  std::vector<StimulusItem> items_;
  BlockRun run_;
};

// Examples for the instructions, uploaded into slots 0 and 1: a plain picture of each side.
[[nodiscard]] std::vector<Example> load_examples(Stage& stage, const PictureSet& set, const Layout& layout);

} // namespace dorsal
