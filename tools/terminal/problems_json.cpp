#include "tools/terminal/problems_json.h"

#include <nlohmann/json.hpp>

namespace dorsal {
namespace {

nlohmann::ordered_json json_of(const Diagnostic& problem) {
  nlohmann::ordered_json out{{"file", problem.file}};
  out["line"] = problem.at ? nlohmann::ordered_json(problem.at->line) : nullptr;
  const auto column = problem.at ? problem.at->column : std::nullopt;
  out["column"] = column ? nlohmann::ordered_json(*column) : nullptr;
  out["key"] = problem.key;
  out["message"] = problem.message;
  return out;
}

} // namespace

void print_problems_json(std::string_view schema, const std::vector<Diagnostic>& problems,
                         std::ostream& out) {
  nlohmann::ordered_json document{
      {"schema", schema}, {"schema_version", 1}, {"problems", nlohmann::ordered_json::array()}};
  for (const Diagnostic& problem : problems) document["problems"].push_back(json_of(problem));
  // Names may hold anything: what is not UTF-8 is replaced, not refused.
  out << document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

} // namespace dorsal
