#include "engine/core/visit/movement_run.h"

#include "engine/core/statistics/quantile.h"
#include "engine/core/visit/press_stamp.h"
#include "engine/core/visit/typed_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace dorsal {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr double smaller_reach = 0.5;
constexpr int least_counts_for_pace = 2;

// The next question of those that come before a movement or after it.
std::string_view question_of(movement::Asked asked) {
  switch (asked) {
  case movement::Asked::looks:
  case movement::Asked::harm: return "harm";
  case movement::Asked::expected: return "expected";
  case movement::Asked::confidence_before:
  case movement::Asked::confidence_after: return "confidence";
  case movement::Asked::pain_during: return "pain_during";
  case movement::Asked::pain_after: return "pain_after";
  }
  return {};
}

// Of one counted alone to the next: the middle one, so that a rest in between does not count.
std::optional<int> ms_each(const std::vector<Instant>& counted) {
  std::vector<double> between;
  for (std::size_t i = 1; i < counted.size(); ++i)
    between.push_back(static_cast<double>(duration_cast<milliseconds>(counted[i] - counted[i - 1]).count()));
  if (between.size() < least_counts_for_pace) return {};
  return static_cast<int>(*statistics::median(between));
}

} // namespace

MovementRun::MovementRun(MovementSetting setting, std::span<const ActivityRecord> records)
    : setting_(std::move(setting)), at_start_(setting_.before) {
  block_.header.kind.task = TaskId::movement;
  block_.activities.assign(records.begin(), records.end());
  if (setting_.goal.empty()) parts_.emplace_back(Goal{});
  if (at_start_.morning_is_due(setting_.day)) parts_.emplace_back(Morning{});
  plan_rest();
  enter(0);
}

// What is due follows from how the morning was, so it is known only then.
void MovementRun::plan_rest() {
  const auto is_pending = [this](const Part& part) {
    return std::holds_alternative<Morning>(part) && !is_on_record(part);
  };
  if (is_planned_ || std::ranges::any_of(parts_, is_pending)) return;
  is_planned_ = true;
  BlockRecord morning = block_;
  std::erase_if(morning.activities, [](const ActivityRecord& record) {
    return movement::parts_of(record.activity).second != movement::part::morning;
  });
  movement::note(at_start_, morning, setting_.day);
  due_ = movement::due_movements(setting_.guides, at_start_, setting_.rule);
  for (const movement::Guide& guide : due_) {
    const movement::Quota quota = quota_now(guide->name);
    if (quota.offer) parts_.emplace_back(Rise{guide, *quota.repetitions, *quota.offer});
    parts_.emplace_back(Before{guide});
    parts_.emplace_back(Did{guide});
    parts_.emplace_back(After{guide});
  }
  for (const movement::Guide& guide : movement::due_looks(setting_.guides, at_start_, setting_.rule, due_))
    parts_.emplace_back(Look{guide});
  parts_.emplace_back(Sum{});
}

std::string MovementRun::activity_of(const Part& part) const {
  struct Activity {
    std::string operator()(const Goal&) const { return "goal"; }
    std::string operator()(const Morning&) const { return std::string{movement::part::morning}; }
    std::string operator()(const Rise& at) const {
      return fmt::format("{}.{}", at.guide->name, movement::part::rise);
    }
    std::string operator()(const Before& at) const {
      return fmt::format("{}.{}", at.guide->name, movement::part::before);
    }
    std::string operator()(const Did& at) const {
      return fmt::format("{}.{}", at.guide->name, movement::part::did);
    }
    std::string operator()(const After& at) const {
      return fmt::format("{}.{}", at.guide->name, movement::part::after);
    }
    std::string operator()(const Look& at) const {
      return fmt::format("{}.{}", at.guide->name, movement::part::look);
    }
    std::string operator()(const Sum&) const { return {}; }
  };
  return std::visit(Activity{}, part);
}

bool MovementRun::is_on_record(const Part& part) const {
  const std::string activity = activity_of(part);
  if (std::ranges::find(block_.activities, activity, &ActivityRecord::activity) != block_.activities.end())
    return true;
  // What was left for another day leaves no more than that.
  const auto is_skipped = [this](const MovementGuide& guide) {
    const auto did = today(guide);
    return did.skipped.has_value();
  };
  if (const auto* before = std::get_if<Before>(&part)) return is_skipped(*before->guide);
  if (const auto* after = std::get_if<After>(&part)) {
    const auto did = today(*after->guide);
    return did.skipped || (did.outcome && did.repetitions.value_or(0) == 0); // nothing was experienced
  }
  return false;
}

