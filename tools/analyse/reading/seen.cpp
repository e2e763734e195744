#include "tools/analyse/reading/seen.h"

#include <utility>

namespace dorsal::analyse {
namespace {

std::uint64_t never_free(std::uint64_t number) { return number == 0 ? 1 : number; }

} // namespace

std::uint64_t hash(std::string_view text, std::uint64_t seed) {
  std::uint64_t h = 0xcbf29ce484222325ULL ^ seed;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  h = (h ^ (h >> 32)) * 0x9e3779b97f4a7c15ULL;
  return h ^ (h >> 29);
}

// One row of slots: all rows of one number follow each other, so that one look in memory serves both.
Sighting Seen::look_for(std::uint64_t number, std::uint64_t row) const {
  number = never_free(number);
  Sighting sighting{0, false};
  for (std::size_t at = number & (slots_.size() - 1); slots_[at].number != 0;
       at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].number != number) continue;
    ++sighting.times;
    sighting.same_row |= slots_[at].row == row;
    if (sighting.times == most_sightings) break;
  }
  return sighting;
}

void Seen::keep(std::uint64_t number, std::uint64_t row) {
  number = never_free(number);
  if (2 * used_ >= slots_.size()) grow();
  std::size_t at = number & (slots_.size() - 1);
  while (slots_[at].number != 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {number, row};
  ++used_;
}

void Seen::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  std::swap(old, slots_);
  used_ = 0;
  for (const Slot& slot : old)
    if (slot.number != 0) keep(slot.number, slot.row);
}

} // namespace dorsal::analyse
