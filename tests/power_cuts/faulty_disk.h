#pragma once
// A disk that fails on purpose, as a file layer (VFS) of SQLite over the real one. Every write, truncation,
// sync and deletion is a point, counted from 1; the plan says what happens at one of them. A power cut ends
// the process there with `power_cut_exit`, after the files were given what a disk could hold then: what was
// synced, and of what was written since nothing, everything, or some sectors with the last write torn.
#include <cstdint>
#include <string>

namespace dorsal::test {

enum class Fault { none, power_cut, disk_full, io_error, torn_write, failed_sync };
enum class Survival { synced_only, everything, some_sectors };

struct FaultPlan {
  Fault fault{Fault::none};
  std::int64_t at{};             // the point; 0 for never
  Survival survival{};           // of a power cut
  std::uint64_t seed{1};         // which sectors
  bool waits_for_disk{true};     // false: a database that does not wait, to see that the judge can say no
  std::int64_t* points{nullptr}; // counted here
};

inline constexpr int power_cut_exit = 42;

// Registers the file layer for this process, which may have one; returns its name for Database::Options.
std::string install_faulty_disk(const FaultPlan& plan);

} // namespace dorsal::test
