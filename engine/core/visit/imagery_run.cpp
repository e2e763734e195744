#include "engine/core/visit/imagery_run.h"

#include "engine/core/base/random.h"
#include "engine/core/trial/movement_record.h"
#include "engine/core/visit/press_stamp.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace dorsal {
namespace {

std::string_view question_of(imagery::Asked asked) {
  switch (asked) {
  case imagery::Asked::clear: return "clear";
  case imagery::Asked::felt: return "felt";
  case imagery::Asked::pain: return "pain";
  case imagery::Asked::unease: return "unease";
  }
  return {};
}

// So many of a visit's repetitions, at least one; which of them follows from the seed.
std::vector<int> drawn(int count, double share, Random& draws) {
  std::vector<int> numbers(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) numbers[static_cast<std::size_t>(i)] = i;
  draws.shuffle(std::span{numbers});
  const auto wanted =
      static_cast<std::size_t>(std::clamp<long>(std::lround(share * count), share > 0 ? 1 : 0, count));
  numbers.resize(wanted);
  return numbers;
}

} // namespace

ImageryRun::ImageryRun(ImagerySetting setting, std::span<const ActivityRecord> records)
    : setting_(std::move(setting)) {
  block_.header.kind.task = TaskId::imagery;
  block_.activities.assign(records.begin(), records.end());
  // A yes of this visit counts before it is in the history; an answer that was passed over ends it for today.
  const auto asked = std::ranges::find(block_.activities, imagery::part::trauma, &ActivityRecord::activity);
  const bool said_no = asked != block_.activities.end() && movement::rating_in(*asked, "yes") == 0;
  const bool waits =
      imagery::waits_for_clinician(setting_.before, setting_.rule, setting_.day) != imagery::Waits::none ||
      (asked != block_.activities.end() && movement::rating_in(*asked, "yes") == 1);
  if (waits) {
    parts_.emplace_back(Sum{});
    shows_ = imagery::shows::Waits{};
    return;
  }
  if (asked != block_.activities.end() && !said_no) return;
  plan();
  const std::size_t first = first_after_records();
  // All is on record: nothing is said again.
  enter(first + 1 == parts_.size() && !records.empty() ? parts_.size() : first);
}

void ImageryRun::plan() {
  due_ = imagery::due_rungs(setting_.guides, setting_.moved, setting_.before, setting_.rule);
  const int each = std::max(1, setting_.rule.repetitions), all = each * static_cast<int>(due_.size());
  Random draws = stream(setting_.seed, static_cast<std::uint64_t>(setting_.block));
  const std::vector<int> doubles = drawn(all, setting_.rule.probe_share, draws);
  const std::vector<int> probes = drawn(all, setting_.rule.probe_share, draws);
  if (imagery::asks_about_trauma(setting_.before, setting_.rule)) parts_.emplace_back(Trauma{});
  int number = 0;
  for (std::size_t rung = 0; rung < due_.size(); ++rung)
    for (int i = 1; i <= each; ++i, ++number) {
      parts_.emplace_back(Repetition{rung, i, std::ranges::find(doubles, number) != doubles.end()});
      if (std::ranges::find(probes, number) != probes.end() && other_than(rung))
        parts_.emplace_back(Probe{rung, draws.chance(0.5) ? 1 : 2});
      if (i % imagery::repetitions_of_a_set == 0 || i == each) parts_.emplace_back(Rating{rung});
    }
  parts_.emplace_back(Sum{});
}

// Another movement that it could have been: the visit's other one, or the next of the ladder.
imagery::Guide ImageryRun::other_than(std::size_t rung) const {
  for (const imagery::Rung& other : due_)
    if (other.guide != guide_of(rung)) return other.guide;
  for (const auto& guide : setting_.guides)
    if (guide != guide_of(rung)) return guide;
  return nullptr;
}

