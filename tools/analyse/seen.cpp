#include "tools/analyse/seen.h"

#include <utility>

namespace dorsal::analyse {

std::uint64_t hash(std::string_view text, std::uint64_t seed) {
  std::uint64_t h = 0xcbf29ce484222325ULL ^ seed;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  h = (h ^ (h >> 32)) * 0x9e3779b97f4a7c15ULL;
  return h ^ (h >> 29);
}

bool Seen::insert(std::uint64_t key) {
  if (key == 0) key = 1;
  if (2 * used_ >= slots_.size()) grow();
  std::size_t at = key & (slots_.size() - 1);
  while (slots_[at] != 0 && slots_[at] != key) at = (at + 1) & (slots_.size() - 1);
  if (slots_[at] == key) return false;
  slots_[at] = key;
  ++used_;
  return true;
}

void Seen::grow() {
  std::vector<std::uint64_t> old(slots_.size() * 2, 0);
  std::swap(old, slots_);
  used_ = 0;
  for (const std::uint64_t key : old)
    if (key != 0) insert(key);
}

} // namespace dorsal::analyse
