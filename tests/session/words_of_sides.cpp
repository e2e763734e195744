// What the screens say of left and right: "right" is a side and never praise, and the sides are the pictured
// person's in every language.
#include "engine/clinic/visit/catalogue.h"
#include "engine/session/gallery/gallery.h"
#include "engine/session/looks/languages.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <filesystem>
#include <regex>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

const std::filesystem::path catalogues = std::filesystem::path{DORSAL_BINARY_DIR} / "share" / "locale";

StimulusItem posture(Side side, Movement movement) {
  StimulusItem item;
  item.side = side;
  item.movement = movement;
  return item;
}

TrialRecord answered(Side side, std::optional<Side> response) {
  TrialRecord record;
  record.stimulus = posture(side, Movement::rotation);
  record.outcome = response ? Outcome::answered : Outcome::time_out;
  const Instant onset{10s};
  record.onset = Onset{Stamp::exactly(onset), OnsetProvider::simulated, 0};
  if (response)
    record.answer =
        Answer{*response, Stamp::exactly(onset + 2s), ResponseProvider::simulated, ResponseDevice::key};
  return record;
}

std::vector<std::string> texts_of(const DisplayList& list) {
  std::vector<std::string> texts;
  for (const DisplayItem& item : list.items)
    if (const auto* label = std::get_if<Label>(&item)) texts.push_back(label->text);
  return texts;
}

Look look_in(const Words& words) {
  static const PlainRuler ruler;
  return {Layout{{1280, 720}}, Theme{}, words, ruler};
}

// After an answer, in training and in practice.
std::vector<std::string> feedback_texts(const Words& words, const TrialRecord& record) {
  const Look look = look_in(words);
  std::vector<std::string> texts = texts_of(result_feedback({look, AnswerKeys{}, 0.5}, {}, record));
  std::ranges::move(texts_of(worked_feedback({}, record)(look).list), std::back_inserter(texts));
  return texts;
}

std::vector<std::string> all_texts(const Words& words) {
  std::vector<std::string> all;
  for (const Movement movement : {Movement::rotation, Movement::flexion, Movement::combined}) {
    const Example left{{0, 0.75f, false, 0}, posture(Side::left, movement)};
    const Example right{{1, 0.75f, false, 0}, posture(Side::right, movement)};
    for (const auto& [one, other] : {std::pair{left, right}, std::pair{right, left}})
      for (const GalleryScreen& screen : gallery(one, other)) {
        const Screen made = screen.maker(look_in(words));
        std::ranges::move(texts_of(made.list), std::back_inserter(all));
        for (const DisplayList& frame : made.frames)
          std::ranges::move(texts_of(frame), std::back_inserter(all));
      }
  }
  return all;
}

bool any_matches(const std::vector<std::string>& texts, const char* pattern) {
  const std::regex wanted{pattern, std::regex::icase};
  return std::ranges::any_of(texts, [&](const std::string& text) {
    const bool found = std::regex_search(text, wanted);
    if (found) UNSCOPED_INFO(text);
    return found;
  });
}

} // namespace

TEST_CASE("words of sides: after a wrong answer or none, nothing can be read as praise") {
  const Words words;
  for (const Side side : {Side::left, Side::right})
    for (const std::optional<Side> response : {std::optional{opposite(side)}, std::optional<Side>{}}) {
      const auto texts = feedback_texts(words, answered(side, response));
      CHECK_FALSE(any_matches(texts, R"(\b(is|was|answer:?|all) right\b(?!-hand)|\byes\b|\bcorrect\b)"));
    }
}

TEST_CASE("words of sides: the heading of a wrong answer names the side it was, in every language") {
  for (const char* language : screen_languages) {
    const Words words = read_words(catalogues, language);
    const std::string heading = words.say("You answered LEFT. It is the other side: RIGHT");
    CHECK(heading.find(words.say("RIGHT")) != std::string::npos);
    const auto texts = feedback_texts(words, answered(Side::right, Side::left));
    CHECK(std::ranges::count(texts, heading) == 2); // in training and in practice
    CHECK(std::ranges::count(texts, words.say("Yes, right")) == 0);
    const auto praised = feedback_texts(words, answered(Side::right, Side::right));
    CHECK(std::ranges::count(praised, words.say("Yes, right")) == 2);
  }
}

TEST_CASE("words of sides: in English right is a side, and what is not wrong is called correct") {
  CHECK_FALSE(any_matches(all_texts(Words{}), R"(\b(is|was|were|being|all) right\b(?!-hand))"));
}

TEST_CASE("words of sides: no language can be heard to mean the reader's own side of the picture") {
  // "Ihrer linken Seite" sounds the same whether hers or yours.
  CHECK_FALSE(
      any_matches(all_texts(read_words(catalogues, "de")), R"(\bihre[rnm]?( eigenen)? (linke|rechte)n?\b)"));
  CHECK_FALSE(any_matches(all_texts(read_words(catalogues, "ar")), "يسارك|يمينك"));
  CHECK_FALSE(any_matches(all_texts(Words{}), R"(\byour (own )?(left|right)\b)"));
}
