#pragma once
// A stage that also marks onsets and responses on a serial port: byte 1 at an onset, right after its stamp
// was taken; byte 2 at a response, once it has been read.
#include "engine/device/linux/trigger_port.h"
#include "engine/device/sdl/forwarding_stage.h"

namespace dorsal {

class TriggerStage final : public ForwardingStage {
public:
  // Throws Error(device_error).
  TriggerStage(Stage& inner, const std::filesystem::path& port);

  std::optional<Trigger> mark(Mark moment) override;
  [[nodiscard]] RigFacts facts() const override;

private:
  std::filesystem::path name_;
  TriggerPort port_;
};

} // namespace dorsal
