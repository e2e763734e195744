#include "stimuli/making/label_gaps.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <utility>

namespace dorsal {
namespace {

constexpr std::array<std::string_view, 3> asked_for{"side", "movement", "amplitude"};

bool is_picture_name(const std::filesystem::path& file) {
  std::string extension = file.extension().string();
  std::ranges::transform(extension, extension.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension == ".jpg" || extension == ".jpeg" || extension == ".png" || extension == ".webp";
}

} // namespace

LabelTable::LabelTable(std::string_view csv_text, std::span<const std::string> photos)
    : table_(parse_csv(csv_text)) {
  if (table_.rows.empty()) table_.rows.push_back({1, {"file"}});
  std::vector<std::string>& header = table_.rows.front().fields;
  for (const std::string_view name : {std::string_view{"file"}, asked_for[0], asked_for[1], asked_for[2]})
    if (std::ranges::find(header, name) == header.end()) header.emplace_back(name);
  const std::size_t width = header.size(); // the header moves when rows are added
  for (CsvRow& row : table_.rows) row.fields.resize(std::max(row.fields.size(), width));
  const std::size_t file = column("file");
  for (const std::string& photo : photos) {
    if (std::ranges::any_of(table_.rows, [&](const CsvRow& row) { return row.fields[file] == photo; }))
      continue;
    table_.rows.push_back({0, std::vector<std::string>(width)});
    table_.rows.back().fields[file] = photo;
  }
}

std::size_t LabelTable::column(std::string_view name) const {
  const auto& header = table_.rows.front().fields;
  return static_cast<std::size_t>(std::ranges::find(header, name) - header.begin());
}

std::vector<LabelGap> LabelTable::gaps() const {
  std::vector<LabelGap> gaps;
  for (std::size_t row = 1; row < table_.rows.size(); ++row)
    for (const std::string_view name : asked_for) {
      const auto words = answers_for(name);
      const auto& fields = table_.rows[row].fields;
      if (std::ranges::find(words, fields[column(name)]) == words.end())
        gaps.push_back({row, fields[column("file")], std::string{name}});
    }
  return gaps;
}

void LabelTable::fill(const LabelGap& gap, std::string value) {
  table_.rows[gap.row].fields[column(gap.column)] = std::move(value);
}

std::string LabelTable::text() const {
  std::string text;
  for (const CsvRow& row : table_.rows) text += csv_row(row.fields);
  return text;
}

std::vector<std::string_view> answers_for(std::string_view column) {
  if (column == "side") return {"left", "right"};
  if (column == "movement") return {"rotation", "flexion", "combined"};
  if (column == "amplitude") return {"subtle", "medium", "marked"};
  return {};
}

std::vector<std::string> picture_names_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (is_picture_name(entry.path())) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

} // namespace dorsal
