#include "tests/conformance/rows.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace conformance {
namespace {

Fields split_line(const std::string& line) {
  Fields fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"')
      fields.back() += line[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      fields.emplace_back();
    else if (c != '\r')
      fields.back() += c;
  }
  return fields;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

double tolerance(const std::string& text) { return text.empty() ? 0 : std::stod(text); }

} // namespace

std::vector<Fields> read_csv(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<Fields> rows;
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && line != "\r") rows.push_back(split_line(line));
  return rows;
}

Inputs::Inputs(const std::string& text) {
  for (const std::string& pair : split(text, ';')) {
    const auto at = pair.find('=');
    if (at != std::string::npos) values_[pair.substr(0, at)] = pair.substr(at + 1);
  }
}

const std::string& Inputs::text(const std::string& key) const {
  const auto found = values_.find(key);
  if (found == values_.end()) throw std::out_of_range("input '" + key + "' is missing");
  return found->second;
}

std::string Inputs::text_or(const std::string& key, const std::string& fallback) const {
  return has(key) ? text(key) : fallback;
}

double Inputs::number(const std::string& key) const { return std::stod(text(key)); }

double Inputs::number_or(const std::string& key, double fallback) const {
  return has(key) ? number(key) : fallback;
}

int Inputs::integer(const std::string& key) const { return static_cast<int>(number(key)); }

std::vector<double> Inputs::list(const std::string& key) const { return parse_list(text(key), '|'); }

std::vector<bool> Inputs::answers(const std::string& key) const {
  std::vector<bool> result;
  for (const char c : text(key)) result.push_back(c == '1');
  return result;
}

std::vector<double> parse_list(const std::string& text, char separator) {
  std::vector<double> values;
  for (const std::string& part : split(text, separator)) values.push_back(std::stod(part));
  return values;
}

namespace {

Row reference_row(const Fields& f) {
  return {f[0], f[1], Inputs{f[2]}, f[3], f[4], tolerance(f[5]), tolerance(f[6]), f[2]};
}

// trace,method,trial,level_presented,response_correct,next_level,reversal
void add_trace_rows(const Fields& f, std::vector<Row>& rows) {
  const std::string inputs = "trace=" + f[0] + ";trial=" + f[2];
  const std::map<std::string, std::string> outputs{
      {"level_presented", f[3]}, {"next_level", f[5]}, {"reversal", f[6]}};
  for (const auto& [output, expected] : outputs)
    rows.push_back({f[0] + "-" + f[2], f[1] + "_trace", Inputs{inputs}, output, expected, 0, 1e-9, inputs});
}

} // namespace

std::vector<Row> read_rows(const std::string& path) {
  std::vector<Row> rows;
  const auto table = read_csv(path);
  const std::string kind = table.empty() ? "" : table.front().front();
  for (std::size_t i = 1; i < table.size(); ++i) {
    if (table[i].size() < 7 && kind == "case_id")
      throw std::runtime_error(path + ": line " + std::to_string(i + 1) + " has too few fields");
    if (kind == "case_id")
      rows.push_back(reference_row(table[i]));
    else if (kind == "trace" && table[i].size() >= 7)
      add_trace_rows(table[i], rows);
    else
      rows.push_back({"line " + std::to_string(i + 1), "table:" + kind, Inputs{}, "", "", 0, 0, ""});
  }
  return rows;
}

} // namespace conformance
