#pragma once
// What is on the screen within a block: the answer zones, the progress line, the fixation, the picture, the
// feedback.
#include "engine/core/stimulus/control_stimuli.h"
#include "engine/core/trial/answer_habits.h"
#include "engine/core/trial/trial.h"
#include "engine/core/visit/shown_picture.h"
#include "engine/session/looks/layout.h"
#include "engine/session/looks/theme.h"
#include "engine/session/parts/screen.h"

namespace dorsal {

struct TrialScreens {
  DisplayList rest;     // inter-trial interval: zones and progress
  DisplayList fixation; // with the cross
  DisplayList stimulus; // with the picture
};

struct TrialLook {
  Look look;
  AnswerKeys keys;
  double progress{}; // 0 to 1
};

// The background with the progress line, which every screen within a block begins with.
[[nodiscard]] DisplayList trial_ground(const TrialLook& look);

// What a trial shows between the answer zones: a picture, or the word or arrow of a control block.
[[nodiscard]] std::vector<DisplayItem> picture_items(const TrialLook& look, const ShownPicture& picture);
[[nodiscard]] std::vector<DisplayItem> control_items(const TrialLook& look, ControlSet set, Side side);

[[nodiscard]] TrialScreens trial_screens(const TrialLook& look, const std::vector<DisplayItem>& stimulus);

// After an answer in a train block: the picture stays, the side it was is ticked and named, another one that
// was chosen has a ring.
[[nodiscard]] DisplayList result_feedback(const TrialLook& look, const std::vector<DisplayItem>& stimulus,
                                          const TrialRecord& record);
// The same while the picture turns upright and an arrow grows from the trunk to the side it was; `gone` 0
// to 1.
[[nodiscard]] DisplayList replay_feedback(const TrialLook& look, const ShownPicture& picture,
                                          const TrialRecord& record, double gone);
// How far a turn has come that begins and ends gently; both 0 to 1.
[[nodiscard]] constexpr double eased(double share) { return share * share * (3 - 2 * share); }
// After an answer in practice: the picture upright, the side explained.
[[nodiscard]] ScreenMaker worked_feedback(const ShownPicture& picture, const TrialRecord& record);
// After a press before the picture.
[[nodiscard]] DisplayList early_feedback(const TrialLook& look);
// A gentle word about the keys, between two trials.
[[nodiscard]] std::string kind_word(const Look& look, AnswerHabit habit);
[[nodiscard]] DisplayList kind_word_screen(const TrialLook& look, AnswerHabit habit);

// "turned to THEIR left" in words, for a stimulus.
[[nodiscard]] std::string posture_words(const Look& look, const StimulusItem& stimulus);
// An arrow, the word and a hint on a card.
void add_answer_card(DisplayList& list, const Look& look, const Box& box, Side side, const std::string& hint);

} // namespace dorsal
