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

enum class Sighting { first, same_number, same_answer };

class Seen {
public:
  // What an earlier trial has in common with this one, and keeps it unless it is the same.
  Sighting insert(std::uint64_t number, std::uint64_t answer);

private:
  struct Slot {
    std::uint64_t number{}; // 0: free
    std::uint64_t answer{};
  };
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  std::size_t used_ = 0;
};

} // namespace dorsal::analyse
