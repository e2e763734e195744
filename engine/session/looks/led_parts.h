#pragma once
// What the screens of a helper's touches are put together from: where things lie, words, whose turn it is,
// and the one button on each of them.
#include "engine/core/screen/display_list.h"
#include "engine/core/task/probe/tip.h"
#include "engine/session/looks/look.h"

#include <string>

namespace dorsal {

// The back on one half, words and buttons on the other.
struct Halves {
  Box back, role, words, more, button;
};

[[nodiscard]] Halves halves_of(const Layout& layout);

// Whose turn it is: a word on a band, filled for the helper, framed for the patient.
void add_role(DisplayList& list, const Look& look, const Box& box, std::string who, bool helper);

void add_words(DisplayList& list, const Look& look, const Box& box, std::string text, float size_units,
               bool bold);

enum class Inviting { yes, no };
void add_led_button(DisplayList& list, const Look& look, const Box& box, std::string text, Inviting inviting,
                    float size_units = 30);

// A tip from the side, in the middle of the box.
void add_tip(DisplayList& list, const Box& box, const probe::Tip& tip, Colour colour);

// What is asked while an answer is awaited, beside what can be pressed; what has been typed in its place.
struct LedQuestion {
  std::string role;
  bool to_helper{}; // who types what was said
  std::string question, how_to_answer;
  std::string nothing; // on the button
};
void add_question(DisplayList& list, const Look& look, const LedQuestion& asked, const std::string& typed);

} // namespace dorsal
