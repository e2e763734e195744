#include "tools/analyse/file/open_table.h"

#include "engine/core/base/error.h"

#include <fmt/format.h>

namespace dorsal::analyse {
namespace {

constexpr std::size_t largest_made = std::size_t{256} << 20;

std::string start_of(TextSource& source) {
  std::string text(std::size_t{1} << 14, '\0');
  text.resize(source.read(text.data(), text.size()));
  return text;
}

std::string whole_of(TextSource& source, std::string text) {
  std::string part(std::size_t{1} << 16, '\0');
  while (const std::size_t got = source.read(part.data(), part.size())) {
    text.append(part, 0, got);
    if (text.size() > largest_made)
      throw Error(ExitCode::bad_input,
                  fmt::format("{}: more than {} MB of JSON or E-Prime log; hand it over in parts, or as CSV",
                              source.path(), largest_made >> 20));
  }
  return text;
}

} // namespace

OpenedTable open_table(const std::string& path, const LayoutWishes& wishes) {
  TextSource source(path);
  std::string start = start_of(source);
  const auto made = made_of(start);
  if (!made) {
    auto stream = std::make_unique<CsvStream>(TextSource(path), wishes);
    const EncodingFound encoding = stream->encoding();
    return {std::move(stream), std::nullopt, encoding};
  }
  const std::string text = whole_of(source, std::move(start));
  MadeTable table = *made == MadeOf::json ? table_from_json(text, path) : table_from_eprime(text);
  const LayoutWishes as_made{'\t', 1};
  return {
      std::make_unique<CsvStream>(TextSource(std::move(table.text), path), as_made, std::move(table.lines)),
      made, source.found()};
}

} // namespace dorsal::analyse
