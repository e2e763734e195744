#include "tests/session/text_host.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal::test {

using namespace std::chrono_literals;

TextPictures text_pictures(int count) {
  TextPictures made;
  for (int i = 0; i < count; ++i) {
    BasePicture picture;
    picture.id = fmt::format("p{:02}", i + 1);
    picture.side = i % 2 == 0 ? Side::left : Side::right;
    picture.movement = i % 4 < 2 ? Movement::rotation : Movement::flexion;
    picture.amplitude = i % 3 == 0 ? Amplitude::marked : i % 3 == 1 ? Amplitude::medium : Amplitude::subtle;
    picture.amplitude_deg = 46 - 15 * (i % 3);
    picture.difficulty_logit = 0.8 * (i % 3);
    picture.stance = "stand";
    picture.arms = "hang";
    picture.model = "m1";
    picture.background = "plain";
    picture.width_px = 300;
    picture.height_px = 400;
    made.pictures.push_back(picture);
  }
  made.items = stimulus_items(made.pictures);
  return made;
}

std::string texts_of(const DisplayList& list) {
  std::string all;
  for (const DisplayItem& item : list.items)
    if (const auto* label = std::get_if<Label>(&item)) all += (all.empty() ? "" : " | ") + label->text;
  return all;
}

TextHost::TextHost(Known known, Script script, KeptRecord& kept)
    : script_(std::move(script)), kept_(kept),
      visit_(std::move(known), {words_, ruler_, Theme{}.background, {1280, 720}}, now_) {}

bool TextHost::run() {
  visit_.begin();
  for (;;) {
    while (const auto effect = visit_.next_effect()) {
      if (script_.dies_after && events_ >= *script_.dies_after) return false;
      perform(*effect);
    }
    if (visit_.over()) return true;
    if (script_.dies_after && events_ >= *script_.dies_after) return false;
    step();
  }
}

// Time goes on to what comes first.
void TextHost::step() {
  const auto due = visit_.due();
  if (!coming_.empty() && (!due || coming_.front().at.best <= due->at)) {
    const KeyInput input = coming_.front();
    coming_.erase(coming_.begin());
    now_ = std::max(now_, input.at.best);
    return answer(Input{input});
  }
  if (!due) throw std::logic_error("the visit waits, and nothing comes");
  now_ = std::max(now_, due->at);
  answer(event::TimeCome{});
}

void TextHost::answer(const Event& event) {
  ++events_;
  visit_.take(event, now_);
}

void TextHost::press_at(Instant when, Key key) {
  coming_.push_back({key, Motion::press, Stamp::exactly(when), ResponseProvider::simulated});
}

void TextHost::read_screen() {
  const std::string& name = visit_.screen_name();
  const std::vector<Key>& keys = script_.at_screen[name];
  const std::size_t time = seen_[name]++;
  const Screen& screen = visit_.screen();
  const Key printed = screen.buttons.empty() || screen.buttons.front().keys.empty()
                          ? Key::space
                          : screen.buttons.front().keys.front();
  const Key key = time < keys.size() ? keys[time] : printed;
  say(fmt::format("[{}] {}\n  > {}", name, texts_of(screen.list), name_of(key)));
  press_at(now_ + 1s, key);
}

void TextHost::perform(const Effect& effect) {
  switch (effect.what) {
  case Do::check_rig: return answer(event::RigChecked{});
  case Do::show:
  case Do::prepare:
  case Do::close: return;
  case Do::show_and_tell:
    if (const std::string texts = texts_of(visit_.list(effect.surface)); !texts.empty())
      say(fmt::format("  ({})", texts));
    return answer(event::Shown{{.at = Stamp::exactly(now_), .provider = OnsetProvider::simulated}, {}});
  case Do::present_and_mark: {
    const StimulusItem& stimulus = visit_.trial().start.stimulus;
    const bool wrong = (visit_.trial().block + visit_.trial().start.trial) % script_.wrong_every == 0;
    const Side side = wrong ? opposite(stimulus.side) : stimulus.side;
    say(fmt::format("  {}.{} {} turned {:g}: > {}", visit_.trial().block, visit_.trial().start.trial,
                    stimulus.id, visit_.trial().start.planned.roll_deg, name_of(side)));
    const AnswerKeys& keys = visit_.course().person().comfort().keys;
    press_at(now_ + 900ms, (side == Side::left ? keys.left : keys.right).front());
    [[fallthrough]];
  }
  case Do::present:
    return answer(event::Shown{{.at = Stamp::exactly(now_), .provider = OnsetProvider::simulated}, {}});
  case Do::mark_response: return answer(event::Marked{});
  case Do::attend: return answer(event::Attending{});
  case Do::leave_off: return answer(event::LeftOff{});
  case Do::upload: return answer(event::Uploaded{});
  case Do::keep: return keep(visit_.keep());
  case Do::gather: return answer(event::Gathered{});
  case Do::bring_into_view: return answer(event::BroughtBack{{1280, 720}, true});
  case Do::tell_screen: return read_screen();
  case Do::tell_trial: coming_.clear(); return;
  }
}

void TextHost::keep(const Keep& what) {
  if (std::holds_alternative<keep::SumUp>(what))
    return answer(event::SummedUp{{AssessResult{"", 0.7, {}}, AssessResult{"", 0.8, {}}}, {}});
  if (const auto* open = std::get_if<keep::OpenRecord>(&what)) {
    kept_.opened = true;
    if (!open->resumes) kept_.pain.before = open->pain_before;
  }
  if (const auto* block = std::get_if<keep::OpenBlock>(&what)) kept_.blocks.push_back({block->header, {}});
  if (const auto* trial = std::get_if<keep::SaveTrial>(&what))
    kept_.blocks.at(static_cast<std::size_t>(trial->block - 1)).trials.push_back(trial->record);
  if (const auto* pain = std::get_if<keep::RatePain>(&what)) kept_.pain.after = pain->rating;
  if (const auto* told = std::get_if<keep::KeepTold>(&what))
    for (const auto& [fact, value] : told->facts) kept_.facts[fact] = value;
  if (const auto* end = std::get_if<keep::EndRecord>(&what)) kept_.ended = end->state;
  answer(event::Kept{});
}

} // namespace dorsal::test
