#include "engine/store/file/argon2_cost.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <limits>
#include <optional>

namespace dorsal {
namespace {

constexpr std::uint64_t no_limit = std::numeric_limits<std::uint64_t>::max();
constexpr double longest_s = 5;

std::uint64_t available_mib() {
  std::ifstream facts("/proc/meminfo");
  std::string name;
  for (std::uint64_t kib = 0; facts >> name >> kib; facts.ignore(100, '\n'))
    if (name == "MemAvailable:") return kib >> 10;
  return no_limit;
}

std::optional<std::uint64_t> bytes_in(const char* file) {
  std::ifstream in(file);
  std::uint64_t bytes = 0;
  if (!(in >> bytes)) return {};
  return bytes;
}

// A container's own limit, where there is one.
std::uint64_t allowed_mib() {
  const auto most = bytes_in("/sys/fs/cgroup/memory.max");
  const auto used = bytes_in("/sys/fs/cgroup/memory.current");
  if (!most || !used) return no_limit;
  return (*most - std::min(*used, *most)) >> 20;
}

double measured_seconds_per_mib() {
  constexpr std::uint32_t mib = 8;
  std::array<unsigned char, 32> key{};
  const std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
  const auto began = std::chrono::steady_clock::now();
  if (crypto_pwhash(key.data(), key.size(), "", 0, salt.data(), 1, std::size_t{mib} << 20,
                    crypto_pwhash_ALG_ARGON2ID13) != 0)
    return 0; // no memory for even that: the memory is what refuses
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count() / mib;
}

double work_of(const Argon2Effort& effort) { return double{1} * effort.passes * effort.memory_mib; }

bool is_dearer_than_ours(const Argon2Effort& effort) { return work_of(effort) > work_of(Argon2Effort{}); }

} // namespace

MachineRoom room_here_for(const Argon2Effort& effort) {
  return {.free_mib = std::min(available_mib(), allowed_mib()),
          .seconds_per_mib = is_dearer_than_ours(effort) ? measured_seconds_per_mib() : 0};
}

std::string too_dear(const Argon2Effort& effort, const MachineRoom& room) {
  if (effort.memory_mib > room.free_mib / 2)
    return fmt::format(
        "asks for {} MiB of memory to work out its key, and {} MiB are free; close other programs",
        effort.memory_mib, room.free_mib);
  const double seconds = work_of(effort) * room.seconds_per_mib;
  if (is_dearer_than_ours(effort) && seconds > longest_s)
    return fmt::format(
        "asks for about {:.0f} s of work and {} MiB of memory to try a passphrase, more than any that "
        "Dorsal writes",
        seconds, effort.memory_mib);
  return {};
}

} // namespace dorsal
