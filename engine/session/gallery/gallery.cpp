#include "engine/session/gallery/gallery.h"

#include "engine/core/task/drawing/signs.h"
#include "engine/core/task/touch/touch.h"
#include "engine/core/task/touch_probe/touch_probe.h"
#include "engine/core/visit/examples.h"
#include "engine/session/activities/lesson_screens.h"
#include "engine/session/activities/own_movements_screen.h"
#include "engine/session/gallery/activity_gallery.h"
#include "engine/session/gallery/led_gallery.h"
#include "engine/session/gallery/lesson_gallery.h"
#include "engine/session/gallery/prescription_gallery.h"
#include "engine/session/instrument_screens.h"
#include "engine/session/led/hand_over_screens.h"
#include "engine/session/led/led_screens.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/looks/languages.h"
#include "engine/session/meet_screens.h"
#include "engine/session/person_screens.h"
#include "engine/session/programme_screens.h"
#include "engine/session/results_screens.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

using namespace std::chrono_literals;

// The longest words that a clinic may write.
const std::string whom_to_call =
    "If your pain rises and stays up for a day, call the ward at 030 450 560 000, Monday "
    "to Friday from 8 to 16; at night call 116 117.";

// As long as one may be.
const std::string message =
    "You have done well these two weeks. From now on the pictures are a little harder, and some answers will "
    "be wrong; that is part of it. Practise once a day, in the morning if you can, and never longer than it "
    "feels good. Bring the result file with you on Tuesday, or send it the evening before. If you have a "
    "question, you can call us daily from 8 to 12 at 030 450 560 000. Kind regards, your clinic";

SessionTally tally() {
  SessionTally tally;
  tally.pictures = 88;
  tally.correct = 71;
  for (const Duration time : {1800ms, 2300ms, 2100ms}) tally.correct_times.add(time);
  tally.median_correct_time = 2100ms;
  return tally;
}

TrialRecord record(const StimulusItem& stimulus, std::optional<Side> response) {
  TrialRecord made;
  made.stimulus = stimulus;
  made.outcome = response ? Outcome::answered : Outcome::time_out;
  const Instant onset{10s};
  made.onset = Onset{Stamp::exactly(onset), OnsetProvider::simulated, 0};
  if (response)
    made.answer =
        Answer{*response, Stamp::exactly(onset + 2s), ResponseProvider::simulated, ResponseDevice::key};
  return made;
}

ShownPicture turned(ShownPicture picture) {
  picture.roll_deg = 135;
  return picture;
}

std::vector<AssessResult> results(int count) {
  std::vector<AssessResult> made;
  made.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i)
    made.push_back({"", 0.7 + 0.02 * i + (i % 2 == 0 ? 0.03 : 0), Duration{2400ms - i * 60ms}});
  return made;
}

// The older ones on a screen of another brightness.
std::vector<AssessResult> unlike_results(int count, int unlike) {
  std::vector<AssessResult> made = results(count);
  for (int i = 0; i < unlike; ++i) made[static_cast<std::size_t>(i)].compares = false;
  return made;
}

PlaceInPlan place() {
  const Day today = std::chrono::local_days{std::chrono::year{2026} / 12 / 2};
  PlaceInPlan made{.today = today, .practised = {}, .progress = {1, 2}, .dose = {}};
  for (const int ago : {0, 1, 5, 6, 8, 12, 13, 14, 19, 20, 22, 27})
    made.practised.push_back(today - std::chrono::days{ago});
  return made;
}

std::vector<std::string> every_language() { return {screen_languages.begin(), screen_languages.end()}; }

GalleryScreen trial_screen(const std::string& name, TrialPicture draw) {
  return led_screen(name, [draw = std::move(draw)](TrialLook trial) {
    trial.look.theme = field_theme(trial.look.theme);
    return draw(trial);
  });
}

// As the first visit goes through them; `again` after the other side was answered.
void add_meet_screens(std::vector<GalleryScreen>& all, const std::vector<Example>& examples) {
  const std::vector<MeetPicture> moving = meet_pictures(gallery_figure, examples),
                                 still = meet_pictures({}, examples);
  for (int step = 0; step < face::meet_steps; ++step) {
    const auto at = static_cast<std::size_t>(step);
    all.push_back({fmt::format("meet-{}", step + 1),
                   meet_screen({.step = step, .picture = moving[at], .told = step == 0})});
    all.push_back({fmt::format("meet-{}-again", step + 1),
                   meet_screen({.step = step, .picture = still[at], .told = true, .again = true})});
  }
  all.push_back({"untilted", untilted_screen({moving.back(), true})});
  all.push_back({"untilted-other", untilted_screen({moving.back(), false})});
}

