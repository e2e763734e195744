#include "engine/core/task/lesson/lesson.h"

#include "engine/core/base/names.h"

#include <boost/math/distributions/binomial.hpp>

namespace dorsal {
namespace lesson {
namespace {

constexpr Names<Picture, 10> picture_names{{{Picture::none, "none"},
                                            {Picture::blurred, "blurred"},
                                            {Picture::signal, "signal"},
                                            {Picture::alarm, "alarm"},
                                            {Picture::cup, "cup"},
                                            {Picture::spine, "spine"},
                                            {Picture::ages, "ages"},
                                            {Picture::practice, "practice"},
                                            {Picture::stairs, "stairs"},
                                            {Picture::waves, "waves"}}};

struct CardKindName {
  std::string_view operator()(const Read&) const { return "read"; }
  std::string_view operator()(const Predict&) const { return "predict"; }
  std::string_view operator()(const Sort&) const { return "sort"; }
  std::string_view operator()(const Order&) const { return "order"; }
  std::string_view operator()(const Experiment&) const { return "experiment"; }
  std::string_view operator()(const Friend&) const { return "friend"; }
  std::string_view operator()(const OwnBack&) const { return "own_back"; }
};

// Adds what there is in a language, in the order of the file.
class Gathering {
public:
  explicit Gathering(std::string_view language) : language_(language) {}

  void add(const Texts& texts) {
    if (const auto found = texts.find(language_); found != texts.end()) texts_.push_back(found->second);
  }
  void add(const std::vector<Texts>& all) {
    for (const Texts& texts : all) add(texts);
  }
  void add(const Wording& wording) {
    add(wording.text);
    for (const Texts& option : wording.options) add(option);
    add(wording.explain);
  }
  void operator()(const Read& card) { add(card.heading); }
  void operator()(const Predict& card) {
    add(card.options);
    add(card.reveal);
  }
  void operator()(const Sort& card) {
    for (const auto& [text, fits, why] : card.statements) {
      add(text);
      add(why);
    }
    add(card.yes);
    add(card.no);
  }
  void operator()(const Order& card) {
    add(card.steps);
    add(card.reveal);
  }
  void operator()(const Experiment& card) { add(card.options); }
  void operator()(const Friend&) {}
  void operator()(const OwnBack&) {}

  [[nodiscard]] std::vector<std::string_view> texts() && { return std::move(texts_); }

private:
  std::string_view language_;
  std::vector<std::string_view> texts_;
};

} // namespace

std::string_view name_of(Picture picture) { return picture_names.name_of(picture); }
std::optional<Picture> parse_picture(std::string_view name) { return picture_names.parse(name); }
std::string_view kind_name(const Card& card) { return std::visit(CardKindName{}, card.kind); }

} // namespace lesson

std::vector<std::string_view> texts_of(const Lesson& lesson, std::string_view language) {
  lesson::Gathering texts{language};
  texts.add(lesson.title);
  texts.add(lesson.idea);
  texts.add(lesson.belief.text);
  for (const lesson::Card& card : lesson.cards) {
    texts.add(card.text);
    std::visit(texts, card.kind);
  }
  for (const lesson::Check& check : lesson.checks) {
    texts.add(check.first);
    texts.add(check.again);
    texts.add(check.other_words);
  }
  return std::move(texts).texts();
}

double chance_to_pass() {
  const boost::math::binomial_distribution<> guesses{static_cast<double>(lesson::checks_of_a_lesson),
                                                     1.0 / static_cast<double>(lesson::options_of_a_check)};
  return boost::math::cdf(complement(guesses, static_cast<double>(lesson::checks_to_pass) - 1));
}

} // namespace dorsal
