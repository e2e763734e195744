#include "engine/core/trial/lesson_plan.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal::lesson {
namespace {

ActivityQuestion of_options(std::size_t count) {
  return {std::string{answer_rating}, 1, static_cast<int>(count)};
}

// The numbers that a card's answer is, and those that it is compared with.
class CardActivity {
public:
  explicit CardActivity(ActivityPlan& plan) : plan_(plan) {}

  void operator()(const Read&) {}
  void operator()(const Predict& card) {
    plan_.questions.push_back(of_options(card.options.size()));
    if (card.right) plan_.factors.push_back({std::string{right_factor}, static_cast<double>(*card.right)});
  }
  void operator()(const Sort& card) {
    for (std::size_t i = 0; i < card.statements.size(); ++i) {
      plan_.questions.push_back({fmt::format("statement_{}", i + 1), 0, 1});
      plan_.factors.push_back({fmt::format("fits_{}", i + 1), card.statements[i].fits ? 1.0 : 0.0});
    }
  }
  void operator()(const Order& card) { // the step at each place; right is 1, 2, 3 ...
    for (std::size_t i = 0; i < card.steps.size(); ++i)
      plan_.questions.push_back({fmt::format("place_{}", i + 1), 1, static_cast<int>(card.steps.size())});
  }
  void operator()(const Experiment& card) { plan_.questions.push_back(of_options(card.options.size())); }
  void operator()(const Friend&) {} // words are kept apart
  void operator()(const OwnBack&) {
    for (std::size_t i = 0; i < squares_of_own_back; ++i)
      plan_.questions.push_back({fmt::format("blurred_{}", i + 1), 0, 1});
  }

private:
  ActivityPlan& plan_;
};

struct PartActivity {
  const Lesson& lesson;
  Telling telling;

  std::optional<ActivityPlan> operator()(const part::AskBelief& part) const {
    return ActivityPlan{std::string{part.moment == Moment::before ? belief_before : belief_after},
                        {{std::string{answer_rating}, 0, strongest_belief}}};
  }
  std::optional<ActivityPlan> operator()(const part::ShowCard& part) const {
    const Card& card = lesson.cards[part.card];
    ActivityPlan plan{card.name, {}};
    std::visit(CardActivity{plan}, card.kind);
    return plan;
  }
  std::optional<ActivityPlan> operator()(const part::AskCheck& part) const {
    const Check& check = lesson.checks[part.check];
    return ActivityPlan{check.name,
                        {of_options(options_of_a_check)},
                        {{std::string{right_factor}, static_cast<double>(wording_of(check, telling).right)},
                         {std::string{telling_factor}, telling == Telling::again ? 1.0 : 0.0}}};
  }
  std::optional<ActivityPlan> operator()(const part::SayInOtherWords&) const { return {}; }
  std::optional<ActivityPlan> operator()(const part::SumUp&) const { return {}; }
};

} // namespace

std::vector<Part> plan_parts(const Lesson& lesson, Telling telling) {
  std::vector<Part> parts{part::AskBelief{Moment::before}};
  if (telling == Telling::first)
    for (std::size_t i = 0; i < lesson.cards.size(); ++i) parts.emplace_back(part::ShowCard{i});
  else
    for (std::size_t i = 0; i < lesson.checks.size(); ++i) parts.emplace_back(part::SayInOtherWords{i});
  for (std::size_t i = 0; i < lesson.checks.size(); ++i) parts.emplace_back(part::AskCheck{i});
  parts.emplace_back(part::AskBelief{Moment::after});
  parts.emplace_back(part::SumUp{});
  return parts;
}

const Wording& wording_of(const Check& check, Telling telling) {
  return telling == Telling::first ? check.first : check.again;
}

std::optional<ActivityPlan> activity_of(const Lesson& lesson, const Part& part, Telling telling) {
  return std::visit(PartActivity{lesson, telling}, part);
}

int records_of(const Lesson& lesson, Telling telling) {
  const auto parts = plan_parts(lesson, telling);
  return static_cast<int>(std::ranges::count_if(
      parts, [&](const Part& part) { return activity_of(lesson, part, telling).has_value(); }));
}

} // namespace dorsal::lesson
