#include "stimuli/making/photo_labels.h"

#include "engine/core/base/csv.h"
#include "stimuli/pictures/manifest_row.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace dorsal {
namespace {

constexpr std::array<std::string_view, 4> required{"file", "side", "movement", "amplitude"};

struct Default {
  std::string_view column, value;
};
constexpr std::array<Default, 17> defaults{{{"id", ""},
                                            {"rotation_deg", ""},
                                            {"flexion_deg", ""},
                                            {"view_deg", "0"},
                                            {"pitch_deg", "0"},
                                            {"head", "following"},
                                            {"stance", "other"},
                                            {"arms", "other"},
                                            {"model", "unknown"},
                                            {"clothes", ""},
                                            {"background", "photograph"},
                                            {"light", ""},
                                            {"backdrop", "#b0b0b0"},
                                            {"twin", "yes"},
                                            {"difficulty", "0"},
                                            {"licence", "not stated"},
                                            {"note", ""}}};

// Degrees that stand for a level when nobody measured any; the generated sets use the same.
std::string nominal_degrees(std::string_view movement, std::string_view amplitude) {
  constexpr std::array<std::string_view, 3> rotation{"17", "28", "42"}, flexion{"10", "20", "34"};
  const auto level = parse_amplitude(amplitude);
  if (!level || *level == Amplitude::none) return "20";
  return std::string((movement == "flexion" ? flexion : rotation)[static_cast<std::size_t>(*level)]);
}

void fill_degrees(RowFields& f) {
  const std::string nominal = nominal_degrees(f["movement"], f["amplitude"]);
  if (f["rotation_deg"].empty()) f["rotation_deg"] = f["movement"] == "flexion" ? "0" : nominal;
  if (f["flexion_deg"].empty()) f["flexion_deg"] = f["movement"] == "rotation" ? "0" : nominal;
}

// Columns that describe the copy, which does not exist yet.
void fill_copy_facts(RowFields& f) {
  f["sha256"] = std::string(64, '0');
  f["width"] = f["height"] = "1024";
  f["shoulder_turn_deg"] = f["shoulder_tilt_deg"] = "";
  f["generator"] = "photograph";
  f["amplitude_deg"] = f["rotation_deg"];
}

std::string id_from(const std::string& file) { return file.substr(0, file.rfind('.')); }

BasePicture picture_from(RowFields f, std::vector<std::string>& problems) {
  for (const auto& [column, value] : defaults)
    if (f[std::string(column)].empty()) f[std::string(column)] = value;
  if (f["id"].empty()) f["id"] = id_from(f["file"]);
  fill_degrees(f);
  fill_copy_facts(f);
  PictureRow row = parse_picture_row(f);
  row.picture.amplitude_deg = std::max(row.picture.rotation_deg, row.picture.flexion_deg);
  for (std::string& problem : row.problems)
    if (!problem.starts_with("amplitude_deg")) problems.push_back(std::move(problem));
  return row.picture;
}

} // namespace

PhotoLabels parse_photo_labels(std::string_view csv_text, const std::string& name) {
  PhotoLabels out;
  const auto problem = [&](std::optional<std::size_t> line, std::string message) {
    out.problems.push_back(diagnostic_of(name, line, std::move(message)));
  };
  if (csv_text.size() > max_manifest_bytes) {
    problem({}, "too large for a table of labels");
    return out;
  }
  const CsvText csv = parse_csv(csv_text);
  if (csv.unclosed_quote) problem(*csv.unclosed_quote, "a quoted field never ends; close it with \"");
  if (csv.rows.empty()) {
    problem(1, "empty; the first line must name the columns: file, side, movement, amplitude, ...");
    return out;
  }
  const CsvRow& header = csv.rows.front();
  for (const std::string_view column : required)
    if (std::ranges::find(header.fields, column) == header.fields.end())
      problem(header.line, fmt::format("column \"{}\" is missing", column));
  std::set<std::string> columns;
  for (const std::string& column : header.fields)
    if (!columns.insert(column).second)
      problem(header.line, fmt::format("column \"{}\" is there twice", printable(column)));
  if (!out.problems.empty()) return out;
  std::map<std::string, std::size_t> lines; // of each photograph
  for (std::size_t i = 1; i < csv.rows.size(); ++i) {
    const CsvRow& row = csv.rows[i];
    if (row.fields.size() != header.fields.size()) {
      problem(row.line, fmt::format("{} fields, expected {}", row.fields.size(), header.fields.size()));
      continue;
    }
    RowFields fields;
    for (std::size_t c = 0; c < row.fields.size(); ++c) fields[header.fields[c]] = row.fields[c];
    if (const auto [at, added] = lines.try_emplace(fields["file"], row.line); !added)
      problem(row.line, fmt::format("file \"{}\" is already on line {}", printable(at->first), at->second));
    std::vector<std::string> faults;
    out.pictures.push_back(picture_from(std::move(fields), faults));
    for (std::string& fault : faults) problem(row.line, std::move(fault));
  }
  return out;
}

} // namespace dorsal
