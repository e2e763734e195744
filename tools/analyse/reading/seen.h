#pragma once
// Which trials were seen before, by hashes in 32 bytes a trial at most: a million rows fit where a set of
// strings would not. Two of a million different trial numbers share a hash once in 37 million tables.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dorsal::analyse {

// FNV-1a (Fowler, Noll & Vo) with a final mix; `seed` chains the parts of a key.
[[nodiscard]] std::uint64_t hash(std::string_view text, std::uint64_t seed);

// What earlier trials have in common with one. Of one number so many are looked at and kept: a column that is
// no trial number at all would take time without end.
inline constexpr std::uint32_t most_sightings = 64;
struct Sighting {
  std::uint32_t times; // of the number, up to most_sightings
  bool same_row;
};

class Seen {
public:
  [[nodiscard]] Sighting look_for(std::uint64_t number, std::uint64_t row) const;
  void keep(std::uint64_t number, std::uint64_t row);

private:
  struct Slot {
    std::uint64_t number{}; // 0: free
    std::uint64_t row{};
  };
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  std::size_t used_ = 0;
};

} // namespace dorsal::analyse
