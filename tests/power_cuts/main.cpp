// dorsal_power_cuts [--every N] [--careless]: a session of twenty trials for every point at which the disk
// can fail, and every way. Prints a table; exits with 1 when a trial that was reported as saved is lost, a
// file is damaged, or a session went on without a word. --careless runs it on a database that does not wait
// for the disk, which must fail.
#include "tests/power_cuts/study.h"

#include <fmt/format.h>

#include <cstdlib>
#include <cstring>

using namespace dorsal::test;

namespace {

struct Row {
  const char* name;
  Fault fault;
  Survival survival{};
};

constexpr Row rows[]{{"power cut, synced data only", Fault::power_cut, Survival::synced_only},
                     {"power cut, all written data", Fault::power_cut, Survival::everything},
                     {"power cut, some sectors, last one torn", Fault::power_cut, Survival::some_sectors},
                     {"disk full from there on", Fault::disk_full},
                     {"I/O error", Fault::io_error},
                     {"torn write", Fault::torn_write},
                     {"failed fsync", Fault::failed_sync}};

struct Sums {
  int runs{}, acknowledged{}, lost{}, damaged{}, silent{}, journals{};
};

void add(Sums& sums, const Run& run, bool power_cut, int expected) {
  ++sums.runs;
  sums.acknowledged += run.acknowledged;
  sums.journals += run.journal ? 1 : 0;
  if (run.kept < run.acknowledged) sums.lost += run.acknowledged - run.kept;
  if (!run.corruption.empty()) {
    ++sums.damaged;
    fmt::print(stderr, "{}\n", run.corruption);
  }
  // Whoever was not told must have everything in the file: the fault hit nothing that mattered.
  if (!power_cut && !run.told && (run.kept < expected || run.acknowledged < expected)) ++sums.silent;
}

} // namespace

int main(int count, char** arguments) {
  std::int64_t every = 1;
  bool careless = false;
  for (int i = 1; i < count; ++i) {
    if (std::strcmp(arguments[i], "--careless") == 0)
      careless = true;
    else if (std::strcmp(arguments[i], "--every") == 0 && i + 1 < count)
      every = std::atoi(arguments[++i]);
    else
      every = 0;
  }
  if (every < 1) {
    fmt::print(stderr, "usage: {} [--every N] [--careless]\n", arguments[0]);
    return 2;
  }
  Study study;
  const Run whole = study.run({});
  constexpr int trials = 20;
  fmt::print("{} points a session, {} trials saved without a fault\n\n", whole.points, whole.kept);
  fmt::print("| fault | runs | trials reported as saved | lost | damaged files | silent failures | emergency "
             "journals |\n|---|---|---|---|---|---|---|\n");
  bool good = whole.kept == trials && whole.acknowledged == trials && whole.points > 100;
  for (const Row& row : rows) {
    Sums sums;
    for (std::int64_t at = 1; at <= whole.points; at += every)
      add(sums,
          study.run({.fault = row.fault,
                     .at = at,
                     .survival = row.survival,
                     .seed = static_cast<std::uint64_t>(at),
                     .waits_for_disk = !careless}),
          row.fault == Fault::power_cut, trials);
    fmt::print("| {} | {} | {} | {} | {} | {} | {} |\n", row.name, sums.runs, sums.acknowledged, sums.lost,
               sums.damaged, sums.silent, sums.journals);
    std::fflush(stdout);
    good = good && sums.lost == 0 && sums.damaged == 0 && sums.silent == 0;
  }
  return good ? 0 : 1;
}