void add_trial_screens(std::vector<GalleryScreen>& all, const Example& left) {
  const auto items = [left](const TrialLook& look) {
    ShownPicture turned = left.picture;
    turned.roll_deg = 45;
    return picture_items(look, turned);
  };
  const auto feedback = [left, items](std::optional<Side> response) {
    return [=](const TrialLook& look) {
      return result_feedback(look, items(look), record(left.stimulus, response));
    };
  };
  all.push_back(trial_screen(
      "fixation", [items](const TrialLook& look) { return trial_screens(look, items(look)).fixation; }));
  all.push_back(trial_screen(
      "trial", [items](const TrialLook& look) { return trial_screens(look, items(look)).stimulus; }));
  all.push_back(trial_screen("feedback-right", feedback(left.stimulus.side)));
  all.push_back(trial_screen("feedback-wrong", feedback(opposite(left.stimulus.side))));
  all.push_back(trial_screen("feedback-turns-upright", [left](const TrialLook& look) {
    ShownPicture tilted = left.picture;
    tilted.roll_deg = 45;
    return replay_feedback(look, tilted, record(left.stimulus, opposite(left.stimulus.side)), 1);
  }));
  all.push_back(trial_screen("feedback-time-out", feedback(std::nullopt)));
  all.push_back(trial_screen("feedback-early", early_feedback));
  all.push_back(trial_screen("kind-word-held-key", [](const TrialLook& look) {
    return kind_word_screen(look, AnswerHabit::held_key);
  }));
  all.push_back(trial_screen("kind-word-both-keys", [](const TrialLook& look) {
    return kind_word_screen(look, AnswerHabit::both_keys);
  }));
  for (const ControlSet set : {ControlSet::words, ControlSet::arrows})
    all.push_back(trial_screen(set == ControlSet::words ? "control-word" : "control-arrow",
                               [set](const TrialLook& look) {
                                 return trial_screens(look, control_items(look, set, Side::right)).stimulus;
                               }));
}

// So many of three touches of each square, by turns one more.
OwnPlaces places(int squares, int right) {
  std::vector<LedTrialRecord> trials;
  for (int square = 1; square <= squares; ++square)
    for (int i = 0; i < 3; ++i)
      trials.push_back(answered(touch::Site{squares, square},
                                touch::answer_of(i < right + square % 2 ? square : square % squares + 1)));
  OwnPlaces own{.places = place_summary(trials).value()};
  for (const LedTrialRecord& trial : trials) own.score.add(*trial.correct());
  return own;
}

// As many and with titles as long as there may be.
std::vector<OwnMovement> longest_own_movements() {
  const OwnMovement own{.title = {{"en", "Knees side to side, lying on the back"},
                                  {"de", "Knie zur Seite kippen, auf dem Rücken"},
                                  {"ar", "إمالة الركبتين من جانب إلى جانب"}},
                        .at_first = 12,
                        .now = 30,
                        .expected = 10,
                        .was = 10};
  return std::vector<OwnMovement>(most_own_movements, own);
}

TodayPlan two_parts(bool halved) {
  return {.parts = {{"touch", {}, 15}, {"pictures", {}, 7}},
          .left_out =
              halved ? std::vector<PartLeftOut>{{"imagery", LeftOut::resting}} : std::vector<PartLeftOut>{},
          .asks_for_helper = false,
          .halved = halved};
}

void add_programme_screens(std::vector<GalleryScreen>& all) {
  all.push_back({"helper", helper_screen()});
  all.push_back({"plan", plan_screen(two_parts(false))});
  all.push_back({"plan-halved", plan_screen(two_parts(true))});
  all.push_back(
      {"my-programme", my_programme_screen({{"education", Standing::passed, {}},
                                            {"touch", Standing::set_aside, {}},
                                            {"pictures", Standing::ready, {}},
                                            {"imagery", Standing::closed, {Opens::ready, 0, "pictures"}},
                                            {"movement", Standing::closed, {Opens::weeks, 3, {}}}})});
  all.push_back({"nothing-planned", nothing_planned_screen({{"touch", LeftOut::needs_helper},
                                                            {"pictures", LeftOut::done_today}})});
}

using instrument::Texts;

