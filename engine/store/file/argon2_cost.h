#pragma once
// What working out a key from a passphrase costs, and how much of that this machine gives for a file that
// somebody else wrote: whoever wrote it chose passes and memory (Argon2id, RFC 9106).
#include <cstdint>
#include <string>

namespace dorsal {

// How hard a passphrase is to guess: passes and memory of Argon2id. The default is libsodium's "moderate".
struct Argon2Effort {
  std::uint32_t passes{3};       // 1 to 10
  std::uint32_t memory_mib{256}; // 8 to 1024
};

struct MachineRoom {
  std::uint64_t free_mib{};
  double seconds_per_mib{}; // of one pass
};
// Measured: the memory that the kernel says is available to this process; and, for more than our own default,
// a pass over 8 MiB.
[[nodiscard]] MachineRoom room_here_for(const Argon2Effort& effort);

// Why an effort is not made, to follow "this archive"; empty when it is. Never for its time where it is not
// above our own default: a slow machine opens what Dorsal writes.
[[nodiscard]] std::string too_dear(const Argon2Effort& effort, const MachineRoom& room);

} // namespace dorsal
