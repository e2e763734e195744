#pragma once
// A stage that also has a machine with motors at a serial port.
#include "engine/device/linux/vibrator_port.h"
#include "engine/device/sdl/forwarding_stage.h"

namespace dorsal {

class VibratorStage final : public ForwardingStage {
public:
  // Throws Error(device_error).
  VibratorStage(Stage& inner, const std::filesystem::path& port);

  [[nodiscard]] int motors() const override { return port_.motors(); }
  std::optional<Stamp> vibrate(int motor, Duration lasts) override { return port_.vibrate(motor, lasts); }
  [[nodiscard]] RigFacts facts() const override;

private:
  std::filesystem::path name_;
  VibratorPort port_;
};

} // namespace dorsal
