#include "engine/session/gallery/led_gallery.h"

#include "engine/core/task/drawing/signs.h"
#include "engine/core/task/touch/touch.h"
#include "engine/core/task/touch_probe/touch_probe.h"
#include "engine/session/led/hand_over_screens.h"
#include "engine/session/led/led_screens.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace dorsal {

LedTrialRecord answered(const LedStimulus& stimulus, int answer) {
  LedTrialRecord record{.trial = 1, .plan = 1, .planned = {stimulus, {}}, .outcome = Outcome::answered};
  record.answer = LedAnswer{.answer = answer};
  return record;
}

namespace {

using namespace std::chrono_literals;

void add_led_screens(std::vector<GalleryScreen>& all) {
  const points::Touch one{1, 45}, two{2, 45};
  all.push_back({"welcome-touches", welcome_screen({{}, {}, 0, Visit::first, 24})});
  all.push_back({"welcome-pictures-and-touches", welcome_screen({{}, {}, 88, Visit::later, 24})});
  for (const Purpose purpose : {Purpose::practice, Purpose::assess})
    all.push_back({fmt::format("points-{}-intro", name_of(purpose)),
                   led_intro_screen(default_block({purpose, TaskId::points}))});
  all.push_back(
      led_screen("points-cue-one", [one](const TrialLook& look) { return led_screens(look, one).fixation; }));
  all.push_back(
      led_screen("points-cue-two", [two](const TrialLook& look) { return led_screens(look, two).fixation; }));
  all.push_back(led_screen("points-question",
                           [two](const TrialLook& look) { return led_screens(look, two).stimulus; }));
  all.push_back({"points-result", led_result_screen(answered(two, 1))});
  all.push_back({"points-result-other", led_result_screen(answered(one, 1))});
}

void add_two_answer_screens(std::vector<GalleryScreen>& all) {
  for (const TaskId task : {TaskId::orientation, TaskId::probe})
    all.push_back({fmt::format("{}-assess-intro", name_of(task)),
                   led_intro_screen(default_block({Purpose::assess, task}))});
  const auto add = [&](const std::string& name, const LedStimulus& stimulus,
                       DisplayList TrialScreens::*which) {
    all.push_back(
        led_screen(name, [=](const TrialLook& look) { return led_screens(look, stimulus).*which; }));
  };
  const LedStimulus above = points::Pair{0, 45}, beside = points::Pair{1, 45};
  const LedStimulus blunt = probe::Tip{0}, pointed = probe::Tip{1};
  add("orientation-cue-up-down", above, &TrialScreens::fixation);
  add("orientation-cue-side-by-side", beside, &TrialScreens::fixation);
  add("orientation-question", above, &TrialScreens::stimulus);
  add("probe-cue-blunt", blunt, &TrialScreens::fixation);
  add("probe-cue-pointed", pointed, &TrialScreens::fixation);
  add("probe-question", blunt, &TrialScreens::stimulus);
  for (const int answer : {0, 1}) {
    all.push_back({fmt::format("orientation-result-{}", answer), led_result_screen(answered(above, answer))});
    all.push_back({fmt::format("probe-result-{}", answer), led_result_screen(answered(pointed, answer))});
  }
}

void add_touch_screens(std::vector<GalleryScreen>& all) {
  for (int step = 0; step < face::hand_over_steps; ++step)
    all.push_back({fmt::format("touch-hand-over-{}", step + 1), hand_over_screen({step, TaskId::touch, 12})});
  for (const Purpose purpose : {Purpose::practice, Purpose::assess})
    all.push_back({fmt::format("touch-{}-intro", name_of(purpose)),
                   led_intro_screen(default_block({purpose, TaskId::touch}), 12)});
  const auto add = [&](const std::string& name, const touch::Site& site, const LedMoment& moment,
                       DisplayList TrialScreens::*which) {
    all.push_back(
        led_screen(name, [=](const TrialLook& look) { return led_screens(look, site, moment).*which; }));
  };
  add("touch-rest", {12, 7}, {}, &TrialScreens::rest);
  add("touch-cue", {12, 7}, {}, &TrialScreens::fixation);
  add("touch-cue-twenty", {20, 18}, {}, &TrialScreens::fixation);
  add("touch-cue-nothing", {12, 0}, {}, &TrialScreens::fixation);
  add("touch-question", {12, 7}, {}, &TrialScreens::stimulus);
  add("touch-question-twenty", {20, 7}, {}, &TrialScreens::stimulus);
  add("touch-question-typed", {12, 7}, {AnsweredBy::patient, "11", {}}, &TrialScreens::stimulus);
  add("touch-question-aloud", {12, 7}, {AnsweredBy::helper, {}, {}}, &TrialScreens::stimulus);
  all.push_back({"touch-result", led_result_screen(answered(touch::Site{12, 7}, touch::answer_of(7)))});
  all.push_back({"touch-result-other", led_result_screen(answered(touch::Site{12, 7}, touch::answer_of(2)))});
  all.push_back(
      {"touch-result-nothing", led_result_screen(answered(touch::Site{12, 0}, touch::answer_of(2)))});
}

void add_touch_probe_screens(std::vector<GalleryScreen>& all) {
  all.push_back({"touchprobe-hand-over", hand_over_screen({2, TaskId::touch_probe, 12})});
  for (const Purpose purpose : {Purpose::practice, Purpose::assess})
    all.push_back({fmt::format("touchprobe-{}-intro", name_of(purpose)),
                   led_intro_screen(default_block({purpose, TaskId::touch_probe}), 12)});
  const auto add = [&](const std::string& name, const touch_probe::Touch& touch, const LedMoment& moment,
                       DisplayList TrialScreens::*which) {
    all.push_back(
        led_screen(name, [=](const TrialLook& look) { return led_screens(look, touch, moment).*which; }));
  };
  const touch_probe::Touch blunt{{12, 7}, {0}}, pointed{{20, 18}, {1}}, none{{12, 0}, {0}};
  const auto named = [](AnsweredBy by, int square) {
    return LedMoment{.by = by, .typed = {}, .cue_shown = {}, .square = square};
  };
  add("touchprobe-cue-blunt", blunt, {}, &TrialScreens::fixation);
  add("touchprobe-cue-pointed", pointed, {}, &TrialScreens::fixation);
  add("touchprobe-cue-nothing", none, {}, &TrialScreens::fixation);
  add("touchprobe-question", blunt, {}, &TrialScreens::stimulus);
  add("touchprobe-question-tip", blunt, named(AnsweredBy::patient, 11), &TrialScreens::stimulus);
  add("touchprobe-question-tip-aloud", pointed, named(AnsweredBy::helper, 18), &TrialScreens::stimulus);
  const auto result = [&](const std::string& name, const touch_probe::Touch& touch, int answer) {
    all.push_back({name, led_result_screen(answered(touch, answer))});
  };
  result("touchprobe-result", blunt, touch_probe::answer_of(7, {0}));
  result("touchprobe-result-other-tip", blunt, touch_probe::answer_of(7, {1}));
  result("touchprobe-result-other-square", pointed, touch_probe::answer_of(2, {1}));
  result("touchprobe-result-not-felt", pointed, touch_probe::nothing);
  result("touchprobe-result-nothing", none, touch_probe::answer_of(2, {1}));
}

void add_vibration_screens(std::vector<GalleryScreen>& all) {
  for (const Purpose purpose : {Purpose::practice, Purpose::assess})
    all.push_back({fmt::format("vibration-{}-intro", name_of(purpose)),
                   led_intro_screen(default_block({purpose, TaskId::vibration}), 12)});
  const vibration::Buzz seven{{12, 7}};
  const auto add = [&](const std::string& name, DisplayList TrialScreens::*which) {
    all.push_back(led_screen(name, [=](const TrialLook& look) { return led_screens(look, seven).*which; }));
  };
  add("vibration-cue", &TrialScreens::fixation);
  add("vibration-question", &TrialScreens::stimulus);
  all.push_back({"vibration-result", led_result_screen(answered(seven, touch::answer_of(2)))});
}

void add_drawing_screens(std::vector<GalleryScreen>& all) {
  const drawing::Sign seven{2, 1, 8, 80, 0}, turned{4, 1, 6, 80, 90}, letter{6, 2, 1, 60, 0},
      sum{10, 4, 9, 80, 0}, word{12, 5, 1, 80, 0}, none{2, 1, 0, 80, 0};
  for (int step = 1; step < face::hand_over_steps; ++step)
    all.push_back(
        {fmt::format("drawing-hand-over-{}", step + 1), hand_over_screen({step, TaskId::drawing, 2})});
  for (const auto& [level, purpose] :
       {std::pair{2, Purpose::assess}, std::pair{4, Purpose::train}, std::pair{7, Purpose::train},
        std::pair{10, Purpose::train}, std::pair{12, Purpose::train}})
    all.push_back({fmt::format("drawing-{}-intro-{}", name_of(purpose), level),
                   led_intro_screen(default_block({purpose, TaskId::drawing}), level)});
  const auto add = [&](const std::string& name, const drawing::Sign& sign, const LedMoment& moment,
                       DisplayList TrialScreens::*which) {
    all.push_back(
        led_screen(name, [=](const TrialLook& look) { return led_screens(look, sign, moment).*which; }));
  };
  const auto traced = [](int ms) {
    return LedMoment{.by = {}, .typed = {}, .cue_shown = std::chrono::milliseconds{ms}};
  };
  add("drawing-rest", seven, {}, &TrialScreens::rest);
  add("drawing-cue", seven, traced(1000), &TrialScreens::fixation);
  add("drawing-cue-begins", seven, {}, &TrialScreens::fixation);
  add("drawing-cue-turned", turned, traced(2000), &TrialScreens::fixation);
  add("drawing-cue-letter", letter, traced(1300), &TrialScreens::fixation);
  add("drawing-cue-sum", sum, traced(3600), &TrialScreens::fixation);
  add("drawing-cue-word", word, traced(6000), &TrialScreens::fixation);
  add("drawing-cue-nothing", none, {}, &TrialScreens::fixation);
  add("drawing-question", seven, {}, &TrialScreens::stimulus);
  add("drawing-question-sum", sum, {}, &TrialScreens::stimulus);
  add("drawing-question-word", word, {}, &TrialScreens::stimulus);
  add("drawing-question-typed", seven, {AnsweredBy::patient, "7", {}}, &TrialScreens::stimulus);
  add("drawing-question-aloud", letter, {AnsweredBy::helper, {}, {}}, &TrialScreens::stimulus);
  const auto result = [&](const std::string& name, const drawing::Sign& sign, int answer) {
    all.push_back({name, led_result_screen(answered(sign, answer))});
  };
  result("drawing-result", seven, drawing::answer_of(1, 8));
  result("drawing-result-other", seven, drawing::answer_of(1, 2));
  result("drawing-result-not-felt", seven, drawing::nothing);
  result("drawing-result-nothing", none, drawing::answer_of(1, 2));
  result("drawing-result-word", word, drawing::answer_of(5, 1));
}

} // namespace

GalleryScreen led_screen(const std::string& name, TrialPicture draw) {
  return {name, [name, draw = std::move(draw)](const Look& look) {
            Screen screen;
            screen.name = name;
            screen.list = draw({look, AnswerKeys{}, 0.4});
            return screen;
          }};
}

void add_led_gallery(std::vector<GalleryScreen>& all) {
  add_led_screens(all);
  add_touch_screens(all);
  add_drawing_screens(all);
  add_touch_probe_screens(all);
  add_vibration_screens(all);
  add_two_answer_screens(all);
}

} // namespace dorsal
