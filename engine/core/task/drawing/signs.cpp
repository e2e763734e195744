#include "engine/core/task/drawing/signs.h"

namespace dorsal::drawing {
namespace {

char in_upper_case(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}
char in_lower_case(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string_view answer_text(int set, int sign) {
  return sign_set(set).answers.at(static_cast<std::size_t>(sign - 1));
}

constexpr int last_sign = static_cast<int>(signs_of_a_set);

} // namespace

int answer_of(int set, int sign) {
  if (sign == 0) return nothing;
  return static_cast<int>(std::ranges::find(answers, answer_text(set, sign)) - answers.begin());
}

std::optional<int> sign_of(int set, int answer) {
  for (int sign = 1; sign <= last_sign; ++sign)
    if (answer_of(set, sign) == answer) return sign;
  return {};
}

std::string shown_answer(int answer) {
  std::string text{answers.at(static_cast<std::size_t>(answer))};
  if (answer != nothing) std::ranges::transform(text, text.begin(), in_upper_case);
  return text;
}

std::optional<int> parse_answer(int set, std::string_view text) {
  for (int sign = 1; sign <= last_sign; ++sign)
    if (std::ranges::equal(answer_text(set, sign), text,
                           [](char own, char typed) { return own == in_lower_case(typed); }))
      return answer_of(set, sign);
  return {};
}

} // namespace dorsal::drawing
