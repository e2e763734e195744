#pragma once
// Every key of a protocol file, declared once: its name, what it means, its unit and allowed range, and where
// it lives in the value. Reading, checking and showing a protocol are visitors of these functions, so none
// can forget a key. Those of [readiness] stand with the rules that read them (rule_settings.h); which
// sections there are says protocol_sections.h.
#include "engine/core/protocol/field.h"
#include "engine/core/protocol/led_settings.h"
#include "engine/core/protocol/protocol.h"
#include "engine/core/protocol/rule_settings.h"

namespace dorsal {

template <SectionOf<Timing> Section, class Visitor>
void visit_fields(Section& timing, Visitor&& visit) {
  visit(Field{"foreperiod", "fixation onset to picture onset, drawn evenly from this range", 0.1, 10},
        timing.foreperiod);
  visit(Field{"iti", "pause before the next fixation, drawn evenly from this range", 0.1, 10}, timing.iti);
  visit(Field{"feedback", "how long feedback stays in train blocks", 0.2, 10}, timing.feedback);
}

template <SectionOf<AnswerKeys> Section, class Visitor>
void visit_fields(Section& keys, Visitor&& visit) {
  visit(Field{"left", "keys that answer left", 1, 6}, keys.left);
  visit(Field{"right", "keys that answer right", 1, 6}, keys.right);
}

template <SectionOf<InputRules> Section, class Visitor>
void visit_fields(Section& input, Visitor&& visit) {
  visit(Field{"dwell", "a pointer that rests so long on an answer zone or button presses it, or \"none\"",
              0.3, 5},
        input.dwell);
}

template <SectionOf<ScreenRules> Section, class Visitor>
void visit_fields(Section& screens, Visitor&& visit) {
  visit(Field{"language", "en, de, ar, or system: what the computer speaks", 2, 20}, screens.language);
  visit(Field{"text_scale", "size of all text on the patient's screens", 1, 2}, screens.text_scale);
  visit(Field{"brightness", "normal or dim", 0, 0}, screens.brightness);
  visit(Field{"ask_about_person", "on or off: hand, age band and answering hand, once a patient", 0, 0},
        screens.ask_about_person);
  visit(Field{"ask_pain", "on or off: pain 0-10 before and after a session", 0, 0}, screens.ask_pain);
  visit(
      Field{
          "turn_upright",
          "on or off: after a wrong answer in training the picture turns upright and an arrow shows the side",
          0, 0},
      screens.turn_upright);
  visit(Field{"pain_contact", "whom to call if pain rises, in the clinic's own words; empty: the clinician",
              0, 160},
        screens.pain_contact);
}

template <SectionOf<Dose> Section, class Visitor>
void visit_fields(Section& dose, Visitor&& visit) {
  visit(Field{"sessions_a_day", "sessions asked for on a day of practice", 1, 6}, dose.sessions_a_day);
  visit(Field{"days_a_week", "days of practice in a week from Monday", 1, 7}, dose.days_a_week);
  visit(Field{"session_length", "after so long the session offers to end", 60, 7200}, dose.session_length);
}

template <SectionOf<BlockSpec> Section, class Visitor>
void visit_fields(Section& block, Visitor&& visit) {
  visit(Field{"kind",
              "practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, "
              "tells a "
              "general left/right difficulty) or train (adaptive)",
              0, 0},
        block.kind);
  if (is_activity(block.kind.task)) return; // what it consists of stands in a file of its own
  const bool led = is_led(block.kind.task);
  if (!led)
    visit(Field{"sets", "picture sets; several are parallel forms, taken in turn (control: words or arrows)",
                1, 8},
          block.sets);
  visit(Field{"pictures", "trials in the block", 1, 400}, block.pictures);
  visit(Field{"time_limit", "longest time for an answer, or \"none\"", 0.5, 120}, block.time_limit);
  visit(Field{"feedback", "none, result, or worked (the answer explained on the upright picture)", 0, 0},
        block.feedback);
  if (led) return; // a helper has no pictures to turn, and all of them
  visit(Field{"early_stop",
              "assess only: none, or sprt (the block ends once a sequential test five points around the "
              "accuracy goal is "
              "clear)",
              0, 0},
        block.early_stop);
  if (block.kind == BlockKind::practice)
    visit(Field{"until_right",
                "begins with the plainest picture, climbs with every right answer, and ends after so many in "
                "a row; 0: all pictures, however they are answered",
                0, 12},
          block.until_right);
  visit(Field{"rolls", "in-plane rotations of the picture, clockwise, degrees", -180, 180}, block.rolls_deg);
}

template <SectionOf<AdaptationRule> Section, class Visitor>
void visit_fields(Section& rule, Visitor&& visit) {
  visit(Field{"method",
              "questplus (learns the patient's threshold), staircase (weighted up-down) or ladder (six "
              "rungs: plain, "
              "more views, roll, subtle, room scenes, time pressure)",
              0, 0},
        rule.method);
  visit(Field{"target", "share of correct answers that training settles at", 0.55, 0.95}, rule.target);
  visit(Field{"start_level", "difficulty level of the first training session", 1, 10}, rule.start_level);
  visit(Field{"lowest_level", "easiest level", 1, 10}, rule.lowest_level);
  visit(Field{"highest_level", "hardest level", 1, 10}, rule.highest_level);
  visit(Field{"pace", "levels that difficulty may move from one picture to the next", 0.25, 9}, rule.pace);
  visit(Field{"gentle_start", "levels below where the last session left off", 0, 5}, rule.gentle_start);
  visit(Field{"gentle_trials", "pictures at that level, before anything is concluded", 0, 20},
        rule.gentle_trials);
  visit(Field{"entropy_trials", "pictures after those, chosen for what they tell (questplus)", 0, 40},
        rule.entropy_trials);
  visit(Field{"catch_share", "share of easy pictures in between; they do not count towards the success rate",
              0, 0.3},
        rule.catch_share);
  visit(Field{"errors_before_easy", "wrong answers in a row after which an easy picture comes", 1, 10},
        rule.errors_before_easy);
  visit(Field{"spell_trials", "a bad spell is looked for among so many last answers", 4, 40},
        rule.spell_trials);
  visit(Field{"spell_errors", "so many wrong among them are a bad spell", 2, 40}, rule.spell_errors);
  visit(Field{"fall_back", "levels back after a bad spell", 0, 5}, rule.fall_back);
  visit(Field{"vary", "what may make a picture harder: amplitude, view, roll, background, arms, head", 0, 6},
        rule.vary);
  visit(Field{"step", "staircase: levels harder after a correct answer", 0.05, 3}, rule.step);
}

template <SectionOf<points::Rule> Section, class Visitor>
void visit_fields(Section& rule, Visitor&& visit) {
  visit(Field{"start_mm", "distance of two points that the first session begins with", points::closest_mm,
              points::widest_mm},
        rule.start_mm);
  visit(Field{"least_mm", "closest distance", points::closest_mm, points::widest_mm}, rule.least_mm);
  visit(Field{"most_mm", "widest distance", points::closest_mm, points::widest_mm}, rule.most_mm);
}

template <SectionOf<touch::Rule> Section, class Visitor>
void visit_fields(Section& rule, Visitor&& visit) {
  visit(Field{"squares", "squares of the grid in assess blocks, and where training begins: 4, 6, 9, 12 or 20",
              4, 20},
        rule.squares);
  visit(Field{"least_squares", "training comes down to so many, where fewer than 6 of 10 are right", 4, 20},
        rule.least_squares);
  visit(Field{"most_squares", "and up to so many, where at least 8 of 10 are right", 4, 20},
        rule.most_squares);
  visit(Field{"catch_share", "touches of nothing in between, as a share of a block's touches", 0, 0.5},
        rule.catch_share);
}

template <SectionOf<drawing::Rule> Section, class Visitor>
void visit_fields(Section& rule, Visitor&& visit) {
  constexpr auto last = static_cast<double>(drawing::steps);
  visit(
      Field{"step",
            "of the ladder from large digits, 1, to small words, in assess blocks and where training begins",
            1, last},
      rule.step);
  visit(Field{"least_step", "training comes down to it, where fewer than 6 of 10 are right", 1, last},
        rule.least_step);
  visit(Field{"most_step", "and up to it, where at least 8 of 10 are right", 1, last}, rule.most_step);
  visit(Field{"catch_share", "trials without a sign in between, as a share of a block's", 0, 0.5},
        rule.catch_share);
}

template <SectionOf<lesson::Rule> Section, class Visitor>
void visit_fields(Section& rule, Visitor&& visit) {
  visit(
      Field{"leave_out", "lessons by name that are not taught, such as scans-and-age; empty: all are", 0, 40},
      rule.leave_out);
  visit(
      Field{"reviewed_by",
            "the clinician who has read the lessons that ship, and when; empty: nobody yet, and pages say so",
            0, 160},
      rule.reviewed_by);
}

template <SectionOf<imagery::Rule> Section, class Visitor>
void visit_fields(Section& rule, Visitor&& visit) {
  visit(Field{"movements", "movements imagined in one visit", 1, 4}, rule.movements);
  visit(Field{"repetitions", "of each, rated after every three", 3, 12}, rule.repetitions);
  visit(Field{"probe_share",
              "share of repetitions that are imagined twice in a row, and after which it is asked which "
              "movement it was",
              0, 0.5},
        rule.probe_share);
  visit(Field{"visits_to_step", "comfortable and consistent visits before the next stage", 1, 10},
        rule.visits_to_step);
  visit(Field{"most_variation", "how much durations may vary: standard deviation over mean", 0.05, 1},
        rule.most_variation);
  visit(Field{"pain_rise_to_stop",
              "points of 0 to 10 by which pain may not rise: the movement ends for that day",
              1,
              10,
              {"a rise of 2 points is what is usually held to matter; ours as a reason to stop. Of people "
               "with arm pain "
               "imagining raised it by 0.1 of 10 points, with CRPS by 0.5 (Moseley et al. 2008)",
               Confidence::convention}},
        rule.pain_rise_to_stop);
  visit(Field{"unease_to_stop", "unease of 0 to 10 at which the movement ends for that day", 1, 10},
        rule.unease_to_stop);
  visit(Field{"sound", "on or off: a soft sound at the beginning and the end, for closed eyes", 0, 0},
        rule.sound);
  visit(Field{"leave_out", "movements by name that are not imagined, such as bend-to-floor", 0, 40},
        rule.leave_out);
  visit(Field{"stages",
              "where a movement begins, such as \"bend-to-knee 2\": 1 watching, 2 with the film, 3 film "
              "stopped, 4 eyes closed",
              0, 40},
        rule.stages);
  visit(Field{"waits", "on or off: imagery waits for a talk with you", 0, 0}, rule.waits);
  visit(Field{"asked", "on or off: bad experiences were asked about before, and are not asked about again", 0,
              0},
        rule.asked);
  visit(Field{"cleared",
              "date (2026-11-30) on which you cleared imagery after bad experiences or stops; empty: never",
              0, 10},
        rule.cleared);
}

template <SectionOf<movement::Rule> Section, class Visitor>
void visit_fields(Section& rule, Visitor&& visit) {
  visit(Field{"movements", "movements done in one visit", 1, 6}, rule.movements);
  visit(Field{"baseline_visits",
              "visits in which the person stops when they like, before a number is agreed",
              1,
              6,
              {"three in graded activity, BMC Public Health 2007;7:254", Confidence::literature}},
        rule.baseline_visits);
  visit(Field{"start_share",
              "of the mean of those, where the agreed number begins",
              0.3,
              1,
              {"70 % in graded activity, BMC Public Health 2007;7:254", Confidence::literature}},
        rule.start_share);
  visit(Field{"weekly_rise", "offered once a week, where the person agrees; at least one more", 0, 0.5},
        rule.weekly_rise);
  visit(Field{"most_repetitions", "of one movement in a visit, at most", 3, 100}, rule.most_repetitions);
  visit(Field{"visits_to_rise", "visits with all of it done before more is offered", 1, 10},
        rule.visits_to_rise);
  visit(Field{"visits_to_step", "visits that must go well before the next movement of the ladder", 1, 10},
        rule.visits_to_step);
  visit(Field{"confidence_to_step", "confidence of 0 to 10 that is enough for it; or 2 more than at first", 0,
              10},
        rule.confidence_to_step);
  visit(Field{"looks", "movements of which a visit asks only how they look, to order the ladder", 0, 4},
        rule.looks);
  visit(Field{"leave_out", "movements by name that are not done, such as bend-to-floor", 0, 40},
        rule.leave_out);
  visit(Field{"first", "movements by name that come before all that is new to the person", 0, 40},
        rule.first);
  visit(Field{"agreed",
              "numbers that were agreed: \"squat 7\" where no visit on this computer tells one, "
              "\"squat 7 2026-12-01\" whatever was done before that day",
              0, 40},
        rule.agreed);
}

} // namespace dorsal
