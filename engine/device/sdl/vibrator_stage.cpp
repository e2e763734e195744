#include "engine/device/sdl/vibrator_stage.h"

#include <fmt/format.h>

namespace dorsal {

VibratorStage::VibratorStage(Stage& inner, const std::filesystem::path& port)
    : ForwardingStage(inner), name_(port), port_(port) {}

RigFacts VibratorStage::facts() const {
  RigFacts facts = ForwardingStage::facts();
  facts.emplace_back("vibrator",
                     fmt::format("{}, 115200 baud 8N1; {} motors", name_.string(), port_.motors()));
  return facts;
}

} // namespace dorsal
