// A visit that asks first: the answers are kept once the record is open, a safety question ends it.
#include "tests/support/instruments.h"

#include "engine/clinic/instrument/shipped_instruments.h"
#include "tests/session/text_host.h"
#include "tests/support/catch.h"
#include "tests/support/made_up_pictures.h"

#include <algorithm>

using namespace dorsal;
using test::KeptRecord;
using test::Script;
using test::TextHost;

namespace {

Key letter(char c) { return static_cast<Key>(c); }

Protocol one_block() {
  Protocol protocol = default_protocol();
  BlockSpec practice = default_block(BlockKind::practice);
  practice.pictures = 2;
  protocol.blocks = {practice};
  protocol.screens.pain_contact = "Call 0123.";
  return protocol;
}

struct Asking {
  test::MadeUpPictures pictures = test::made_up_pictures(12);
  KeptRecord kept;
  std::string transcript;

  void visit(std::vector<AskedInstrument> questions, Script script = {}) {
    const Protocol protocol = one_block();
    Known known{.protocol = protocol, .seed = 5, .sets = pictures.as_sets_of(protocol)};
    known.questions = std::move(questions);
    TextHost host{std::move(known), std::move(script), kept};
    (void)host.run();
    transcript = host.transcript();
  }
  [[nodiscard]] bool said(const std::string& what) const {
    return transcript.find(what) != std::string::npos;
  }
};

AskedInstrument shipped(const std::string& name) { return {*shipped_instrument(name), "start"}; }

} // namespace

TEST_CASE("visit: all instruments that ship are asked after the welcome and before the pain, and answered") {
  Asking asking;
  std::vector<AskedInstrument> all;
  for (const Instrument& made : shipped_instruments()) all.push_back({made, "start"});
  asking.visit(all);
  CHECK(asking.kept.ended == SessionState::complete);
  REQUIRE(asking.kept.responses.size() == all.size());
  CHECK(asking.kept.responses.front().instrument == "safety"); // whatever the order
  for (const InstrumentResponse& response : asking.kept.responses) {
    INFO(response.instrument);
    const auto made = shipped_instrument(response.instrument);
    CHECK(response.sha256 == made->sha256);
    CHECK((is_complete(*made, response.answers) || response.instrument == "weekly"));
  }
  CHECK(asking.transcript.find("[about]") < asking.transcript.find("[asked-yes-no]"));
  CHECK(asking.transcript.find("[asked-rating]") < asking.transcript.find("[pain before]"));
  CHECK(asking.said("How well can you do this now: w"));
}

TEST_CASE("visit: a yes to a safety question ends it at once, kept as stopped, with the clinic's words") {
  Asking asking;
  asking.visit({shipped("pain"), shipped("safety")},
               {.at_screen = {{"asked-yes-no", {letter('2'), letter('1')}}}});
  CHECK(asking.kept.opened);
  CHECK(asking.kept.ended == SessionState::stopped);
  CHECK(asking.kept.blocks.empty());
  REQUIRE(asking.kept.responses.size() == 1);
  CHECK(asking.kept.responses[0].answers == Answers{{"saddle", 0, {}}, {"bladder", 1, {}}});
  CHECK(asking.said("[safety stop]"));
  CHECK(asking.said("Call 0123."));
  CHECK(asking.said("emergency department"));
  CHECK_FALSE(asking.said("[asked-rating]"));
  CHECK_FALSE(asking.said("[pain before]"));
}

TEST_CASE("visit: who stops while questions are asked leaves nothing behind") {
  Asking asking;
  asking.visit(
      {shipped("pain")},
      {.at_screen = {{"asked-rating", {Key::escape}}, {"pause", {letter('s')}}, {"stop", {letter('s')}}}});
  CHECK_FALSE(asking.kept.opened);
  CHECK(asking.kept.responses.empty());
}

TEST_CASE("visit: Backspace goes to the question before, which shows what was answered") {
  Asking asking;
  asking.visit(
      {shipped("pain")},
      {.at_screen = {{"asked-rating", {letter('8'), Key::backspace, letter('x'), letter('4'), Key::space}}}});
  REQUIRE(asking.kept.responses.size() == 1);
  CHECK(asking.kept.responses[0].answers ==
        Answers{{"now", 10, {}}, {"average", 4, {}}, {"movement", {}, {}}});
}

TEST_CASE("visit: words are typed by keys, also those of no button, and Enter ends them") {
  Asking asking;
  asking.visit(
      {{*shipped_instrument("weekly"), "weekly"}},
      {.at_screen = {{"asked-yes-no", {letter('1')}},
                     {"asked-words", {letter('n')}},
                     {"asked-words-typed",
                      {letter('o'), Key::space, letter('2'), letter('-'), Key::backspace, Key::enter}}}});
  REQUIRE(asking.kept.responses.size() == 1);
  CHECK(asking.kept.responses[0].answers == Answers{{"worse", 1, {}}, {"what", {}, "no 2"}});
}

TEST_CASE("visit: without questions nothing is asked and nothing is kept") {
  Asking asking;
  asking.visit({});
  CHECK(asking.kept.responses.empty());
  CHECK_FALSE(asking.said("asked-"));
}

TEST_CASE("visit: where a session is gone on with nothing is asked") {
  Asking asking;
  asking.visit({shipped("pain")}, {.dies_after = 40});
  Known known{.protocol = one_block(), .seed = 5, .sets = asking.pictures.as_sets_of(one_block())};
  REQUIRE(asking.kept.opened);
  known.facts = asking.kept.facts;
  known.questions = {shipped("pain")};
  known.unfinished = UnfinishedVisit{
      .protocol = one_block(), .seed = 5, .pain = {}, .blocks = asking.kept.blocks, .history = {}};
  TextHost host{std::move(known), {}, asking.kept};
  REQUIRE(host.run());
  CHECK(host.transcript().find("asked-") == std::string::npos);
  CHECK(asking.kept.responses.size() == 1); // of the first time
}

TEST_CASE("visit: a safety yes that cannot be kept is told all the same") {
  const Protocol protocol = one_block();
  const test::MadeUpPictures pictures = test::made_up_pictures(12);
  Known known{.protocol = protocol, .seed = 5, .sets = pictures.as_sets_of(protocol)};
  known.facts = {{"told what this is", "yes"}};
  known.questions = {shipped("safety")};
  Course course{std::move(known), {}};
  course.answer({Command::go_on}, {}); // the welcome
  course.answer({Command::choose, 1}, {});
  REQUIRE(std::holds_alternative<step::Put>(course.step()));
  CHECK(course.stops_for_safety());
  course.refused("the disk is full");
  const auto* asked = std::get_if<step::Ask>(&course.step());
  REQUIRE(asked);
  CHECK(std::get<face::SafetyStop>(asked->face).contact == "Call 0123.");
  course.answer({Command::go_on}, {});
  REQUIRE(std::holds_alternative<step::Over>(course.step()));
  CHECK(std::get<step::Over>(course.step()).refused);
}
