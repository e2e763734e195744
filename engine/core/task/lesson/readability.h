#pragma once
// How hard a text is to read, by formulas that count. They say nothing of whether it is understood.
#include <span>
#include <string>
#include <string_view>

namespace dorsal::readability {

// Every text ends a sentence, and so do . ! ? : and their Arabic kin within it. A word is a run of letters,
// with apostrophes and hyphens within.
struct Counts {
  int words{}, sentences{}, syllables{}, long_words{}; // syllables: English; long: of more than six letters
};
[[nodiscard]] Counts count(std::span<const std::string_view> texts);

// School years in the United States: 0.39 words/sentences + 11.8 syllables/words - 15.59 (Kincaid, Fishburne,
// Rogers and Chissom 1975). Syllables are groups of vowels, less a silent e at the end. 0 without words.
[[nodiscard]] double flesch_kincaid_grade(const Counts& counts);
// words/sentences + 100 long words/words (Bjornsson 1968); below 30 very easy, 40 easy. 0 without words.
[[nodiscard]] double lix(const Counts& counts);
[[nodiscard]] double words_a_sentence(const Counts& counts);

// The measure of a language, what it comes to and what is allowed: English grade 6, German LIX 40, of any
// other language 12 words a sentence. The first two limits are the programme's (facts/programme.md 4), the
// third is ours.
struct Level {
  std::string_view measure; // "Flesch-Kincaid grade"
  double value{};
  double most{};
  [[nodiscard]] bool ok() const { return value <= most; }
};
[[nodiscard]] Level level_of(std::span<const std::string_view> texts, std::string_view language);
[[nodiscard]] std::string in_words(const Level& level); // "Flesch-Kincaid grade 4.6, at most 6"

} // namespace dorsal::readability
