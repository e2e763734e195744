// Simulated observers go through whole visits of the visit machine, without a window, files or a database:
// built for the machine at hand and for wasm32, where both must say the same. Prints a line a seed: the
// signature of all that was planned and answered, and a sum of every level and roll in its last bit.
//   observers FIRST_SEED LAST_SEED
#include "engine/core/observer/observer.h"
#include "engine/core/stimulus/roll.h"
#include "engine/core/trial/signature.h"
#include "tests/support/made_up_pictures.h"
#include "tests/support/virtual_host.h"

#include <bit>
#include <cstdio>
#include <cstdlib>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

class Observed final : public test::VirtualHost {
public:
  Observed(Known known, const observer::ObserverProfile& profile, std::uint64_t seed)
      : VirtualHost(std::move(known)), profile_(profile), draws_(seed) {}

  [[nodiscard]] const std::vector<BlockRecord>& blocks() const { return visit().course().blocks(); }

private:
  void on_screen() override { press_after(2s, Key::space); }

  void on_stimulus() override {
    const TrialStart& start = visit().trial().start;
    const auto answer = observer::answer(profile_,
                                         {.side = start.stimulus.side,
                                          .folded_roll_deg = folded_roll(start.planned.roll_deg),
                                          .amplitude_deg = start.stimulus.amplitude_deg,
                                          .control = visit().trial().kind == BlockKind::control,
                                          .trial = trials_++},
                                         draws_);
    press_after(answer.response_time, answer.response == Side::left ? Key::arrow_left : Key::arrow_right);
  }

  observer::ObserverProfile profile_;
  Random draws_;
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
  const test::MadeUpPictures pictures = test::made_up_pictures(24);
  const Protocol protocol = default_protocol();
  const std::vector<std::string_view> names{"healthy", "low_back_pain"};
  for (unsigned long seed = std::strtoul(arguments[1], nullptr, 10);
       seed <= std::strtoul(arguments[2], nullptr, 10); ++seed) {
    Observed observed{{.protocol = protocol, .seed = seed, .sets = pictures.as_sets_of(protocol)},
                      *observer::find_profile(names[seed % names.size()]),
                      seed};
    observed.run();
    SessionRecord session;
    session.blocks = observed.blocks();
    Signature signature;
    signature.add(session);
    std::puts(fmt::format("{} {:016x} {:016x}", seed, signature.value(), bits_of(session.blocks)).c_str());
  }
  return 0;
}
