#include "engine/device/sdl/trigger_stage.h"

#include <fmt/format.h>

namespace dorsal {
namespace {
constexpr std::uint8_t onset_byte = 1, response_byte = 2;
}

TriggerStage::TriggerStage(Stage& inner, const std::filesystem::path& port)
    : ForwardingStage(inner), name_(port), port_(port) {}

std::optional<Trigger> TriggerStage::mark(Mark moment) {
  return port_.send(moment == Mark::onset ? onset_byte : response_byte);
}

RigFacts TriggerStage::facts() const {
  RigFacts facts = ForwardingStage::facts();
  facts.emplace_back("trigger", fmt::format("{}, 115200 baud 8N1; onset {}, response {}", name_.string(),
                                            onset_byte, response_byte));
  return facts;
}

} // namespace dorsal
