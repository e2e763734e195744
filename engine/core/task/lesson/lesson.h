#pragma once
// A lesson of pain education as a value: cards, one thought a screen, some of which ask for something, and
// five checks of understanding. It is read from a file (clinic/lesson) and checked (lesson_check.h). Telling
// alone changed nothing in 779 people (facts/programme.md 0.15), so a lesson is something one does.
#include "engine/core/base/texts.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dorsal {
namespace lesson {

// What is drawn beside a card, from our own figure and lines (session/looks/lesson_pictures.h).
enum class Picture { none, blurred, signal, alarm, cup, spine, ages, practice, stairs, waves };
[[nodiscard]] std::string_view name_of(Picture picture);
[[nodiscard]] std::optional<Picture> parse_picture(std::string_view name);

struct Read {
  Texts heading;
  bool warns{}; // when to call for help: in a frame of its own
};
struct Predict { // a guess, then what is known
  std::vector<Texts> options;
  std::optional<int> right; // from 1; empty: none of them is
  Texts reveal;
};
struct SortedStatement {
  Texts text;
  bool fits{};
  Texts why;
};
struct Sort {
  std::vector<SortedStatement> statements;
  Texts yes{}, no{}; // what the two answers are called; empty: that it fits, or does not
};
struct Order {
  std::vector<Texts> steps; // as they should be
  Texts reveal;
};
struct Experiment { // for this week; none is better than another
  std::vector<Texts> options;
};
struct Friend {};  // one sentence for a friend, kept and never scored
struct OwnBack {}; // where it is clear, where blurred

struct Card {
  std::string name;
  Texts text;
  Picture picture{};
  std::variant<Read, Predict, Sort, Order, Experiment, Friend, OwnBack> kind{};
};
[[nodiscard]] std::string_view kind_name(const Card& card); // as files write it: "read", "own_back" ...

inline constexpr std::size_t options_of_a_check = 3, checks_of_a_lesson = 5, checks_to_pass = 4;

struct Wording {
  Texts text;
  std::array<Texts, options_of_a_check> options;
  int right{}; // from 1
  Texts explain;
};
struct Check {
  std::string name;
  Wording first;
  Wording again;     // when the lesson comes again
  Texts other_words; // for whoever missed it
};

struct Belief { // asked before and after, from 0 to 10
  Texts text, low, high;
};
inline constexpr int strongest_belief = 10;
inline constexpr std::string_view belief_before = "belief-before",
                                  belief_after = "belief-after"; // as records call it

struct Claim {
  std::string claim, source;
};

} // namespace lesson

struct Lesson {
  std::string name; // [a-z0-9_-]{1,40}
  std::string version;
  int number{};            // its place in the course, from 1
  std::string licence;     // never empty
  std::string reviewed_by; // empty: by no clinician yet
  Texts title;
  Texts idea; // what is to be remembered
  std::vector<lesson::Claim> sources;
  lesson::Belief belief;
  std::vector<lesson::Card> cards;
  std::vector<lesson::Check> checks;
  std::string definition; // the file as it was read
  std::string sha256;     // of it
};

// Every text of it in a language, in the order of the file; what its reading level is computed from.
[[nodiscard]] std::vector<std::string_view> texts_of(const Lesson& lesson, std::string_view language);
// How likely somebody who guesses passes: 4 or 5 of 5 right, a third each; 0.045.
[[nodiscard]] double chance_to_pass();

} // namespace dorsal
