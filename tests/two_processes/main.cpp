// dorsal_two_processes DORSAL [--runs N] [--seed S]: two programs at a time on one database, every pair, each
// killed at a random moment in half of the runs; then the next start, and a look at everything, the trial's
// shared store too. Prints a table by program; exits with 1 when an acknowledged trial is lost or there
// twice, somebody is mixed up, back from deletion or still readable, a file of ours is left behind, or a
// program hangs.
#include "engine/core/base/error.h"
#include "engine/core/base/random.h"
#include "engine/system/child_process.h"
#include "tests/support/scratch_folder.h"
#include "tests/two_processes/fsck.h"
#include "tests/two_processes/window.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <thread>

using namespace dorsal;
using namespace dorsal::test;

namespace {

namespace fs = std::filesystem;

struct Sums {
  int runs{}, acknowledged{}, lost{}, twice{}, mixed{}, back{}, orphans{}, plain{}, damaged{}, hung{};
  void add(const Verdict& v) {
    ++runs;
    acknowledged += v.acknowledged;
    lost += v.lost;
    twice += v.twice;
    mixed += v.mixed;
    back += v.back;
    orphans += v.orphans;
    plain += v.plain;
    damaged += v.damaged;
  }
  [[nodiscard]] bool good() const {
    return lost + twice + mixed + back + orphans + plain + damaged + hung == 0;
  }
};

struct Pair {
  std::size_t first{}, second{};
};

std::vector<Pair> all_pairs(Random& draws) {
  std::vector<Pair> pairs;
  for (std::size_t a = 0; a < actors().size(); ++a)
    for (std::size_t b = a; b < actors().size(); ++b) pairs.push_back({a, b});
  for (std::size_t i = pairs.size() - 1; i > 0; --i)
    std::swap(pairs[i], pairs[static_cast<std::size_t>(draws.integer(0, static_cast<std::int64_t>(i)))]);
  return pairs;
}

// One program of the two: begun after a while, and in half of the runs killed after another.
class Part {
public:
  Part(const Actor& actor, const Premises& premises, std::string log)
      : actor_(actor), premises_(premises), log_(std::move(log)) {}

  void begin() {
    child_ = std::make_unique<ChildProcess>(ChildOrder{.arguments = actor_.command(premises_),
                                                       .output = premises_.folder / (log_ + ".out"),
                                                       .errors = premises_.folder / (log_ + ".err"),
                                                       .environment_additions = premises_.environment()});
  }
  void kill() {
    if (!child_->ended()) child_->make_end();
  }
  // False when it hangs. A console never ends by itself.
  bool end() {
    constexpr std::chrono::seconds patience{40};
    if (is("console")) kill();
    if (child_->wait_for(patience)) return true;
    kill();
    return false;
  }
  [[nodiscard]] bool is(std::string_view name) const { return actor_.name == name; }
  [[nodiscard]] const Premises& premises() const { return premises_; }
  [[nodiscard]] fs::path output() const { return premises_.folder / (log_ + ".out"); }
  [[nodiscard]] int code() const { return child_->ended().value_or(-1); }

private:
  const Actor& actor_;
  Premises premises_;
  std::string log_;
  std::unique_ptr<ChildProcess> child_;
};

constexpr int killed = 128 + 9;

class Matrix {
public:
  Matrix(const Programs& programs, std::uint64_t seed) : programs_(programs), draws_(seed) {
    make_clinic(Premises{programs_, clinic_ / "clinic", "P001"});
    known_ = look_at_clinic(clinic_ / "clinic/d.db");
    if (postgres_programs())
      store_.emplace();
    else
      fmt::print(stderr, "sync is left out: no PostgreSQL server here (Debian: postgresql)\n");
  }

  bool run(int runs) {
    sums_.resize(actors().size());
    std::vector<Pair> pairs;
    for (int run = 0; run < runs; ++run) {
      if (pairs.empty()) pairs = all_pairs(draws_);
      meet(pairs.back());
      pairs.pop_back();
    }
    return tell();
  }

private:
  void meet(const Pair& pair) {
    const ScratchFolder scratch;
    const fs::path folder = scratch / "premises";
    fs::copy(clinic_ / "clinic", folder, fs::copy_options::recursive);
    const bool syncs = is_sync(pair.first) || is_sync(pair.second);
    const Site site = syncs ? store_->open_site(fmt::format("SITE{}", ++sites_)) : Site{};
    const auto part = [&](std::size_t actor, const char* log) {
      return Part{actors()[actor],
                  Premises{programs_, folder, draws_.integer(0, 2) < 2 ? "P001" : "P002", site}, log};
    };
    Part first = part(pair.first, "actor-1"), second = part(pair.second, "actor-2");
    const bool hung = !play(first, second);
    const Verdict verdict = look_after(first, second);
    for (const std::size_t actor : std::set{pair.first, pair.second}) {
      sums_[actor].add(verdict);
      sums_[actor].hung += hung ? 1 : 0;
    }
    for (const std::string& fault : verdict.faults)
      fmt::print(stderr, "{} ({}) and {} ({}): {}\n", actors()[pair.first].name, first.code(),
                 actors()[pair.second].name, second.code(), fault);
    if (hung)
      fmt::print(stderr, "{} and {}: one hangs\n", actors()[pair.first].name, actors()[pair.second].name);
  }

