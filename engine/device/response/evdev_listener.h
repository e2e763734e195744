#pragma once
// Response provider `evdev`: key presses with the kernel's own stamps, which depend neither on the display
// server nor on when anybody reads them. A thread of its own at real-time priority sleeps in epoll over the
// keyboards and udev's news of plugging. Devices are read along with the display server, never grabbed.
//
// The kernel tells all typing, whatever window has the focus: presses are handed on only while attend(true)
// holds (a trial is on); the rest is read and forgotten at once. The stamp's width: evdev_decoder.h.
#include "engine/core/trial/session_record.h"
#include "engine/device/input_queue.h"
#include "engine/device/linux/host_theft.h"
#include "engine/device/response/evdev_system.h"
#include "engine/device/response/key_labels.h"

#include <memory>
#include <string>

namespace dorsal {

class EvdevListener {
public:
  struct Start {
    std::unique_ptr<EvdevSystem> system;
    const KeyLabels& labels; // both must outlive the listener
    InputQueue& queue;       // written by it alone
  };
  // Null, with the reason and the remedy in `refusal`, where there is no keyboard or none may be read.
  [[nodiscard]] static std::unique_ptr<EvdevListener> start(Start start, std::string& refusal);
  EvdevListener(const EvdevListener&) = delete;
  EvdevListener& operator=(const EvdevListener&) = delete;
  ~EvdevListener();

  void attend(bool in_trial) noexcept;
  [[nodiscard]] int keyboards() const noexcept;  // that are plugged in and read
  [[nodiscard]] HostLooks host() const noexcept; // of nothing on a machine of its own
  [[nodiscard]] RigFacts facts() const;

private:
  struct Reader;
  explicit EvdevListener(std::unique_ptr<Reader> reader);
  std::unique_ptr<Reader> reader_;
};

} // namespace dorsal
