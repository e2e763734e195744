#include "engine/device/linux/serial_port.h"

#include "engine/core/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace dorsal {
namespace {

std::string remedy(int error) {
  switch (error) {
  case EACCES: return "add yourself to the group that owns it (often dialout: usermod -aG dialout NAME)";
  case ENOENT: return "see /dev/ttyS* and /dev/ttyUSB* for the ports of this machine";
  case ENOTTY: return "it is no serial port";
  case EBUSY: return "another program uses it";
  default: return "is the adapter plugged in?";
  }
}

[[noreturn]] void refuse(const std::filesystem::path& port, std::string_view purpose, int error) {
  throw Error(ExitCode::device_error, fmt::format("cannot {} {}: {}; {}", purpose, port.string(),
                                                  std::strerror(error), remedy(error)));
}

bool make_raw(int descriptor) {
  termios settings{};
  if (tcgetattr(descriptor, &settings) != 0) return false;
  cfmakeraw(&settings);
  settings.c_cflag |= CLOCAL | CREAD;
  settings.c_cflag &= ~static_cast<tcflag_t>(CSTOPB | PARENB | CRTSCTS);
  cfsetispeed(&settings, B115200);
  cfsetospeed(&settings, B115200);
  return tcsetattr(descriptor, TCSANOW, &settings) == 0;
}

} // namespace

SerialPort::SerialPort(const std::filesystem::path& port, std::string_view purpose)
    : descriptor_(open(port.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)) {
  if (descriptor_ < 0) refuse(port, purpose, errno);
  if (make_raw(descriptor_)) return;
  const int error = errno;
  close(descriptor_);
  refuse(port, purpose, error);
}

SerialPort::~SerialPort() { close(descriptor_); }

} // namespace dorsal
