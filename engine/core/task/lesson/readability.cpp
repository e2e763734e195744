#include "engine/core/task/lesson/readability.h"

#include "engine/core/base/characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dorsal::readability {
namespace {

constexpr int letters_of_a_long_word = 7; // more than six
constexpr std::u32string_view sentence_ends = U".!?:؟۔";

// Beyond ASCII all is a letter but the marks that our languages use: punctuation of Latin-1, of typography
// (U+2000 on) and of Arabic.
bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  constexpr std::u32string_view marks = U"«»،؛؟۔ ·×÷";
  return !(c >= 0x2000 && c <= 0x206f) && marks.find(c) == std::u32string_view::npos;
}

bool is_vowel(char32_t c) {
  return std::u32string_view{U"aeiouyAEIOUY"}.find(c) != std::u32string_view::npos;
}

// As they are counted in English.
int syllables_of(std::u32string_view word) {
  int groups = 0;
  bool in_group = false;
  for (const char32_t c : word) {
    if (is_vowel(c) && !in_group) ++groups;
    in_group = is_vowel(c);
  }
  const auto from_end = [word](std::size_t place) {
    return place < word.size() ? word[word.size() - 1 - place] : U' ';
  };
  const bool ends_in_e = from_end(0) == U'e' && !is_vowel(from_end(1));
  const bool ends_in_le = ends_in_e && from_end(1) == U'l' && !is_vowel(from_end(2)); // "lit-tle"
  if (ends_in_e && !ends_in_le && groups > 1) --groups;
  return std::max(1, groups);
}

class Counting {
public:
  void take(char32_t c) {
    if (is_letter(c) || ((c == U'\'' || c == U'-' || c == 0x2019) && !word_.empty())) {
      word_ += c;
      return;
    }
    end_word();
    if (sentence_ends.find(c) != std::u32string_view::npos) end_sentence();
  }
  void end_text() {
    end_word();
    end_sentence();
  }
  [[nodiscard]] const Counts& counts() const { return counts_; }

private:
  void end_word() {
    if (word_.empty()) return;
    ++counts_.words;
    counts_.syllables += syllables_of(word_);
    if (std::ranges::count_if(word_, is_letter) >= letters_of_a_long_word) ++counts_.long_words;
    word_.clear();
    in_sentence_ = true;
  }
  void end_sentence() {
    if (in_sentence_) ++counts_.sentences;
    in_sentence_ = false;
  }

  Counts counts_;
  std::u32string word_;
  bool in_sentence_{};
};

double share(int a, int b) { return b == 0 ? 0 : static_cast<double>(a) / b; }

} // namespace

Counts count(std::span<const std::string_view> texts) {
  Counting counting;
  for (std::string_view text : texts) {
    while (!text.empty()) {
      const Character next = first_character(text);
      counting.take(next.bytes == 0 ? U' ' : next.code);
      text.remove_prefix(std::max<std::size_t>(1, next.bytes));
    }
    counting.end_text();
  }
  return counting.counts();
}

double flesch_kincaid_grade(const Counts& counts) {
  if (counts.words == 0) return 0;
  return 0.39 * words_a_sentence(counts) + 11.8 * share(counts.syllables, counts.words) - 15.59;
}

double lix(const Counts& counts) {
  return words_a_sentence(counts) + 100 * share(counts.long_words, counts.words);
}

double words_a_sentence(const Counts& counts) { return share(counts.words, counts.sentences); }

Level level_of(std::span<const std::string_view> texts, std::string_view language) {
  const Counts counts = count(texts);
  if (language == "en") return {"Flesch-Kincaid grade", flesch_kincaid_grade(counts), 6};
  if (language == "de") return {"LIX", lix(counts), 40};
  return {"words a sentence", words_a_sentence(counts), 12};
}

std::string in_words(const Level& level) {
  return fmt::format("{} {:.1f}, at most {:g}", level.measure, level.value, level.most);
}

} // namespace dorsal::readability
