#include "tools/analyse/words.h"

#include "tools/analyse/number_text.h"

#include <algorithm>
#include <initializer_list>

namespace dorsal::analyse {
namespace {

using Words = std::initializer_list<std::string_view>;

bool one_of(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return same_letters(text, word); });
}

// "<left>" and "['left']" are "left".
std::string_view without_brackets(std::string_view text) {
  constexpr std::string_view opening = "<['\"", closing = ">]'\"";
  while (text.size() > 1 && opening.find(text.front()) != std::string_view::npos &&
         closing.find(text.back()) != std::string_view::npos)
    text = text.substr(1, text.size() - 2);
  return text;
}

} // namespace

std::optional<bool> is_left(std::string_view text) {
  const std::string_view word = without_brackets(text);
  if (one_of(word, {"left", "l", "arrowleft", "leftarrow", "left arrow", "lshift"})) return true;
  if (one_of(word, {"right", "r", "arrowright", "rightarrow", "right arrow", "rshift"})) return false;
  return std::nullopt;
}

std::optional<bool> is_marked_correct(std::string_view text) {
  if (one_of(text, {"1", "true", "1.0", "correct", "yes", "t", "hit"})) return true;
  if (one_of(text, {"0", "false", "0.0", "incorrect", "wrong", "error", "no", "f", "miss"})) return false;
  return std::nullopt;
}

bool means_time_out(std::string_view text) {
  return one_of(without_brackets(text), {"time_out", "timeout", "time-out", "time out", "timedout",
                                         "timed_out", "timed out", "no response", "no_response",
                                         "no-response", "noresponse", "no answer", "no_answer", "omission"});
}

bool means_no_response(std::string_view text) {
  const std::string_view word = without_brackets(text);
  return means_missing(word) || means_time_out(word) ||
         one_of(word, {"nr", "nil", "void", "-1", "-1.0", "-9", "-99", "-999"});
}

} // namespace dorsal::analyse
