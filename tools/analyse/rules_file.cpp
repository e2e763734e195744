#include "tools/analyse/rules_file.h"

#include "engine/core/base/error.h"
#include "engine/system/input_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>

namespace dorsal::analyse {
namespace {

using analysis::AnalysisRules;

toml::table parse(const std::string& path) {
  try {
    return toml::parse(read_whole_file(path), path);
  } catch (const toml::parse_error& e) {
    throw Error(ExitCode::bad_input,
                fmt::format("{}: line {}: {}", path, e.source().begin.line, std::string{e.description()}));
  }
}

class Reader {
public:
  explicit Reader(const toml::table& table) : table_(table) {}

  template <class T>
  void field(const char* key, T& into) {
    known_.emplace_back(key);
    const auto* node = table_.get(key);
    if (!node) return;
    if (const auto value = node->value<T>())
      into = *value;
    else
      problems_.push_back(fmt::format("line {}: {} has the wrong type", node->source().begin.line, key));
  }

  [[nodiscard]] std::vector<std::string> problems() const {
    auto all = problems_;
    for (const auto& [key, node] : table_)
      if (std::find(known_.begin(), known_.end(), std::string{key.str()}) == known_.end())
        all.push_back(fmt::format("line {}: {} is no rule; known: {}", node.source().begin.line,
                                  std::string{key.str()}, fmt::join(known_, ", ")));
    return all;
  }

private:
  const toml::table& table_;
  std::vector<std::string> known_;
  std::vector<std::string> problems_;
};

} // namespace

AnalysisRules read_rules(const std::string& path) {
  const toml::table file = parse(path);
  const auto* section = file["analysis"].as_table();
  if (!section) throw Error(ExitCode::bad_input, path + ": there is no table [analysis]");
  AnalysisRules rules;
  Reader reader(*section);
  reader.field("shortest_ms", rules.shortest_ms);
  reader.field("longest_ms", rules.longest_ms);
  reader.field("mad_k", rules.mad_k);
  reader.field("fast_guess_ms", rules.fast_guess_ms);
  reader.field("fast_guess_share", rules.fast_guess_share);
  reader.field("flag_p", rules.flag_p);
  reader.field("confidence", rules.confidence);
  reader.field("ez_min_trials", rules.ez_min_trials);
  reader.field("include_practice", rules.include_practice);
  auto found = reader.problems();
  for (auto& sentence : problems(rules)) found.push_back(std::move(sentence));
  if (!found.empty()) throw Error(ExitCode::bad_input, fmt::format("{}: {}", path, fmt::join(found, "\n  ")));
  return rules;
}

} // namespace dorsal::analyse
