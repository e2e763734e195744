#pragma once
// How long a thread was ready to run and had to wait for a processor. The kernel counts it for every thread
// (/proc/.../schedstat, nanoseconds), so a stamp taken late can say by how much: the one doubt
// of software timing on a busy machine becomes a measured number. The X server's is readable too.
#include "engine/core/base/time.h"

#include <cstdint>
#include <optional>

namespace dorsal {

class RunDelay {
public:
  struct Reading {
    Duration ran{};        // on a processor, in total
    Duration waited{};     // ready, and without one
    std::uint64_t turns{}; // times it was given a processor
  };

  // Empty where the kernel keeps no such count, or the process is not ours to see.
  [[nodiscard]] static std::optional<RunDelay> of_calling_thread();
  [[nodiscard]] static std::optional<RunDelay> of_process(int process);
  // The process at the other end of a local socket, for example the X server.
  [[nodiscard]] static std::optional<RunDelay> of_peer(int socket);

  RunDelay(const RunDelay&) = delete;
  RunDelay& operator=(const RunDelay&) = delete;
  RunDelay(RunDelay&& other) noexcept;
  RunDelay& operator=(RunDelay&& other) noexcept;
  ~RunDelay();

  // Empty once the thread has ended. Never allocates; takes one or two microseconds.
  [[nodiscard]] std::optional<Reading> read() const noexcept;

private:
  explicit RunDelay(int descriptor) : descriptor_(descriptor) {}
  static std::optional<RunDelay> open(const char* path);
  int descriptor_;
};

// The counts of a delay that may not be known, and what they grew by between two readings.
[[nodiscard]] std::optional<RunDelay::Reading> read(const std::optional<RunDelay>& delay) noexcept;
[[nodiscard]] std::optional<RunDelay::Reading> since(const std::optional<RunDelay::Reading>& before,
                                                     const std::optional<RunDelay::Reading>& after) noexcept;

} // namespace dorsal
