#include "engine/device/linux/trigger_port.h"

#include "engine/device/clock.h"

#include <unistd.h>

namespace dorsal {

TriggerPort::TriggerPort(const std::filesystem::path& port) : port_(port, "send triggers to") {}

std::optional<Trigger> TriggerPort::send(std::uint8_t byte) const noexcept {
  const Instant before = monotonic_now();
  const ssize_t sent = write(port_.descriptor(), &byte, 1);
  const Instant after = monotonic_now();
  if (sent != 1) return {};
  return Trigger{byte, before, after};
}

} // namespace dorsal
