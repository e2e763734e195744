#include "engine/core/base/real_number.h"

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <string>

namespace dorsal {
namespace {

#ifdef __cpp_lib_to_chars
std::optional<double> read(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}
#else
std::optional<double> read(std::string_view text) {
  const std::string whole{text};
  char* end = nullptr;
  errno = 0;
  const double value = std::strtod(whole.c_str(), &end);
  if (errno == ERANGE || end != whole.c_str() + whole.size()) return {};
  return value;
}
#endif

} // namespace

// strtod takes more than from_chars: spaces, a plus, hexadecimals and words.
std::optional<double> real_from(std::string_view text) {
  if (text.empty() || text.front() == '+' ||
      text.find_first_not_of("0123456789+-.eE") != std::string_view::npos)
    return {};
  return read(text);
}

} // namespace dorsal
