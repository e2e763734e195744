#include "tools/console/console.h"

#include "engine/clinic/machine/version.h"
#include "engine/core/base/error.h"
#include "engine/store/audit/audit_log.h"
#include "tools/console/field_rights.h"
#include "tools/console/handlers.h"
#include "tools/console/records/own_records.h"
#include "tools/console/records/shared_records.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>

namespace dorsal::console {
namespace {

using namespace std::chrono_literals;

constexpr auto first_secret_lives = 10min;

enum class Needs { nobody, anybody, reader, clinician };
enum class Locks { itself, whole };
enum class Use { by_a_person, by_the_page }; // what the page asks by itself keeps no session open

struct Route {
  std::string_view method;
  std::string_view path; // a star stands for one name
  Needs needs;
  Reply (*handle)(Console&, const Visit&);
  Locks locks{Locks::whole};
  Use use{Use::by_a_person};
};

constexpr std::string_view results_path = "/api/v1/results";
constexpr std::string_view sign_in_path = "/api/v1/sign-in";
constexpr std::string_view first_account_path = "/api/v1/first-account";
constexpr std::string_view accounts_path = "/api/v1/accounts";

constexpr std::array routes{
    Route{"GET", "/api/v1/state", Needs::nobody, [](Console& c, const Visit& v) { return c.state(v); },
          Locks::whole, Use::by_the_page},
    Route{"POST", first_account_path, Needs::nobody,
          [](Console& c, const Visit& v) { return c.make_first_account(v); }},
    Route{"POST", sign_in_path, Needs::nobody, [](Console& c, const Visit& v) { return c.sign_in(v); },
          Locks::itself},
    Route{"POST", "/api/v1/sign-out", Needs::anybody,
          [](Console& c, const Visit& v) { return c.sign_out(v); }},
    Route{"GET", "/api/v1/patients", Needs::reader, list_patients},
    Route{"POST", "/api/v1/patients", Needs::clinician, add_patient},
    Route{"GET", "/api/v1/patients/*", Needs::reader, show_patient},
    Route{"POST", "/api/v1/patients/*/archive", Needs::clinician, archive_patient},
    Route{"POST", "/api/v1/patients/*/notes", Needs::clinician, write_note},
    Route{"POST", "/api/v1/patients/*/decisions", Needs::clinician, decide},
    Route{"GET", "/api/v1/patients/*/settings", Needs::reader, show_settings},
    Route{"PUT", "/api/v1/patients/*/settings", Needs::clinician, put_settings},
    Route{"POST", "/api/v1/patients/*/settings/preview", Needs::reader, preview_settings, Locks::itself},
    Route{"GET", "/api/v1/sessions/*/blocks/*", Needs::reader, show_block},
    Route{"POST", "/api/v1/sessions/*/exclusion", Needs::clinician, exclude_session},
    Route{"POST", "/api/v1/sessions/*/move", Needs::clinician, move_session},
    Route{"POST", "/api/v1/patients/*/removal", Needs::clinician, remove_session},
    Route{"GET", "/api/v1/settings", Needs::reader, show_settings},
    Route{"PUT", "/api/v1/settings", Needs::clinician, put_settings},
    Route{"POST", "/api/v1/settings/preview", Needs::reader, preview_settings, Locks::itself},
    Route{"GET", accounts_path, Needs::clinician, list_accounts},
    Route{"POST", accounts_path, Needs::clinician, make_account},
    Route{"GET", "/api/v1/audit", Needs::reader, show_audit},
    Route{"GET", "/api/v1/openapi.json", Needs::nobody, show_api},
    Route{"GET", "/api/v1/patients/*/report", Needs::reader, show_report},
    Route{"GET", "/api/v1/patients/*/trials.csv", Needs::reader, export_trials},
    Route{"GET", "/api/v1/patients/*/journal.csv", Needs::clinician, export_journal},
    Route{"POST", "/api/v1/patients/*/deletion", Needs::clinician, delete_patient},
    Route{"POST", "/api/v1/patients/*/prescriptions", Needs::clinician, issue_prescription},
    Route{"POST", results_path, Needs::clinician, take_result},
    Route{"POST", "/api/v1/patients/*/session", Needs::clinician, start_session},
    Route{"GET", "/api/v1/session", Needs::reader, show_session, Locks::whole, Use::by_the_page},
    Route{"GET", "/api/v1/displays", Needs::clinician, list_displays, Locks::itself},
    Route{"GET", "/api/v1/drafts", Needs::reader, list_drafts},
    Route{"PUT", "/api/v1/drafts", Needs::reader, keep_draft},
    Route{"GET", "/api/v1/templates", Needs::reader, list_templates},
    Route{"POST", "/api/v1/templates", Needs::clinician, keep_template},
    Route{"POST", "/api/v1/templates/removal", Needs::clinician, remove_template},
};

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from < path.size();) {
    const std::size_t to = std::min(path.find('/', from + 1), path.size());
    parts.emplace_back(path.substr(from, to - from));
    from = to;
  }
  return parts;
}

std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
  const auto wanted = parts_of(pattern);
  const auto given = parts_of(path);
  if (wanted.size() != given.size()) return {};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i] == "/*")
      names.push_back(given[i].substr(1));
    else if (wanted[i] != given[i])
      return {};
  }
  return names;
}

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
  reply.body = readable_part(std::move(reply.body), fmt::format("{} {}", route.method, route.path),
                             visit.who->account.role);
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
      run_(options_.program), first_secret_since_(options_.now()) {
  if (options_.shared)
    records_ = std::make_unique<SharedRecords>(std::move(options_.shared), database_);
  else
    records_ = std::make_unique<OwnRecords>(database_);
  if (accounts(database_).empty()) first_secret_ = random_token();
}

std::vector<ServedRoute> served_routes() {
  std::vector<ServedRoute> served;
  for (const Route& route : routes) served.push_back({std::string{route.method}, std::string{route.path}});
  return served;
}

bool Console::takes_files(const Call& call) {
  if (call.path != results_path || refuse_foreign(call)) return false;
  const std::lock_guard guard(lock_);
  return sign_ins_.find(call.cookie, options_.now()) != nullptr;
}

std::string Console::utc() const {
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.000Z",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(options_.now())));
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
  return call.method == "POST" &&
         (call.path == sign_in_path || call.path == first_account_path || call.path == accounts_path);
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
  bool path_known = false;
  for (const Route& route : routes) {
    auto names = match(route.path, call.path);
    path_known |= names.has_value();
    if (!names || route.method != call.method) continue;
    std::unique_lock guard(lock_);
    const SignedIn* found = sign_ins_.find(call.cookie, options_.now());
    if (found != nullptr && route.use == Use::by_a_person) sign_ins_.use(call.cookie, options_.now());
    const std::optional<SignedIn> who = found ? std::optional{*found} : std::nullopt;
    Visit visit{call, std::move(*names), who ? &*who : nullptr, {}};
    if (auto refusal = refuse_visitor(route, visit)) return *refusal;
    if (changes_something(call)) {
      visit.body = Json::parse(call.body, nullptr, false);
      if (!visit.body.is_object()) return refused(400, "The request is not a JSON object.");
    }
    if (const std::string refusal = records_->refusal(route.method, route.path); !refusal.empty())
      return refused(409, refusal);
    if (route.locks == Locks::itself) guard.unlock();
    return within_rights(route, visit, route.handle(*this, visit));
  }
  return path_known ? refused(405, "That cannot be done here.") : refused(404, "There is nothing here.");
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
