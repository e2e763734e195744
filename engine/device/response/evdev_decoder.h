#pragma once
// The byte stream of /dev/input/event* (struct input_event, Linux input documentation, event-codes.rst) as
// key presses and releases with the kernel's stamps. Bytes may come in pieces of any size. Every other type
// of event, repeats (value 2), presses of what is held and releases of what is not are left out.
//
// SYN_DROPPED means that the kernel's buffer overran: what came since the last report is unreliable up to and
// including the next SYN_REPORT, and the state of the keys must be asked for (EVIOCGKEY). The same is done
// for a report that is longer than any keyboard's and for a time that is none.
//
// The stamp: the kernel takes the time when it handles the interrupt, in whole microseconds. best = that
// time, latest = 1 us later, earliest = `kernel_margin` before, for an interrupt that had to wait. What
// precedes the interrupt (travel, debouncing, the polling interval of the bus) is the keyboard's own and not
// in it.
#include "engine/core/base/time.h"

#include <linux/input.h>

#include <array>
#include <bitset>
#include <cstdint>
#include <span>

namespace dorsal {

struct EvdevMove {
  std::uint16_t code{}; // KEY_... or BTN_...
  bool pressed{};
  Stamp at{};
};

class EvdevSink {
public:
  virtual void move(const EvdevMove& move) = 0;

protected:
  ~EvdevSink() = default;
};

class EvdevDecoder {
public:
  static constexpr Duration kernel_margin = std::chrono::microseconds{100};
  static constexpr std::size_t key_state_bytes = (KEY_CNT + 7) / 8; // as EVIOCGKEY fills them

  // Whole reports go to the sink as they are complete. Never allocates, never throws.
  void read(std::span<const std::uint8_t> bytes, EvdevSink& sink);
  // Reports were lost: ask for the key state and give it to resync().
  [[nodiscard]] bool wants_resync() const { return wants_resync_; }
  // What changed unseen happened between the last report and now: a stamp that wide says so.
  void resync(std::span<const std::uint8_t> key_state, Instant now, EvdevSink& sink);
  // What is down already when listening begins is no press.
  void begin_with(std::span<const std::uint8_t> key_state, Instant now);

private:
  void take(const input_event& event, EvdevSink& sink);
  void report(Instant at, EvdevSink& sink);
  void drop();
  [[nodiscard]] static bool is_down(std::span<const std::uint8_t> key_state, std::size_t code);

  struct Change {
    std::uint16_t code{};
    bool pressed{};
    Instant at{};
  };
  static constexpr std::size_t longest_report = 64;
  std::array<std::uint8_t, sizeof(input_event)> partial_{};
  std::size_t partial_size_{};
  std::array<Change, longest_report> changes_{};
  std::size_t changes_size_{};
  std::bitset<KEY_CNT> held_;
  Instant last_report_{};
  bool dropping_{};
  bool wants_resync_{};
};

} // namespace dorsal
