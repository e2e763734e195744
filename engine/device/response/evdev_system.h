#pragma once
// The system calls that the evdev listener makes, behind a seam, so that tests drive it with pipes. The real
// one opens /dev/input/event* for reading only, never grabs a device, and follows plugging through udev.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dorsal {

struct EvdevChange {
  std::string path; // of the node, "/dev/input/event3"
  bool added{};     // or removed
};

class EvdevSystem {
public:
  EvdevSystem() = default;
  EvdevSystem(const EvdevSystem&) = delete;
  EvdevSystem& operator=(const EvdevSystem&) = delete;
  virtual ~EvdevSystem() = default;

  [[nodiscard]] virtual std::vector<std::string> nodes() = 0;
  // A non-blocking descriptor, or -errno.
  [[nodiscard]] virtual int open(const std::string& path) = 0;
  virtual void close(int descriptor) = 0;
  // Bytes read, 0 at the end, or -errno.
  [[nodiscard]] virtual long read(int descriptor, std::span<std::uint8_t> into) = 0;
  // EVIOCSCLOCKID: stamps of CLOCK_MONOTONIC. 0 or -errno.
  [[nodiscard]] virtual int use_monotonic_clock(int descriptor) = 0;
  // EVIOCGBIT: a bit for every key the device has. 0 or -errno.
  [[nodiscard]] virtual int keys_present(int descriptor, std::span<std::uint8_t> bits) = 0;
  // EVIOCGKEY: a bit for every key that is down. 0 or -errno.
  [[nodiscard]] virtual int keys_down(int descriptor, std::span<std::uint8_t> bits) = 0;
  [[nodiscard]] virtual std::string name(int descriptor) = 0;
  // Readable when next_change() has something; -1: plugging cannot be followed.
  [[nodiscard]] virtual int changes() = 0;
  [[nodiscard]] virtual std::optional<EvdevChange> next_change() = 0;
};

[[nodiscard]] std::unique_ptr<EvdevSystem> real_evdev_system();

} // namespace dorsal
