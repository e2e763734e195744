// Lessons: what may be shown, how hard it is to read, and the way through one, screen by screen.
#include "engine/core/task/lesson/lesson_check.h"
#include "engine/core/trial/lesson_plan.h"
#include "engine/core/trial/lesson_summary.h"
#include "engine/core/visit/lesson_run.h"
#include "tests/support/catch.h"
#include "tests/support/made_lesson.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

using namespace dorsal;
using namespace dorsal::test;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

namespace shows = lesson::shows;

Pressed pressed(Command command, int choice = 0) { return {command, choice}; }

// Goes through a lesson as a host does: what is to be kept is kept at once.
class Reader {
public:
  explicit Reader(const std::shared_ptr<const Lesson>& lesson,
                  lesson::Telling telling = lesson::Telling::first, std::vector<ActivityRecord> before = {})
      : kept(std::move(before)), run(lesson, telling, 7, kept) {}

  void press(Pressed what) {
    run.shown(now);
    now += 10s;
    run.take(what, now);
    keep();
  }
  void on() { press(pressed(Command::go_on)); }
  void choose(int choice) { press(pressed(Command::choose, choice)); }
  // Until a screen of this kind is shown; by passing over what is asked.
  template <class Kind>
  void pass_over_to() {
    for (int i = 0; i < 200 && run.shows() && !std::holds_alternative<Kind>(*run.shows()); ++i) on();
    REQUIRE(run.shows());
  }
  void answer_checks(int right) {
    pass_over_to<shows::AsksCheck>();
    for (int i = 0; i < static_cast<int>(lesson::checks_of_a_lesson); ++i) {
      const auto at = std::get<shows::AsksCheck>(run.shows().value());
      const int fits = wording_of(run.lesson()->checks[at.check], run.telling()).right;
      choose(i < right ? fits : fits % 3 + 1);
      on();
    }
  }
  [[nodiscard]] LessonSummary summary() const {
    BlockRecord block;
    block.header.kind.task = TaskId::lesson;
    block.header.set = run.lesson()->name;
    block.activities = kept;
    return lesson_summary(block).value();
  }
  [[nodiscard]] const ActivityRecord& record(std::string_view name) const {
    const auto found = std::ranges::find(kept, name, &ActivityRecord::activity);
    REQUIRE(found != kept.end());
    return *found;
  }

  std::vector<ActivityRecord> kept;
  std::vector<InstrumentResponse> responses;
  LessonRun run;
  Instant now{};

private:
  void keep() {
    if (auto response = run.response("en")) {
      responses.push_back(*std::move(response));
      run.response_kept();
    }
    if (const auto& record = run.to_keep()) {
      kept.push_back(*record);
      run.kept();
    }
  }
};

template <class Change>
std::string problems_with(const Change& change) {
  Lesson made = *made_lesson();
  change(made);
  std::string text;
  for (const Diagnostic& problem : check(made)) text += problem.key + " " + problem.message + "\n";
  return text;
}

} // namespace

TEST_CASE("lesson: a made-up one may be shown, and each mistake is named") {
  CHECK(problems_with([](Lesson&) {}).empty());
  CHECK_THAT(problems_with([](Lesson& l) { l.licence = " "; }), Contains("licence is empty"));
  CHECK_THAT(problems_with([](Lesson& l) { l.name = std::string(33, 'a'); }), Contains("allowed are 32"));
  CHECK_THAT(problems_with([](Lesson& l) { l.number = 0; }), Contains("number is 0"));
  CHECK_THAT(problems_with([](Lesson& l) { l.title["de"] = "Ausgedacht"; }),
             Contains("idea has no text in \"de\""));
  CHECK_THAT(problems_with([](Lesson& l) { l.cards[1].name = "first"; }), Contains("earlier card or check"));
  CHECK_THAT(problems_with([](Lesson& l) { l.cards[0].name = "belief-after"; }),
             Contains("give each its own"));
  CHECK_THAT(problems_with([](Lesson& l) { std::get<lesson::Predict>(l.cards[1].kind).right = 3; }),
             Contains("right is 3; allowed is 1 to 2"));
  CHECK_THAT(problems_with([](Lesson& l) {
               for (auto& one : std::get<lesson::Sort>(l.cards[2].kind).statements) one.fits = true;
             }),
             Contains("all fit or none does"));
  CHECK_THAT(problems_with([](Lesson& l) { l.checks.pop_back(); }), Contains("it needs 5"));
  CHECK_THAT(problems_with([](Lesson& l) {
               for (auto& one : l.checks) one.first.right = 2;
             }),
             Contains("always at the same place"));
  CHECK_THAT(problems_with([](Lesson& l) { l.cards.erase(l.cards.begin() + 1, l.cards.end()); }),
             Contains("has 1 entries"));
  CHECK_THAT(problems_with([](Lesson& l) { l.cards[0].text["en"] = "a\x1b[31mb"; }),
             Contains("control character"));
}

