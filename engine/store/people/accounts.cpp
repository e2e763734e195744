#include "engine/store/people/accounts.h"

#include "engine/store/audit/audit_log.h"
#include "engine/store/file/cells.h"
#include "engine/store/file/passphrase_rule.h"
#include "engine/store/people/account_name.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <utility>

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
  return {.at_utc = change.at_utc,
          .who = change.who,
          .action = std::string{what},
          .detail = visible_name(change.name)};
}

std::vector<KnownAccount> all(SQLite::Database& sqlite) {
  std::vector<KnownAccount> found;
  SQLite::Statement select(sqlite, "SELECT name, role, passphrase FROM account ORDER BY name");
  while (select.executeStep()) {
    Cells cells(select);
    std::string name = cells.text();
    const Role role = cells.word(parse_role);
    found.push_back({{std::move(name), role}, cells.text()});
  }
  return found;
}

// By the very same bytes first: files of older programs may hold two names that are one to people.
std::optional<KnownAccount> find(SQLite::Database& sqlite, const std::string& name) {
  std::vector<KnownAccount> known = all(sqlite);
  auto at = std::ranges::find_if(known, [&](const KnownAccount& one) { return one.account.name == name; });
  const auto is_alike = [wanted = folded_name(name)](const KnownAccount& one) {
    return folded_name(one.account.name) == wanted;
  };
  if (at == known.end() && std::ranges::count_if(known, is_alike) == 1)
    at = std::ranges::find_if(known, is_alike);
  return at == known.end() ? std::nullopt : std::optional{std::move(*at)};
}

bool is_name_taken(SQLite::Database& sqlite, const std::string& name) {
  return std::ranges::any_of(all(sqlite), [wanted = folded_name(name)](const KnownAccount& one) {
    return folded_name(one.account.name) == wanted;
  });
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
  const std::string name = visible_name(change.name);
  if (name.empty() || change.name.size() > 64)
    faults.push_back(fmt::format("a name of {} bytes that can be seen; allowed are 1 to 64", name.size()));
  if (std::string fault = passphrase_fault(change.passphrase); !fault.empty())
    faults.push_back(std::move(fault));
  return faults;
}

bool add_account(Database& database, const AccountChange& change, Role role) {
  refuse_faults(change);
  const std::string argon2id = argon2id_of(change.passphrase);
  bool added = false;
  database.change("add the account", [&](SQLite::Database& sqlite) {
    if (is_name_taken(sqlite, change.name)) return;
    SQLite::Statement insert(sqlite, "INSERT INTO account (name, role, passphrase) VALUES (?, ?, ?)");
    Bind(insert) << visible_name(change.name) << name_of(role) << argon2id;
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
    const auto known = find(sqlite, change.name);
    if (!known) return;
    SQLite::Statement update(sqlite, "UPDATE account SET passphrase = ? WHERE name = ?");
    Bind(update) << argon2id << known->account.name;
    found = update.exec() == 1;
    if (found) append_audit(sqlite, event_of(change, "account reset"));
  });
  return found;
}

std::vector<Account> accounts(Database& database) {
  std::vector<Account> found;
  database.read("read the accounts", [&](SQLite::Database& sqlite) {
    for (KnownAccount& one : all(sqlite)) found.push_back(std::move(one.account));
  });
  return found;
}

std::optional<KnownAccount> known_account(Database& database, const std::string& name) {
  std::optional<KnownAccount> known;
  database.read("read the account", [&](SQLite::Database& sqlite) { known = find(sqlite, name); });
  return known;
}

bool is_opened_by(const std::optional<KnownAccount>& known, const std::string& passphrase) {
  if (passphrase.size() > most_passphrase_bytes) return false;
  if (known) return is_of(passphrase, known->argon2id);
  (void)argon2id_of(passphrase); // as long as a wrong passphrase takes
  return false;
}

std::optional<Account> sign_in(Database& database, const std::string& name, const std::string& passphrase) {
  const auto known = known_account(database, name);
  return is_opened_by(known, passphrase) ? std::optional{known->account} : std::nullopt;
}

} // namespace dorsal
