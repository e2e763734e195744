#include "engine/shared/shared_roles.h"

#include "engine/shared/scram.h"
#include "engine/system/sha256.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>

namespace dorsal {
namespace {

constexpr std::size_t longest_plain = 24; // a role's name has 63 bytes at most
constexpr std::size_t digest_letters = 8;

constexpr const char* station_group_of_9 = "dorsal_station";
constexpr const char* manager_group_of_9 = "dorsal_manager";
constexpr const char* manager_of_9 = "dorsal_trial";
constexpr const char* site_prefix_of_9 = "dorsal_site_";

std::string in_small_letters(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return text;
}

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

// Another database never has the same: where the name itself cannot be had, its digest tells them apart.
std::string word_for(const std::string& database) {
  if (database.size() <= longest_plain && std::ranges::all_of(database, is_plain) &&
      !database.ends_with("_site"))
    return database;
  std::string word = in_small_letters(database.substr(0, longest_plain));
  std::ranges::replace_if(
      word, [](char c) { return !is_plain(c); }, '_');
  return word + '_' + sha256_of_text(database).substr(0, digest_letters);
}

bool is_role(pqxx::work& work, const std::string& role) {
  return !shared_rows(work, "SELECT FROM pg_roles WHERE rolname = $1", role).empty();
}

bool is_member(pqxx::work& work, const std::string& role, const std::string& group) {
  return !shared_rows(work,
                      "SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member JOIN pg_roles g ON "
                      "g.oid = m.roleid WHERE r.rolname = $1 AND g.rolname = $2",
                      role, group)
              .empty();
}

struct Takeover {
  std::string from, to;
  std::string group_before, group;
};

// Nothing where another store of this server was faster, or somebody has given the role away.
std::optional<RenamedRole> take_over(pqxx::work& work, const Takeover& role) {
  if (is_role(work, role.to) || !is_role(work, role.from) || !is_member(work, role.from, role.group_before))
    return {};
  work.exec(fmt::format("ALTER ROLE {0} RENAME TO {1}; REVOKE {2} FROM {1}; GRANT {3} TO {1}",
                        work.quote_name(role.from), work.quote_name(role.to), role.group_before,
                        work.quote_name(role.group)));
  return RenamedRole{role.from, role.to};
}

void take_over_sites(pqxx::work& work, const StoreRoles& roles, std::vector<RenamedRole>& renamed) {
  const pqxx::result sites = work.exec("SELECT site, role FROM dorsal.site ORDER BY site");
  for (const pqxx::row& row : sites) {
    const std::string site = row[0].c_str();
    const std::string role = row[1].c_str();
    if (role != site_prefix_of_9 + in_small_letters(site)) continue;
    if (auto done = take_over(work, {role, roles.site(site), station_group_of_9, roles.station_group}))
      renamed.push_back(std::move(*done));
    shared_rows(work, "UPDATE dorsal.site SET role = $1 WHERE site = $2", roles.site(site), site);
  }
}

void drop_policies_for(pqxx::work& work, const char* group) {
  const pqxx::result policies = shared_rows(
      work, "SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'dorsal' AND $1 = ANY (roles)",
      group);
  for (const pqxx::row& row : policies)
    work.exec(fmt::format("DROP POLICY {} ON dorsal.{}", work.quote_name(row[1].c_str()),
                          work.quote_name(row[0].c_str())));
}

// The group itself stays while another store of this server uses it.
void leave_group(pqxx::work& work, const std::string& database, const char* group) {
  drop_policies_for(work, group);
  work.exec(fmt::format(
      "REVOKE ALL ON ALL TABLES IN SCHEMA dorsal FROM {0}; REVOKE ALL ON SCHEMA dorsal FROM {0};\n"
      "REVOKE ALL ON DATABASE {1} FROM {0};\n"
      "DO $$ BEGIN DROP ROLE {0};\n"
      "EXCEPTION WHEN dependent_objects_still_exist OR insufficient_privilege THEN NULL; END $$",
      group, work.quote_name(database)));
}

bool is_store_of_9(pqxx::work& work) {
  return shared_row(work,
                    "SELECT EXISTS (SELECT FROM pg_namespace n, aclexplode(n.nspacl) a JOIN pg_roles r ON "
                    "r.oid = a.grantee WHERE n.nspname = 'dorsal' AND r.rolname IN ($1, $2))",
                    station_group_of_9, manager_group_of_9)[0]
      .as<bool>();
}

std::string quoted_verifier(pqxx::work& work, const std::string& password) {
  return work.quote(scram_verifier(password));
}

} // namespace

std::string StoreRoles::site(const std::string& name) const { return site_prefix + in_small_letters(name); }

StoreRoles roles_of_database(const std::string& database) {
  const std::string start = "dorsal_" + word_for(database);
  return {.station_group = start + "_station",
          .manager_group = start + "_manager",
          .manager = start + "_trial",
          .site_prefix = start + "_site_"};
}

void make_groups(pqxx::work& work, const StoreRoles& roles) {
  for (const std::string& group : {roles.station_group, roles.manager_group})
    if (!is_role(work, group)) work.exec(fmt::format("CREATE ROLE {} NOLOGIN", work.quote_name(group)));
}

std::vector<RenamedRole> take_over_roles(pqxx::work& work, const StoreRoles& roles) {
  std::vector<RenamedRole> renamed;
  if (!is_store_of_9(work)) return renamed;
  take_over_sites(work, roles, renamed);
  if (auto done = take_over(work, {manager_of_9, roles.manager, manager_group_of_9, roles.manager_group}))
    renamed.push_back(std::move(*done));
  const std::string database = shared_row(work, "SELECT current_database()")[0].c_str();
  for (const char* group : {station_group_of_9, manager_group_of_9})
    if (is_role(work, group)) leave_group(work, database, group);
  return renamed;
}

SharedAccess make_role(pqxx::work& work, const std::string& role, const std::string& group,
                       RolePassword password) {
  const bool is_there = is_role(work, role);
  if (is_there && !is_member(work, role, group))
    throw Error(ExitCode::database_error,
                fmt::format("the server has a role {} already that belongs to something else; rename it "
                            "(ALTER ROLE), then try again",
                            role));
  if (is_there && password == RolePassword::kept) return {.role = role, .password = {}, .renamed = {}};
  const std::string word = random_word();
  if (is_there)
    work.exec(fmt::format("ALTER ROLE {} PASSWORD {}", work.quote_name(role), quoted_verifier(work, word)));
  else
    work.exec(fmt::format("CREATE ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD {} IN ROLE {}",
                          work.quote_name(role), quoted_verifier(work, word), work.quote_name(group)));
  return {.role = role, .password = word, .renamed = {}};
}

std::string random_word() {
  constexpr std::size_t bytes = 24;
  std::array<unsigned char, bytes> random{};
  randombytes_buf(random.data(), random.size());
  std::string word(sodium_base64_encoded_len(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(word.data(), word.size(), random.data(), random.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  word.pop_back(); // the ending nought
  return word;
}

} // namespace dorsal
