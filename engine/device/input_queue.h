#pragma once
// Inputs on their way from the listening thread to the session: one writer, one reader, no lock, no
// allocation. A reader that sleeps is woken through the descriptor.
#include "engine/core/input/input.h"

#include <array>
#include <atomic>
#include <optional>

namespace dorsal {

class InputQueue {
public:
  InputQueue();
  InputQueue(const InputQueue&) = delete;
  InputQueue& operator=(const InputQueue&) = delete;
  ~InputQueue();

  // False when full: the caller counts what was lost. Writer only.
  bool push(const Input& input) noexcept;
  // Reader only.
  [[nodiscard]] std::optional<Input> pop() noexcept;
  // Readable while the queue may hold something.
  [[nodiscard]] int descriptor() const noexcept { return event_; }

private:
  static constexpr std::size_t capacity = 1024; // a power of two; minutes of the fastest typing
  std::array<Input, capacity> ring_{};
  std::atomic<std::size_t> written_{0};
  std::atomic<std::size_t> read_{0};
  int event_;
};

} // namespace dorsal
