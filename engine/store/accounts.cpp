#include "engine/store/accounts.h"

#include "engine/store/audit_log.h"
#include "engine/store/cells.h"

#include <sodium.h>

#include <array>

namespace dorsal {
namespace {

std::string argon2id_of(const std::string& passphrase) {
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (sodium_init() < 0 ||
      crypto_pwhash_str(text.data(), passphrase.data(), passphrase.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    throw Error(ExitCode::internal_error,
                "no memory to protect the passphrase (64 MiB); close other programs");
  return text.data();
}

bool is_of(const std::string& passphrase, const std::string& argon2id) {
  return crypto_pwhash_str_verify(argon2id.c_str(), passphrase.data(), passphrase.size()) == 0;
}

void refuse_faults(const AccountChange& change) {
  const std::vector<std::string> faults = faults_of(change);
  if (!faults.empty()) throw Error(ExitCode::bad_input, fmt::format("{}", fmt::join(faults, "; ")));
}

AuditEvent event_of(const AccountChange& change, std::string_view what) {
  return {.at_utc = change.at_utc, .who = change.who, .action = std::string{what}, .detail = change.name};
}

struct KnownAccount {
  Account account;
  std::string argon2id;
};

std::optional<KnownAccount> find(SQLite::Database& sqlite, const std::string& name) {
  SQLite::Statement select(sqlite, "SELECT name, role, passphrase FROM account WHERE name = ?");
  Bind(select) << name;
  if (!select.executeStep()) return std::nullopt;
  Cells cells(select);
  std::string stored_name = cells.text();
  const Role role = cells.word(parse_role);
  return KnownAccount{{std::move(stored_name), role}, cells.text()};
}

} // namespace

std::string_view name_of(Role role) { return role == Role::clinician ? "clinician" : "researcher"; }

std::optional<Role> parse_role(std::string_view name) {
  for (const Role role : {Role::clinician, Role::researcher})
    if (name_of(role) == name) return role;
  return std::nullopt;
}

std::vector<std::string> faults_of(const AccountChange& change) {
  std::vector<std::string> faults;
  if (change.name.empty() || change.name.size() > 64)
    faults.push_back(fmt::format("a name of {} bytes; allowed are 1 to 64", change.name.size()));
  const std::size_t size = change.passphrase.size();
  if (size < least_passphrase_bytes || size > most_passphrase_bytes)
    faults.push_back(fmt::format("a passphrase of {} bytes; allowed are {} to {}: four words will do", size,
                                 least_passphrase_bytes, most_passphrase_bytes));
  return faults;
}

bool add_account(Database& database, const AccountChange& change, Role role) {
  refuse_faults(change);
  const std::string argon2id = argon2id_of(change.passphrase);
  bool added = false;
  database.change("add the account", [&](SQLite::Database& sqlite) {
    SQLite::Statement insert(sqlite, "INSERT INTO account (name, role, passphrase) VALUES (?, ?, ?) "
                                     "ON CONFLICT (name) DO NOTHING");
    Bind(insert) << change.name << name_of(role) << argon2id;
    added = insert.exec() == 1;
    if (added) append_audit(sqlite, event_of(change, "account added"));
  });
  return added;
}

bool reset_account(Database& database, const AccountChange& change) {
  refuse_faults(change);
  const std::string argon2id = argon2id_of(change.passphrase);
  bool found = false;
  database.change("reset the account", [&](SQLite::Database& sqlite) {
    SQLite::Statement update(sqlite, "UPDATE account SET passphrase = ? WHERE name = ?");
    Bind(update) << argon2id << change.name;
    found = update.exec() == 1;
    if (found) append_audit(sqlite, event_of(change, "account reset"));
  });
  return found;
}

std::vector<Account> accounts(Database& database) {
  std::vector<Account> found;
  database.read("read the accounts", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, "SELECT name, role FROM account ORDER BY name");
    while (select.executeStep()) {
      Cells cells(select);
      std::string name = cells.text();
      found.push_back({std::move(name), cells.word(parse_role)});
    }
  });
  return found;
}

std::optional<Account> sign_in(Database& database, const std::string& name, const std::string& passphrase) {
  std::optional<KnownAccount> known;
  database.read("read the account", [&](SQLite::Database& sqlite) { known = find(sqlite, name); });
  if (passphrase.size() > most_passphrase_bytes) return std::nullopt;
  if (!known) {
    (void)argon2id_of(passphrase); // as long as a wrong passphrase takes
    return std::nullopt;
  }
  return is_of(passphrase, known->argon2id) ? std::optional{known->account} : std::nullopt;
}

} // namespace dorsal
