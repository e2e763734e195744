#include "engine/session/face_screens.h"

#include "engine/session/activities/activity_screens.h"
#include "engine/session/activities/lesson_screens.h"
#include "engine/session/instrument_screens.h"
#include "engine/session/led/hand_over_screens.h"
#include "engine/session/led/led_screens.h"
#include "engine/session/meet_screens.h"
#include "engine/session/parts/trial_screens.h"
#include "engine/session/person_screens.h"
#include "engine/session/screens.h"

namespace dorsal {
namespace {

struct Maker {
  ScreenMaker operator()(const face::Clock& it) const { return clock_screen(it.doubt, it.now, it.newest); }
  ScreenMaker operator()(const face::GoOnOrAnew& it) const {
    return go_on_or_anew_screen(it.done, it.pictures);
  }
  ScreenMaker operator()(const face::Welcome& it) const { return welcome_screen(it); }
  ScreenMaker operator()(const face::Message& it) const { return message_screen(it.text); }
  ScreenMaker operator()(const face::About&) const { return about_screen(); }
  ScreenMaker operator()(const face::OneQuestion& it) const { return question_screen(it.place); }
  ScreenMaker operator()(const face::InstrumentItem& it) const { return instrument_item_screen(it); }
  ScreenMaker operator()(const face::SafetyStop& it) const { return safety_stop_screen(it); }
  ScreenMaker operator()(const face::Pain& it) const { return pain_screen(it.moment, it.contact); }
  ScreenMaker operator()(const face::Meet& it) const { return meet_screen(it); }
  ScreenMaker operator()(const face::Untilted& it) const { return untilted_screen(it); }
  ScreenMaker operator()(const face::BlockIntro& it) const {
    return is_led(it.block.kind.task) ? led_intro_screen(it.block, it.level) : block_intro_screen(it);
  }
  ScreenMaker operator()(const face::LessonIntro& it) const { return lesson_intro_screen(it); }
  ScreenMaker operator()(const face::LessonScreen& it) const { return lesson_screen(it); }
  ScreenMaker operator()(const face::ActivityIntro& it) const { return activity_intro_screen(it); }
  ScreenMaker operator()(const face::ImageryScreen& it) const { return imagery_screen(it); }
  ScreenMaker operator()(const face::MovementScreen& it) const { return movement_screen(it); }
  ScreenMaker operator()(const face::HandOver& it) const { return hand_over_screen(it); }
  ScreenMaker operator()(const face::Break& it) const { return break_screen(it); }
  ScreenMaker operator()(const face::PainRose& it) const { return pain_rose_screen(it.contact); }
  ScreenMaker operator()(const face::PainRoseAfter& it) const { return after_pain_rose_screen(it.contact); }
  ScreenMaker operator()(const face::LongEnough& it) const { return long_enough_screen(it.session_length); }
  ScreenMaker operator()(const face::Worked& it) const { return worked_feedback(it.picture, it.record); }
  ScreenMaker operator()(const face::LedResult& it) const { return led_result_screen(it.record); }
  ScreenMaker operator()(const face::Paused& it) const { return pause_screen(PausedIn::trial, it.habit); }
  ScreenMaker operator()(const face::MachineSilent&) const { return machine_silent_screen(); }
  ScreenMaker operator()(const face::NotSaved& it) const { return not_saved_screen(it.why); }
  ScreenMaker operator()(const face::KeptElsewhere& it) const {
    return kept_elsewhere_screen(it.why, it.file);
  }
  ScreenMaker operator()(const face::End& it) const { return end_screen(it); }
};

} // namespace

ScreenMaker screen_of(const Face& face) { return std::visit(Maker{}, face); }

} // namespace dorsal
