#include "engine/core/visit/lesson_run.h"

#include "engine/core/base/random.h"
#include "engine/core/trial/lesson_summary.h"
#include "engine/core/visit/press_stamp.h"
#include "engine/core/visit/typed_words.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

using lesson::activity_of;
using lesson::belief_after;
using lesson::Card;
using lesson::checks_to_pass;
using lesson::Experiment;
using lesson::Felt;
using lesson::Friend;
using lesson::Moment;
using lesson::options_of_a_check;
using lesson::Order;
using lesson::OwnBack;
using lesson::Part;
using lesson::plan_parts;
using lesson::Predict;
using lesson::Read;
using lesson::response_occasion;
using lesson::response_prefix;
using lesson::Shows;
using lesson::Sort;
using lesson::squares_of_own_back;
using lesson::strongest_belief;
using lesson::Telling;
namespace part = lesson::part;
namespace shows = lesson::shows;

bool is_choice(Pressed pressed, std::size_t options) {
  return pressed.command == Command::choose && pressed.choice >= 1 &&
         pressed.choice <= static_cast<int>(options);
}

template <class Kind>
const Kind& kind_at(const Lesson& lesson, std::size_t card) {
  return std::get<Kind>(lesson.cards[card].kind);
}

const std::vector<Texts>& options_of(const Card& card) {
  const auto* predict = std::get_if<Predict>(&card.kind);
  return predict ? predict->options : std::get<Experiment>(card.kind).options;
}

// In any order but the right one.
std::vector<int> shuffled_steps(std::size_t count, Random draws) {
  std::vector<int> steps(count);
  for (std::size_t i = 0; i < count; ++i) steps[i] = static_cast<int>(i) + 1;
  const std::vector<int> sorted = steps;
  while (steps == sorted) draws.shuffle(std::span{steps});
  return steps;
}

// What a card begins with.
struct Opening {
  std::size_t card;
  std::uint64_t seed;
  Shows operator()(const Read&) const { return shows::Reads{card}; }
  Shows operator()(const Predict&) const { return shows::AsksOption{card}; }
  Shows operator()(const Sort&) const { return shows::AsksStatement{card, 0}; }
  Shows operator()(const Order& order) const {
    return shows::AsksStep{card, shuffled_steps(order.steps.size(), stream(seed, card)), {}};
  }
  Shows operator()(const Experiment&) const { return shows::AsksOption{card}; }
  Shows operator()(const Friend&) const { return shows::Types{card, {}}; }
  Shows operator()(const OwnBack&) const { return shows::MarksBack{card}; }
};

} // namespace

LessonRun::LessonRun(std::shared_ptr<const Lesson> lesson, Telling telling, std::uint64_t seed,
                     std::span<const ActivityRecord> records)
    : lesson_(std::move(lesson)), telling_(telling), seed_(seed), parts_(plan_parts(*lesson_, telling)) {
  block_.header.kind.task = TaskId::lesson;
  block_.header.set = lesson_->name;
  block_.activities.assign(records.begin(), records.end());
  std::size_t next = 0;
  for (std::size_t i = 0; i < parts_.size(); ++i)
    if (const auto plan = activity_of(*lesson_, parts_[i], telling_);
        plan && std::ranges::find(records, plan->activity, &ActivityRecord::activity) != records.end())
      next = i + 1;
  enter(next + 1 == parts_.size() ? parts_.size() : next); // all is on record: nothing is said again
}

Shows LessonRun::opening_of(std::size_t part) const {
  struct OpensPart {
    const LessonRun& run;
    Shows operator()(const part::AskBelief& part) const { return shows::AsksBelief{part.moment}; }
    Shows operator()(const part::ShowCard& part) const {
      return std::visit(Opening{part.card, run.seed_}, run.lesson_->cards[part.card].kind);
    }
    Shows operator()(const part::SayInOtherWords& part) const { return shows::OtherWords{part.check}; }
    Shows operator()(const part::AskCheck& part) const { return shows::AsksCheck{part.check}; }
    Shows operator()(const part::SumUp&) const {
      const auto summary = lesson_summary(run.block_);
      return summary ? shows::Sums{summary->right, summary->passed()} : shows::Sums{};
    }
  };
  return std::visit(OpensPart{*this}, parts_[part]);
}

void LessonRun::enter(std::size_t part) {
  part_ = part;
  is_explained_ = false;
  began_.reset();
  ratings_.clear();
  shows_.reset();
  if (part_ == parts_.size()) return;
  const auto* belief = std::get_if<part::AskBelief>(&parts_[part_]);
  const bool after_checks = belief && belief->moment == Moment::after;
  // Whoever missed more than one hears those in other words, at once and not asked again.
  if (after_checks && telling_ == Telling::first) {
    const auto summary = lesson_summary(block_);
    const bool told = part_ > 0 && std::holds_alternative<part::SayInOtherWords>(parts_[part_ - 1]);
    if (summary && !told && summary->right < static_cast<int>(checks_to_pass)) {
      std::vector<Part> other_words;
      for (std::size_t i = 0; i < lesson_->checks.size(); ++i)
        if (std::ranges::find(summary->missed, lesson_->checks[i].name) != summary->missed.end())
          other_words.emplace_back(part::SayInOtherWords{i});
      parts_.insert(parts_.begin() + static_cast<std::ptrdiff_t>(part_), other_words.begin(),
                    other_words.end());
    }
  }
  shows_ = opening_of(part_);
}

