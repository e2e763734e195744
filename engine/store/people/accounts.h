#pragma once
// Named accounts of the console. Passphrases are kept as Argon2id (libsodium, RFC 9106, its interactive
// limits: 64 MiB, about 0.1 s) and nothing else. An unknown name takes as long to refuse as a wrong
// passphrase. Adding and resetting are entries of the audit log. Names are compared as people take them
// (account_name.h), so no two accounts look alike.
#include "engine/store/file/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

enum class Role { clinician, researcher }; // a researcher reads, and sees no notes
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::optional<Role> parse_role(std::string_view name);

struct Account {
  std::string name;
  Role role{};
};

struct AccountChange {
  std::string name; // 1 to 64 bytes; kept without what cannot be seen
  std::string passphrase;
  std::string who;
  std::string at_utc;
};

// What is wrong with them, in words; empty when nothing is.
[[nodiscard]] std::vector<std::string> faults_of(const AccountChange& change);

// False where the name is taken. Both throw Error(bad_input) with all faults.
[[nodiscard]] bool add_account(Database& database, const AccountChange& change, Role role);
// False where there is no such account.
[[nodiscard]] bool reset_account(Database& database, const AccountChange& change);
[[nodiscard]] std::vector<Account> accounts(Database& database); // by name

// An account and what its passphrase is checked against.
struct KnownAccount {
  Account account;
  std::string argon2id;
};
[[nodiscard]] std::optional<KnownAccount> known_account(Database& database, const std::string& name);
// Takes its 0.1 s without the database, for an unknown account too.
[[nodiscard]] bool is_opened_by(const std::optional<KnownAccount>& known, const std::string& passphrase);
// Both in one: the account whose passphrase this is.
[[nodiscard]] std::optional<Account> sign_in(Database& database, const std::string& name,
                                             const std::string& passphrase);

} // namespace dorsal