movement::Done MovementRun::today(const MovementGuide& guide) const {
  movement::Course course;
  movement::note(course, block_, setting_.day);
  for (movement::Done& done : course.done)
    if (done.movement == guide.name) return std::move(done);
  return {.movement = guide.name, .day = setting_.day};
}

movement::Quota MovementRun::quota_now(const std::string& movement) const {
  return movement::quota_for(movement::of_movement(at_start_.done, movement), setting_.rule, setting_.day,
                             movement::number_beside(setting_.rule.agreed, movement));
}

// More only where the person said yes to it today.
std::optional<int> MovementRun::quota_of(const MovementGuide& guide) const {
  const movement::Quota quota = quota_now(guide.name);
  if (!quota.offer) return quota.repetitions;
  const std::string activity = fmt::format("{}.{}", guide.name, movement::part::rise);
  const auto rise = std::ranges::find(block_.activities, activity, &ActivityRecord::activity);
  const bool agreed = rise != block_.activities.end() && movement::rating_in(*rise, "agreed") == 1;
  return agreed ? quota.offer : quota.repetitions;
}

bool MovementRun::feared_before(const MovementGuide& guide) const {
  return std::ranges::any_of(setting_.before.done, [&](const movement::Done& done) {
    return done.movement == guide.name && done.happened.has_value();
  });
}

movement::Shows MovementRun::opening_of(const Part& part) const {
  struct Opening {
    const MovementRun& run;
    movement::Shows operator()(const Goal&) const { return movement::shows::TypesGoal{}; }
    movement::Shows operator()(const Morning&) const { return movement::shows::AsksMorning{}; }
    movement::Shows operator()(const Rise& at) const {
      return movement::shows::AsksRise{at.guide, at.from, at.to};
    }
    movement::Shows operator()(const Before& at) const {
      const movement::Quota quota = run.quota_now(at.guide->name);
      return movement::shows::Offers{at.guide, run.quota_of(*at.guide), quota.baseline_visit,
                                     run.setting_.rule.baseline_visits};
    }
    movement::Shows operator()(const Did& at) const { return movement::shows::Watches{at.guide}; }
    movement::Shows operator()(const After& at) const {
      return movement::shows::Rates{at.guide, movement::Asked::pain_during};
    }
    movement::Shows operator()(const Look& at) const {
      return movement::shows::Rates{at.guide, movement::Asked::looks};
    }
    movement::Shows operator()(const Sum&) const {
      movement::Course course;
      movement::note(course, run.block_, run.setting_.day);
      movement::shows::Sums sums;
      for (const movement::Done& done : course.done) {
        if (done.skipped) ++sums.skipped;
        if (done.outcome && !done.skipped) ++sums.done;
      }
      return sums;
    }
  };
  return std::visit(Opening{*this}, part);
}

void MovementRun::enter(std::size_t part) {
  part_ = part;
  answers_.clear();
  counted_.clear();
  began_.reset();
  shows_.reset();
  while (part_ < parts_.size() && is_on_record(parts_[part_])) ++part_;
  if (part_ == parts_.size()) return;
  const bool is_end = std::holds_alternative<Sum>(parts_[part_]);
  if (is_end && part != part_ && part == 0) { // all is on record: nothing is said again
    part_ = parts_.size();
    return;
  }
  if (std::holds_alternative<Before>(parts_[part_])) feared_.clear();
  shows_ = opening_of(parts_[part_]);
}

double MovementRun::progress() const {
  return static_cast<double>(part_) / static_cast<double>(std::max<std::size_t>(1, parts_.size()));
}

std::vector<std::string> MovementRun::films() const {
  if (!shows_) return {};
  return std::visit(
      [](const auto& at) -> std::vector<std::string> {
        if constexpr (requires { at.guide; }) {
          if (!at.guide->film.empty()) return {at.guide->film};
        }
        return {};
      },
      *shows_);
}

void MovementRun::shown(Instant now) {
  if (!shows_) return;
  const auto* counts = std::get_if<movement::shows::Counts>(&*shows_);
  if (counts && !began_) began_ = now;
}