TEST_CASE("lesson: a heavy text is refused by its reading level, with the language") {
  const std::string heavy =
      "Multidimensional biopsychosocial conceptualisations substantially reconfigure maladaptive "
      "neurophysiological representations underlying persistent musculoskeletal complaints.";
  CHECK_THAT(problems_with([&](Lesson& l) {
               for (auto& card : l.cards) card.text["en"] = heavy;
               for (auto& check : l.checks) check.first.explain["en"] = check.again.explain["en"] = heavy;
             }),
             Contains("too hard to read in \"en\": Flesch-Kincaid grade"));
  const std::vector<std::string_view> easy{"The cat sat on the mat.", "It was a warm day."};
  CHECK(readability::level_of(easy, "en").ok());
  const std::vector<std::string_view> german{
      "Nervensystemüberempfindlichkeiten verursachen außergewöhnliche Schmerzwahrnehmungen."};
  CHECK_FALSE(readability::level_of(german, "de").ok());
  CHECK(readability::level_of(german, "de").measure == "LIX");
}

TEST_CASE("readability: words, sentences and syllables are counted as the formulas ask") {
  const std::vector<std::string_view> texts{"The little house. A table, made of wood!", "Naïve?"};
  const readability::Counts counts = readability::count(texts);
  CHECK(counts.words == 9);
  CHECK(counts.sentences == 3);
  // the 1, lit-tle 2, house 1, a 1, ta-ble 2, made 1, of 1, wood 1, na-ve 1: counted by the letters a e i o u
  // y
  CHECK(counts.syllables == 11);
  CHECK(readability::words_a_sentence(counts) == Approx(3));
  CHECK(readability::flesch_kincaid_grade(counts) == Approx(0.39 * 3 + 11.8 * 11 / 9 - 15.59));
  CHECK(counts.long_words == 0);
  const std::vector<std::string_view> arabic{"أين لُمست؟ هنا، أو هناك."};
  CHECK(readability::count(arabic).sentences == 2);
  CHECK(readability::count(arabic).words == 5);
  CHECK(readability::count({}).words == 0);
  CHECK(readability::flesch_kincaid_grade({}) == 0);
}

TEST_CASE("lesson: who guesses passes in 4.5 % of tries") {
  // 5 (1/3)^4 (2/3) + (1/3)^5 = 11 / 243
  CHECK(chance_to_pass() == Approx(11.0 / 243));
}

