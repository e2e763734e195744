#include "engine/core/task/lesson/lesson_check.h"

#include "engine/core/base/texts_check.h"
#include "engine/core/instrument/instrument_check.h" // how long a definition may be

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace dorsal {
namespace lesson {
namespace {

constexpr int longest_title = 50, longest_heading = 60, longest_idea = 160, longest_text = 220,
              longest_option = 60, longest_statement = 100, longest_why = 160, longest_step = 50,
              longest_question = 140, longest_answer = 70, longest_belief = 140, longest_end = 40,
              longest_label = 30, longest_remark = 1000, longest_review = 200, highest_number = 99;
constexpr std::size_t longest_name = 32, least_cards = 3, most_cards = 20;

struct Range {
  std::size_t least{}, most{};
};

class LessonCheck {
public:
  explicit LessonCheck(const Lesson& lesson) : lesson_(lesson) {}

  [[nodiscard]] std::vector<Diagnostic> run() {
    check_head();
    check_cards();
    check_checks();
    if (problems_.empty()) check_reading_level(); // of what is there
    return std::move(problems_);
  }

  void operator()(const Read& card) { words_.texts(key_ + ".heading", card.heading, longest_heading); }
  void operator()(const Predict& card) {
    check_list("options", card.options, {2, 4}, longest_option);
    if (card.right && (*card.right < 1 || *card.right > static_cast<int>(card.options.size())))
      words_.report(key_ + ".right", fmt::format("is {}; allowed is 1 to {}, the number of an option",
                                                 *card.right, card.options.size()));
    words_.texts(key_ + ".reveal", card.reveal, longest_text);
  }
  void operator()(const Sort& card) {
    check_count("statements", card.statements.size(), {3, 6});
    for (std::size_t i = 0; i < card.statements.size(); ++i) {
      const std::string place = fmt::format("{}.statements[{}]", key_, i + 1);
      words_.texts(place + ".text", card.statements[i].text, longest_statement);
      words_.texts(place + ".why", card.statements[i].why, longest_why);
    }
    if (card.yes.empty() != card.no.empty())
      words_.report(key_ + (card.yes.empty() ? ".yes" : ".no"),
                    "is missing; write both yes and no, or neither");
    if (!card.yes.empty()) words_.texts(key_ + ".yes", card.yes, longest_label);
    if (!card.no.empty()) words_.texts(key_ + ".no", card.no, longest_label);
    const auto fitting = std::ranges::count(card.statements, true, &SortedStatement::fits);
    if (!card.statements.empty() && (fitting == 0 || fitting == std::ssize(card.statements)))
      words_.report(key_ + ".statements", "all fit or none does; write at least one of each");
  }
  void operator()(const Order& card) {
    check_list("steps", card.steps, {3, 5}, longest_step);
    words_.texts(key_ + ".reveal", card.reveal, longest_text);
  }
  void operator()(const Experiment& card) { check_list("options", card.options, {2, 4}, longest_option); }
  void operator()(const Friend&) {}
  void operator()(const OwnBack&) {}

private:
  void check_head() {
    check_name("name", lesson_.name);
    if (lesson_.name.size() > longest_name)
      words_.report("name",
                    fmt::format("has {} characters; allowed are {}", lesson_.name.size(), longest_name));
    words_.text("version", lesson_.version, longest_end);
    if (lesson_.number < 1 || lesson_.number > highest_number)
      words_.report("number", fmt::format("is {}; allowed is 1 to {}, its place in the course",
                                          lesson_.number, highest_number));
    if (lesson_.licence.find_first_not_of(' ') == std::string::npos)
      words_.report("licence", "is empty, and a lesson without a licence is refused: write under what it may "
                               "be shown to patients, or who allowed it");
    else
      words_.text("licence", lesson_.licence, longest_remark);
    if (!lesson_.reviewed_by.empty()) words_.text("reviewed_by", lesson_.reviewed_by, longest_review);
    words_.texts("title", lesson_.title, longest_title);
    words_.texts("idea", lesson_.idea, longest_idea);
    for (std::size_t i = 0; i < lesson_.sources.size(); ++i) {
      const std::string key = fmt::format("sources[{}]", i + 1);
      words_.text(key + ".claim", lesson_.sources[i].claim, longest_remark);
      words_.text(key + ".source", lesson_.sources[i].source, longest_remark);
    }
    words_.texts("belief.text", lesson_.belief.text, longest_belief);
    words_.texts("belief.low", lesson_.belief.low, longest_end);
    words_.texts("belief.high", lesson_.belief.high, longest_end);
    if (lesson_.definition.size() > longest_definition)
      words_.report("",
                    fmt::format("the file has {} bytes; allowed are {}, because it is kept with its answers",
                                lesson_.definition.size(), longest_definition));
  }

  void check_name(const std::string& key, const std::string& name) {
    if (!is_plain_name(name))
      words_.report(key, "is no name; allowed are 1 to 40 of the letters a to z, digits, - and _");
  }
  void check_own_name(const std::string& name) {
    check_name(key_ + ".name", name);
    if (!names_.insert(name).second)
      words_.report(key_ + ".name",
                    fmt::format("\"{}\" is the name of an earlier card or check; give each its own", name));
  }

  void check_count(std::string_view list, std::size_t count, const Range& range) {
    if (count < range.least || count > range.most)
      words_.report(fmt::format("{}.{}", key_, list),
                    fmt::format("has {} entries; allowed are {} to {}", count, range.least, range.most));
  }
  void check_list(std::string_view list, const std::vector<Texts>& all, const Range& range, int longest) {
    check_count(list, all.size(), range);
    for (std::size_t i = 0; i < all.size(); ++i)
      words_.texts(fmt::format("{}.{}[{}].text", key_, list, i + 1), all[i], longest);
  }

  void check_cards() {
    const auto& cards = lesson_.cards;
    if (cards.size() < least_cards || cards.size() > most_cards)
      words_.report("cards", fmt::format("has {} entries; allowed are {} to {}", cards.size(), least_cards,
                                         most_cards));
    for (std::size_t i = 0; i < cards.size(); ++i) {
      key_ = fmt::format("cards[{}]", i + 1);
      check_own_name(cards[i].name);
      words_.texts(key_ + ".text", cards[i].text, longest_text);
      std::visit(*this, cards[i].kind);
    }
    if (!cards.empty() &&
        std::ranges::all_of(cards, [](const Card& card) { return std::holds_alternative<Read>(card.kind); }))
      words_.report("cards", "are all to be read; write at least one that asks for something, such as "
                             "kind = \"predict\"");
  }

  void check_wording(const std::string& key, const Wording& wording) {
    words_.texts(key + ".text", wording.text, longest_question);
    for (std::size_t i = 0; i < wording.options.size(); ++i)
      words_.texts(fmt::format("{}.options[{}].text", key, i + 1), wording.options[i], longest_answer);
    words_.texts(key + ".explain", wording.explain, longest_text);
  }

  void check_checks() {
    const auto& checks = lesson_.checks;
    if (checks.size() != checks_of_a_lesson)
      words_.report("checks", fmt::format("has {} entries; it needs {}", checks.size(), checks_of_a_lesson));
    std::set<int> first, again;
    for (std::size_t i = 0; i < checks.size(); ++i) {
      key_ = fmt::format("checks[{}]", i + 1);
      check_own_name(checks[i].name);
      check_wording(key_, checks[i].first);
      check_wording(key_ + ".again", checks[i].again);
      words_.texts(key_ + ".other_words", checks[i].other_words, longest_text);
      first.insert(checks[i].first.right);
      again.insert(checks[i].again.right);
    }
    if (checks.size() > 1 && (first.size() == 1 || again.size() == 1))
      words_.report("checks", "have the right option always at the same place; move some of them");
  }

  void check_reading_level() {
    for (const auto& [language, level] : reading_levels(lesson_))
      if (!level.ok())
        words_.report("", fmt::format("is too hard to read in \"{}\": {}; write shorter sentences and words",
                                      language, readability::in_words(level)));
  }

  const Lesson& lesson_;
  std::vector<Diagnostic> problems_;
  TextsCheck words_{lesson_.title, problems_};
  std::string key_; // of the card or check that is looked at
  // Taken: by the belief, and by columns that stand beside a sentence (clinic/export/bids_phenotype.cpp).
  std::set<std::string> names_{std::string{belief_before},
                               std::string{belief_after},
                               "participant_id",
                               "session_id",
                               "occasion",
                               "language",
                               "definition_sha256",
                               "score"};
};

} // namespace
} // namespace lesson

std::vector<Diagnostic> check(const Lesson& lesson) { return lesson::LessonCheck{lesson}.run(); }

std::map<std::string, readability::Level> reading_levels(const Lesson& lesson) {
  std::map<std::string, readability::Level> levels;
  for (const auto& [language, title] : lesson.title)
    levels.emplace(language, readability::level_of(texts_of(lesson, language), language));
  return levels;
}

} // namespace dorsal