void MovementRun::take(Pressed pressed, Instant now) {
  if (!shows_ || record_) return;
  const movement::Shows at = *shows_; // it is replaced while it is looked at
  std::visit([&](const auto& shown) { take(shown, pressed, now); }, at);
}

void MovementRun::answer(std::string_view question, std::optional<int> value) {
  answers_.push_back({std::string{question}, value});
}

void MovementRun::make_record(ActivityPlan plan, ActivityOutcome outcome, Instant now) {
  ActivityRecord record{.place = static_cast<int>(block_.activities.size()) + 1,
                        .activity = std::move(plan.activity),
                        .factors = std::move(plan.factors),
                        .outcome = outcome,
                        .ratings = {}};
  for (const ActivityQuestion& question : plan.questions) {
    const auto given = std::ranges::find(answers_, question.name, &ActivityRating::question);
    const auto value = given == answers_.end() ? std::nullopt : given->value;
    const bool fits = value && *value >= question.least && *value <= question.most;
    record.ratings.push_back({question.name, fits ? value : std::nullopt});
  }
  if (outcome != ActivityOutcome::skipped) {
    record.began = began_at(began_.value_or(now));
    record.ended = ended_at(std::max(now, began_.value_or(now)));
  }
  record_ = std::move(record);
}

// Somebody stops in the middle: what was counted and said so far is kept.
void MovementRun::stop(Instant now) {
  if (!shows_ || record_ || part_ == parts_.size()) return;
  if (const auto* counts = std::get_if<movement::shows::Counts>(&*shows_)) {
    const auto at = *counts;
    if (at.done > 0) finish_counting(at, ActivityOutcome::stopped, now);
    return;
  }
  if (answers_.empty()) return;
  if (const auto* before = std::get_if<Before>(&parts_[part_]))
    make_record(movement::before_plan(before->guide->name, setting_.pain_before), ActivityOutcome::stopped,
                now);
  if (const auto* after = std::get_if<After>(&parts_[part_]))
    make_record(movement::after_plan(after->guide->name), ActivityOutcome::stopped, now);
}

void MovementRun::leave_part() {
  if (!record_) enter(part_ + 1);
}

void MovementRun::kept() {
  if (!record_) return;
  block_.activities.push_back(*std::exchange(record_, {}));
  plan_rest();
  if (shows_ && std::holds_alternative<movement::shows::Reached>(*shows_)) return; // read at leisure
  // What it was like is told once all of it is kept.
  const auto* after = std::get_if<After>(&parts_[part_]);
  if (!after) return enter(part_ + 1);
  const movement::Done done = today(*after->guide);
  shows_ =
      movement::shows::Tells{after->guide,           done.expected,         done.pain_during,
                             done.confidence_before, done.confidence_after, done.repetitions.value_or(0)};
}

std::optional<InstrumentResponse> MovementRun::response(const std::string& language) const {
  if (words_.empty()) return {};
  return movement::words_response(word_item_, words_, language);
}

void MovementRun::take(const movement::shows::TypesGoal& at, Pressed pressed, Instant now) {
  if (pressed.command == Command::choose || pressed.command == Command::other_character) {
    movement::shows::TypesGoal next = at;
    type_into(next.typed, pressed.choice);
    shows_ = std::move(next);
    return;
  }
  if (pressed.command != Command::go_on) return;
  words_ = tidied(at.typed);
  word_item_ = movement::goal_item;
  if (!words_.empty()) setting_.goal = words_;
  answer("named", words_.empty() ? 0 : 1);
  make_record(movement::goal_plan(), ActivityOutcome::done, now);
}

void MovementRun::take(const movement::shows::AsksMorning&, Pressed pressed, Instant now) {
  const bool chosen = pressed.command == Command::choose && (pressed.choice == 0 || pressed.choice == 1);
  if (!chosen && pressed.command != Command::go_on) return;
  answer("back_to_usual", chosen ? std::optional{pressed.choice} : std::nullopt);
  make_record(movement::morning_plan(), ActivityOutcome::done, now);
}

void MovementRun::take(const movement::shows::AsksRise& at, Pressed pressed, Instant now) {
  const bool chosen = pressed.command == Command::choose && (pressed.choice == 0 || pressed.choice == 1);
  if (!chosen && pressed.command != Command::go_on) return;
  answer("agreed", chosen ? std::optional{pressed.choice} : std::nullopt);
  make_record(movement::rise_plan(at.guide->name, at.from, at.to), ActivityOutcome::done, now);
}

