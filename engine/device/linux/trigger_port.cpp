#include "engine/device/linux/trigger_port.h"

#include "engine/core/base/error.h"
#include "engine/device/clock.h"

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

[[noreturn]] void refuse(const std::filesystem::path& port, int error) {
  throw Error(ExitCode::device_error, fmt::format("cannot send triggers to {}: {}; {}", port.string(),
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

TriggerPort::TriggerPort(const std::filesystem::path& port)
    : descriptor_(open(port.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)) {
  if (descriptor_ < 0) refuse(port, errno);
  if (make_raw(descriptor_)) return;
  const int error = errno;
  close(descriptor_);
  refuse(port, error);
}

TriggerPort::~TriggerPort() { close(descriptor_); }

std::optional<Trigger> TriggerPort::send(std::uint8_t byte) const noexcept {
  const Instant before = monotonic_now();
  const ssize_t sent = write(descriptor_, &byte, 1);
  const Instant after = monotonic_now();
  if (sent != 1) return {};
  return Trigger{byte, before, after};
}

} // namespace dorsal
