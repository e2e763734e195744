#include "bench/crash/crash.h"
#include "bench/report/html.h"

namespace dorsal::bench {
namespace {

struct Totals {
  double reported{}, lost{}, damaged{}, with_trials{};
};

Totals totals_of(const CrashResult& result) {
  Totals totals;
  for (const Kill& kill : result.kills) {
    totals.reported += kill.reported;
    totals.lost += static_cast<double>(kill.lost.size());
    if (!kill.problems.empty()) ++totals.damaged;
    if (kill.reported > 0) ++totals.with_trials;
  }
  return totals;
}

} // namespace

std::vector<Verdict> verdicts_of(const CrashResult& result) {
  const Totals totals = totals_of(result);
  return {{"trials lost after being reported saved", totals.lost, Limit::at_most, 0},
          {"files damaged", totals.damaged, Limit::at_most, 0},
          {"kills with saved trials before them", totals.with_trials, Limit::at_least, 1}};
}

std::string to_text(const CrashResult& result) {
  std::string text = fmt::format("Crash: {} kills\n\n{}\n", result.kills.size(), to_text(result.context));
  text += fmt::format("{:>10} {:>10} {:>10} {:>6}  {}\n", "killed, s", "reported", "in file", "lost", "file");
  for (const Kill& kill : result.kills)
    text += fmt::format("{:>10.3f} {:>10} {:>10} {:>6}  {}\n", kill.moment_s, kill.reported, kill.in_file,
                        kill.lost.size(), kill.problems.empty() ? "whole" : kill.problems.front());
  return text + "\n" + to_text(verdicts_of(result));
}

nlohmann::ordered_json to_json(const CrashResult& result) {
  auto kills = nlohmann::ordered_json::array();
  for (const Kill& kill : result.kills)
    kills.push_back({{"moment_s", kill.moment_s},
                     {"reported", kill.reported},
                     {"in_file", kill.in_file},
                     {"lost", kill.lost.size()},
                     {"problems", kill.problems}});
  return {{"schema", "dorsal-bench-crash"},
          {"schema_version", 1},
          {"context", to_json(result.context)},
          {"kills", std::move(kills)},
          {"verdicts", to_json(verdicts_of(result))}};
}

std::string to_html(const CrashResult& result) {
  Charted moments{"moment of the kill, s", {}};
  for (const Kill& kill : result.kills) moments.values.push_back(kill.moment_s);
  return html_report("Dorsal: crash", to_text(result), {moments});
}

} // namespace dorsal::bench