void MovementRun::take(const movement::shows::Offers& at, Pressed pressed, Instant) {
  if (pressed.command == Command::choose) shows_ = movement::shows::AsksWhyNot{at.guide};
  if (pressed.command == Command::go_on) shows_ = movement::shows::Rates{at.guide, movement::Asked::harm};
}

// Passed over: another day, and no reason.
void MovementRun::take(const movement::shows::AsksWhyNot& at, Pressed pressed, Instant now) {
  if (pressed.command == Command::back) {
    shows_ = opening_of(parts_[part_]);
    return;
  }
  const bool chosen = pressed.command == Command::choose && pressed.choice >= 1 &&
                      pressed.choice <= static_cast<int>(movement::SkipReason::other);
  if (!chosen && pressed.command != Command::go_on) return;
  answer("why_not", chosen ? pressed.choice : static_cast<int>(movement::SkipReason::other));
  make_record(movement::did_plan(at.guide->name, quota_of(*at.guide)), ActivityOutcome::skipped, now);
}

void MovementRun::take(const movement::shows::Rates& at, Pressed pressed, Instant now) {
  const auto rating = choice_within(pressed, 0, movement::highest_rating);
  if (!rating && pressed.command != Command::go_on) return;
  answer(question_of(at.asked), rating);
  switch (at.asked) {
  case movement::Asked::looks:
    return make_record(movement::look_plan(at.guide->name), ActivityOutcome::done, now);
  case movement::Asked::harm: shows_ = movement::shows::Rates{at.guide, movement::Asked::expected}; return;
  case movement::Asked::expected:
    shows_ = movement::shows::Rates{at.guide, movement::Asked::confidence_before};
    return;
  case movement::Asked::confidence_before:
    if (!feared_before(*at.guide)) {
      shows_ = movement::shows::TypesFear{at.guide, {}};
      return;
    }
    return make_record(movement::before_plan(at.guide->name, setting_.pain_before), ActivityOutcome::done,
                       now);
  case movement::Asked::pain_during:
    shows_ = movement::shows::Rates{at.guide, movement::Asked::pain_after};
    return;
  case movement::Asked::pain_after: return after_hurt(at.guide, now);
  case movement::Asked::confidence_after: shows_ = movement::shows::TicksHelps{at.guide, {}}; return;
  }
}

// Where nothing hurts there is nothing to wait for.
void MovementRun::after_hurt(const movement::Guide& guide, Instant) {
  const auto said = [this](std::string_view question) {
    const auto found = std::ranges::find(answers_, question, &ActivityRating::question);
    return found == answers_.end() ? 0 : found->value.value_or(0);
  };
  const bool hurts = said("pain_after") > setting_.pain_before.value_or(0);
  if (hurts)
    shows_ = movement::shows::Eases{guide};
  else
    shows_ = movement::shows::AsksHappened{guide, feared_};
}

void MovementRun::take(const movement::shows::TypesFear& at, Pressed pressed, Instant now) {
  if (pressed.command == Command::choose || pressed.command == Command::other_character) {
    movement::shows::TypesFear next = at;
    type_into(next.typed, pressed.choice);
    shows_ = std::move(next);
    return;
  }
  if (pressed.command != Command::go_on) return;
  words_ = feared_ = tidied(at.typed);
  word_item_ = movement::fear_item(at.guide->name);
  make_record(movement::before_plan(at.guide->name, setting_.pain_before), ActivityOutcome::done, now);
}

void MovementRun::take(const movement::shows::Watches& at, Pressed pressed, Instant) {
  if (pressed.command == Command::choose)
    shows_ = movement::shows::Watches{at.guide, at.reach < 1 ? 1 : smaller_reach};
  if (pressed.command == Command::go_on)
    shows_ = movement::shows::Counts{at.guide, 0, quota_of(*at.guide), false, at.reach};
}

