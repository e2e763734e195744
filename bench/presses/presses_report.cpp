#include "bench/presses/presses.h"
#include "bench/report/html.h"

#include <algorithm>

namespace dorsal::bench {
namespace {

constexpr std::array manners{PressManner::tap, PressManner::press, PressManner::both, PressManner::hold,
                             PressManner::during_hold};

int count_of(const Account& account, bool (*is)(const AccountedPress&)) {
  return static_cast<int>(std::ranges::count_if(account.presses, is));
}

int unaccounted(const Account& account) {
  return count_of(account, [](const AccountedPress& p) { return p.fate == Fate::unaccounted; });
}

int wrong(const Account& account) {
  return count_of(account, [](const AccountedPress& p) { return p.fate != Fate::unaccounted && !p.right; });
}

std::string table_of(const Account& account) {
  std::string text = fmt::format("{:<12}", "pressed");
  for (int i = 0; i < fates; ++i) text += fmt::format("{:>15}", name_of(static_cast<Fate>(i)));
  text += fmt::format("{:>8}\n", "all");
  for (const PressManner manner : manners) {
    text += fmt::format("{:<12}", name_of(manner));
    int all = 0;
    for (const int count : fates_of(account, manner)) {
      text += fmt::format("{:>15}", count);
      all += count;
    }
    text += fmt::format("{:>8}\n", all);
  }
  return text;
}

// What went wrong, one line each, for whoever has to find out why.
std::string wrong_ones(const Account& account) {
  std::string text;
  for (const AccountedPress& p : account.presses) {
    if (p.right) continue;
    const Press& press = p.done.press;
    text += fmt::format("wrong: {} of {} at {} ns, handed over within {:.3f} ms: {}", name_of(p.done.manner),
                        name_of(press.key), in_nanoseconds(press.before),
                        in_milliseconds(press.after - press.before), name_of(p.fate));
    if (p.seen)
      text += fmt::format(
          ", recorded {:.3f} ms later within [{:.3f}, {:.3f}]", in_milliseconds(p.seen->best - press.before),
          in_milliseconds(p.seen->earliest - press.before), in_milliseconds(p.seen->latest - press.before));
    text += "\n";
  }
  return text;
}

} // namespace

std::vector<Verdict> verdicts_of(const PressesResult& result) {
  const auto none = [](const char* what, int count) {
    return Verdict{what, static_cast<double>(count), Limit::at_most, 0};
  };
  return {none("presses unaccounted for", unaccounted(result.account)),
          none("presses recorded twice", result.account.doubled),
          none("records of presses that nobody made", result.account.unexplained),
          none("presses with a wrong outcome", wrong(result.account))};
}

std::string to_text(const PressesResult& result) {
  const auto held = stamps_that_hold(result.account);
  const Distribution errors = distribution_of(stamp_errors_ms(result.account));
  return fmt::format("Presses: {} at random moments, in {} sessions with {} attempts\n\n{}\n",
                     result.account.presses.size(), result.sessions, result.trials, to_text(result.context)) +
         table_of(result.account) + wrong_ones(result.account) +
         fmt::format("\nstamps, recorded - true, ms: median {}, SD {}, largest {}; {} of {} true instants "
                     "inside their interval {}\n\n",
                     cell(errors.median), cell(errors.sd), cell(errors.largest), held.correct, held.trials,
                     cell(statistics::wilson(held))) +
         to_text(verdicts_of(result));
}

nlohmann::ordered_json to_json(const PressesResult& result) {
  auto table = nlohmann::ordered_json::object();
  for (const PressManner manner : manners) {
    const FateCounts counts = fates_of(result.account, manner);
    for (int i = 0; i < fates; ++i)
      table[std::string(name_of(manner))][std::string(name_of(static_cast<Fate>(i)))] =
          counts[static_cast<std::size_t>(i)];
  }
  const auto held = stamps_that_hold(result.account);
  return {{"schema", "dorsal-bench-presses"},
          {"schema_version", 1},
          {"context", to_json(result.context)},
          {"presses", result.account.presses.size()},
          {"sessions", result.sessions},
          {"attempts", result.trials},
          {"outcomes", std::move(table)},
          {"unaccounted", unaccounted(result.account)},
          {"doubled", result.account.doubled},
          {"unexplained", result.account.unexplained},
          {"wrong_outcome", wrong(result.account)},
          {"coverage", {{"inside", held.correct}, {"of", held.trials}}},
          {"rows",
           {{{"what", "stamp of a press, recorded - true, ms"},
             {"better", "nearer"},
             {"values", stamp_errors_ms(result.account)}}}},
          {"verdicts", to_json(verdicts_of(result))}};
}

std::string to_html(const PressesResult& result) {
  return html_report("Dorsal: presses", to_text(result),
                     {{"stamp of a press, recorded - true, ms", stamp_errors_ms(result.account)}});
}

} // namespace dorsal::bench
