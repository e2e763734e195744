#include "tests/session/text_host.h"

#include "engine/core/observer/asked_screen.h"
#include "engine/core/observer/led_answer.h"

#include <fmt/format.h>

namespace dorsal::test {

using namespace std::chrono_literals;

namespace {

// Every text of the list, in its order.
std::string texts_of(const DisplayList& list) {
  std::string all;
  for (const DisplayItem& item : list.items)
    if (const auto* label = std::get_if<Label>(&item)) all += (all.empty() ? "" : " | ") + label->text;
  return all;
}

} // namespace

void TextHost::on_screen() {
  const std::string& name = visit().screen_name();
  const std::vector<Key>& keys = script_.at_screen[name];
  const std::size_t time = seen_[name]++;
  const Screen& screen = visit().screen();
  const Key printed = screen.buttons.empty() || screen.buttons.front().keys.empty()
                          ? Key::space
                          : screen.buttons.front().keys.front();
  const Key key = time < keys.size() ? keys[time] : asked_screen::answered_by(name, draws_).value_or(printed);
  say(fmt::format("[{}] {}\n  > {}", name, texts_of(screen.list), name_of(key)));
  press_after(1s, key);
}

void TextHost::on_stimulus() {
  const auto& [block, kind, start, view] = visit().trial();
  const bool wrong = (block + start.trial) % script_.wrong_every == 0;
  const Side side = wrong ? opposite(start.stimulus.side) : start.stimulus.side;
  say(fmt::format("  {}.{} {} turned {:g}: > {}", block, start.trial, start.stimulus.id,
                  start.planned.roll_deg, name_of(side)));
  const AnswerKeys& keys = visit().course().person().comfort().keys;
  press_after(900ms, (side == Side::left ? keys.left : keys.right).front());
}

void TextHost::on_glance(const DisplayList& list) {
  if (const std::string texts = texts_of(list); !texts.empty()) say(fmt::format("  ({})", texts));
}

void TextHost::on_led_trial() {
  const LedStimulus& stimulus = visit().led_trial().start.planned.stimulus;
  say(fmt::format("  {}.{} helper: {} {:g}: > Space", visit().led_trial().block,
                  visit().led_trial().start.trial, name_of(task_of(stimulus)),
                  fmt::join(factor_values(stimulus), ", ")));
  led_keys_.clear();
  press_after(visit().led_trial().start.planned.pause + 3s, Key::space);
}

void TextHost::on_led_question() {
  const auto& [block, start, progress, by] = visit().led_trial();
  const LedStimulus& stimulus = start.planned.stimulus;
  if (led_keys_.empty()) { // a number is typed key by key, and shown after each
    const bool wrong = (block + start.trial) % script_.wrong_every == 0;
    const int truth = truth_of(stimulus);
    const int answer = wrong ? (truth == 0 ? 1 : 0) : truth;
    say(fmt::format("    {} > {}", texts_of(visit().list(Surface::stimulus)), answer + 1));
    led_keys_ = observer::keys_of_answer(stimulus, answer);
    const AnswerKeys& keys = visit().course().person().comfort().keys;
    if (task_of(stimulus) == TaskId::points) led_keys_ = {(answer == 0 ? keys.left : keys.right).front()};
  }
  const Key next = led_keys_.front();
  led_keys_.erase(led_keys_.begin());
  press_after(900ms, next);
}

void TextHost::keep(const Keep& what) {
  if (const auto* open = std::get_if<keep::OpenRecord>(&what)) {
    kept_.opened = true;
    if (!open->resumes) kept_.pain.before = open->pain_before;
  }
  if (const auto* block = std::get_if<keep::OpenBlock>(&what))
    kept_.blocks.push_back({block->header, {}, {}});
  if (const auto* trial = std::get_if<keep::SaveTrial>(&what))
    kept_.blocks.at(static_cast<std::size_t>(trial->block - 1)).trials.push_back(trial->record);
  if (const auto* done = std::get_if<keep::SaveActivity>(&what))
    kept_.blocks.at(static_cast<std::size_t>(done->block) - 1).activities.push_back(done->record);
  if (const auto* trial = std::get_if<keep::SaveLedTrial>(&what))
    kept_.blocks.at(static_cast<std::size_t>(trial->block - 1)).led.push_back(trial->record);
  if (const auto* given = std::get_if<keep::KeepResponse>(&what)) kept_.responses.push_back(given->response);
  if (const auto* pain = std::get_if<keep::RatePain>(&what)) kept_.pain.after = pain->rating;
  if (const auto* told = std::get_if<keep::KeepTold>(&what))
    for (const auto& [fact, value] : told->facts) kept_.facts[fact] = value;
  if (const auto* end = std::get_if<keep::EndRecord>(&what)) kept_.ended = end->state;
}

} // namespace dorsal::test
