#include "engine/core/visit/typed_words.h"

#include "engine/core/base/characters.h"
#include "engine/core/instrument/instrument.h"
#include "engine/core/visit/pressed.h"

namespace dorsal {

void type_into(std::string& words, int character) {
  if (character == rub_out_character) {
    while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xC0U) == 0x80U) words.pop_back();
    if (!words.empty()) words.pop_back();
    return;
  }
  if (character == ' ' && (words.empty() || words.ends_with(' '))) return;
  if (characters_in(words) < instrument::longest_words)
    append_character(words, static_cast<char32_t>(character));
}

std::string tidied(std::string words) {
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

} // namespace dorsal
