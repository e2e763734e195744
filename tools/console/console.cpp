#include "tools/console/console.h"

#include "engine/clinic/machine/version.h"
#include "engine/core/base/error.h"
#include "engine/core/base/wall_clock.h"
#include "engine/store/audit/audit_log.h"
#include "tools/console/handlers.h"
#include "tools/console/records/own_records.h"
#include "tools/console/records/shared_records.h"
#include "tools/console/routes.h"

#include <fmt/format.h>
#include <sodium.h>

namespace dorsal::console {
namespace {

using namespace std::chrono_literals;

constexpr auto first_secret_lives = 10min;

bool same_secret(const std::string& a, const std::string& b) {
  return !a.empty() && a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

int status_of(ExitCode code) {
  switch (code) {
  case ExitCode::not_found: return 404;
  case ExitCode::bad_input: return 422;
  case ExitCode::database_error: return 503;
  default: return 500;
  }
}

bool changes_something(const Call& call) { return call.method != "GET"; }

std::optional<Reply> refuse_visitor(const Route& route, const Visit& visit) {
  if (route.needs == Needs::nobody) return {};
  if (visit.who == nullptr)
    return refused(401, "Please sign in. A session ends when nobody has used it for a while.");
  if (changes_something(visit.call) && !same_secret(visit.who->csrf, visit.call.csrf))
    return refused(403, "This page is out of date; load it again.");
  if (route.needs == Needs::clinician && visit.who->account.role != Role::clinician)
    return refused(403, "Researchers may read, not change. Ask a clinician.");
  return {};
}

Reply within_rights(const Route& route, const Visit& visit, Reply reply) {
  constexpr int refusals = 400;
  if (visit.who == nullptr || reply.status >= refusals || reply.document) return reply;
  reply.body = readable_part(std::move(reply.body), route.shown, visit.who->account.role);
  return reply;
}

} // namespace

std::optional<std::string> text_of(const Json& body, const char* name, std::size_t most) {
  if (!body.is_object() || !body.contains(name) || !body.at(name).is_string()) return {};
  std::string text = body.at(name).get<std::string>();
  if (text.size() > most || text.find('\0') != std::string::npos) return {};
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) return {};
  return text;
}

Console::Console(Database database, ConsoleOptions options)
    : database_(std::move(database)), options_(std::move(options)), sign_ins_(options_.lock_after),
      run_(options_.program), pictures_(options_.sets), first_secret_since_(options_.now()) {
  if (options_.shared)
    records_ = std::make_unique<SharedRecords>(std::move(options_.shared), database_);
  else
    records_ = std::make_unique<OwnRecords>(database_);
  if (accounts(database_).empty()) first_secret_ = random_token();
}

bool Console::takes_files(const Call& call) {
  const auto found = find_route(call.method, call.path);
  if (!found || found->route.manner.brings != Brings::file || refuse_foreign(call)) return false;
  const std::lock_guard guard(lock_);
  return sign_ins_.find(call.cookie, options_.now()) != nullptr;
}

std::string Console::utc() const {
  return utc_text(std::chrono::floor<std::chrono::seconds>(options_.now()));
}

void Console::audit(const std::string& who, const char* action) {
  database_.change("keep the audit log", [&](SQLite::Database& sqlite) {
    append_audit(sqlite, {.at_utc = utc(), .who = who, .action = action});
  });
}

Author Console::author(const Visit& visit) const {
  return {visit.who ? visit.who->account.name : std::string{"nobody"}, utc()};
}

bool Console::derives_a_key(const Call& call) {
  const auto found = find_route(call.method, call.path);
  return found && found->route.manner.cost == Cost::key_from_passphrase;
}

std::optional<Reply> Console::refuse_host(const Call& call) const {
  const std::string number = fmt::format("127.0.0.1:{}", options_.port);
  const std::string name = fmt::format("localhost:{}", options_.port);
  if (call.host == number || call.host == name) return {};
  return refused(421, fmt::format("Open the console as http://{}/.", number));
}

std::optional<Reply> Console::refuse_foreign(const Call& call) const {
  if (auto refusal = refuse_host(call)) return refusal;
  if (!call.origin.empty() && call.origin != "http://" + call.host)
    return refused(403, "Only the console's own page may ask this.");
  if (!call.fetch_site.empty() && call.fetch_site != "same-origin" && call.fetch_site != "none")
    return refused(403, "Only the console's own page may ask this.");
  if (changes_something(call) && !call.content_type.starts_with("application/json"))
    return refused(415, "Send JSON (Content-Type: application/json).");
  return {};
}

Reply Console::answer(const Call& call) {
  try {
    if (auto refusal = refuse_foreign(call)) return *refusal;
    return route(call);
  } catch (const Error& error) {
    return refused(status_of(error.code()), error.what());
  } catch (const Json::exception&) {
    return refused(422, "A value in the request is of the wrong kind.");
  } catch (const std::exception& error) {
    return refused(500, std::string{"Internal error: "} + error.what());
  }
}

Reply Console::route(const Call& call) {
  auto found = find_route(call.method, call.path);
  if (!found)
    return is_path_of_a_route(call.path) ? refused(405, "That cannot be done here.")
                                         : refused(404, "There is nothing here.");
  const Route& asked = found->route;
  std::unique_lock guard(lock_);
  const SignedIn* session = sign_ins_.find(call.cookie, options_.now());
  if (session != nullptr && asked.manner.use == Use::by_a_person) sign_ins_.use(call.cookie, options_.now());
  const std::optional<SignedIn> who = session ? std::optional{*session} : std::nullopt;
  Visit visit{call, std::move(found->names), who ? &*who : nullptr, {}};
  if (auto refusal = refuse_visitor(asked, visit)) return *refusal;
  if (changes_something(call)) {
    visit.body = Json::parse(call.body, nullptr, false);
    if (!visit.body.is_object()) return refused(400, "The request is not a JSON object.");
  }
  if (const std::string_view refusal = records_->refusal(asked.on_shared_store); !refusal.empty())
    return refused(409, std::string{refusal});
  if (asked.manner.locks == Locks::itself) guard.unlock();
  return within_rights(asked, visit, asked.handle(*this, visit));
}

Reply Console::state(const Visit& visit) {
  Json body{{"version", software_version()},
            {"demo", options_.demo},
            {"shared", records_->place()},
            {"needs_first_account", accounts(database_).empty()},
            {"lock_after_s", std::chrono::seconds{options_.lock_after}.count()},
            {"signed_in", nullptr}};
  if (visit.who)
    body["signed_in"] = {{"name", visit.who->account.name},
                         {"role", name_of(visit.who->account.role)},
                         {"csrf", visit.who->csrf}};
  return {.body = std::move(body)};
}

Reply Console::signed_in(const Account& account) {
  std::string token = sign_ins_.begin(account, options_.now());
  const SignedIn* session = sign_ins_.find(token, options_.now());
  audit(account.name, "signed in");
  return {.body = {{"name", account.name}, {"role", name_of(account.role)}, {"csrf", session->csrf}},
          .session = std::move(token)};
}

// Another program may have made an account since.
const std::string& Console::living_first_secret() {
  if (first_secret_.empty()) return first_secret_;
  if (options_.now() - first_secret_since_ > first_secret_lives || !accounts(database_).empty())
    first_secret_.clear();
  return first_secret_;
}

std::string Console::first_secret() {
  const std::lock_guard guard(lock_);
  return living_first_secret();
}

Reply Console::make_first_account(const Visit& visit) {
  if (!accounts(database_).empty()) return refused(409, "There is an account already; sign in.");
  if (!same_secret(living_first_secret(), visit.body.value("secret", "")))
    return refused(
        403, "This link is not valid any more. End the console and start it again: it opens a new one.");
  const std::string name = visit.body.value("name", "");
  if (!add_account(
          database_,
          {.name = name, .passphrase = visit.body.value("passphrase", ""), .who = name, .at_utc = utc()},
          Role::clinician))
    return refused(409, "There is an account already; sign in.");
  first_secret_.clear();
  return signed_in({name, Role::clinician});
}

// The lock is free while the key is derived, and the attempt counts meanwhile.
Reply Console::sign_in(const Visit& visit) {
  const std::string name = visit.body.value("name", "");
  const std::string passphrase = visit.body.value("passphrase", "");
  std::unique_lock guard(lock_);
  if (const auto wait = sign_ins_.must_wait(name, options_.now())) {
    Reply reply =
        refused(429, fmt::format("Too many wrong passphrases. Try again in {} minutes.", (*wait + 59) / 60));
    reply.retry_after_s = *wait;
    return reply;
  }
  sign_ins_.count_failure(name, options_.now());
  const auto known = known_account(database_, name);
  guard.unlock();
  const bool opens = is_opened_by(known, passphrase);
  guard.lock();
  if (opens) {
    sign_ins_.forgive(name);
    return signed_in(known->account);
  }
  audit("nobody", "sign-in refused");
  return refused(401,
                 "Name or passphrase is wrong. On this computer, `dorsal account reset` sets a new one.");
}

Reply Console::sign_out(const Visit& visit) {
  sign_ins_.end(visit.call.cookie);
  audit(visit.who->account.name, "signed out");
  return {.session = std::string{}};
}

} // namespace dorsal::console