std::optional<Shows> LessonRun::shows() const {
  if (looks_at_) return seen_[*looks_at_];
  return shows_;
}

bool LessonRun::may_go_back() const {
  if (looks_at_) return *looks_at_ > 0;
  if (shows_)
    if (const auto* step = std::get_if<shows::AsksStep>(&*shows_); step && !step->chosen.empty()) return true;
  return !seen_.empty();
}

double LessonRun::progress() const {
  return static_cast<double>(part_) / static_cast<double>(std::max<std::size_t>(1, parts_.size()));
}

void LessonRun::shown(Instant now) {
  if (!began_ && !looks_at_) began_ = now;
}

void LessonRun::take(Pressed pressed, Instant now) {
  if (!shows_ || record_) return;
  if (looks_at_) {
    const bool rubs_out = pressed == Pressed{Command::choose, rub_out_character}; // by the key of Back
    if ((pressed.command == Command::back || rubs_out) && *looks_at_ > 0) --*looks_at_;
    if (pressed.command == Command::go_on && ++*looks_at_ == seen_.size()) looks_at_.reset();
    return;
  }
  const Shows at = *shows_; // it is replaced while it is looked at
  if (pressed.command == Command::back) return go_back();
  std::visit([&](const auto& shown) { take(shown, pressed, now); }, at);
}

// One step of an order, or to the screens before.
void LessonRun::go_back() {
  if (auto* step = std::get_if<shows::AsksStep>(&*shows_); step && !step->chosen.empty())
    return step->chosen.pop_back();
  if (!seen_.empty()) looks_at_ = seen_.size() - 1;
}

void LessonRun::rate(std::optional<int> rating) { ratings_.push_back(rating); }

// Made when it is answered, before what explains it is shown: nobody is asked again who knows the answer.
void LessonRun::make_record(Instant now) {
  auto plan = activity_of(*lesson_, parts_[part_], telling_);
  if (!plan) return;
  const auto* card = std::get_if<part::ShowCard>(&parts_[part_]);
  const bool wrote =
      card && std::holds_alternative<Friend>(lesson_->cards[card->card].kind) && !words_.empty();
  response_due_ = wrote || (plan->activity == belief_after && !has_response_);
  ActivityState state = begin_activity(static_cast<int>(block_.activities.size()) + 1, *std::move(plan));
  state = is_done(starts(std::move(state), began_at(began_.value_or(now))), ended_at(now));
  for (const auto& rating : ratings_) state = rates(std::move(state), rating);
  record_ = std::move(state.record);
}

// The record first, and then, when it is kept, the screen that explains it.
void LessonRun::answered(Shows explains, Instant now) {
  make_record(now);
  shows_ = std::move(explains);
  is_explained_ = true;
}

// Of what only reads, one may see again what was said.
void LessonRun::leave_part(Instant now) {
  const bool asks = std::holds_alternative<shows::AsksBelief>(*shows_) ||
                    std::holds_alternative<shows::AsksOption>(*shows_) ||
                    std::holds_alternative<shows::Types>(*shows_) ||
                    std::holds_alternative<shows::MarksBack>(*shows_);
  if (!asks) seen_.push_back(*shows_);
  if (!is_explained_) make_record(now);
  is_explained_ = false;
  if (!record_) enter(part_ + 1);
}

void LessonRun::kept() {
  if (!record_) return;
  block_.activities.push_back(*std::exchange(record_, {}));
  if (!is_explained_) enter(part_ + 1);
}

std::optional<InstrumentResponse> LessonRun::response(const std::string& language) const {
  if (!response_due_) return {};
  InstrumentResponse response{.instrument = std::string{response_prefix} + lesson_->name,
                              .occasion = std::string{response_occasion},
                              .language = language,
                              .sha256 = lesson_->sha256,
                              .definition = lesson_->definition,
                              .answers = {}};
  const auto* card = std::get_if<part::ShowCard>(&parts_[part_]);
  if (card && !words_.empty())
    response.answers.push_back({.item = lesson_->cards[card->card].name, .value = {}, .words = words_});
  return response;
}

void LessonRun::response_kept() {
  response_due_ = false;
  has_response_ = true;
  words_.clear();
}

void LessonRun::take(const shows::Reads&, Pressed pressed, Instant now) {
  if (pressed.command == Command::go_on) leave_part(now);
}

