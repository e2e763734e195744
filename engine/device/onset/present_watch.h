#pragma once
// What the X server says of the frames of a window: X Present's CompleteNotify events, read on a connection
// of our own. They come beside those that the GL driver receives for its own swaps; where the driver does not
// present through the server (software drawing), none come.
#include "engine/core/base/time.h"

#include <memory>
#include <optional>
#include <string>

struct xcb_connection_t;

namespace dorsal {

enum class PresentMode { copy, flip, skip };

struct PresentCompletion {
  PresentMode mode{};
  Instant at{};         // of the vertical blank, CLOCK_MONOTONIC
  std::int64_t count{}; // vertical blanks so far (MSC)
};

class PresentWatch {
public:
  // Empty, with the reason in `refusal`, where the server has no Present or cannot be reached.
  [[nodiscard]] static std::unique_ptr<PresentWatch> open(unsigned long window, std::string& refusal);
  PresentWatch(const PresentWatch&) = delete;
  PresentWatch& operator=(const PresentWatch&) = delete;
  ~PresentWatch();

  // The next completion, waited for that long at most.
  [[nodiscard]] std::optional<PresentCompletion> next(Duration patience);
  // The completion of the frame with this count; earlier ones are passed over.
  [[nodiscard]] std::optional<PresentCompletion> of_frame(std::int64_t count, Duration patience);

private:
  PresentWatch(xcb_connection_t* connection, std::uint8_t opcode)
      : connection_(connection), opcode_(opcode) {}
  [[nodiscard]] std::optional<PresentCompletion> take_event();
  xcb_connection_t* connection_;
  std::uint8_t opcode_;
};

} // namespace dorsal
