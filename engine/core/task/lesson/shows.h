#pragma once
// What one screen of a lesson shows, as a value: session/lesson_screens.h draws it.
#include "engine/core/task/lesson/lesson.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dorsal::lesson {

enum class Moment { before, after };
inline constexpr std::size_t squares_of_own_back = 12; // in three rows of four, as in touch/grid.h
enum class Felt { unsaid, clear, blurred };

namespace shows {

struct Reads { // a card to be read, by its place
  std::size_t card{};
};
struct AsksOption { // of a prediction or an experiment
  std::size_t card{};
};
struct Reveals {
  std::size_t card{};
  std::optional<int> chosen; // from 1
};
struct AsksStatement {
  std::size_t card{}, statement{};
};
struct ExplainsStatement {
  std::size_t card{}, statement{};
  std::optional<bool> said_fits;
};
struct AsksStep { // which one comes next
  std::size_t card{};
  std::vector<int> offered; // steps from 1, as they are shown
  std::vector<int> chosen;  // so far
};
struct RevealsOrder {
  std::size_t card{};
  std::vector<int> chosen;
};
struct Types { // one sentence for a friend
  std::size_t card{};
  std::string typed;
};
struct MarksBack {
  std::size_t card{};
  std::array<Felt, squares_of_own_back> felt{};
};
struct AsksBelief {
  Moment moment{};
};
struct AsksCheck {
  std::size_t check{};
};
struct Explains {
  std::size_t check{};
  std::optional<int> chosen; // from 1
};
struct OtherWords {
  std::size_t check{};
};
struct Sums { // how the checks went
  int right{};
  bool passed{};
};

} // namespace shows

using Shows = std::variant<shows::Reads, shows::AsksOption, shows::Reveals, shows::AsksStatement,
                           shows::ExplainsStatement, shows::AsksStep, shows::RevealsOrder, shows::Types,
                           shows::MarksBack, shows::AsksBelief, shows::AsksCheck, shows::Explains,
                           shows::OtherWords, shows::Sums>;

// first: as it is told; again: in other words, because the checks were not passed.
enum class Telling { first, again };

} // namespace dorsal::lesson
