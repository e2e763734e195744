#pragma once
// What a lesson consists of for one person, part by part: a belief before, cards, checks, the same belief
// after and how it went. When it comes again, because the checks were not passed, cards give way to the
// checks' other words, and the checks are asked in their other wording.
#include "engine/core/task/lesson/shows.h"
#include "engine/core/trial/activity.h"

#include <string>
#include <variant>
#include <vector>

namespace dorsal::lesson {

namespace part {

struct AskBelief {
  Moment moment{};
};
struct ShowCard {
  std::size_t card{};
};
struct SayInOtherWords { // leaves no record
  std::size_t check{};
};
struct AskCheck {
  std::size_t check{};
};
struct SumUp {}; // leaves no record

} // namespace part

using Part =
    std::variant<part::AskBelief, part::ShowCard, part::SayInOtherWords, part::AskCheck, part::SumUp>;

[[nodiscard]] std::vector<Part> plan_parts(const Lesson& lesson, Telling telling);
[[nodiscard]] const Wording& wording_of(const Check& check, Telling telling);

// What its record is called, and which numbers it holds; empty: it leaves none.
[[nodiscard]] std::optional<ActivityPlan> activity_of(const Lesson& lesson, const Part& part,
                                                      Telling telling);
[[nodiscard]] int records_of(const Lesson& lesson, Telling telling); // that a whole lesson leaves

inline constexpr std::string_view response_occasion = "lesson";
inline constexpr std::string_view response_prefix = "lesson-"; // an InstrumentResponse of its words
inline constexpr std::string_view answer_rating = "answer", right_factor = "right", telling_factor = "again";

} // namespace dorsal::lesson
