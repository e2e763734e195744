#include "engine/device/response/witnesses.h"

namespace dorsal {
namespace {

constexpr Duration slack = std::chrono::milliseconds{30};
constexpr Duration slack_of_other_labels = std::chrono::milliseconds{5};

struct Report {
  const Stamp& at;
  ResponseProvider provider;
};

Report report_in(const Input& input) {
  if (const auto* key = std::get_if<KeyInput>(&input)) return {key->at, key->provider};
  const auto& pointer = std::get<PointerInput>(input);
  return {pointer.at, pointer.provider};
}

std::uint32_t bit(ResponseProvider provider) { return 1U << static_cast<unsigned>(provider); }

bool near(const Stamp& a, const Stamp& b, Duration within) {
  return a.earliest - within <= b.latest && b.earliest - within <= a.latest;
}

bool same_label(const Input& a, const Input& b) {
  if (a.index() != b.index()) return false;
  if (const auto* key = std::get_if<KeyInput>(&a)) return key->key == std::get<KeyInput>(b).key;
  return std::get<PointerInput>(a).pointer == std::get<PointerInput>(b).pointer;
}

Input echo_of(Input input) {
  if (auto* key = std::get_if<KeyInput>(&input))
    key->motion = Motion::echo;
  else
    std::get<PointerInput>(input).motion = Motion::echo;
  return input;
}

} // namespace

int rank_of(ResponseProvider provider) noexcept {
  switch (provider) {
  case ResponseProvider::evdev: return 2;
  case ResponseProvider::xinput2:
  case ResponseProvider::wayland: return 1;
  default: return 0;
  }
}

Witnesses::Press* Witnesses::find(const Input& report, Likeness likeness) noexcept {
  const auto [at, provider] = report_in(report);
  for (std::size_t i = 0; i < places; ++i) { // from the oldest on
    Press& press = presses_[(next_press_ + i) % places];
    if (press.reported_by == 0 || (press.reported_by & bit(provider)) != 0) continue;
    const Stamp& seen = report_in(press.input).at;
    const bool alike = likeness == Likeness::same_label
                           ? same_label(press.input, report) && near(seen, at, slack)
                           : press.input.index() == report.index() && near(seen, at, slack_of_other_labels);
    if (alike) return &press;
  }
  return nullptr;
}

void Witnesses::hand_out(const Input& input) noexcept {
  if (ready_written_ - ready_read_ < places) ready_[ready_written_++ % places] = input;
}

void Witnesses::join(Press& press, const Input& report) noexcept {
  const auto [first, first_by] = report_in(press.input);
  const auto [second, second_by] = report_in(report);
  press.reported_by |= bit(second_by);
  if (rank_of(second_by) > rank_of(first_by))
    agreement_.note(second_by, first_by, first.best - second.best);
  else
    agreement_.note(first_by, second_by, second.best - first.best);
  if (press.echo_wanted) hand_out(echo_of(report));
}

void Witnesses::accept(const Report& report) noexcept {
  Press& press = presses_[next_press_++ % places];
  press = {report.press, bit(report_in(report.press).provider), report.echo_wanted};
  hand_out(report.press);
  for (auto& waiting : waiting_) {
    if (!waiting || find(waiting->press, Likeness::same_label) != &press) continue;
    join(press, waiting->press);
    waiting.reset();
  }
}

void Witnesses::take(const Report& report) noexcept {
  if (Press* press = find(report.press, Likeness::same_label)) return join(*press, report.press);
  if (!report.better_to_come) return accept(report);
  for (auto& place : waiting_)
    if (!place) {
      place = report;
      return;
    }
  accept(report); // nowhere left to wait
}

std::optional<Input> Witnesses::next(Instant now) noexcept {
  for (auto& waiting : waiting_) {
    if (ready_read_ != ready_written_) break;
    if (!waiting || now < waiting->read + patience) continue;
    const auto report = *waiting;
    waiting.reset();
    // Layouts with several groups: two providers may read different labels off one key.
    if (Press* press = find(report.press, Likeness::same_device))
      join(*press, report.press);
    else
      accept(report);
  }
  if (ready_read_ == ready_written_) return {};
  return ready_[ready_read_++ % places];
}

std::optional<Instant> Witnesses::due() const noexcept {
  std::optional<Instant> first;
  for (const auto& waiting : waiting_)
    if (waiting && (!first || waiting->read + patience < *first)) first = waiting->read + patience;
  return first;
}

void Witnesses::forget_waiting() noexcept { waiting_.fill(std::nullopt); }

} // namespace dorsal