void MovementRun::take(const movement::shows::Counts& at, Pressed pressed, Instant now) {
  if (pressed.command == Command::go_on && at.done == 0) { // counted without the screen, or not done
    shows_ = movement::shows::AsksHowMany{at.guide, at.quota.value_or(setting_.rule.most_repetitions),
                                          at.quota, at.reach};
    ended_ = now;
    return;
  }
  if (pressed.command == Command::go_on) return finish_counting(at, ActivityOutcome::done, now);
  const bool along = pressed.command == Command::film_over;
  if (!along && pressed.command != Command::choose) return;
  movement::shows::Counts next = at;
  if (!along && pressed.choice == movement::shows::count_with_figure) {
    next.with_figure = !at.with_figure;
    if (next.with_figure) answer("with_figure", 1);
  }
  if (along || pressed.choice == movement::shows::count_one) {
    ++next.done;
    counted_.push_back(now);
  }
  shows_ = next;
  if (next.done < next.quota.value_or(setting_.rule.most_repetitions)) return;
  finish_counting(next, ActivityOutcome::done, now); // at once: who walks away has done it
  shows_ = movement::shows::Reached{next.guide, next.done, next.quota, next.reach};
}

// Fewer than agreed are no failure: what was done is kept.
void MovementRun::finish_counting(const movement::shows::Counts& at, ActivityOutcome outcome, Instant now) {
  const int least = at.quota.value_or(0);
  answer("repetitions", at.done);
  answer("smaller", at.reach < 1 ? 1 : 0);
  if (const auto each = ms_each(counted_)) answer("ms_each", *each);
  ended_ = now;
  make_record(movement::did_plan(at.guide->name, at.quota),
              at.done < least && outcome == ActivityOutcome::done ? ActivityOutcome::stopped : outcome, now);
}

void MovementRun::take(const movement::shows::AsksHowMany& at, Pressed pressed, Instant) {
  const auto chosen = choice_within(pressed, 0, at.most);
  if (!chosen && pressed.command != Command::go_on) return;
  answer("told_afterwards", 1);
  const int done = chosen.value_or(0);
  finish_counting({at.guide, done, at.quota, false, at.reach},
                  done > 0 ? ActivityOutcome::done : ActivityOutcome::stopped, *ended_);
}

void MovementRun::take(const movement::shows::Reached&, Pressed pressed, Instant) {
  if (pressed.command == Command::go_on) enter(part_ + 1);
}

void MovementRun::take(const movement::shows::Eases& at, Pressed pressed, Instant now) {
  const bool chosen = pressed.command == Command::choose;
  if (!chosen && pressed.command != Command::go_on) return;
  if (chosen && pressed.choice == movement::shows::eased) {
    answer("eased", 1);
    if (ended_) // in this visit; one that was gone on with does not know since when
      answer("seconds_to_ease", static_cast<int>(duration_cast<seconds>(now - *ended_).count()));
  }
  if (chosen && pressed.choice == movement::shows::not_eased) answer("eased", 0);
  shows_ = movement::shows::AsksHappened{at.guide, feared_};
}

void MovementRun::take(const movement::shows::AsksHappened& at, Pressed pressed, Instant) {
  const auto said = choice_within(pressed, 1, movement::shows::not_afraid);
  const bool chosen = said.has_value();
  if (!chosen && pressed.command != Command::go_on) return;
  const bool feared_nothing = said == movement::shows::not_afraid;
  answer("happened", !said            ? std::nullopt
                     : feared_nothing ? std::optional{static_cast<int>(movement::Happened::no)}
                                      : std::optional{*said - 1});
  shows_ = movement::shows::Rates{at.guide, movement::Asked::confidence_after};
}

void MovementRun::take(const movement::shows::TicksHelps& at, Pressed pressed, Instant now) {
  if (pressed.command == Command::choose && pressed.choice >= 1 &&
      pressed.choice <= static_cast<int>(movement::shows::ways_of_helping)) {
    movement::shows::TicksHelps next = at;
    bool& ticked = next.ticked.at(static_cast<std::size_t>(pressed.choice - 1));
    ticked = !ticked;
    shows_ = std::move(next);
    return;
  }
  if (pressed.command != Command::go_on) return;
  for (std::size_t i = 0; i < movement::helps.size(); ++i) answer(movement::helps[i], at.ticked[i] ? 1 : 0);
  make_record(movement::after_plan(at.guide->name), ActivityOutcome::done, now);
}

void MovementRun::take(const movement::shows::Tells&, Pressed pressed, Instant) {
  if (pressed.command == Command::go_on) leave_part();
}

void MovementRun::take(const movement::shows::Sums&, Pressed pressed, Instant) {
  if (pressed.command == Command::go_on) leave_part();
}

} // namespace dorsal
