#pragma once
// Which keys were seen before, by 64-bit hash in 16 bytes a key at most: two million rows fit where a set of
// strings would not. Two of a million different keys share a hash once in 37 million tables.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dorsal::analyse {

// FNV-1a (Fowler, Noll & Vo) with a final mix; `seed` chains the parts of a key.
[[nodiscard]] std::uint64_t hash(std::string_view text, std::uint64_t seed);

class Seen {
public:
  // True when the key is new.
  bool insert(std::uint64_t key);

private:
  void grow();

  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(1024, 0); // 0: free
  std::size_t used_ = 0;
};

} // namespace dorsal::analyse
