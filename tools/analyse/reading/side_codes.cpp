#include "tools/analyse/reading/side_codes.h"

#include "tools/analyse/file/number_text.h"
#include "tools/analyse/reading/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace dorsal::analyse {
namespace {

struct KeyPair {
  std::string_view left, right;
};

// Left and right hand of a keyboard, English, German or French alike, where both are usual in such tasks; the
// codes are those of browsers (70 is F, 37 the left arrow), of pygame (276, 1073741904) and of ASCII (102).
constexpr KeyPair key_pairs[] = {{"f", "j"},
                                 {"70", "74"},
                                 {"keyf", "keyj"},
                                 {"102", "106"},
                                 {"37", "39"},
                                 {"276", "275"},
                                 {"q", "p"},
                                 {"81", "80"},
                                 {"113", "112"},
                                 {"keyq", "keyp"},
                                 {"a", "l"},
                                 {"65", "76"},
                                 {"97", "108"},
                                 {"keya", "keyl"},
                                 {"d", "k"},
                                 {"68", "75"},
                                 {"100", "107"},
                                 {"keyd", "keyk"},
                                 {"s", "l"},
                                 {"83", "76"},
                                 {"s", "k"},
                                 {"d", "l"},
                                 {"d", "j"},
                                 {"f", "k"},
                                 {"z", "m"},
                                 {"90", "77"},
                                 {"122", "109"},
                                 {"keyz", "keym"},
                                 {"x", "m"},
                                 {"88", "77"},
                                 {"y", "m"},
                                 {"c", "m"},
                                 {"67", "77"},
                                 {"x", "n"},
                                 {"c", "n"},
                                 {"v", "n"},
                                 {"v", "m"},
                                 {"b", "n"},
                                 {"z", "/"},
                                 {"z", "slash"},
                                 {"z", "/?"},
                                 {"e", "i"},
                                 {"69", "73"},
                                 {"w", "o"},
                                 {"e", "o"},
                                 {"w", "p"},
                                 {"q", "o"},
                                 {"a", "k"},
                                 {"a", "p"},
                                 {"a", "j"},
                                 {"g", "h"},
                                 {"s", "j"},
                                 {"num_4", "num_6"},
                                 {"numpad4", "numpad6"},
                                 {"numpad_4", "numpad_6"},
                                 {"1073741904", "1073741903"},
                                 {"left ctrl", "right ctrl"}};

constexpr double nearly_all = 0.9;

using Counts = std::map<std::string, std::size_t>; // by plain code

bool is_blank_or_none(std::string_view cell) { return means_no_response(trimmed(cell)); }

Counts counts_of(const Sample& sample, std::optional<std::size_t> column) {
  Counts counts;
  if (!column) return counts;
  for (const Row& row : sample.rows)
    if (!is_blank_or_none(row[*column]) && counts.size() < 4 * most_values)
      ++counts[plain_code(row[*column])];
  return counts;
}

std::size_t total(const Counts& counts) {
  std::size_t sum = 0;
  for (const auto& [code, count] : counts) sum += count;
  return sum;
}

std::size_t of(const Counts& counts, std::string_view code) {
  const auto found = counts.find(std::string(code));
  return found == counts.end() ? 0 : found->second;
}

std::size_t in_words(const Counts& counts) {
  std::size_t sum = 0;
  for (const auto& [code, count] : counts) sum += is_left(code) ? count : 0;
  return sum;
}

bool both_sides_in_words(const Counts& answers, const Counts& truths) {
  bool left = false, right = false;
  for (const Counts* counts : {&answers, &truths})
    for (const auto& [code, count] : *counts) {
      left |= is_left(code) == true;
      right |= is_left(code) == false;
    }
  return left && right;
}

bool nearly_all_of(std::size_t part, std::size_t whole) {
  return whole > 0 && static_cast<double>(part) >= nearly_all * static_cast<double>(whole);
}

// Both keys occur, in the answers or the right answers, and hardly anything else does.
std::optional<KeyPair> pair_in(const Counts& answers, const Counts& truths) {
  for (const KeyPair& pair : key_pairs) {
    const std::size_t left = of(answers, pair.left) + of(truths, pair.left);
    const std::size_t right = of(answers, pair.right) + of(truths, pair.right);
    const std::size_t in_answers = of(answers, pair.left) + of(answers, pair.right);
    const std::size_t in_truths = of(truths, pair.left) + of(truths, pair.right);
    if (left > 0 && right > 0 && nearly_all_of(in_answers, total(answers)) &&
        (truths.empty() || nearly_all_of(in_truths + in_words(truths), total(truths)) ||
         nearly_all_of(in_truths, total(answers))))
      return pair;
  }
  return std::nullopt;
}

// Keys and their codes in one table: jsPsych 6 has 70 for an answer and may have f for the right one.
std::vector<KeyPair> pairs_in(const Counts& answers, const Counts& truths) {
  std::vector<KeyPair> pairs;
  if (const auto both = pair_in(answers, truths))
    pairs.push_back(*both);
  else if (const auto answered = pair_in(answers, {})) {
    pairs.push_back(*answered);
    if (const auto right = pair_in(truths, {})) pairs.push_back(*right);
  }
  return pairs;
}

std::optional<bool> mark_of(const Row& row, std::optional<std::size_t> column) {
  return column ? is_marked_correct(row[*column]) : std::nullopt;
}

// Every code's right answers stand beside pictures of one side; two codes, one for each.
void codes_from_pictures(const Sample& sample, const AnswerColumns& columns, SideCodes& codes) {
  std::map<std::string, std::array<std::size_t, 2>> beside; // by code: left, right
  for (const Row& row : sample.rows) {
    if (is_blank_or_none(row[*columns.response])) continue;
    const auto left = is_left(row[*columns.truth]);
    const auto mark = mark_of(row, columns.mark);
    if (left && mark) ++beside[plain_code(row[*columns.response])][*left == *mark ? 0 : 1];
  }
  if (beside.size() < 2) return;
  std::optional<std::string> left, right;
  for (const auto& [code, count] : beside) {
    const bool clear = count[0] + count[1] >= 3 && (nearly_all_of(count[0], count[0] + count[1]) ||
                                                    nearly_all_of(count[1], count[0] + count[1]));
    if (!clear) continue;
    auto& side = count[0] > count[1] ? left : right;
    if (side) return; // two codes of one side: not told
    side = code;
  }
  if (!left || !right) return;
  codes.set(*left, Answer::left);
  codes.set(*right, Answer::right);
  codes.set_by(SidesBy::pictures);
}

// -1 among 1: an answer, where it is often the right one.
bool answers_with_minus_one(const Sample& sample, const AnswerColumns& columns) {
  std::size_t rows = 0, right = 0;
  for (const Row& row : sample.rows) {
    if (!same_code(row[*columns.response], "-1")) continue;
    ++rows;
    const auto mark = mark_of(row, columns.mark);
    right += mark.value_or(columns.truth && same_code(row[*columns.truth], "-1")) ? 1 : 0;
  }
  return 5 * right > rows;
}

// A code that never has a time, and never is right, stands for no answer: 0 in many a script.
void codes_without_time(const Sample& sample, const AnswerColumns& columns, SideCodes& codes) {
  if (!columns.time) return;
  struct Seen {
    std::size_t rows = 0;
    bool timed = false;
    bool right = false;
  };
  std::map<std::string, Seen> seen;
  bool any_time = false;
  for (const Row& row : sample.rows) {
    if (is_blank_or_none(row[*columns.response])) continue;
    const auto time = read_number(without_brackets(row[*columns.time]));
    const auto* value = std::get_if<double>(&time);
    Seen& code = seen[plain_code(row[*columns.response])];
    ++code.rows;
    code.timed |= value && *value > 0;
    any_time |= value && *value > 0;
    code.right |= mark_of(row, columns.mark).value_or(false) ||
                  (columns.truth && same_code(row[*columns.response], row[*columns.truth]));
  }
  for (const auto& [code, found] : seen)
    if (any_time && !found.timed && !found.right && !is_left(code) && (found.rows >= 2 || code == "0"))
      codes.set(code, Answer::none);
}

} // namespace

