#include "engine/core/visit/questioning.h"

#include "tests/support/catch.h"
#include "tests/support/instruments.h"

using namespace dorsal;

namespace {

constexpr Pressed pass{Command::go_on, 0}, back{Command::back, 0};

Pressed chosen(int what) { return {Command::choose, what}; }

void type(Questioning& questions, std::u32string_view words) {
  for (const char32_t letter : words) questions.take({Command::other_character, static_cast<int>(letter)});
}

std::string item_of_now(const Questioning& questions) {
  const auto asked = questions.asks();
  if (!asked) return "over";
  return asked->item.name + (asked->typed ? " in words" : "");
}

Instrument weekly() {
  Instrument made = test::every_kind();
  made.name = "weekly";
  made.purpose = instrument::Purpose::weekly;
  made.items = {made.items[2], made.items[3]};
  return made;
}

} // namespace

TEST_CASE("questions: nothing that is due asks nothing") {
  const Questioning none{{}, "en"};
  CHECK_FALSE(none.asks());
  CHECK(none.responses().empty());
}

TEST_CASE("questions: every kind of item is answered, and kept with its definition and language") {
  Questioning questions{{{test::every_kind(), "start"}}, "de"};
  CHECK_FALSE(questions.asks()->may_go_back);
  questions.take(chosen(7));
  questions.take(chosen(2)); // the third option
  questions.take(chosen(1));
  CHECK(item_of_now(questions) == "what in words");
  type(questions, U" The  left kneé ");
  CHECK(questions.asks()->typed == "The left kneé ");
  questions.take(pass);
  CHECK(item_of_now(questions) == "activity in words");
  type(questions, U"walkk");
  questions.take(chosen(rub_out_character));
  questions.take(pass);
  CHECK(item_of_now(questions) == "activity");
  CHECK(questions.asks()->activity == "walk");
  questions.take(chosen(4));
  REQUIRE(item_of_now(questions) == "over");
  const auto responses = questions.responses();
  REQUIRE(responses.size() == 1);
  CHECK(responses[0].instrument == "every-kind");
  CHECK(responses[0].occasion == "start");
  CHECK(responses[0].language == "de");
  CHECK(responses[0].sha256 == test::every_kind().sha256);
  CHECK(responses[0].definition == test::every_kind().definition);
  CHECK(responses[0].answers == Answers{{"strong", 7, {}},
                                        {"changed", 1, {}},
                                        {"worse", 1, {}},
                                        {"what", {}, "The left kneé"},
                                        {"activity", 4, "walk"}});
}

TEST_CASE("questions: each may be passed over, an activity without a name is not rated") {
  Questioning questions{{{test::every_kind(), "start"}}, "en"};
  for (int i = 0; i < 5; ++i) questions.take(pass);
  CHECK(item_of_now(questions) == "over");
  const Answers answers = questions.responses()[0].answers;
  for (const ItemAnswer& answer : answers) CHECK_FALSE(answer.is_given());
  CHECK(answers.size() == 5);
}

TEST_CASE("questions: the one before can be answered again, and shows what was answered") {
  Questioning questions{{{test::every_kind(), "start"}}, "en"};
  questions.take(back);
  CHECK(item_of_now(questions) == "strong"); // nothing is before it
  questions.take(chosen(7));
  CHECK(questions.asks()->may_go_back);
  questions.take(back);
  CHECK(item_of_now(questions) == "strong");
  CHECK(questions.asks()->answer == 7);
  questions.take(pass); // thought better of it
  CHECK_FALSE(questions.responses()[0].answers[0].is_given());
  questions.take(pass), questions.take(pass);
  type(questions, U"knee");
  questions.take(pass);
  questions.take(back);
  CHECK(questions.asks()->typed == "knee");
}

TEST_CASE("questions: words have an end, and rubbing out takes whole characters") {
  Questioning questions{{{test::own_activities(), "start"}}, "en"};
  type(questions, std::u32string(500, U'ü'));
  CHECK(questions.asks()->typed->size() == 2 * 400);
  for (int i = 0; i < 399; ++i) questions.take(chosen(rub_out_character));
  CHECK(questions.asks()->typed == "ü");
  questions.take(chosen(rub_out_character));
  questions.take(chosen(rub_out_character));
  CHECK(questions.asks()->typed->empty());
}

TEST_CASE("questions: an activity that was named before is only rated") {
  Questioning questions{{{test::own_activities(), "end", {{"activity-1", {}, "swim"}}}}, "en"};
  CHECK(item_of_now(questions) == "activity-1");
  CHECK(questions.asks()->activity == "swim");
  questions.take(chosen(8));
  CHECK(item_of_now(questions) == "activity-2 in words");
  CHECK(questions.responses()[0].answers[0] == ItemAnswer{"activity-1", 8, "swim"});
}

TEST_CASE("questions: safety comes first, and a yes ends them all at once") {
  Questioning questions{{{test::every_kind(), "start"}, {test::safety_questions(), "monthly"}}, "en"};
  CHECK(item_of_now(questions) == "numb");
  questions.take(chosen(0));
  CHECK_FALSE(questions.stops());
  questions.take(chosen(1));
  CHECK(questions.stops());
  CHECK(item_of_now(questions) == "over");
  REQUIRE(questions.responses().size() == 1);
  CHECK(questions.responses()[0].answers == Answers{{"numb", 0, {}}, {"fever", 1, {}}});
}

TEST_CASE("questions: a safety question that is passed over does not stop, and is not answered") {
  Questioning questions{{{test::safety_questions(), "monthly"}}, "en"};
  questions.take(pass), questions.take(chosen(0));
  CHECK_FALSE(questions.stops());
  CHECK_FALSE(is_complete(test::safety_questions(), questions.responses()[0].answers));
}

TEST_CASE("questions: what got worse is asked only where something did") {
  Questioning nothing{{{weekly(), "weekly"}}, "en"};
  nothing.take(chosen(0));
  CHECK(item_of_now(nothing) == "over");
  CHECK(nothing.responses()[0].answers.size() == 1);
  Questioning something{{{weekly(), "weekly"}, {test::own_activities(), "start"}}, "en"};
  something.take(chosen(1));
  CHECK(item_of_now(something) == "what in words");
  type(something, U"sleep");
  something.take(pass);
  something.take(back), something.take(back);
  something.take(chosen(0)); // nothing after all
  CHECK(item_of_now(something) == "activity-1 in words");
  CHECK(something.responses()[0].answers == Answers{{"worse", 0, {}}});
}
