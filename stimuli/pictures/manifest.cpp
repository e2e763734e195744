#include "stimuli/pictures/manifest.h"

#include "engine/core/base/csv.h"
#include "stimuli/pictures/manifest_row.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <utility>

namespace dorsal {
namespace {

class ManifestReader {
public:
  explicit ManifestReader(std::string name) : name_(std::move(name)) {}

  ManifestReading read(std::string_view text) {
    if (text.size() > max_manifest_bytes) {
      problem({}, fmt::format("larger than {} bytes; a manifest is a small table", max_manifest_bytes));
      return std::move(out_);
    }
    const CsvText csv = parse_csv(text);
    if (csv.unclosed_quote) problem(*csv.unclosed_quote, "a quoted field never ends; close it with \"");
    if (csv.rows.empty())
      problem(1, "empty; the first line must name the columns");
    else if (read_header(csv.rows.front()))
      read_rows(csv);
    return std::move(out_);
  }

private:
  void problem(std::optional<std::size_t> line, std::string message) {
    out_.problems.push_back(diagnostic_of(name_, line, std::move(message)));
  }

  bool read_header(const CsvRow& row) {
    for (std::size_t i = 0; i < row.fields.size(); ++i)
      if (!columns_.try_emplace(row.fields[i], i).second)
        problem(row.line, fmt::format("column \"{}\" is there twice", printable(row.fields[i])));
    for (const std::string_view column : manifest_columns())
      if (!columns_.contains(std::string(column)))
        problem(row.line, fmt::format("column \"{}\" is missing", column));
    return out_.problems.empty();
  }

  void read_rows(const CsvText& csv) {
    if (csv.rows.size() - 1 > max_pictures)
      return problem({}, fmt::format("more than {} pictures; split the set", max_pictures));
    for (std::size_t i = 1; i < csv.rows.size(); ++i) read_row(csv.rows[i]);
    if (csv.rows.size() == 1) problem(1, "no picture; a set needs at least one");
  }

  void read_row(const CsvRow& row) {
    if (row.fields.size() != columns_.size())
      return problem(row.line, fmt::format("{} fields, expected {}", row.fields.size(), columns_.size()));
    RowFields fields;
    for (const auto& [column, at] : columns_) fields.emplace(column, row.fields[at]);
    PictureRow picture = parse_picture_row(fields);
    for (std::string& message : picture.problems) problem(row.line, std::move(message));
    check_unique(row.line, picture.picture);
    check_backdrop(row.line, picture.backdrop);
    out_.manifest.pictures.push_back(std::move(picture.picture));
  }

  void check_unique(std::size_t line, const BasePicture& picture) {
    if (const auto [at, added] = ids_.try_emplace(picture.id, line); !added)
      problem(line, fmt::format("id \"{}\" is already on line {}", picture.id, at->second));
    if (const auto [at, added] = files_.try_emplace(picture.file, line); !added)
      problem(line, fmt::format("file \"{}\" is already on line {}", picture.file, at->second));
  }

  void check_backdrop(std::size_t line, const Backdrop& backdrop) {
    if (out_.manifest.pictures.empty())
      out_.manifest.backdrop = backdrop;
    else if (out_.manifest.backdrop != backdrop)
      problem(line, "backdrop differs from the first row; a set fades into one colour");
  }

  std::string name_;
  std::map<std::string, std::size_t> columns_;
  std::map<std::string, std::size_t> ids_;
  std::map<std::string, std::size_t> files_;
  ManifestReading out_;
};

} // namespace

ManifestReading parse_manifest(std::string_view text, const std::string& name) {
  return ManifestReader(name).read(text);
}

std::string write_manifest(const Manifest& manifest) {
  std::string text;
  for (const std::string_view column : manifest_columns())
    text += fmt::format("{}{}", text.empty() ? "" : ",", column);
  text += '\n';
  for (const BasePicture& picture : manifest.pictures)
    text += csv_row(picture_row_fields(picture, manifest.backdrop));
  return text;
}

} // namespace dorsal
