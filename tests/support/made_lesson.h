#pragma once
// A small lesson with one card of each kind, in English.
#include "engine/core/task/lesson/lesson.h"

#include <memory>
#include <string>

namespace dorsal::test {

inline Texts said(const std::string& text) { return {{"en", text}}; }

inline lesson::Wording made_wording(const std::string& about, int right) {
  return {said(about + "?"), {said("One."), said("Two."), said("Three.")}, right, said("So it is.")};
}

inline std::shared_ptr<const Lesson> made_lesson(const std::string& name = "made") {
  Lesson made;
  made.name = name;
  made.version = "1";
  made.number = 1;
  made.licence = "Ours";
  made.title = said("Made up");
  made.idea = said("A back can learn.");
  made.belief = {said("My back is weak."), said("No"), said("Yes")};
  made.cards = {
      {"first", said("Read this."), {}, lesson::Read{said("Here")}},
      {"guess", said("How many?"), {}, lesson::Predict{{said("One."), said("Two.")}, 2, said("Two.")}},
      {"fits",
       said("Does it fit?"),
       {},
       lesson::Sort{{{said("Yes."), true, said("It does.")},
                     {said("No."), false, said("It does not.")},
                     {said("Well."), true, said("It does.")}}}},
      {"row", said("In order."), {}, lesson::Order{{said("a"), said("b"), said("c")}, said("a, b, c.")}},
      {"week", said("Choose."), {}, lesson::Experiment{{said("Walk."), said("Rest.")}}},
      {"friend", said("Tell a friend."), {}, lesson::Friend{}},
      {"back", said("Mark."), {}, lesson::OwnBack{}}};
  for (int i = 1; i <= static_cast<int>(lesson::checks_of_a_lesson); ++i)
    made.checks.push_back({"check-" + std::to_string(i), made_wording("First", i % 3 + 1),
                           made_wording("Again", (i + 1) % 3 + 1), said("Another way.")});
  made.definition = "made";
  made.sha256 = std::string(64, 'a');
  return std::make_shared<const Lesson>(std::move(made));
}

} // namespace dorsal::test
