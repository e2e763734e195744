#include "tools/analyse/reading/sample.h"

#include "tools/analyse/file/number_text.h"
#include "tools/analyse/reading/words.h"

#include <algorithm>
#include <cmath>

namespace dorsal::analyse {
namespace {

constexpr std::size_t most_rows = 4000;
constexpr std::size_t most_bytes = std::size_t{12} << 20;

bool all_blank(const std::vector<std::string_view>& fields) {
  return std::ranges::all_of(fields, [](auto field) { return trimmed(field).empty(); });
}

// Of files joined end to end.
bool is_header(const std::vector<std::string_view>& fields, const std::vector<std::string>& header) {
  for (std::size_t i = 0; i < header.size(); ++i)
    if (trimmed(fields[i]) != header[i]) return false;
  return true;
}

} // namespace

Sample read_sample(CsvStream& stream, std::vector<std::string> header) {
  Sample sample{std::move(header), {}, true};
  std::vector<std::string_view> fields;
  std::size_t bytes = 0;
  while (stream.next(fields)) {
    if (fields.size() < sample.header.size() || all_blank(fields) || is_header(fields, sample.header))
      continue;
    if (sample.rows.size() == most_rows || bytes > most_bytes) {
      sample.whole = false;
      break;
    }
    Row row;
    row.reserve(fields.size());
    for (const auto field : fields) {
      row.emplace_back(trimmed(field));
      bytes += field.size() + sizeof(std::string);
    }
    sample.rows.push_back(std::move(row));
  }
  return sample;
}

ColumnFacts facts_of(const Sample& sample, std::size_t column) {
  ColumnFacts facts;
  for (const Row& row : sample.rows) {
    const std::string& cell = row[column];
    if (means_missing(cell)) continue;
    ++facts.cells;
    const auto number = read_number(without_brackets(cell));
    if (const auto* value = std::get_if<double>(&number); value && std::isfinite(*value)) {
      ++facts.numbers;
      if (*value > 0) facts.positive.push_back(*value);
      facts.zero_one += *value == 0 || *value == 1 ? 1 : 0;
    }
    facts.marks += is_marked_correct(cell) ? 1 : 0;
    facts.objects += cell.starts_with("{\"") ? 1 : 0;
    if (const auto found = facts.values.find(cell); found != facts.values.end())
      ++found->second;
    else if (facts.values.size() < most_values)
      facts.values.emplace(cell, 1);
    else
      facts.different = most_values + 1;
  }
  facts.different = std::max(facts.different, facts.values.size());
  return facts;
}

std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c == ' ' || c == '_' || c == '-' || c == '.' || c == '\t' || c == '"' || c == '\'') continue;
    plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return plain;
}

} // namespace dorsal::analyse