// As long as questions are.
face::InstrumentItem asked(decltype(instrument::Item::kind) kind) {
  const Texts low{{"en", "not at all"}, {"de", "gar nicht"}, {"ar", "لا أستطيع إطلاقًا"}};
  const Texts high{{"en", "as well as before"}, {"de", "so gut wie früher"}, {"ar", "كما كنت من قبل"}};
  return {
      .title = {{"en", "Before you begin: your safety"},
                {"de", "Vor dem Beginn: Ihre Sicherheit"},
                {"ar", "قبل أن تبدأ: سلامتك"}},
      .item = {.name = "item",
               .text = {{"en", "How sure are you that you can do what matters to you, even with your back as "
                               "it is?"},
                        {"de", "Wie sicher sind Sie, dass Sie tun können, was Ihnen wichtig ist, auch mit "
                               "Ihrem Rücken, wie er ist?"},
                        {"ar", "ما مدى ثقتك بأنك تستطيع فعل ما يهمك، حتى مع حال ظهرك الآن؟"}},
               .kind = std::move(kind),
               .low = low,
               .high = high},
      .may_go_back = true};
}

instrument::Choice seven_options() {
  instrument::Choice choice;
  for (int value = -3; value <= 3; ++value)
    choice.options.push_back(
        {static_cast<double>(value),
         {{"en", "very much better"}, {"de", "sehr viel schlechter"}, {"ar", "أفضل بكثير جدًا"}}});
  return choice;
}

face::InstrumentItem typing(std::string typed) {
  face::InstrumentItem item = asked(instrument::Words{});
  item.typed = std::move(typed);
  return item;
}

void add_instrument_screens(std::vector<GalleryScreen>& all) {
  face::InstrumentItem rating =
      asked(instrument::Rating{asked(instrument::YesNo{}).item.low, asked(instrument::YesNo{}).item.high});
  all.push_back({"item-rating", instrument_item_screen(rating)});
  rating.answer = 7;
  all.push_back({"item-rating-again", instrument_item_screen(rating)});
  face::InstrumentItem activity = asked(instrument::Activity{});
  activity.activity = "carry my grandson up the stairs";
  all.push_back({"item-activity", instrument_item_screen(activity)});
  all.push_back({"item-choice", instrument_item_screen(asked(seven_options()))});
  all.push_back({"item-yes-no", instrument_item_screen(asked(instrument::YesNo{}))});
  all.push_back({"item-words", instrument_item_screen(typing(""))});
  all.push_back({"item-words-typed", instrument_item_screen(typing("bending down to the lowest drawer"))});
  all.push_back({"item-words-long", instrument_item_screen(typing(std::string(400, 'w')))});
  all.push_back({"safety-stop", safety_stop_screen({whom_to_call})});
  all.push_back(
      {"safety-stop-file", safety_stop_screen({"", {"dorsal-result-P0017.dorsal", "Schreibtisch"}})});
}

std::vector<std::string> codes(int count) {
  std::vector<std::string> made;
  made.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) made.push_back("PATIENTCODE0000" + std::to_string(i));
  return made;
}

} // namespace

ShownFilm gallery_film() {
  return {.film = {.movement = "turn",
                   .person = "a",
                   .view = FilmView::behind,
                   .frames = gallery_figure.frames,
                   .width_over_height = gallery_figure.width_over_height,
                   .plays = Plays::round,
                   .seconds = 6},
          .first_slot = gallery_figure.first_slot};
}

std::vector<Screen> every_page(const ScreenMaker& maker, Look look) {
  std::vector<Screen> pages{maker(look)};
  while (static_cast<int>(pages.size()) < pages.front().pages) {
    ++look.page;
    pages.push_back(maker(look));
  }
  return pages;
}

