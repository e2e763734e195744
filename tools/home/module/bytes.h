#pragma once
// What the module answers with: bytes in its own memory that the page reads at once. Numbers are
// little-endian words of 32 bits, texts their length and their UTF-8, filled up to whole words.
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace dorsal::home {

class Bytes {
public:
  void clear() { bytes_.clear(); }
  Bytes& word(std::uint32_t value) {
    const std::size_t at = bytes_.size();
    bytes_.resize(at + sizeof value);
    std::memcpy(bytes_.data() + at, &value, sizeof value);
    return *this;
  }
  Bytes& real(float value) { return word(std::bit_cast<std::uint32_t>(value)); }
  Bytes& text(std::string_view text) {
    word(static_cast<std::uint32_t>(text.size()));
    bytes_.insert(bytes_.end(), text.begin(), text.end());
    bytes_.resize((bytes_.size() + 3) / 4 * 4);
    return *this;
  }
  [[nodiscard]] const std::uint8_t* data() const { return bytes_.data(); }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }

private:
  std::vector<std::uint8_t> bytes_;
};

} // namespace dorsal::home