void LessonRun::take(const shows::AsksOption& at, Pressed pressed, Instant now) {
  const Card& card = lesson_->cards[at.card];
  const bool chosen = is_choice(pressed, options_of(card).size());
  if (!chosen && pressed.command != Command::go_on) return;
  const auto choice = chosen ? std::optional{pressed.choice} : std::nullopt;
  rate(choice);
  if (std::holds_alternative<Experiment>(card.kind)) return leave_part(now);
  answered(shows::Reveals{at.card, choice}, now);
}

void LessonRun::take(const shows::Reveals&, Pressed pressed, Instant now) {
  if (pressed.command == Command::go_on) leave_part(now);
}

void LessonRun::take(const shows::AsksStatement& at, Pressed pressed, Instant now) {
  const bool chosen = pressed.command == Command::choose && (pressed.choice == 0 || pressed.choice == 1);
  if (!chosen && pressed.command != Command::go_on) return;
  rate(chosen ? std::optional{pressed.choice} : std::nullopt);
  const shows::ExplainsStatement explains{at.card, at.statement,
                                          chosen ? std::optional{pressed.choice == 1} : std::nullopt};
  if (at.statement + 1 == kind_at<Sort>(*lesson_, at.card).statements.size()) return answered(explains, now);
  shows_ = explains;
}

void LessonRun::take(const shows::ExplainsStatement& at, Pressed pressed, Instant now) {
  if (pressed.command != Command::go_on) return;
  if (at.statement + 1 == kind_at<Sort>(*lesson_, at.card).statements.size()) return leave_part(now);
  shows_ = shows::AsksStatement{at.card, at.statement + 1};
}

void LessonRun::take(const shows::AsksStep& at, Pressed pressed, Instant now) {
  shows::AsksStep next = at;
  const std::size_t count = at.offered.size();
  if (is_choice(pressed, count) && std::ranges::find(at.chosen, pressed.choice) == at.chosen.end())
    next.chosen.push_back(pressed.choice);
  else if (pressed.command != Command::go_on)
    return;
  // The last one follows from the others; go_on passes over what is left.
  if (next.chosen.size() + 1 == count)
    for (const int step : at.offered)
      if (std::ranges::find(next.chosen, step) == next.chosen.end()) {
        next.chosen.push_back(step);
        break;
      }
  const bool passed_over = pressed.command == Command::go_on;
  if (next.chosen.size() < count && !passed_over) {
    shows_ = std::move(next);
    return;
  }
  for (std::size_t i = 0; i < count; ++i)
    rate(i < next.chosen.size() ? std::optional{next.chosen[i]} : std::nullopt);
  answered(shows::RevealsOrder{at.card, passed_over ? std::vector<int>{} : next.chosen}, now);
}

void LessonRun::take(const shows::RevealsOrder&, Pressed pressed, Instant now) {
  if (pressed.command == Command::go_on) leave_part(now);
}

void LessonRun::take(const shows::Types& at, Pressed pressed, Instant now) {
  if (pressed.command == Command::choose || pressed.command == Command::other_character) {
    shows::Types next = at;
    type_into(next.typed, pressed.choice);
    shows_ = std::move(next);
    return;
  }
  if (pressed.command != Command::go_on) return;
  words_ = tidied(at.typed);
  leave_part(now);
}

// Round and round: clear, blurred, nothing said.
void LessonRun::take(const shows::MarksBack& at, Pressed pressed, Instant now) {
  if (is_choice(pressed, squares_of_own_back)) {
    shows::MarksBack next = at;
    Felt& felt = next.felt.at(static_cast<std::size_t>(pressed.choice - 1));
    felt = felt == Felt::unsaid ? Felt::clear : felt == Felt::clear ? Felt::blurred : Felt::unsaid;
    shows_ = next;
    return;
  }
  if (pressed.command != Command::go_on) return;
  for (const Felt felt : at.felt)
    rate(felt == Felt::unsaid ? std::nullopt : std::optional{felt == Felt::blurred ? 1 : 0});
  leave_part(now);
}

void LessonRun::take(const shows::AsksBelief&, Pressed pressed, Instant now) {
  const bool chosen =
      pressed.command == Command::choose && pressed.choice >= 0 && pressed.choice <= strongest_belief;
  if (!chosen && pressed.command != Command::go_on) return;
  rate(chosen ? std::optional{pressed.choice} : std::nullopt);
  leave_part(now);
}

void LessonRun::take(const shows::AsksCheck& at, Pressed pressed, Instant now) {
  const bool chosen = is_choice(pressed, options_of_a_check);
  if (!chosen && pressed.command != Command::go_on) return;
  const auto choice = chosen ? std::optional{pressed.choice} : std::nullopt;
  rate(choice);
  answered(shows::Explains{at.check, choice}, now);
}

void LessonRun::take(const shows::Explains&, Pressed pressed, Instant now) {
  if (pressed.command == Command::go_on) leave_part(now);
}

void LessonRun::take(const shows::OtherWords&, Pressed pressed, Instant now) {
  if (pressed.command == Command::go_on) leave_part(now);
}

void LessonRun::take(const shows::Sums&, Pressed pressed, Instant now) {
  if (pressed.command == Command::go_on) leave_part(now);
}

} // namespace dorsal
