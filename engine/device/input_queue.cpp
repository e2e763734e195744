#include "engine/device/input_queue.h"

#include "engine/core/base/error.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace dorsal {

InputQueue::InputQueue() : event_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  if (event_ < 0)
    throw Error(ExitCode::device_error, "cannot make an event descriptor for the keyboard listener");
}

InputQueue::~InputQueue() { close(event_); }

bool InputQueue::push(const Input& input) noexcept {
  const std::size_t at = written_.load(std::memory_order_relaxed);
  if (at - read_.load(std::memory_order_acquire) == capacity) return false;
  ring_[at % capacity] = input;
  written_.store(at + 1, std::memory_order_release);
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto n = write(event_, &one, sizeof one); // a full counter is readable anyway
  return true;
}

std::optional<Input> InputQueue::pop() noexcept {
  const std::size_t at = read_.load(std::memory_order_relaxed);
  if (at == written_.load(std::memory_order_acquire)) {
    std::uint64_t count = 0;
    [[maybe_unused]] const auto n = ::read(event_, &count, sizeof count);
    if (at == written_.load(std::memory_order_acquire)) return {};
  }
  const Input input = ring_[at % capacity];
  read_.store(at + 1, std::memory_order_release);
  return input;
}

} // namespace dorsal
