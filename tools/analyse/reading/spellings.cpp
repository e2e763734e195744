#include "tools/analyse/reading/spellings.h"

#include <fmt/format.h>

#include <unordered_map>

namespace dorsal::analyse {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string plain_code(const std::string& code) {
  std::string plain;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    const bool leading_zero = c == '0' && (plain.empty() || !is_digit(plain.back())) && i + 1 < code.size() &&
                              is_digit(code[i + 1]);
    if (c == ' ' || c == '-' || c == '_' || leading_zero) continue;
    plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return plain;
}

} // namespace

std::vector<std::string> near_spellings(const std::vector<std::string>& codes) {
  constexpr std::size_t most = 10;
  std::unordered_map<std::string, std::string> known;
  std::vector<std::string> sentences;
  for (const auto& code : codes) {
    const auto [found, is_new] = known.try_emplace(plain_code(code), code);
    if (!is_new && found->second != code && sentences.size() < most)
      sentences.push_back(fmt::format("'{}' and '{}' are taken as two people", found->second, code));
  }
  return sentences;
}

} // namespace dorsal::analyse
