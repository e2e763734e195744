#pragma once
// An instrument: what a patient is asked between phases, before the first visit, monthly or weekly, as a
// value. Questionnaires, the safety questions and the weekly question are all instruments. It is read from a
// file (clinic/instrument), checked (instrument_check.h), asked an item a screen, and kept with its
// definition.
#include "engine/core/base/texts.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dorsal {
namespace instrument {

using dorsal::text_in;
using dorsal::Texts;

inline constexpr int highest_rating = 10;
inline constexpr int longest_words = 400; // of the person, in characters

struct Rating { // 0 to highest_rating
  Texts low, high;
};
struct Option {
  double value{};
  Texts text;
};
struct Choice {
  std::vector<Option> options;
};
struct YesNo {};    // yes is 1
struct Words {};    // of the person
struct Activity {}; // one of the person's own: named once, in their words, and rated like Rating each time

struct Item {
  std::string name;
  Texts text;
  std::variant<Rating, Choice, YesNo, Words, Activity> kind;
  Texts low{}, high{}; // end words of an activity's rating
};
[[nodiscard]] std::string_view kind_name(const Item& item); // as files write it: "rating", "yes_no" ...
[[nodiscard]] bool has_number(const Item& item);            // its answer is a number
// Lowest and highest number that answers it; empty: it has none.
struct Span {
  double low{}, high{};
};
[[nodiscard]] std::optional<Span> span_of(const Item& item);

enum class Scoring { none, sum, mean };
[[nodiscard]] std::string_view name_of(Scoring scoring);
enum class Direction { higher_is_better, higher_is_worse };
[[nodiscard]] std::string_view name_of(Direction direction);

// detectable: more than measurement makes by itself, so a score's own uncertainty follows from it; important:
// as much as people call a change, which says nothing of the uncertainty.
enum class ChangeKind { detectable, important };
[[nodiscard]] std::string_view name_of(ChangeKind kind);
struct SmallestChange {
  double value{};
  ChangeKind kind{};
  std::string source;
};

struct Score {
  Scoring scoring{Scoring::none};
  std::vector<std::string> of; // items by name; empty: all whose answer is a number
  int may_be_missing{};        // with more of them unanswered there is no score
  Span range{};
  Direction direction{};
  std::optional<SmallestChange> smallest_change; // empty: not known
};

// safety: yes-no items, any yes stops the programme. weekly: what got worse since last time.
enum class Purpose { measure, safety, weekly };
[[nodiscard]] std::string_view name_of(Purpose purpose);

} // namespace instrument

struct Instrument {
  std::string name; // [a-z0-9_-]{1,40}
  instrument::Texts title;
  std::string licence; // under what it may be shown; never empty
  std::string source;  // where items and scoring come from
  std::string version;
  instrument::Purpose purpose{};
  std::vector<instrument::Item> items;
  instrument::Score score;
  std::string definition; // the file as it was read
  std::string sha256;     // of it
};

[[nodiscard]] const instrument::Item* item_of(const Instrument& instrument, std::string_view name);
// The items that the score is made of.
[[nodiscard]] std::vector<const instrument::Item*> scored_items(const Instrument& instrument);

} // namespace dorsal
