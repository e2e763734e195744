#pragma once
// The sets of ten signs each that are drawn on a back: digits; capitals, easy to tell apart and then less so,
// that English and German share; sums of two digits drawn one after the other; and words of three letters
// that both languages have. A guess is right once in ten, whichever set it is.
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dorsal::drawing {

inline constexpr std::size_t signs_of_a_set = 10;
using Texts = std::array<std::string_view, signs_of_a_set>;

enum class Content { sign, sum, word }; // one sign; two digits, to be added; three letters

struct SignSet {
  std::string_view name;
  Content content{};
  Texts drawn;   // one glyph after the other, at the same place
  Texts answers; // what is right for it, by its name: in lower case, as files and columns have it
};

namespace signs {

inline constexpr Texts digits{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
inline constexpr Texts letters{"A", "C", "E", "H", "K", "L", "O", "S", "T", "U"};
inline constexpr Texts more_letters{"B", "D", "F", "G", "M", "N", "P", "R", "V", "Z"};
inline constexpr Texts words{"ARM", "BUS", "FIT", "GAS", "HUT", "RAP", "SKI", "TAG", "TEE", "ZOO"};
inline constexpr Texts named_letters{"a", "c", "e", "h", "k", "l", "o", "s", "t", "u"};
inline constexpr Texts named_more_letters{"b", "d", "f", "g", "m", "n", "p", "r", "v", "z"};
inline constexpr Texts named_words{"arm", "bus", "fit", "gas", "hut", "rap", "ski", "tag", "tee", "zoo"};
// Ten different sums, so that a guess among them is right once in ten.
inline constexpr Texts summands{"11", "21", "13", "23", "42", "34", "53", "45", "73", "65"};
inline constexpr Texts sums{"2", "3", "4", "5", "6", "7", "8", "9", "10", "11"};

} // namespace signs

inline constexpr std::array sign_sets{
    SignSet{"digits", Content::sign, signs::digits, signs::digits},
    SignSet{"letters", Content::sign, signs::letters, signs::named_letters},
    SignSet{"more letters", Content::sign, signs::more_letters, signs::named_more_letters},
    SignSet{"sums", Content::sum, signs::summands, signs::sums},
    SignSet{"words", Content::word, signs::words, signs::named_words}};

[[nodiscard]] constexpr const SignSet& sign_set(int number) { // from 1
  return sign_sets.at(static_cast<std::size_t>(number - 1));
}

// The answers of the task, of every set, none twice. The last one is "nothing".
inline constexpr std::size_t answer_count = 43;
inline constexpr std::array<std::string_view, answer_count> answers = [] {
  std::array<std::string_view, answer_count> all{};
  std::size_t count = 0;
  for (const SignSet& set : sign_sets)
    for (const std::string_view text : set.answers)
      if (std::find(all.begin(), all.begin() + count, text) == all.begin() + count) all.at(count++) = text;
  all.at(count) = "nothing";
  return all;
}();
static_assert(answers.back() == "nothing");
inline constexpr int nothing = static_cast<int>(answer_count) - 1;

// What is right for a sign of a set, as a number of the answers; sign 0: nothing.
[[nodiscard]] int answer_of(int set, int sign);
// The sign of a set that is answered with it, from 1; empty: none of them.
[[nodiscard]] std::optional<int> sign_of(int set, int answer);
// An answer as screens and reports write it: signs and words in capitals.
[[nodiscard]] std::string shown_answer(int answer);
// As it is typed, in upper case or lower; empty: no answer of the set.
[[nodiscard]] std::optional<int> parse_answer(int set, std::string_view text);

} // namespace dorsal::drawing
