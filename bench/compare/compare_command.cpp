#include "bench/commands.h"
#include "bench/compare/compare.h"
#include "bench/process/files.h"
#include "engine/core/base/error.h"
#include "engine/system/input_file.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace dorsal::bench {
namespace {

struct CompareArguments {
  std::string a, b;
  bool json{false};
  bool check{false};
};

nlohmann::ordered_json read_result(const std::string& file) {
  auto json = nlohmann::ordered_json::parse(read_whole_file(file), nullptr, false);
  if (json.is_discarded()) throw Error(ExitCode::bad_input, fmt::format("{} is no JSON document", file));
  return json;
}

int run(const CompareArguments& a) {
  const auto result = compare(read_result(a.a), read_result(a.b));
  if (const auto* problem = std::get_if<std::string>(&result))
    throw Error(ExitCode::bad_input, fmt::format("cannot compare {} with {}: {}", a.a, a.b, *problem));
  const auto& comparison = std::get<Comparison>(result);
  fmt::print("{}", a.json ? to_json(comparison).dump(1) + "\n" : to_text(comparison));
  return a.check && dorsal_is_worse(comparison) ? 1 : 0;
}

} // namespace

void add_compare(CLI::App& app, Commands& commands) {
  auto a = std::make_shared<CompareArguments>();
  CLI::App* command = app.add_subcommand("compare", "Two results of one bench: what changed beyond noise");
  command->add_option("A", a->a, "The earlier result, as --json printed it")->required();
  command->add_option("B", a->b, "The later one")->required();
  command->add_flag("--json", a->json, "One JSON document on standard output");
  command->add_flag("--check", a->check, "Exit code 1 when Dorsal became worse");
  command->callback([a, &commands] { commands.chosen = [a] { return run(*a); }; });
}

} // namespace dorsal::bench
