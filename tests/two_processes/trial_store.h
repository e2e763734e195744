#pragma once
// The shared store of a trial, to which the clinic brings its sessions: a PostgreSQL server of this program's
// own, in which each run has a site to itself.
#include "tests/support/postgres_cluster.h"

#include <map>
#include <set>
#include <string>
#include <tuple>

namespace dorsal::test {

struct Site {
  std::string name; // empty where a run brings nothing anywhere
  std::string address;
  std::string administrator;
};

class TrialStore {
public:
  [[nodiscard]] Site open_site(const std::string& name) const;

private:
  PostgresCluster cluster_;
};

struct Brought {
  std::map<std::string, std::string> session_code;         // by session
  std::map<std::tuple<std::string, int, int>, int> trials; // session, block, trial: how many
  int without_session{};                                   // rows of blocks and trials
};
[[nodiscard]] Brought look_at(const Site& site);

} // namespace dorsal::test
