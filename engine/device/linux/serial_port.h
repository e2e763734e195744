#pragma once
// A serial port, raw, 115200 baud, 8N1, no flow control, no carrier awaited. Nothing waits unless asked to.
#include <filesystem>
#include <string_view>

namespace dorsal {

class SerialPort {
public:
  // `purpose` is what it cannot be used for, in the message: "send triggers to". Throws Error(device_error)
  // saying why the port cannot be used, and what to do.
  SerialPort(const std::filesystem::path& port, std::string_view purpose);
  SerialPort(const SerialPort&) = delete;
  SerialPort& operator=(const SerialPort&) = delete;
  ~SerialPort();

  [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

private:
  int descriptor_;
};

} // namespace dorsal