std::optional<std::size_t> ImageryRun::rung_at(std::size_t part) const {
  return std::visit(
      [](const auto& at) -> std::optional<std::size_t> {
        if constexpr (requires { at.rung; }) return at.rung;
        return {};
      },
      parts_[part]);
}

// Records are kept in the order of the parts, so counting them off finds the place; a movement that was
// stopped has no more of them.
std::size_t ImageryRun::first_after_records() const {
  std::size_t next = 0;
  for (const ActivityRecord& record : block_.activities) {
    const auto [name, what] = movement::parts_of(record.activity);
    for (std::size_t i = next; i < parts_.size(); ++i) {
      const auto rung = rung_at(i);
      const bool is_it =
          (std::holds_alternative<Trauma>(parts_[i]) && what == imagery::part::trauma) ||
          (rung && guide_of(*rung)->name == name &&
           ((std::holds_alternative<Repetition>(parts_[i]) && what == imagery::part::imagined) ||
            (std::holds_alternative<Rating>(parts_[i]) && what == imagery::part::rated) ||
            (std::holds_alternative<Probe>(parts_[i]) && what == imagery::part::probe)));
      if (!is_it) continue;
      next = i + 1;
      break;
    }
    // Left for another day, or stopped: on to the next movement.
    const auto rung = next > 0 ? rung_at(next - 1) : std::nullopt;
    const bool is_left = record.outcome == ActivityOutcome::skipped;
    if (rung && is_left)
      while (next < parts_.size() && rung_at(next) == rung) ++next;
  }
  if (next > 0 && std::holds_alternative<Rating>(parts_[next - 1]) && last_set_asks_to_stop()) {
    const auto rung = rung_at(next - 1);
    while (next < parts_.size() && rung_at(next) == rung) ++next;
  }
  return next;
}

imagery::Shows ImageryRun::ready_for(const Repetition& at) const {
  return imagery::shows::Ready{guide_of(at.rung), due_[at.rung].stage, at.number,
                               std::max(1, setting_.rule.repetitions), at.twice};
}

std::optional<imagery::Shows> ImageryRun::opening_of(std::size_t part) const {
  struct Opening {
    const ImageryRun& run;
    std::optional<imagery::Shows> operator()(const Trauma&) const { return imagery::shows::AsksTrauma{}; }
    std::optional<imagery::Shows> operator()(const Repetition& at) const {
      if (at.number == 1) return imagery::shows::Watches{run.guide_of(at.rung), run.due_[at.rung].stage};
      return run.ready_for(at);
    }
    std::optional<imagery::Shows> operator()(const Rating& at) const {
      return imagery::shows::Rates{run.guide_of(at.rung), imagery::Asked::clear};
    }
    std::optional<imagery::Shows> operator()(const Probe& at) const {
      const imagery::Guide &it = run.guide_of(at.rung), other = run.other_than(at.rung);
      return at.right == 1 ? imagery::shows::Probes{it, other, 1} : imagery::shows::Probes{other, it, 2};
    }
    std::optional<imagery::Shows> operator()(const Sum&) const {
      imagery::Course course;
      imagery::note(course, run.block_, run.setting_.day);
      imagery::shows::Sums sums;
      for (const imagery::Imagined& one : course.imagined) {
        const auto repetitions = static_cast<int>(one.seconds.size() + one.seconds_twice.size());
        sums.movements += repetitions > 0 ? 1 : 0;
        sums.repetitions += repetitions;
      }
      return sums;
    }
  };
  return std::visit(Opening{*this}, parts_[part]);
}

void ImageryRun::enter(std::size_t part) {
  part_ = part;
  answers_.clear();
  began_.reset();
  shows_ = part_ < parts_.size() ? opening_of(part_) : std::nullopt;
}

void ImageryRun::skip_rung(std::size_t rung) {
  std::size_t next = part_;
  while (next < parts_.size() && rung_at(next) == rung) ++next;
  enter(next);
}