std::string plain_code(std::string_view cell) {
  const auto text = without_brackets(trimmed(cell));
  std::string plain;
  for (const char c : text) plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (plain.size() > 2 && plain.ends_with(".0")) plain.resize(plain.size() - 2);
  return plain;
}

bool same_code(std::string_view a, std::string_view b) {
  const std::string x = plain_code(a), y = plain_code(b);
  if (x == y) return true;
  const auto left = is_left(x), right = is_left(y);
  return left && right && *left == *right;
}

Answer SideCodes::look_up(std::string_view cell) const {
  const std::string code = plain_code(cell);
  for (const Known& known : codes_)
    if (known.cell == code) return known.answer;
  const auto left = told() ? is_left(cell) : std::nullopt; // l beside z is a key, and no side
  if (left) return *left ? Answer::left : Answer::right;
  return means_no_response(cell) ? Answer::none : Answer::other;
}

Answer SideCodes::answer(std::string_view cell) {
  for (const Known& known : seen_)
    if (known.cell == cell) return known.answer;
  const Answer found = look_up(cell);
  if (seen_.size() < 32 && cell.size() < 64) seen_.push_back({std::string(cell), found});
  return found;
}

void SideCodes::set(std::string_view cell, Answer answer) {
  const std::string code = plain_code(cell);
  for (const Known& known : codes_)
    if (known.cell == code) return; // what was said first stands
  codes_.push_back({code, answer});
  seen_.clear();
}

