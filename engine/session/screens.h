#pragma once
// The screens between the trials, in plain words. Each is a maker: ask it again for another window.
#include "engine/core/protocol/protocol.h"
#include "engine/core/visit/face.h"
#include "engine/session/parts/screen.h"
#include "engine/session/parts/trial_screens.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

[[nodiscard]] ScreenMaker welcome_screen(const face::Welcome& welcome);
// What came with the prescription, in the clinic's own words.
[[nodiscard]] ScreenMaker message_screen(const std::string& message);
[[nodiscard]] ScreenMaker go_on_or_anew_screen(int done, int pictures);
[[nodiscard]] ScreenMaker block_intro_screen(const face::BlockIntro& intro);

[[nodiscard]] ScreenMaker break_screen(const face::Break& it);
// `habit`: of which a kind word is said.
// The machine with the motors does not answer.
[[nodiscard]] ScreenMaker machine_silent_screen();
enum class PausedIn { trial, between }; // only a trial has a picture that does not count
[[nodiscard]] ScreenMaker pause_screen(PausedIn in, std::optional<AnswerHabit> habit = {});
[[nodiscard]] ScreenMaker stop_screen();
// The window has left the screen, or the screen has become too small for it.
[[nodiscard]] ScreenMaker out_of_view_screen();
[[nodiscard]] ScreenMaker long_enough_screen(Duration session_length);
[[nodiscard]] ScreenMaker end_screen(const face::End& it);
[[nodiscard]] ScreenMaker not_saved_screen(const std::string& why);
[[nodiscard]] ScreenMaker kept_elsewhere_screen(const std::string& why, const std::string& file);

} // namespace dorsal