TEST_CASE("lesson: read to the end, every part leaves its record in order, and a second look changes none") {
  const auto lesson = made_lesson();
  Reader reader{lesson};
  reader.choose(7); // belief before
  reader.on();      // the first card
  CHECK(reader.kept.size() == 2);
  reader.press(pressed(Command::back));
  CHECK(std::holds_alternative<shows::Reads>(*reader.run.shows()));
  CHECK_FALSE(reader.run.may_go_back()); // what was asked is not asked again
  reader.choose(3);                      // only looked at
  CHECK(std::holds_alternative<shows::Reads>(*reader.run.shows()));
  reader.on();
  CHECK(std::holds_alternative<shows::AsksOption>(*reader.run.shows()));
  CHECK(reader.kept.size() == 2);

  reader.choose(3); // no such option
  CHECK(std::holds_alternative<shows::AsksOption>(*reader.run.shows()));
  reader.choose(1);
  CHECK(std::get<shows::Reveals>(*reader.run.shows()).chosen == 1);
  reader.on();
  for (const int fits : {1, 1, 0}) {
    reader.choose(fits);
    reader.on();
  }
  CHECK(reader.record("fits").ratings ==
        std::vector<ActivityRating>{{"statement_1", 1}, {"statement_2", 1}, {"statement_3", 0}});
  CHECK(reader.record("fits").factors ==
        std::vector<ActivityFactor>{{"fits_1", 1}, {"fits_2", 0}, {"fits_3", 1}});

  reader.choose(3);
  reader.press(pressed(Command::back)); // undone
  CHECK(std::get<shows::AsksStep>(*reader.run.shows()).chosen.empty());
  reader.choose(1);
  reader.choose(1); // already chosen
  reader.choose(3); // the last follows
  CHECK(std::get<shows::RevealsOrder>(*reader.run.shows()).chosen == std::vector{1, 3, 2});
  reader.on();
  CHECK(reader.record("row").ratings ==
        std::vector<ActivityRating>{{"place_1", 1}, {"place_2", 3}, {"place_3", 2}});
  reader.choose(2);
  CHECK(reader.record("week").ratings == std::vector<ActivityRating>{{"answer", 2}});

  for (const char c : std::string{"Go on "}) reader.choose(c);
  reader.on();
  REQUIRE(reader.responses.size() == 1);
  CHECK(reader.responses[0].instrument == "lesson-made");
  CHECK(reader.responses[0].answers[0].words == "Go on");
  CHECK(reader.responses[0].sha256 == lesson->sha256);

  for (const int square : {4, 5, 5, 6, 6, 6}) reader.choose(square); // clear, blurred, unsaid again
  reader.on();
  CHECK(reader.record("back").ratings[3].value == 0);
  CHECK(reader.record("back").ratings[4].value == 1);
  CHECK_FALSE(reader.record("back").ratings[5].value);

  reader.answer_checks(4);
  reader.choose(2); // belief after
  CHECK(std::get<shows::Sums>(*reader.run.shows()).passed);
  reader.on();
  CHECK_FALSE(reader.run.shows());
  CHECK(static_cast<int>(reader.kept.size()) == records_of(*lesson, lesson::Telling::first));
  for (std::size_t i = 0; i < reader.kept.size(); ++i) {
    CHECK(reader.kept[i].place == static_cast<int>(i) + 1);
    CHECK(reader.kept[i].began->best < reader.kept[i].ended->best);
  }
  CHECK(reader.responses.size() == 1);
  const LessonSummary summary = reader.summary();
  CHECK(summary.finished);
  CHECK(summary.passed());
  CHECK(summary.right == 4);
  CHECK(summary.missed == std::vector<std::string>{"check-5"});
  CHECK(summary.belief_before == 7);
  CHECK(summary.belief_after == 2);
}

TEST_CASE("lesson: an order that is left half done keeps what was chosen of it") {
  Reader reader{made_lesson()};
  reader.pass_over_to<shows::AsksStep>();
  reader.choose(3);
  reader.on();
  CHECK(std::get<shows::RevealsOrder>(*reader.run.shows()).chosen.empty());
  CHECK(reader.record("row").ratings ==
        std::vector<ActivityRating>{{"place_1", 3}, {"place_2", {}}, {"place_3", {}}});
}

TEST_CASE("lesson: anything may be passed over, and then no check is right") {
  Reader reader{made_lesson()};
  reader.pass_over_to<shows::Sums>();
  CHECK_FALSE(std::get<shows::Sums>(*reader.run.shows()).passed);
  CHECK(reader.summary().asked == 5);
  CHECK(reader.summary().right == 0);
  CHECK_FALSE(reader.summary().belief_before);
  REQUIRE(reader.responses.size() == 1); // the text alone
  CHECK(reader.responses[0].answers.empty());
}

