#include "tools/csv.h"

namespace dorsal {

std::string harmless_text(std::string_view text) {
  const auto first = text.find_first_not_of('\'');
  constexpr std::string_view risky = "=+-@\t\r";
  const bool formula = first != std::string_view::npos && risky.find(text[first]) != std::string_view::npos;
  return std::string(formula ? 1 : 0, '\'').append(text);
}

std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string{text};
  std::string out{"\""};
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

void write_csv_row(std::ostream& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) out << (i > 0 ? "," : "") << csv_cell(cells[i]);
  out << '\n';
}

} // namespace dorsal
