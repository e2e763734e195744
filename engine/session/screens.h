#pragma once
// The screens between the trials, in plain words. Each is a maker: ask it again for another window.
#include "engine/core/protocol.h"
#include "engine/core/statistics/running.h"
#include "engine/session/screen.h"
#include "engine/session/trial_screens.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct Example {
  ShownPicture picture;
  StimulusItem stimulus;
};

[[nodiscard]] ScreenMaker welcome_screen(int pictures);
[[nodiscard]] ScreenMaker go_on_or_anew_screen(int done, int pictures);
// Two example pictures, one of each side, upright.
[[nodiscard]] ScreenMaker what_you_see_screen(std::vector<Example> examples);
// The same picture upright and turned.
[[nodiscard]] ScreenMaker turned_picture_screen(Example example);
[[nodiscard]] ScreenMaker how_to_answer_screen(AnswerKeys keys);
[[nodiscard]] ScreenMaker block_intro_screen(const BlockSpec& block);

// What was done so far, for the break and the end.
struct SessionTally {
  int pictures{};
  int correct{};
  statistics::RunningDuration correct_times;
  std::optional<Duration> median_correct_time;
};
[[nodiscard]] ScreenMaker break_screen(const SessionTally& tally);
inline constexpr std::string_view pause_screen_name = "pause";
[[nodiscard]] ScreenMaker pause_screen();
[[nodiscard]] ScreenMaker end_screen(const SessionTally& tally, bool stopped_early);
[[nodiscard]] ScreenMaker not_saved_screen(const std::string& why);
[[nodiscard]] ScreenMaker kept_elsewhere_screen(const std::string& why, const std::string& file);

} // namespace dorsal
