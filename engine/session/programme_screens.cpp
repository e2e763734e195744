#include "engine/session/programme_screens.h"

#include "engine/session/parts/buttons.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

ScreenBuilder::ButtonText programme_button(const Look& look) {
  return lettered(look, {.label = look.say("My programme"), .command = Command::explain}, "mp");
}

ScreenBuilder::ButtonText not_today_button(const Look& look) {
  return lettered(look, {.label = look.say("Not today"), .command = Command::stop}, "sx");
}

std::string when(const Look& look, const Door& door) {
  switch (door.opens) {
  case Opens::at_once: return look.say("comes next");
  case Opens::lessons:
    return look.say_count("comes after {count} lesson", "comes after {count} lessons", door.number,
                          fmt::arg("count", door.number));
  case Opens::weeks:
    return look.say_count("comes after {count} week", "comes after {count} weeks", door.number,
                          fmt::arg("count", door.number));
  case Opens::ready:
    return look.say("comes when this goes well: {phase}", fmt::arg("phase", name_of_phase(look, door.phase)));
  case Opens::decision: break;
  }
  return look.say("comes when you and your clinician decide so");
}

std::string where(const Look& look, const PhaseShown& phase) {
  switch (phase.standing) {
  case Standing::closed: return when(look, phase.door);
  case Standing::open: return look.say("you are here");
  case Standing::ready: return look.say("you are here, and it goes well");
  case Standing::passed: return look.say("done");
  case Standing::set_aside: break;
  }
  return look.say("left out for now");
}

std::string minutes_text(const Look& look, int minutes) {
  return look.say_count("about {minutes} minute", "about {minutes} minutes", minutes,
                        fmt::arg("minutes", minutes));
}

std::string reason(const Look& look, LeftOut why) {
  switch (why) {
  case LeftOut::not_open: break;
  case LeftOut::done_today: return look.say("done for today");
  case LeftOut::done_this_week: return look.say("done for this week");
  case LeftOut::needs_helper: return look.say("when somebody is there to help");
  case LeftOut::needs_motors: return look.say("when the machine with motors is plugged in");
  case LeftOut::no_time: return look.say("next time");
  case LeftOut::lessons_done: return look.say("all lessons done");
  case LeftOut::waits_for_clinician: return look.say("after a talk with your clinician");
  case LeftOut::resting: return look.say("rests for two days, because your pain rose");
  }
  return {};
}

void add_left_out(ScreenBuilder& screen, const Look& look, const std::vector<PartLeftOut>& left_out) {
  for (const auto& [phase, why] : left_out)
    if (why != LeftOut::not_open)
      screen.note(look.say("{phase}: {reason}", fmt::arg("phase", name_of_phase(look, phase)),
                           fmt::arg("reason", reason(look, why))));
}

} // namespace

std::string name_of_phase(const Words& words, const std::string& phase) {
  if (phase == "education") return words.say("Learning about pain");
  if (phase == "touch") return words.say("Feeling touch");
  if (phase == "pictures") return words.say("Pictures of backs");
  if (phase == "imagery") return words.say("Imagining movement");
  if (phase == "movement") return words.say("Moving");
  return phase; // the clinic's own word
}

std::string name_of_phase(const Look& look, const std::string& phase) {
  return name_of_phase(look.words.get(), phase);
}

ScreenMaker helper_screen() {
  return [](const Look& look) {
    return ScreenBuilder{"helper", look}
        .title(look.say("Is somebody with you who can help?"))
        .text(look.say("For one part of today, somebody touches your back while you look away. Without help "
                       "you do the other parts."))
        .buttons({way_on(look, look.say("Yes, somebody helps")),
                  lettered(look, {.label = look.say("No, I am alone"), .command = Command::choose}, "na"),
                  not_today_button(look)})
        .build();
  };
}

ScreenMaker plan_screen(const TodayPlan& plan) {
  return [plan](const Look& look) {
    ScreenBuilder screen{"plan", look};
    screen.title(look.say("Today"));
    std::vector<ScreenBuilder::ButtonText> buttons{way_on(look, look.say("Start"))};
    for (std::size_t i = 0; i < plan.parts.size(); ++i) {
      const std::string name = name_of_phase(look, plan.parts[i].phase);
      screen.text(look.say("{number}. {phase}: {minutes}", fmt::arg("number", i + 1), fmt::arg("phase", name),
                           fmt::arg("minutes", minutes_text(look, plan.parts[i].minutes))));
      if (plan.parts.size() > 1)
        buttons.push_back({.label = look.say("Leave out {number}", fmt::arg("number", i + 1)),
                           .hint = fmt::format("{}", i + 1),
                           .command = Command::choose,
                           .keys = {static_cast<Key>('1' + static_cast<int>(i))},
                           .choice = static_cast<int>(i)});
    }
    if (plan.halved)
      screen.text(
          look.say("Your pain rose in the last days, so today is shorter. That is part of the plan."));
    add_left_out(screen, look, plan.left_out);
    buttons.push_back(programme_button(look));
    return screen.buttons(std::move(buttons)).build();
  };
}

ScreenMaker my_programme_screen(std::vector<PhaseShown> phases, bool has_lessons) {
  return [phases = std::move(phases), has_lessons](const Look& look) {
    ScreenBuilder screen{"my programme", look};
    screen.title(look.say("My programme"));
    for (const PhaseShown& phase : phases)
      screen.text(look.say("{phase}: {where}", fmt::arg("phase", name_of_phase(look, phase.phase)),
                           fmt::arg("where", where(look, phase))));
    std::vector<ScreenBuilder::ButtonText> buttons{way_on(look, look.say("Close"))};
    if (has_lessons)
      buttons.push_back(
          lettered(look, {.label = look.say("Read a lesson again"), .command = Command::choose}, "rlz"));
    return screen
        .note(
            look.say("Everybody goes at their own pace, and there is a way back. What comes next you decide "
                     "together with your clinician."))
        .buttons(std::move(buttons))
        .escape_goes_on()
        .build();
  };
}

ScreenMaker nothing_planned_screen(std::vector<PartLeftOut> left_out) {
  return [left_out = std::move(left_out)](const Look& look) {
    ScreenBuilder screen{"nothing planned", look};
    screen.title(look.say("Nothing is planned for today"));
    add_left_out(screen, look, left_out);
    return screen.text(look.say("Rest is part of the practice."))
        .buttons({way_on(look, look.say("Close")), programme_button(look)})
        .escape_goes_on()
        .build();
  };
}

} // namespace dorsal
