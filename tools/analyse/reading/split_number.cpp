#include "tools/analyse/reading/split_number.h"

#include <algorithm>

namespace dorsal::analyse {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

bool is_split_number(std::string_view before, std::string_view after) {
  const std::string_view whole = after.substr(0, after.find('.'));
  const std::string_view rest = after.substr(whole.size());
  return all_digits(before) && before.size() <= 3 && before.front() != '0' && all_digits(whole) &&
         whole.size() == 3 && (rest.empty() || all_digits(rest.substr(1)));
}

} // namespace dorsal::analyse
