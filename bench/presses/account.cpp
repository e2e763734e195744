#include "bench/presses/account.h"

#include <algorithm>

namespace dorsal::bench {
namespace {

// Half of what the robot keeps between two presses of one key.
constexpr Duration too_far = std::chrono::milliseconds{60};

struct Recorded {
  Side key;
  Stamp at;
  Fate fate;
  const TrialRecord* trial;
};

std::optional<Side> side_of(Key key) {
  if (key == Key::arrow_left) return Side::left;
  if (key == Key::arrow_right) return Side::right;
  return {};
}

Fate fate_of(StrayInput why) {
  switch (why) {
  case StrayInput::before_trial: return Fate::before_trial;
  case StrayInput::second_press: return Fate::second_press;
  case StrayInput::after_deadline: return Fate::after_deadline;
  default: return Fate::unaccounted; // kept, and not as a press
  }
}

std::optional<Recorded> recorded(const StrayRecord& stray, const TrialRecord& trial) {
  const auto* key = std::get_if<KeyInput>(&stray.input);
  if (!key || key->motion != Motion::press) return {};
  const auto side = side_of(key->key);
  if (!side) return {};
  return Recorded{*side, key->at, fate_of(stray.why), &trial};
}

std::vector<Recorded> all_recorded(std::span<const TrialRecord> trials) {
  std::vector<Recorded> all;
  for (const TrialRecord& trial : trials) {
    if (trial.answer)
      all.push_back({trial.answer->side, trial.answer->at,
                     trial.outcome == Outcome::answered ? Fate::answered : Fate::anticipation, &trial});
    for (const StrayRecord& stray : trial.strays)
      if (const auto found = recorded(stray, trial)) all.push_back(*found);
  }
  std::ranges::stable_sort(all, {}, [](const Recorded& r) { return r.at.best; });
  return all;
}

// No other press between the fixation and this one: the first decides the trial.
bool is_first(std::span<const ChaosPress> presses, const Press& press, const TrialRecord& trial) {
  return trial.fixation && std::ranges::none_of(presses, [&](const ChaosPress& other) {
           return other.press.before > trial.fixation->latest && other.press.after < press.before;
         });
}

class Judge {
public:
  Judge(std::span<const ChaosPress> presses, std::optional<Duration> limit)
      : presses_(presses), limit_(limit) {}

  [[nodiscard]] bool is_right(const Press& press, const Recorded& record) const {
    const TrialRecord& trial = *record.trial;
    switch (record.fate) {
    case Fate::answered: return press.after >= trial.onset->at.earliest && is_first(presses_, press, trial);
    case Fate::anticipation:
      return trial.fixation && press.after >= trial.fixation->earliest &&
             (!trial.onset || press.before <= trial.onset->at.latest) && is_first(presses_, press, trial);
    case Fate::before_trial: return !trial.fixation || press.before <= trial.fixation->latest;
    case Fate::second_press: return trial.answer && press.after >= trial.answer->at.earliest;
    case Fate::after_deadline:
      return limit_ && trial.onset && press.after >= trial.onset->at.earliest + *limit_;
    default: return false;
    }
  }

private:
  std::span<const ChaosPress> presses_;
  std::optional<Duration> limit_;
};

std::optional<std::size_t> nearest(const std::vector<AccountedPress>& presses, const Recorded& record) {
  std::optional<std::size_t> best;
  Duration least = too_far;
  for (std::size_t i = 0; i < presses.size(); ++i) {
    const Press& press = presses[i].done.press;
    const Duration distance = std::chrono::abs(press.before - record.at.best);
    if (press.key != record.key || distance > least) continue;
    least = distance;
    best = i;
  }
  return best;
}

std::optional<Instant> end_of(std::span<const TrialRecord> trials, std::optional<Duration> limit) {
  if (trials.empty()) return {};
  const TrialRecord& last = trials.back();
  if (last.answer) return last.answer->at.earliest;
  if (last.onset && limit) return last.onset->at.earliest + *limit;
  return {};
}

} // namespace

std::string_view name_of(Fate fate) {
  switch (fate) {
  case Fate::answered: return "answered";
  case Fate::anticipation: return "anticipation";
  case Fate::before_trial: return "before_trial";
  case Fate::second_press: return "second_press";
  case Fate::after_deadline: return "after_deadline";
  case Fate::session_over: return "session_over";
  case Fate::unaccounted: return "unaccounted";
  }
  return "unknown";
}

Account account_for(std::span<const ChaosPress> presses, std::span<const TrialRecord> trials,
                    std::optional<Duration> limit) {
  Account account;
  for (const ChaosPress& press : presses) account.presses.push_back({.done = press, .seen = {}});
  const Judge judge{presses, limit};
  for (const Recorded& record : all_recorded(trials)) {
    const auto place = nearest(account.presses, record);
    if (!place) {
      ++account.unexplained;
      continue;
    }
    AccountedPress& press = account.presses[*place];
    if (press.seen) {
      ++account.doubled;
      continue;
    }
    press.seen = record.at;
    press.fate = record.fate;
    press.right = judge.is_right(press.done.press, record);
  }
  const auto end = end_of(trials, limit);
  for (AccountedPress& press : account.presses)
    if (!press.seen && end && press.done.press.after >= *end) {
      press.fate = Fate::session_over;
      press.right = true;
    }
  return account;
}

} // namespace dorsal::bench