double ImageryRun::progress() const {
  return static_cast<double>(part_) / static_cast<double>(std::max<std::size_t>(1, parts_.size()));
}

std::vector<std::string> ImageryRun::films() const {
  if (!shows_) return {};
  if (const auto* probe = std::get_if<imagery::shows::Probes>(&*shows_))
    return {probe->first->film, probe->second->film};
  return std::visit(
      [](const auto& at) -> std::vector<std::string> {
        if constexpr (requires { at.guide; }) {
          if (!at.guide->film.empty()) return {at.guide->film};
        }
        return {};
      },
      *shows_);
}

std::optional<Tone> ImageryRun::tone() const {
  if (!shows_ || setting_.rule.sound == Setting::off) return {};
  if (std::holds_alternative<imagery::shows::Imagining>(*shows_)) return Tone::start;
  const bool ended = !block_.activities.empty() &&
                     movement::parts_of(block_.activities.back().activity).second == imagery::part::imagined;
  const bool asks = std::holds_alternative<imagery::shows::Ready>(*shows_) ||
                    std::holds_alternative<imagery::shows::Probes>(*shows_) ||
                    std::holds_alternative<imagery::shows::Rates>(*shows_);
  return ended && asks && answers_.empty() ? std::optional{Tone::end} : std::nullopt;
}

void ImageryRun::shown(Instant now) {
  if (shows_ && std::holds_alternative<imagery::shows::Imagining>(*shows_) && !began_) began_ = now;
}

void ImageryRun::take(Pressed pressed, Instant now) {
  if (!shows_ || record_) return;
  const imagery::Shows at = *shows_; // it is replaced while it is looked at
  std::visit([&](const auto& shown) { take(shown, pressed, now); }, at);
}

void ImageryRun::answer(std::string_view question, std::optional<int> value) {
  answers_.push_back({std::string{question}, value});
}

void ImageryRun::make_record(ActivityPlan plan, ActivityOutcome outcome, Instant began, Instant ended) {
  ActivityRecord record{.place = static_cast<int>(block_.activities.size()) + 1,
                        .activity = std::move(plan.activity),
                        .factors = std::move(plan.factors),
                        .outcome = outcome,
                        .ratings = {}};
  for (const ActivityQuestion& question : plan.questions) {
    const auto given = std::ranges::find(answers_, question.name, &ActivityRating::question);
    record.ratings.push_back({question.name, given == answers_.end() ? std::nullopt : given->value});
  }
  if (outcome != ActivityOutcome::skipped) {
    record.began = began_at(began);
    record.ended = ended_at(std::max(began, ended));
  }
  record_ = std::move(record);
}

// Somebody stops in the middle of what they say of a set: it is kept as far as it came.
void ImageryRun::stop(Instant now) {
  if (!shows_ || record_ || answers_.empty() || part_ == parts_.size()) return;
  const auto* rating = std::get_if<Rating>(&parts_[part_]);
  if (rating == nullptr) return;
  make_record(
      imagery::rated_plan(guide_of(rating->rung)->name, due_[rating->rung].stage, setting_.pain_before),
      ActivityOutcome::stopped, now, now);
}

bool ImageryRun::last_set_asks_to_stop() const {
  imagery::Course course;
  imagery::note(course, block_, setting_.day);
  if (course.imagined.empty() || course.imagined.back().sets.empty()) return false;
  const imagery::Imagined& entry = course.imagined.back();
  return imagery::asks_to_stop(entry, entry.sets.back(), setting_.rule);
}

