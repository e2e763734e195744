#include "tools/analyse/file/made_rows.h"

#include <algorithm>

namespace dorsal::analyse {
namespace {

void append_cell(std::string& text, std::string_view cell) {
  const bool quote = cell.find_first_of("\t\r\n\"") != std::string_view::npos;
  if (!quote) {
    text += cell;
    return;
  }
  text += '"';
  for (const char c : cell) {
    if (c == '"') text += '"';
    text += c == '\n' || c == '\r' || c == '\0' ? ' ' : c; // one record a line
  }
  text += '"';
}

} // namespace

void MadeRows::begin_row(std::uint32_t line) { rows_.push_back({line, {}}); }

void MadeRows::set(std::string_view name, std::string_view value) {
  const auto entry = index_.try_emplace(std::string(name), names_.size());
  if (entry.second) names_.emplace_back(name);
  const std::size_t column = entry.first->second;
  Row& row = rows_.back();
  const auto same = [column](const Cell& cell) { return cell.column == column; };
  if (std::ranges::none_of(row.cells, same)) row.cells.push_back({column, std::string(value)});
}

std::string MadeRows::text() const {
  std::string text;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (i > 0) text += '\t';
    append_cell(text, names_[i]);
  }
  text += '\n';
  std::vector<std::string_view> cells(names_.size());
  for (const Row& row : rows_) {
    std::ranges::fill(cells, std::string_view{});
    for (const Cell& cell : row.cells) cells[cell.column] = cell.value;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text += '\t';
      append_cell(text, cells[i]);
    }
    text += '\n';
  }
  return text;
}

std::vector<std::uint32_t> MadeRows::lines() const {
  std::vector<std::uint32_t> lines{1};
  for (const Row& row : rows_) lines.push_back(row.line);
  return lines;
}

} // namespace dorsal::analyse
