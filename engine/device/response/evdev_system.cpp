#include "engine/device/response/evdev_system.h"

#include <fcntl.h>
#include <libudev.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>

namespace dorsal {
namespace {

struct Unref {
  void operator()(udev* handle) const noexcept { udev_unref(handle); }
  void operator()(udev_monitor* handle) const noexcept { udev_monitor_unref(handle); }
  void operator()(udev_device* handle) const noexcept { udev_device_unref(handle); }
};

bool is_event_node(const std::filesystem::path& path) {
  return path.parent_path() == "/dev/input" && path.filename().string().starts_with("event");
}

class RealEvdevSystem final : public EvdevSystem {
public:
  RealEvdevSystem() : udev_(udev_new()) {
    if (udev_) monitor_.reset(udev_monitor_new_from_netlink(udev_.get(), "udev"));
    if (!monitor_) return;
    udev_monitor_filter_add_match_subsystem_devtype(monitor_.get(), "input", nullptr);
    if (udev_monitor_enable_receiving(monitor_.get()) < 0) monitor_.reset();
  }

  std::vector<std::string> nodes() override {
    std::vector<std::string> found;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/dev/input", error))
      if (is_event_node(entry.path())) found.push_back(entry.path().string());
    std::ranges::sort(found);
    return found;
  }
  int open(const std::string& path) override {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    return descriptor < 0 ? -errno : descriptor;
  }
  void close(int descriptor) override { ::close(descriptor); }
  long read(int descriptor, std::span<std::uint8_t> into) override {
    const ssize_t size = ::read(descriptor, into.data(), into.size());
    return size < 0 ? -errno : size;
  }
  int use_monotonic_clock(int descriptor) override {
    int clock = CLOCK_MONOTONIC;
    return ioctl(descriptor, EVIOCSCLOCKID, &clock) < 0 ? -errno : 0;
  }
  int keys_present(int descriptor, std::span<std::uint8_t> bits) override {
    return ioctl(descriptor, EVIOCGBIT(EV_KEY, bits.size()), bits.data()) < 0 ? -errno : 0;
  }
  int keys_down(int descriptor, std::span<std::uint8_t> bits) override {
    return ioctl(descriptor, EVIOCGKEY(bits.size()), bits.data()) < 0 ? -errno : 0;
  }
  std::string name(int descriptor) override {
    std::array<char, 128> text{};
    return ioctl(descriptor, EVIOCGNAME(text.size() - 1), text.data()) < 0 ? "unnamed" : text.data();
  }
  int changes() override { return monitor_ ? udev_monitor_get_fd(monitor_.get()) : -1; }
  std::optional<EvdevChange> next_change() override {
    while (const std::unique_ptr<udev_device, Unref> device{udev_monitor_receive_device(monitor_.get())}) {
      const char* node = udev_device_get_devnode(device.get());
      const char* action = udev_device_get_action(device.get());
      if (!node || !action || !is_event_node(node)) continue;
      const std::string what{action};
      if (what == "add" || what == "remove") return EvdevChange{node, what == "add"};
    }
    return {};
  }

private:
  std::unique_ptr<udev, Unref> udev_;
  std::unique_ptr<udev_monitor, Unref> monitor_;
};

} // namespace

std::unique_ptr<EvdevSystem> real_evdev_system() { return std::make_unique<RealEvdevSystem>(); }

} // namespace dorsal