void ImageryRun::kept() {
  if (!record_) return;
  block_.activities.push_back(*std::exchange(record_, {}));
  const ActivityRecord& record = block_.activities.back();
  if (std::holds_alternative<Trauma>(parts_[part_]) && !movement::rating_in(record, "yes"))
    return enter(parts_.size()); // another day
  if (std::holds_alternative<Trauma>(parts_[part_]) && movement::rating_in(record, "yes") == 1) {
    parts_ = {Sum{}};
    part_ = 0;
    shows_ = imagery::shows::Waits{};
    return;
  }
  const auto rung = rung_at(part_);
  if (record.outcome == ActivityOutcome::skipped && rung) return skip_rung(*rung);
  if (std::holds_alternative<Rating>(parts_[part_]) && last_set_asks_to_stop()) {
    shows_ = imagery::shows::StopsKindly{guide_of(*rung)};
    return;
  }
  enter(part_ + 1);
}

void ImageryRun::take(const imagery::shows::AsksTrauma&, Pressed pressed, Instant now) {
  const auto chosen = choice_within(pressed, 0, 1);
  if (!chosen && pressed.command != Command::go_on) return;
  answer("yes", chosen);
  make_record(imagery::trauma_plan(), ActivityOutcome::done, now, now);
}

void ImageryRun::take(const imagery::shows::Waits&, Pressed pressed, Instant) {
  if (pressed.command == Command::go_on) enter(parts_.size());
}

void ImageryRun::take(const imagery::shows::Watches& at, Pressed pressed, Instant now) {
  const auto& repetition = std::get<Repetition>(parts_[part_]);
  if (pressed.command == Command::go_on) shows_ = ready_for(repetition);
  if (pressed.command == Command::choose)
    make_record(imagery::imagined_plan(at.guide->name, at.stage, 1), ActivityOutcome::skipped, now, now);
}

void ImageryRun::take(const imagery::shows::Ready& at, Pressed pressed, Instant now) {
  if (pressed.command == Command::choose)
    make_record(imagery::imagined_plan(at.guide->name, at.stage, 1), ActivityOutcome::skipped, now, now);
  if (pressed.command == Command::go_on) shows_ = imagery::shows::Imagining{at.guide, at.stage, at.twice};
}

void ImageryRun::take(const imagery::shows::Imagining& at, Pressed pressed, Instant now) {
  if (pressed.command != Command::go_on) return;
  make_record(imagery::imagined_plan(at.guide->name, at.stage, at.twice ? imagery::twice : 1),
              ActivityOutcome::done, began_.value_or(now), now);
}

void ImageryRun::take(const imagery::shows::Rates& at, Pressed pressed, Instant now) {
  const bool vivid = at.asked == imagery::Asked::clear || at.asked == imagery::Asked::felt;
  const auto rating = vivid ? choice_within(pressed, 1, imagery::most_vivid)
                            : choice_within(pressed, 0, movement::highest_rating);
  if (!rating && pressed.command != Command::go_on) return;
  answer(question_of(at.asked), rating);
  if (at.asked != imagery::Asked::unease) {
    shows_ = imagery::shows::Rates{at.guide, static_cast<imagery::Asked>(static_cast<int>(at.asked) + 1)};
    return;
  }
  const auto rung = *rung_at(part_);
  make_record(imagery::rated_plan(at.guide->name, due_[rung].stage, setting_.pain_before),
              ActivityOutcome::done, now, now);
}

void ImageryRun::take(const imagery::shows::Probes& at, Pressed pressed, Instant now) {
  static_cast<void>(at);
  const auto chosen = choice_within(pressed, 1, 2);
  if (!chosen && pressed.command != Command::go_on) return;
  answer("answer", chosen);
  const auto& probe = std::get<Probe>(parts_[part_]);
  make_record(imagery::probe_plan(guide_of(probe.rung)->name, probe.right), ActivityOutcome::done, now, now);
}

void ImageryRun::take(const imagery::shows::StopsKindly&, Pressed pressed, Instant) {
  if (pressed.command == Command::go_on) skip_rung(*rung_at(part_));
}

void ImageryRun::take(const imagery::shows::Sums&, Pressed pressed, Instant) {
  if (pressed.command == Command::go_on) enter(part_ + 1);
}

} // namespace dorsal
