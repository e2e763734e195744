#pragma once
// A serial port to which bytes are written that mark moments of a trial for outside equipment (an EEG
// amplifier, an oscilloscope, a photodiode box). A write never waits: what the port does not take at once is
// not sent. At 115200 baud a byte takes 87 us on the wire, a USB adapter adds up to its latency timer (often
// 1 to 16 ms); neither is in the stamps.
#include "engine/core/trial/trial.h"
#include "engine/device/linux/serial_port.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace dorsal {

class TriggerPort {
public:
  // Throws Error(device_error) saying why the port cannot be used, and what to do.
  explicit TriggerPort(const std::filesystem::path& port);

  // The byte and when it was handed over; empty when the port did not take it. Never allocates.
  std::optional<Trigger> send(std::uint8_t byte) const noexcept;

private:
  SerialPort port_;
};

} // namespace dorsal
