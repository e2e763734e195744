#pragma once
// The screens that ask about the person: who it is, what to know once, pain, and how the screens should be.
// Every question can be skipped.
#include "engine/core/base/clock_doubt.h"
#include "engine/core/protocol/protocol.h"
#include "engine/core/stimulus/stimulus.h"
#include "engine/core/trial/session_record.h"
#include "engine/core/visit/person.h"
#include "engine/session/parts/screen.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

// Before a session, where the computer's clock cannot be right or a session kept here is dated later. A
// warning: it goes on all the same. `newest`: that session's start.
[[nodiscard]] ScreenMaker clock_screen(ClockDoubt doubt, const WallClock& now,
                                       const std::optional<WallClock>& newest);

// What this is and is not, before the first session.
[[nodiscard]] ScreenMaker about_screen();

// Of questions(). Answered by Command::choose; Command::go_on skips.
[[nodiscard]] ScreenMaker question_screen(std::size_t question);

// 0 to worst_pain by Command::choose; Command::go_on skips. `contact`: the clinic's words, or empty.
[[nodiscard]] ScreenMaker pain_screen(PainMoment moment, const std::string& contact);
[[nodiscard]] ScreenMaker
pain_rose_screen(const std::string& contact); // before more pictures: stop, or go on
[[nodiscard]] ScreenMaker after_pain_rose_screen(const std::string& contact); // nothing comes after it

// Patients known here, by code, and a place to type another. Command::choose: the place in `codes`, or
// the character typed (other_code + its place in code_characters), or rub_out. Command::go_on: what was
// typed.
inline constexpr int other_code = 1000;
inline constexpr int rub_out = 2000;
inline constexpr std::string_view code_characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
enum class CodeFault { none, too_short, too_long, other_character }; // of what was just pressed
struct CodeEntry {
  std::vector<std::string> codes{};
  std::string typed{};
  CodeFault fault{};
};
[[nodiscard]] ScreenMaker who_are_you_screen(CodeEntry entry);

// Whether somebody may begin here under a code that is new.
enum class Strangers { may_begin, have_nothing_here };
// Command::go_on: type it again; Command::start_anew: a new person. It names no other code: who else
// practises here is nobody's business.
[[nodiscard]] ScreenMaker unknown_code_screen(const std::string& code, Strangers strangers);

enum class SettingsChoice { larger_text, smaller_text, brightness, change_keys };
[[nodiscard]] ScreenMaker settings_screen(Brightness brightness, const std::string& keys);
// Waits for the key that shall answer this side.
[[nodiscard]] ScreenMaker press_key_screen(Side side, const std::string& refusal);

} // namespace dorsal
