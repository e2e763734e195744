#include "engine/session/gallery/activity_gallery.h"

#include "engine/core/base/characters.h"
#include "engine/session/activities/activity_screens.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace dorsal {
namespace {

// Words of seven letters, over and over, as long as a text may be.
Texts long_words(int characters) {
  const auto filled = [characters](std::string_view word) {
    std::string text;
    while (characters_in(text) + characters_in(word) + 1 < characters) text += std::string{word} + " ";
    return text + std::string{word.substr(0, first_character(word).bytes)} + ".";
  };
  return {{"en", filled("feeling")},
          {"de", filled("R\u00fccken\u00fcbung")},
          {"ar", filled("\u0627\u0644\u0638\u0647\u0631")}};
}

std::vector<imagery::Shows> imagery_shows(const imagery::Guide& guide) {
  namespace shows = imagery::shows;
  std::vector<imagery::Shows> all{shows::AsksTrauma{}, shows::Waits{}};
  for (int stage = 1; stage <= imagery::stages; ++stage) {
    all.emplace_back(shows::Watches{guide, *imagery::stage_of(stage)});
    all.emplace_back(shows::Imagining{guide, *imagery::stage_of(stage), stage == imagery::stages});
  }
  for (const bool twice : {false, true})
    all.emplace_back(shows::Ready{guide, imagery::Stage::with_film, 2, 6, twice});
  for (const auto asked :
       {imagery::Asked::clear, imagery::Asked::felt, imagery::Asked::pain, imagery::Asked::unease})
    all.emplace_back(shows::Rates{guide, asked});
  all.emplace_back(shows::Probes{guide, guide, 1});
  all.emplace_back(shows::StopsKindly{guide});
  all.emplace_back(shows::Sums{2, 12});
  return all;
}

std::vector<movement::Shows> movement_shows(const movement::Guide& guide) {
  namespace shows = movement::shows;
  std::vector<movement::Shows> all{shows::TypesGoal{""},           shows::TypesGoal{"weed the garden"},
                                   shows::AsksMorning{},           shows::AsksRise{guide, 10, 11},
                                   shows::Offers{guide, {}, 2, 3}, shows::Offers{guide, 10, 0, 3},
                                   shows::AsksWhyNot{guide}};
  for (const auto asked : {movement::Asked::looks, movement::Asked::harm, movement::Asked::expected,
                           movement::Asked::confidence_before, movement::Asked::pain_during,
                           movement::Asked::pain_after, movement::Asked::confidence_after})
    all.emplace_back(shows::Rates{guide, asked});
  all.emplace_back(shows::TypesFear{guide, ""});
  all.emplace_back(shows::TypesFear{guide, "my back gives way and I cannot get up"});
  all.emplace_back(shows::Watches{guide, 1});
  all.emplace_back(shows::Watches{guide, 0.5});
  all.emplace_back(shows::Counts{guide, 3, 7, false, 1});
  all.emplace_back(shows::Counts{guide, 28, {}, true, 1});
  all.emplace_back(shows::AsksHowMany{guide, 7, 7, 1});
  all.emplace_back(shows::AsksHowMany{guide, 30, {}, 1});
  all.emplace_back(shows::Reached{guide, 12, 12, 1});
  all.emplace_back(shows::Eases{guide});
  all.emplace_back(shows::AsksHappened{guide, "my back gives way and I cannot get up"});
  all.emplace_back(shows::TicksHelps{guide, {true, false, true, false, false}});
  all.emplace_back(shows::Tells{guide, 7, 4, 3, 6, 12});
  all.emplace_back(shows::Sums{2, 1});
  return all;
}

} // namespace

std::vector<GalleryScreen> activity_gallery(const std::shared_ptr<const MovementGuide>& guide,
                                            const ShownFilm* film) {
  const std::vector<ShownFilm> films = film ? std::vector{*film, *film} : std::vector<ShownFilm>{};
  const std::string goal = "weed the garden for half an hour";
  std::vector<GalleryScreen> all;
  for (const TaskId task : {TaskId::imagery, TaskId::movement})
    for (const Visit visit : {Visit::first, Visit::later})
      all.push_back(
          {fmt::format("{}-{}-intro{}", name_of(task), guide->name, visit == Visit::later ? "-again" : ""),
           activity_intro_screen({task, task == TaskId::movement ? goal : std::string{}, 12, visit})});
  int number = 0;
  for (const imagery::Shows& one : imagery_shows(guide))
    all.push_back(
        {fmt::format("imagery-{}-{:02}", guide->name, ++number), imagery_screen({one, 0.4, films})});
  number = 0;
  for (const movement::Shows& one : movement_shows(guide))
    all.push_back(
        {fmt::format("movement-{}-{:02}", guide->name, ++number), movement_screen({one, 0.6, films, goal})});
  return all;
}

std::shared_ptr<const MovementGuide> longest_guide() {
  MovementGuide guide;
  guide.name = "longest";
  guide.title = long_words(38);
  guide.how = long_words(198);
  guide.imagine = long_words(198);
  guide.seconds = 5;
  guide.film = "longest";
  return std::make_shared<const MovementGuide>(std::move(guide));
}

std::shared_ptr<const MovementGuide> ordinary_guide() {
  MovementGuide guide;
  guide.name = "ordinary";
  guide.title = {{"en", "Bend to the knees"},
                 {"de", "Bis zu den Knien beugen"},
                 {"ar", "\u0627\u0644\u0627\u0646\u062d\u0646\u0627\u0621 \u0625\u0644\u0649 "
                        "\u0627\u0644\u0631\u0643\u0628\u062a\u064a\u0646"}};
  guide.how = {
      {"en", "Stand. Let your hands slide down to your knees. Come up again."},
      {"de", "Stehen Sie. Lassen Sie die H\u00e4nde bis zu den Knien gleiten. Kommen Sie wieder hoch."},
      {"ar", "\u0642\u0641. \u062f\u0639 \u064a\u062f\u064a\u0643 \u062a\u0646\u0632\u0644\u0642\u0627\u0646 "
             "\u0625\u0644\u0649 \u0631\u0643\u0628\u062a\u064a\u0643."}};
  guide.imagine = {{"en", "Feel your back get round, a little at a time."},
                   {"de", "Sp\u00fcren Sie, wie der R\u00fccken nach und nach rund wird."},
                   {"ar",
                    "\u0627\u0634\u0639\u0631 \u0628\u0638\u0647\u0631\u0643 \u064a\u0646\u062d\u0646\u064a "
                    "\u0634\u064a\u0626\u064b\u0627 \u0641\u0634\u064a\u0626\u064b\u0627."}};
  guide.seconds = 5;
  guide.film = "ordinary";
  return std::make_shared<const MovementGuide>(std::move(guide));
}

} // namespace dorsal
