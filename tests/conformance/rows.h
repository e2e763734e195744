#pragma once
// Reference files: rows of `case_id,function,inputs,output,expected,rel_tol,abs_tol,source`, and trial tables
// that they name. `inputs` is `key=value;key=value`, split at the first '='; lists use '|'.
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace conformance {

using Fields = std::vector<std::string>;

// Comma-separated, with quotes; CRLF or LF. One vector of fields per line.
[[nodiscard]] std::vector<Fields> read_csv(const std::string& path);

class Inputs {
public:
  Inputs() = default;
  explicit Inputs(const std::string& text);

  [[nodiscard]] bool has(const std::string& key) const { return values_.contains(key); }
  [[nodiscard]] const std::string&
  text(const std::string& key) const; // throws std::out_of_range with the key
  [[nodiscard]] std::string text_or(const std::string& key, const std::string& fallback) const;
  [[nodiscard]] double number(const std::string& key) const;
  [[nodiscard]] double number_or(const std::string& key, double fallback) const;
  [[nodiscard]] int integer(const std::string& key) const;
  [[nodiscard]] std::vector<double> list(const std::string& key) const;
  [[nodiscard]] std::vector<bool> answers(const std::string& key) const; // "0110"
  [[nodiscard]] const std::map<std::string, std::string>& all() const { return values_; }

private:
  std::map<std::string, std::string> values_;
};

struct Row {
  std::string case_id;
  std::string function;
  Inputs inputs;
  std::string output;
  std::string expected;
  double relative_tolerance;
  double absolute_tolerance;
  std::string inputs_text;
};

// Three kinds of file, told by their first column. Reference rows (`case_id`) are taken as they are. A
// level-by-level trace
// (`trace`) becomes rows of the function `<method>_trace`, exact to 1e-9. Anything else becomes rows that
// nobody offers.
[[nodiscard]] std::vector<Row> read_rows(const std::string& path);

[[nodiscard]] std::vector<double> parse_list(const std::string& text, char separator);

} // namespace conformance
