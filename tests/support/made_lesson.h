#pragma once
// A small lesson with one card of each kind, in English.
#include "engine/core/task/lesson/lesson.h"

#include <memory>
#include <string>

namespace dorsal::test {

inline Texts in_english(const std::string& text) { return {{"en", text}}; }

inline lesson::Wording made_wording(const std::string& about, int right) {
  return {in_english(about + "?"),
          {in_english("One."), in_english("Two."), in_english("Three.")},
          right,
          in_english("So it is.")};
}

inline std::shared_ptr<const Lesson> made_lesson(const std::string& name = "made") {
  Lesson made;
  made.name = name;
  made.version = "1";
  made.number = 1;
  made.licence = "Ours";
  made.title = in_english("Made up");
  made.idea = in_english("A back can learn.");
  made.belief = {in_english("My back is weak."), in_english("No"), in_english("Yes")};
  made.cards = {
      {"first", in_english("Read this."), {}, lesson::Read{in_english("Here")}},
      {"guess",
       in_english("How many?"),
       {},
       lesson::Predict{{in_english("One."), in_english("Two.")}, 2, in_english("Two.")}},
      {"fits",
       in_english("Does it fit?"),
       {},
       lesson::Sort{{{in_english("Yes."), true, in_english("It does.")},
                     {in_english("No."), false, in_english("It does not.")},
                     {in_english("Well."), true, in_english("It does.")}}}},
      {"row",
       in_english("In order."),
       {},
       lesson::Order{{in_english("a"), in_english("b"), in_english("c")}, in_english("a, b, c.")}},
      {"week", in_english("Choose."), {}, lesson::Experiment{{in_english("Walk."), in_english("Rest.")}}},
      {"friend", in_english("Tell a friend."), {}, lesson::Friend{}},
      {"back", in_english("Mark."), {}, lesson::OwnBack{}}};
  for (int i = 1; i <= static_cast<int>(lesson::checks_of_a_lesson); ++i)
    made.checks.push_back({"check-" + std::to_string(i), made_wording("First", i % 3 + 1),
                           made_wording("Again", (i + 1) % 3 + 1), in_english("Another way.")});
  made.definition = "made";
  made.sha256 = std::string(64, 'a');
  return std::make_shared<const Lesson>(std::move(made));
}

} // namespace dorsal::test
