#pragma once
// The words of one movement that is imagined or done, and where it stands in the ladder; a value as a file of
// engine/session/movements has it. Its film belongs to stimuli/ and is found by its name.
#include "engine/core/base/diagnostic.h"
#include "engine/core/base/texts.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

// Whether it moves the back itself: imagery begins away from it and comes towards it
// (facts/programme.md 2.1).
enum class Nearness { away, towards, back };
[[nodiscard]] std::string_view name_of(Nearness nearness);
[[nodiscard]] std::optional<Nearness> parse_nearness(std::string_view name);

struct MovementGuide {
  std::string name; // [a-z0-9-]{1,32}
  std::string version;
  int step{}; // of the ladder as it ships, from 1; the person's own ratings order it anew
  Nearness nearness{Nearness::back};
  std::string licence;      // never empty
  std::string source;       // why it stands there
  Texts title;              // "Bend to the knee"
  Texts how;                // what to do
  Texts imagine;            // what to feel when it is imagined
  double seconds{};         // one repetition at a comfortable speed
  std::string film{};       // the movement of a film that ships; empty: none
  std::string definition{}; // the file as it was read
  std::string sha256{};     // of it
};
using MovementGuides = std::vector<std::shared_ptr<const MovementGuide>>; // in the order of their steps

[[nodiscard]] std::shared_ptr<const MovementGuide> find_guide(const MovementGuides& guides,
                                                              std::string_view name); // null: none
void in_order_of_steps(MovementGuides& guides);
[[nodiscard]] MovementGuides
moved_guides(const MovementGuides& guides); // those that are done: not away from the back

// Everything wrong with one, at once; an empty list means it may be shown.
[[nodiscard]] std::vector<Diagnostic> check(const MovementGuide& guide);

} // namespace dorsal
