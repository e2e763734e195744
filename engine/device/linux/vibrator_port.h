#pragma once
// A machine with motors on a serial port (serial_port.h), for example a micro-controller. One line each way,
// in ASCII, ended by a line feed; the machine answers each line within half a second:
//   dorsal 1              ->  motors N        how many there are, 1 to 20, numbered as the squares of the
//   grid vibrate K MS          ->  ok              motor K, from 1, began to run and stops by itself after MS
//                             no WORDS        it did not, and why
// A line that is none of these counts as no answer. Between the two stamps of an answer the motor began to
// run.
#include "engine/core/base/time.h"
#include "engine/device/linux/serial_port.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace dorsal {

class VibratorPort {
public:
  // Asks for the number of motors. Throws Error(device_error): the port cannot be used, or nothing there
  // answers as above.
  explicit VibratorPort(const std::filesystem::path& port);

  [[nodiscard]] int motors() const { return motors_; }
  // When it began; empty where it did not, or did not say so. Waits half a second, five where it falls
  // silent.
  [[nodiscard]] std::optional<Stamp> vibrate(int motor, Duration lasts);

private:
  // Empty where nobody there answers.
  [[nodiscard]] std::optional<int> greet();
  [[nodiscard]] bool say(std::string_view line);
  [[nodiscard]] std::optional<std::string> hear(Instant until); // one line
  [[nodiscard]] std::optional<Stamp> begin(int motor, Duration lasts);

  std::filesystem::path name_;
  std::optional<SerialPort> port_; // empty: it is gone
  std::string heard_;              // the last line
  int motors_{};
};

} // namespace dorsal
