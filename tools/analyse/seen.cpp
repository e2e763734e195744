#include "tools/analyse/seen.h"

#include <utility>

namespace dorsal::analyse {

std::uint64_t hash(std::string_view text, std::uint64_t seed) {
  std::uint64_t h = 0xcbf29ce484222325ULL ^ seed;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  h = (h ^ (h >> 32)) * 0x9e3779b97f4a7c15ULL;
  return h ^ (h >> 29);
}

// One row of slots: all answers to one number follow each other, so that one look in memory serves both.
Sighting Seen::insert(std::uint64_t number, std::uint64_t answer) {
  if (number == 0) number = 1;
  if (2 * used_ >= slots_.size()) grow();
  Sighting sighting = Sighting::first;
  std::size_t at = number & (slots_.size() - 1);
  for (; slots_[at].number != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].number != number) continue;
    if (slots_[at].answer == answer) return Sighting::same_answer;
    sighting = Sighting::same_number;
  }
  slots_[at] = {number, answer};
  ++used_;
  return sighting;
}

void Seen::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  std::swap(old, slots_);
  used_ = 0;
  for (const Slot& slot : old)
    if (slot.number != 0) insert(slot.number, slot.answer);
}

} // namespace dorsal::analyse
