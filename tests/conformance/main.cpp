// dorsal_conformance VECTORS.csv... --datasets DATASETS.csv
// Compares Dorsal's public functions with reference values: |got - expected| <= max(abs_tol, rel_tol
// |expected|); nan, inf, -inf, true, false and words are literal. Prints each mismatch, then "N passed, N
// failed, N skipped" (skipped: a function Dorsal does not offer). Exit: 0 all passed, 1 a mismatch, 2 wrong
// usage, 4 a file cannot be read.
#include "tests/conformance/functions.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <exception>
#include <limits>
#include <optional>
#include <set>

namespace {

using namespace conformance;

struct Arguments {
  std::vector<std::string> vectors;
  std::string datasets;
};

std::optional<Arguments> parse(int argc, char** argv) {
  Arguments a;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word != "--datasets")
      a.vectors.push_back(word);
    else if (++i < argc)
      a.datasets = argv[i];
    else
      return std::nullopt;
  }
  if (a.vectors.empty()) return std::nullopt;
  return a;
}

std::optional<double> literal_number(const std::string& text) {
  if (text == "nan") return std::numeric_limits<double>::quiet_NaN();
  if (text == "inf") return std::numeric_limits<double>::infinity();
  if (text == "-inf") return -std::numeric_limits<double>::infinity();
  std::size_t used = 0;
  try {
    const double value = std::stod(text, &used);
    if (used == text.size()) return value;
  } catch (const std::exception&) {
    return std::nullopt;
  }
  return std::nullopt;
}

bool numbers_agree(double got, double expected, const Row& row) {
  if (std::isnan(expected) || std::isnan(got)) return std::isnan(expected) && std::isnan(got);
  if (std::isinf(expected) || std::isinf(got)) return got == expected;
  return std::fabs(got - expected) <=
         std::max(row.absolute_tolerance, row.relative_tolerance * std::fabs(expected));
}

std::string printed(const Value& value) {
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{:.17g}", *number);
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  return std::get<std::string>(value);
}

bool agrees(const Value& got, const Row& row) {
  const auto expected = literal_number(row.expected);
  const auto* number = std::get_if<double>(&got);
  if (expected && number) return numbers_agree(*number, *expected, row);
  return printed(got) == row.expected;
}

struct Tally {
  int passed = 0;
  int failed = 0;
  int skipped = 0;
};

std::string mismatch(const Row& row, const std::string& got) {
  return fmt::format("{} {}({}) {}: expected {}, got {}", row.case_id, row.function,
                     row.inputs_text.substr(0, 200), row.output, row.expected, got);
}

std::optional<std::string> complaint(const Function& function, const Row& row, const Context& context) {
  try {
    const Answers answers = function(row.inputs, context);
    const auto found = answers.find(row.output);
    if (found == answers.end()) return mismatch(row, "no such output");
    if (!agrees(found->second, row)) return mismatch(row, printed(found->second));
  } catch (const std::exception& e) {
    return mismatch(row, e.what());
  }
  return std::nullopt;
}

Tally compare(const std::vector<Row>& rows, const Datasets& datasets) {
  const Functions functions = all_functions();
  const Context context{datasets, rows};
  Tally tally;
  std::set<std::string> not_offered;
  for (const Row& row : rows) {
    const auto found = functions.find(row.function);
    if (found == functions.end()) {
      ++tally.skipped;
      not_offered.insert(row.function);
    } else if (const auto text = complaint(found->second, row, context)) {
      ++tally.failed;
      fmt::print("{}\n", *text);
    } else {
      ++tally.passed;
    }
  }
  for (const auto& name : not_offered) fmt::print("not offered: {}\n", name);
  return tally;
}

} // namespace

int main(int argc, char** argv) {
  const auto arguments = parse(argc, argv);
  if (!arguments) {
    fmt::print(stderr, "usage: dorsal_conformance VECTORS.csv... --datasets DATASETS.csv\n");
    return 2;
  }
  try {
    std::vector<Row> rows;
    for (const auto& path : arguments->vectors)
      for (Row& row : read_rows(path)) rows.push_back(std::move(row));
    const Datasets datasets = arguments->datasets.empty() ? Datasets{} : read_datasets(arguments->datasets);
    const Tally tally = compare(rows, datasets);
    fmt::print("{} passed, {} failed, {} skipped\n", tally.passed, tally.failed, tally.skipped);
    return tally.failed == 0 ? 0 : 1;
  } catch (const std::exception& e) {
    fmt::print(stderr, "dorsal_conformance: {}\n", e.what());
    return 4;
  }
}