std::vector<GalleryScreen> gallery(const Example& left, const Example& right) {
  const SessionTally nothing;
  std::vector<GalleryScreen> all{
      {"who-are-you", who_are_you_screen({codes(4), "PATIENTCODE00001", CodeFault::too_short})},
      {"who-are-you-first", who_are_you_screen({})},
      {"who-are-you-refused", who_are_you_screen({{}, "P0", CodeFault::other_character})},
      {"unknown-code", unknown_code_screen("PATIENTCODE00001", Strangers::may_begin)},
      {"unknown-code-results", unknown_code_screen("PATIENTCODE00001", Strangers::have_nothing_here)},
      {"welcome", welcome_screen({gallery_figure, every_language(), 88, Visit::first})},
      {"welcome-later", welcome_screen({gallery_figure, every_language(), 88, Visit::later})},
      {"welcome-no-figure", welcome_screen({{}, {}, 88, Visit::first})},
      {"welcome-lesson", welcome_screen({{}, {}, 0, Visit::first, 0, 1})},
      {"welcome-with-lesson", welcome_screen({gallery_figure, every_language(), 88, Visit::later, 30, 1})},
      {"clock-behind", clock_screen(ClockDoubt::behind_a_session, {"2019-03-02T10:00:00.000Z", 0},
                                    WallClock{"2026-11-22T18:40:00.000Z", 60})},
      {"clock-wrong", clock_screen(ClockDoubt::before_dorsal, {"1970-01-01T00:00:00.000Z", 0}, {})},
      {"message", message_screen(message)},
      {"go-on-or-anew", go_on_or_anew_screen(31, 88)},
      {"about", about_screen()},
      {"handedness", question_screen(0)},
      {"age", question_screen(1)},
      {"answering-hand", question_screen(2)},
      {"pain-before", pain_screen(PainMoment::before, "")},
      {"pain-after", pain_screen(PainMoment::after, whom_to_call)},
      {"pain-rose", pain_rose_screen(whom_to_call)},
      {"after-pain-rose", after_pain_rose_screen(whom_to_call)},
      {"settings",
       [](const Look& look) {
         const AnswerKeys keys;
         return settings_screen(Brightness::normal,
                                key_words(look, keys.left) + " / " + key_words(look, keys.right))(look);
       }},
      {"press-key", press_key_screen(Side::left, "")},
      {"worked-answer",
       worked_feedback(turned(left.picture), record(left.stimulus, opposite(left.stimulus.side)))},
      {"break", break_screen({tally(), Asks::pain, 12})},
      {"pause", pause_screen(PausedIn::trial)},
      {"pause-between", pause_screen(PausedIn::between)},
      {"machine-silent", machine_silent_screen()},
      {"pause-kind-word", pause_screen(PausedIn::trial, AnswerHabit::held_key)},
      {"out-of-view", out_of_view_screen()},
      {"stop", stop_screen()},
      {"long-enough", long_enough_screen(20min)},
      {"thank-you", end_screen({tally(), tally(), false, results(5), {}, place()})},
      {"thank-you-file", end_screen({tally(),
                                     tally(),
                                     false,
                                     unlike_results(5, 2),
                                     {"dorsal-result-P0017.dorsal", "Schreibtisch"},
                                     place()})},
      {"thank-you-stopped", end_screen({nothing, nothing, true, {}, {}, {}})},
      {"not-saved",
       not_saved_screen("cannot save trial 3 of block 1 to /home/patient/.local/share/dorsal/dorsal.db: "
                        "the disk is full; free some space, then go on")},
      {"kept-elsewhere", kept_elsewhere_screen("cannot save trial 3 of block 1: the disk is full",
                                               "/home/patient/.local/share/dorsal/dorsal.db.emergency-1")},
      {"own-results", own_results_screen(results(12), place())},
      {"own-results-few", own_results_screen(results(2))},
      {"own-results-unlike", own_results_screen(unlike_results(12, 3), place())},
      {"own-results-none", own_results_screen({})},
      {"own-places", own_places_screen({places(12, 1), places(12, 2)})},
      {"own-places-once", own_places_screen({places(20, 2)})},
      {"own-movements", own_movements_screen(longest_own_movements())},
      {"own-movements-once", own_movements_screen({{{{"en", "Squat"}}, 8, 8, 7, 4}})},
      {"open-elsewhere", open_elsewhere_screen()},
      {"done-today", done_today_screen({2, 3}, {2, 5, 20min})}};
  for (const BlockKind& kind : {BlockKind::practice, BlockKind::assess, BlockKind::control, BlockKind::train})
    all.push_back({std::string{name_of(kind)} + "-intro",
                   block_intro_screen({.block = default_block(kind), .minutes_left = 12})});
  BlockSpec climbing = default_block(BlockKind::practice);
  climbing.until_right = 3;
  all.push_back({"practice-intro-first",
                 block_intro_screen({.block = climbing, .minutes_left = 14, .first_time = true})});
  all.push_back({"assess-intro-hard", block_intro_screen({.block = default_block(BlockKind::assess),
                                                          .minutes_left = 12,
                                                          .after_hard_practice = true})});
  add_meet_screens(all, {left, right, right});
  add_trial_screens(all, left);
  add_led_gallery(all);
  add_programme_screens(all);
  add_instrument_screens(all);
  all.push_back({"which-lesson", which_lesson_screen(std::vector<Texts>(9, longest_lesson()->title))});
  const ShownFilm film = gallery_film();
  for (GalleryScreen& screen : activity_gallery(longest_guide(), &film)) all.push_back(std::move(screen));
  for (GalleryScreen& screen : prescription_gallery()) all.push_back(std::move(screen));
  for (GalleryScreen& screen : lesson_gallery(longest_lesson())) all.push_back(std::move(screen));
  return all;
}

} // namespace dorsal