TEST_CASE(
    "lesson: who misses two hears those in other words at once, and all of it in other words next time") {
  const auto lesson = made_lesson();
  Reader reader{lesson};
  reader.answer_checks(3);
  CHECK(std::get<shows::OtherWords>(*reader.run.shows()).check == 3);
  reader.on();
  CHECK(std::get<shows::OtherWords>(*reader.run.shows()).check == 4);
  reader.on();
  reader.on();
  CHECK_FALSE(std::get<shows::Sums>(*reader.run.shows()).passed);
  LessonStandings standings;
  BlockRecord block;
  block.header.kind.task = TaskId::lesson;
  block.header.set = lesson->name;
  block.activities = reader.kept;
  note_lesson(standings, block);
  CHECK(standings.at("made") == LessonStanding{1, false});
  const std::vector<std::string> course{"made", "other"};
  CHECK(lessons_left(course, standings) == std::vector<std::string>{"other", "made"});

  Reader again{lesson, lesson::Telling::again};
  again.choose(5);
  CHECK(std::holds_alternative<shows::OtherWords>(*again.run.shows()));
  again.answer_checks(5);
  again.choose(1);
  CHECK(std::get<shows::Sums>(*again.run.shows()).passed);
  CHECK(again.summary().again);
  block.activities = again.kept;
  note_lesson(standings, block);
  CHECK(standings.at("made") == LessonStanding{2, true});
  CHECK(lessons_left(course, standings) == std::vector<std::string>{"other"});
}

TEST_CASE("lesson: cut short after any record, it goes on with the next part and says the same in the end") {
  const auto lesson = made_lesson();
  Reader whole{lesson};
  whole.answer_checks(3);
  whole.pass_over_to<shows::Sums>();
  for (std::size_t cut = 0; cut < whole.kept.size(); ++cut) {
    CAPTURE(cut);
    Reader rest{lesson,
                lesson::Telling::first,
                {whole.kept.begin(), whole.kept.begin() + static_cast<std::ptrdiff_t>(cut)}};
    for (int i = 0; i < 200 && rest.kept.size() < whole.kept.size(); ++i) {
      const std::size_t next = rest.kept.size();
      const auto& ratings = whole.kept[next].ratings;
      const auto shown = rest.run.shows();
      const auto* asked = shown ? std::get_if<shows::AsksCheck>(&*shown) : nullptr;
      if (asked && ratings[0].value)
        rest.choose(*ratings[0].value);
      else
        rest.on();
    }
    REQUIRE(rest.kept.size() == whole.kept.size());
    for (std::size_t i = 0; i < whole.kept.size(); ++i) {
      CHECK(rest.kept[i].activity == whole.kept[i].activity);
      CHECK(rest.kept[i].ratings == whole.kept[i].ratings);
    }
    CHECK(rest.summary().right == 3);
    CHECK(rest.responses.size() == 1);
  }
}

TEST_CASE("lesson: an answer is kept before it is explained, so that nobody answers who was told") {
  const auto lesson = made_lesson();
  Reader reader{lesson};
  reader.pass_over_to<shows::AsksCheck>();
  const auto before = reader.kept.size();
  reader.choose(lesson->checks[0].first.right % 3 + 1);
  CHECK(std::holds_alternative<shows::Explains>(*reader.run.shows()));
  CHECK(reader.kept.size() == before + 1);
  Reader rest{lesson, lesson::Telling::first, reader.kept}; // the power went
  CHECK(std::get<shows::AsksCheck>(rest.run.shows().value()).check == 1);
  Reader whole{lesson};
  whole.pass_over_to<shows::Sums>();
  CHECK_FALSE((Reader{lesson, lesson::Telling::first, whole.kept}.run.shows()));
}

TEST_CASE("lesson: what is new comes before what comes again") {
  const std::vector<std::string> course{"a", "b", "c"};
  CHECK(lessons_left(course, {{"a", {1, false}}, {"b", {1, true}}}) == std::vector<std::string>{"c", "a"});
}

TEST_CASE("lesson: a block without answers has no summary, and half of a lesson is not finished") {
  BlockRecord block;
  block.header.kind.task = TaskId::lesson;
  CHECK_FALSE(lesson_summary(block));
  Reader reader{made_lesson()};
  reader.choose(3);
  CHECK_FALSE(reader.summary().finished);
  CHECK_FALSE(reader.summary().passed());
  LessonStandings standings;
  block.header.set = "made";
  block.activities = reader.kept;
  note_lesson(standings, block);
  CHECK(lessons_finished(standings) == 0);
}