  [[nodiscard]] static bool is_sync(std::size_t actor) {
    return std::string_view{actors()[actor].name} == "sync";
  }

  void pass(std::int64_t most_ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds{draws_.integer(0, most_ms)});
  }

  bool play(Part& first, Part& second) {
    constexpr std::int64_t head_start_ms = 250, life_ms = 400;
    first.begin();
    pass(head_start_ms);
    second.begin();
    for (Part* part : {&first, &second})
      if (draws_.integer(0, 1) == 1) {
        pass(life_ms);
        part->kill();
      }
    const bool one = first.end(), other = second.end();
    return one && other;
  }

  // The next start, and the day after: what was interrupted is done again, as a person would.
  Verdict look_after(const Part& first, const Part& second) {
    Acknowledged acknowledged;
    std::set<std::string> deleted;
    const Premises& premises = first.premises();
    static_cast<void>(premises.finish(premises.with_dorsal({"db", "recover"}), "next-recover"));
    for (const Part* part : {&first, &second}) {
      if (part->is("run") || part->is("today")) read_acknowledged(part->output(), acknowledged);
      if (!part->is("delete")) continue;
      const std::string& code = part->premises().patient;
      const bool again = part->code() == killed;
      if (again)
        static_cast<void>(
            premises.finish(premises.with_dorsal({"privacy", "delete", "--patient", code, "--confirm", code}),
                            "next-delete"));
      if (again || part->code() == 0) deleted.insert(code);
    }
    static_cast<void>(premises.finish(premises.with_dorsal({"db", "recover"}), "next-recover"));
    const bool arrived = premises.site.name.empty() || bring_the_rest(premises, deleted);
    Verdict verdict = judge(premises, {known_, acknowledged, deleted});
    if (!arrived) {
      ++verdict.damaged;
      verdict.faults.push_back(read_text(premises.folder / "next-sync.err"));
    }
    return verdict;
  }

  // Once more to the end; whoever was deleted here is deleted there by its administrator, and stays away.
  [[nodiscard]] static bool bring_the_rest(const Premises& premises, const std::set<std::string>& deleted) {
    const auto sync = [&] {
      return premises.finish(premises.with_dorsal({"sync", "run", premises.site.address}), "next-sync") == 0;
    };
    if (!sync()) return false;
    for (const std::string& code : deleted)
      static_cast<void>(premises.finish({premises.programs.dorsal.string(), "privacy", "delete-shared",
                                         premises.site.administrator, "--site", premises.site.name,
                                         "--patient", code, "--confirm", code},
                                        "next-delete-shared"));
    return sync();
  }

  bool tell() const {
    fmt::print(
        "| program | runs | trials acknowledged | lost | twice | mixed up | back | left behind | plain "
        "text | damaged | hung |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
    bool good = true;
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      const Sums& s = sums_[i];
      fmt::print("| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |\n", actors()[i].name, s.runs,
                 s.acknowledged, s.lost, s.twice, s.mixed, s.back, s.orphans, s.plain, s.damaged, s.hung);
      good = good && s.good();
    }
    return good;
  }

  Programs programs_;
  Random draws_;
  ScratchFolder clinic_;
  std::optional<TrialStore> store_;
  int sites_{};
  Known known_;
  std::vector<Sums> sums_;
};

int usage(const char* program) {
  fmt::print(stderr, "usage: {} DORSAL [--runs N] [--seed S]\n", program);
  return 2;
}

} // namespace

int main(int count, char** arguments) {
  if (count == 6 && std::strcmp(arguments[1], "window") == 0)
    return be_window(
        {arguments[2], arguments[3], arguments[4], static_cast<unsigned>(std::atoi(arguments[5]))});
  if (count < 2) return usage(arguments[0]);
  int runs = 200;
  std::uint64_t seed = 1;
  for (int i = 2; i < count; ++i) {
    if (i + 1 < count && std::strcmp(arguments[i], "--runs") == 0)
      runs = std::atoi(arguments[++i]);
    else if (i + 1 < count && std::strcmp(arguments[i], "--seed") == 0)
      seed = std::strtoull(arguments[++i], nullptr, 10);
    else
      return usage(arguments[0]);
  }
  try {
    Matrix matrix{{fs::absolute(arguments[1]), fs::read_symlink("/proc/self/exe")}, seed};
    return matrix.run(runs) ? 0 : 1;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
