#include "tools/console/console.h"

#include "engine/core/error.h"
#include "engine/store/audit_log.h"
#include "tools/console/handlers.h"
#include "tools/console/own_records.h"
#include "tools/console/shared_records.h"
#include "tools/version.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>

namespace dorsal::console {
namespace {

enum class Needs { nobody, anybody, reader, clinician };
enum class Locks { itself, whole };

struct Route {
  std::string_view method;
  std::string_view path; // a star stands for one name
  Needs needs;
  Reply (*handle)(Console&, const Visit&);
  Locks locks{Locks::whole};
};

constexpr std::string_view results_path = "/api/v1/results";

constexpr std::array routes{
    Route{"GET", "/api/v1/state", Needs::nobody, [](Console& c, const Visit& v) { return c.state(v); }},
    Route{"POST", "/api/v1/first-account", Needs::nobody,
          [](Console& c, const Visit& v) { return c.make_first_account(v); }},
    Route{"POST", "/api/v1/sign-in", Needs::nobody, [](Console& c, const Visit& v) { return c.sign_in(v); }},
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
    Route{"GET", "/api/v1/settings", Needs::reader, show_settings},
    Route{"PUT", "/api/v1/settings", Needs::clinician, put_settings},
    Route{"POST", "/api/v1/settings/preview", Needs::reader, preview_settings, Locks::itself},
    Route{"GET", "/api/v1/accounts", Needs::clinician, list_accounts},
    Route{"POST", "/api/v1/accounts", Needs::clinician, make_account},
    Route{"GET", "/api/v1/audit", Needs::reader, show_audit},
    Route{"GET", "/api/v1/openapi.json", Needs::nobody, show_api},
    Route{"GET", "/api/v1/patients/*/report", Needs::reader, show_report},
    Route{"GET", "/api/v1/patients/*/trials.csv", Needs::reader, export_trials},
    Route{"GET", "/api/v1/patients/*/journal.csv", Needs::clinician, export_journal},
    Route{"POST", "/api/v1/patients/*/deletion", Needs::clinician, delete_patient},
    Route{"POST", "/api/v1/patients/*/prescriptions", Needs::clinician, issue_prescription},
    Route{"POST", results_path, Needs::clinician, take_result},
    Route{"POST", "/api/v1/patients/*/session", Needs::clinician, start_session},
    Route{"GET", "/api/v1/session", Needs::reader, show_session},
    Route{"GET", "/api/v1/displays", Needs::clinician, list_displays, Locks::itself},
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
  if (visit.who == nullptr) return refused(401, "Please sign in. Sessions end after 30 minutes without use.");
  if (changes_something(visit.call) && !same_secret(visit.who->csrf, visit.call.csrf))
    return refused(403, "This page is out of date; load it again.");
  if (route.needs == Needs::clinician && visit.who->account.role != Role::clinician)
    return refused(403, "Researchers may read, not change. Ask a clinician.");
  return {};
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
    : database_(std::move(database)), options_(std::move(options)), run_(options_.program) {
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

std::optional<Reply> Console::refuse_foreign(const Call& call) const {
  const std::string number = fmt::format("127.0.0.1:{}", options_.port);
  const std::string name = fmt::format("localhost:{}", options_.port);
  if (call.host != number && call.host != name)
    return refused(421, fmt::format("Open the console as http://{}/.", number));
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
    return route.handle(*this, visit);
  }
  return path_known ? refused(405, "That cannot be done here.") : refused(404, "There is nothing here.");
}

Reply Console::state(const Visit& visit) {
  Json body{{"version", software_version()},
            {"demo", options_.demo},
            {"shared", records_->place()},
            {"needs_first_account", !first_secret_.empty()},
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

Reply Console::make_first_account(const Visit& visit) {
  if (first_secret_.empty()) return refused(409, "There is an account already; sign in.");
  if (!same_secret(first_secret_, visit.body.value("secret", "")))
    return refused(403, "This link is not valid. Use the one that `dorsal console` printed last.");
  const std::string name = visit.body.value("name", "");
  if (!add_account(
          database_,
          {.name = name, .passphrase = visit.body.value("passphrase", ""), .who = name, .at_utc = utc()},
          Role::clinician))
    return refused(409, "There is an account already; sign in.");
  first_secret_.clear();
  return signed_in({name, Role::clinician});
}

Reply Console::sign_in(const Visit& visit) {
  const std::string name = visit.body.value("name", "");
  const std::string passphrase = visit.body.value("passphrase", "");
  if (const auto wait = sign_ins_.must_wait(name, options_.now())) {
    Reply reply =
        refused(429, fmt::format("Too many wrong passphrases. Try again in {} minutes.", (*wait + 59) / 60));
    reply.retry_after_s = *wait;
    return reply;
  }
  if (const auto account = dorsal::sign_in(database_, name, passphrase)) return signed_in(*account);
  sign_ins_.count_failure(name, options_.now());
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
