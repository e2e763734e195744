#pragma once
// A stage whose drawing thread stops dead, again and again, while the patient answers: as a driver or a page
// fault would stop it. The session cannot tell; only the stamps can.
#include "engine/core/base/random.h"
#include "engine/device/sdl/forwarding_stage.h"

#include <vector>

namespace dorsal::bench {

struct Stall {
  Instant from;
  Instant until;
};

class StallingStage final : public ForwardingStage {
public:
  StallingStage(Stage& inner, Duration length, std::uint64_t seed);

  void prepare(const DisplayList& list) override;
  Onset present() override;
  [[nodiscard]] std::optional<Input> wait(std::optional<Instant> until) override;

  [[nodiscard]] const std::vector<Stall>& stalls() const { return stalls_; }

private:
  [[nodiscard]] Duration pause();

  Duration length_;
  Random draws_;
  bool stimulus_ready_{false};
  std::optional<Instant> next_; // empty: no answer is awaited
  std::vector<Stall> stalls_;
};

} // namespace dorsal::bench
