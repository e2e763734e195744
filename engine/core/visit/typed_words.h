#pragma once
// Words of the person as they are typed, a character at a time.
#include <string>

namespace dorsal {

// rub_out_character takes the last one away; no two spaces, none at the beginning, and no more than
// instrument::longest_words.
void type_into(std::string& words, int character);
// Without a space at the end, which was on the way to another word.
[[nodiscard]] std::string tidied(std::string words);

} // namespace dorsal