std::string SideCodes::words() const {
  std::vector<std::string> parts;
  for (const Known& known : codes_) {
    if (known.answer == Answer::other) continue;
    const char* side = known.answer == Answer::left    ? "left"
                       : known.answer == Answer::right ? "right"
                                                       : "no answer";
    parts.push_back(fmt::format("{} {}", known.cell, side));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

SideCodes find_side_codes(const Sample& sample, const AnswerColumns& columns, const SaidCodes& said) {
  SideCodes codes;
  for (const auto& code : said.left) codes.set(code, Answer::left);
  for (const auto& code : said.right) codes.set(code, Answer::right);
  for (const auto& code : said.none) codes.set(code, Answer::none);
  if (!said.left.empty() || !said.right.empty()) codes.set_by(SidesBy::said);
  if (!columns.response) {
    if (!codes.told() && columns.truth && in_words(counts_of(sample, columns.truth)) > 0)
      codes.set_by(SidesBy::words);
    return codes;
  }
  const Counts answers = counts_of(sample, columns.response);
  const Counts truths = counts_of(sample, columns.truth);
  if (answers_with_minus_one(sample, columns)) codes.set("-1", Answer::other);
  codes_without_time(sample, columns, codes);
  if (codes.told()) return codes;
  // l is left beside r, and a key of the right hand beside a, s or d.
  const auto pairs = pairs_in(answers, truths);
  const bool l_as_key = of(answers, "l") + of(truths, "l") > 0 && of(answers, "r") + of(truths, "r") == 0;
  if (!pairs.empty() && (l_as_key || !nearly_all_of(in_words(answers), total(answers)))) {
    for (const KeyPair& pair : pairs) {
      codes.set(pair.left, Answer::left);
      codes.set(pair.right, Answer::right);
    }
    codes.set_by(SidesBy::keys);
    return codes;
  }
  if (total(answers) == 0 || nearly_all_of(in_words(answers), total(answers)) ||
      (2 * in_words(answers) >= total(answers) && both_sides_in_words(answers, truths)))
    codes.set_by(SidesBy::words);
  else if (columns.truth && columns.mark)
    codes_from_pictures(sample, columns, codes);
  return codes;
}

std::string values_met(const Sample& sample, std::size_t column) {
  std::map<std::string, std::size_t> counts;
  for (const Row& row : sample.rows)
    if (counts.size() < 1000 || counts.contains(row[column])) ++counts[row[column]];
  std::vector<std::pair<std::string, std::size_t>> list(counts.begin(), counts.end());
  std::ranges::stable_sort(list, std::greater{}, &std::pair<std::string, std::size_t>::second);
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < std::min<std::size_t>(list.size(), 10); ++i)
    parts.push_back(fmt::format("'{}' ({})", list[i].first.substr(0, 30), list[i].second));
  if (list.size() > 10) parts.push_back(fmt::format("and {} more", list.size() - 10));
  return fmt::format("{}", fmt::join(parts, ", "));
}

} // namespace dorsal::analyse
