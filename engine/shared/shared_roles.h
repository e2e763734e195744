#pragma once
// The roles of one shared store. Roles belong to a whole PostgreSQL server, so each carries the name of its
// database: whoever may read one trial may read no other of the same server. Internal to the store.
#include "engine/shared/shared_connection.h"
#include "engine/shared/shared_setup.h"

#include <string>
#include <vector>

namespace dorsal {

struct StoreRoles {
  std::string station_group; // what every site's role may do
  std::string manager_group;
  std::string manager;
  std::string site_prefix; // before the site's name in small letters
  [[nodiscard]] std::string site(const std::string& name) const;
};

[[nodiscard]] StoreRoles roles_of_database(const std::string& database);

void make_groups(pqxx::work& work, const StoreRoles& roles);
// Version 9 had roles for the whole server: those of this store get their new names and keep their passwords,
// and the groups that they were in may do nothing here any more.
[[nodiscard]] std::vector<RenamedRole> take_over_roles(pqxx::work& work, const StoreRoles& roles);
[[nodiscard]] SharedAccess make_role(pqxx::work& work, const std::string& role, const std::string& group,
                                     RolePassword password);

// 192 bits, of letters, digits, "-" and "_".
[[nodiscard]] std::string random_word();

} // namespace dorsal
