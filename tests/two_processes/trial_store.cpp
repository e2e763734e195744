#include "tests/two_processes/trial_store.h"

#include "engine/shared/pqxx_versions.h"
#include "engine/shared/shared_setup.h"

namespace dorsal::test {

Site TrialStore::open_site(const std::string& name) const {
  const SharedAccess access = open_shared_store_to_site(cluster_.address(), name);
  return {name, PostgresCluster::address_of(access.role, access.password.value(), cluster_.port()),
          cluster_.address()};
}

Brought look_at(const Site& site) {
  Brought brought;
  pqxx::connection connection(site.administrator);
  pqxx::work work(connection);
  for (const pqxx::row& row :
       shared_rows(work, "SELECT session_uuid, patient_code FROM dorsal.session WHERE site = $1", site.name))
    brought.session_code[row[0].c_str()] = row[1].c_str();
  for (const pqxx::row& row :
       shared_rows(work, "SELECT session_uuid, block, trial FROM dorsal.trial WHERE site = $1", site.name)) {
    ++brought.trials[{row[0].c_str(), row[1].as<int>(), row[2].as<int>()}];
    brought.without_session += brought.session_code.contains(row[0].c_str()) ? 0 : 1;
  }
  for (const pqxx::row& row :
       shared_rows(work, "SELECT session_uuid FROM dorsal.block WHERE site = $1", site.name))
    brought.without_session += brought.session_code.contains(row[0].c_str()) ? 0 : 1;
  return brought;
}

} // namespace dorsal::test
