// Simulated observers go through whole visits of the visit machine, without a window, files or a database:
// built for the machine at hand and for wasm32, where both must say the same. Prints a line a seed: the
// signature of all that was planned and answered, and a sum of every level and roll in its last bit.
//   observers FIRST_SEED LAST_SEED
#include "engine/core/observer/observer.h"
#include "engine/core/roll.h"
#include "engine/core/signature.h"
#include "engine/session/visit_machine.h"

#include <fmt/format.h>

#include <bit>
#include <cstdio>
#include <cstdlib>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

struct Pictures {
  std::vector<BasePicture> pictures;
  std::vector<StimulusItem> items;
};

Pictures made_up_pictures() {
  Pictures made;
  for (int i = 0; i < 24; ++i) {
    BasePicture picture;
    picture.id = fmt::format("p{:02}", i + 1);
    picture.side = i % 2 == 0 ? Side::left : Side::right;
    picture.movement = i % 4 < 2 ? Movement::rotation : Movement::flexion;
    picture.amplitude = i % 3 == 0 ? Amplitude::marked : i % 3 == 1 ? Amplitude::medium : Amplitude::subtle;
    picture.amplitude_deg = 46 - 15 * (i % 3);
    picture.view_deg = i % 5 == 0 ? 20 : 0;
    picture.difficulty_logit = 0.7 * (i % 3) + (i % 5 == 0 ? 0.3 : 0);
    picture.stance = "stand";
    picture.arms = i % 2 == 0 ? "hang" : "hips";
    picture.background = i % 7 == 0 ? "room" : "plain";
    picture.width_px = 300;
    picture.height_px = 400;
    made.pictures.push_back(picture);
  }
  made.items = stimulus_items(made.pictures);
  return made;
}

class Observed {
public:
  Observed(Known known, const observer::ObserverProfile& profile, std::uint64_t seed)
      : profile_(profile), draws_(seed),
        visit_(std::move(known), {words_, ruler_, Theme{}.background, {1280, 720}}, now_) {}

  std::vector<BlockRecord> run() {
    visit_.begin();
    for (;;) {
      while (const auto effect = visit_.next_effect()) perform(*effect);
      if (visit_.over()) return visit_.course().blocks();
      const auto due = visit_.due();
      if (coming_ && (!due || coming_->at.best <= due->at)) {
        const KeyInput input = *std::exchange(coming_, {});
        now_ = std::max(now_, input.at.best);
        visit_.take(Input{input}, now_);
      } else {
        now_ = std::max(now_, due->at);
        visit_.take(event::TimeCome{}, now_);
      }
    }
  }

private:
  void press_at(Instant when, Key key) {
    coming_ = KeyInput{key, Motion::press, Stamp::exactly(when), ResponseProvider::simulated};
  }

  void answer_trial() {
    const TrialStart& start = visit_.trial().start;
    const auto answer = observer::answer(profile_,
                                         {.side = start.stimulus.side,
                                          .folded_roll_deg = folded_roll(start.planned.roll_deg),
                                          .amplitude_deg = start.stimulus.amplitude_deg,
                                          .control = visit_.trial().kind == BlockKind::control,
                                          .trial = trials_++},
                                         draws_);
    press_at(now_ + answer.response_time, answer.response == Side::left ? Key::arrow_left : Key::arrow_right);
  }

  void perform(const Effect& effect) {
    const auto take = [this](const Event& event) { visit_.take(event, now_); };
    switch (effect.what) {
    case Do::check_rig: return take(event::RigChecked{});
    case Do::present_and_mark: answer_trial(); [[fallthrough]];
    case Do::present:
    case Do::show_and_tell:
      now_ += 200us;
      return take(event::Shown{{.at = Stamp::exactly(now_), .provider = OnsetProvider::simulated}, {}});
    case Do::mark_response: return take(event::Marked{});
    case Do::attend: return take(event::Attending{});
    case Do::leave_off: return take(event::LeftOff{});
    case Do::upload: return take(event::Uploaded{});
    case Do::keep:
      if (std::holds_alternative<keep::SumUp>(visit_.keep())) return take(event::SummedUp{});
      return take(event::Kept{});
    case Do::gather: return take(event::Gathered{});
    case Do::bring_into_view: return take(event::BroughtBack{{1280, 720}, true});
    case Do::tell_screen: return press_at(now_ + 2s, Key::space);
    case Do::tell_trial: coming_.reset(); return;
    case Do::show:
    case Do::prepare:
    case Do::close: return;
    }
  }

  observer::ObserverProfile profile_;
  Random draws_;
  Words words_;
  PlainRuler ruler_;
  Instant now_{1s};
  VisitMachine visit_;
  std::optional<KeyInput> coming_;
  int trials_{0};
};

std::uint64_t bits_of(const std::vector<BlockRecord>& blocks) {
  std::uint64_t sum = 0;
  for (const BlockRecord& block : blocks)
    for (const TrialRecord& trial : block.trials) {
      sum = sum * 31 + std::bit_cast<std::uint64_t>(trial.planned.roll_deg);
      sum = sum * 31 + std::bit_cast<std::uint64_t>(trial.planned.level.value_or(0));
    }
  return sum;
}

} // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const Pictures pictures = made_up_pictures();
  const Protocol protocol = default_protocol();
  const std::vector<std::string_view> names{"healthy", "low_back_pain"};
  for (unsigned long seed = std::strtoul(arguments[1], nullptr, 10);
       seed <= std::strtoul(arguments[2], nullptr, 10); ++seed) {
    Known known{.protocol = protocol, .seed = seed};
    for (const std::string& name : sets_of(protocol)) known.sets[name] = {pictures.items, pictures.pictures};
    SessionRecord session;
    session.blocks =
        Observed{std::move(known), *observer::find_profile(names[seed % names.size()]), seed}.run();
    Signature signature;
    signature.add(session);
    std::puts(fmt::format("{} {:016x} {:016x}", seed, signature.value(), bits_of(session.blocks)).c_str());
  }
  return 0;
}
