#include "engine/session/gallery/lesson_gallery.h"

#include "engine/core/base/characters.h"
#include "engine/core/trial/lesson_plan.h"
#include "engine/session/activities/lesson_screens.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace dorsal {
namespace {

namespace shows = lesson::shows;
using lesson::Shows;

std::vector<Shows> shown_of(const lesson::Card& card, std::size_t place) {
  struct Kinds {
    std::size_t place;
    std::vector<Shows> operator()(const lesson::Read&) const { return {shows::Reads{place}}; }
    std::vector<Shows> operator()(const lesson::Predict&) const {
      return {shows::AsksOption{place}, shows::Reveals{place, 1}};
    }
    std::vector<Shows> operator()(const lesson::Sort& sort) const {
      std::vector<Shows> all;
      for (std::size_t i = 0; i < sort.statements.size(); ++i) {
        all.emplace_back(shows::AsksStatement{place, i});
        all.emplace_back(shows::ExplainsStatement{place, i, i % 2 == 0});
      }
      return all;
    }
    std::vector<Shows> operator()(const lesson::Order& order) const {
      std::vector<int> offered;
      for (std::size_t i = order.steps.size(); i > 0; --i) offered.push_back(static_cast<int>(i));
      return {shows::AsksStep{place, offered, {}}, shows::AsksStep{place, offered, {1}},
              shows::RevealsOrder{place, offered}};
    }
    std::vector<Shows> operator()(const lesson::Experiment&) const { return {shows::AsksOption{place}}; }
    std::vector<Shows> operator()(const lesson::Friend&) const {
      return {shows::Types{place, ""}, shows::Types{place, "It may hurt and still be strong"}};
    }
    std::vector<Shows> operator()(const lesson::OwnBack&) const {
      using lesson::Felt;
      return {shows::MarksBack{place,
                               {Felt::clear, Felt::clear, Felt::unsaid, Felt::blurred, Felt::clear,
                                Felt::blurred, Felt::blurred}}};
    }
  };
  return std::visit(Kinds{place}, card.kind);
}

std::vector<Shows> shown_of(const Lesson& lesson) {
  std::vector<Shows> all{shows::AsksBelief{lesson::Moment::before}};
  for (std::size_t i = 0; i < lesson.cards.size(); ++i)
    for (Shows& one : shown_of(lesson.cards[i], i)) all.push_back(std::move(one));
  for (std::size_t i = 0; i < lesson.checks.size(); ++i) {
    all.emplace_back(shows::AsksCheck{i});
    all.emplace_back(shows::Explains{i, i % 2 == 0 ? lesson.checks[i].first.right : 1});
    all.emplace_back(shows::OtherWords{i});
  }
  all.emplace_back(shows::AsksBelief{lesson::Moment::after});
  all.emplace_back(shows::Sums{4, true});
  all.emplace_back(shows::Sums{2, false});
  return all;
}

// Words of seven letters, over and over, as long as a text may be.
Texts long_text(int characters) {
  const auto filled = [characters](std::string_view word) {
    std::string text;
    while (characters_in(text) + characters_in(word) + 1 < characters) text += std::string{word} + " ";
    return text + std::string{word.substr(0, first_character(word).bytes)} + ".";
  };
  return {{"en", filled("feeling")},
          {"de", filled("R\u00fccken\u00fcbung")},
          {"ar", filled("\u0627\u0644\u0638\u0647\u0631")}};
}

lesson::Wording long_wording(int right) {
  return {long_text(138), {long_text(68), long_text(68), long_text(68)}, right, long_text(218)};
}

} // namespace

std::vector<GalleryScreen> lesson_gallery(const std::shared_ptr<const Lesson>& lesson) {
  std::vector<GalleryScreen> all;
  for (const auto telling : {lesson::Telling::first, lesson::Telling::again})
    all.push_back(
        {fmt::format("lesson-{}-00-intro{}", lesson->name, telling == lesson::Telling::again ? "-again" : ""),
         lesson_intro_screen({lesson, telling})});
  all.push_back({fmt::format("lesson-{}-idea", lesson->name), lesson_idea_screen(lesson)});
  const std::vector<Shows> screens = shown_of(*lesson);
  int number = 0;
  for (const Shows& one : screens) {
    ++number;
    all.push_back(
        {fmt::format("lesson-{}-{:02}", lesson->name, number),
         lesson_screen({lesson, lesson::Telling::first, one,
                        static_cast<double>(number) / static_cast<double>(screens.size()), number > 1})});
  }
  return all;
}

std::shared_ptr<const Lesson> longest_lesson() {
  Lesson made;
  made.name = "longest";
  made.title = long_text(48);
  made.idea = long_text(158);
  made.belief = {long_text(138), long_text(38), long_text(38)};
  const auto card = [&](std::string name, auto kind, lesson::Picture picture = {}) {
    made.cards.push_back({std::move(name), long_text(218), picture, std::move(kind)});
  };
  // None, and those that hold words or figures.
  for (const lesson::Picture picture :
       {lesson::Picture::none, lesson::Picture::signal, lesson::Picture::ages})
    card(std::string{name_of(picture)}, lesson::Read{long_text(58)}, picture);
  card("predict", lesson::Predict{std::vector<Texts>(4, long_text(58)), 2, long_text(218)});
  card("sort", lesson::Sort{{{long_text(98), true, long_text(158)}, {long_text(98), false, long_text(158)}}});
  card("order", lesson::Order{std::vector<Texts>(5, long_text(48)), long_text(218)});
  card("experiment", lesson::Experiment{std::vector<Texts>(4, long_text(58))});
  card("friend", lesson::Friend{});
  card("own-back", lesson::OwnBack{});
  made.checks.push_back({"check", long_wording(1), long_wording(2), long_text(218)});
  return std::make_shared<const Lesson>(std::move(made));
}

} // namespace dorsal
