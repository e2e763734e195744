#include "engine/shared/shared_connection.h"

#include "engine/shared/shared_address.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

// https://www.postgresql.org/docs/15/errcodes-appendix.html
bool is_passing_state(const std::string& state) {
  return state.starts_with("08")    // connection
         || state.starts_with("40") // rolled back: deadlock, serialisation
         || state.starts_with("57P0");
}

// Of an SQL error the first line, without the statement; of a connection what every address of the host said.
std::string in_one_line(const std::exception& error) {
  std::string text = error.what();
  if (dynamic_cast<const pqxx::sql_error*>(&error) != nullptr)
    text.erase(std::min(text.find('\n'), text.size()));
  while (!text.empty() && text.back() == '\n') text.pop_back();
  std::ranges::replace(text, '\n', ' ');
  std::erase(text, '\t');
  return text;
}

// What libpq says of TLS (fe-secure-openssl.c, fe-secure-common.c, fe-connect.c), by words of each message.
std::string_view remedy_for_connection(std::string_view said) {
  const auto says = [said](std::string_view words) { return said.find(words) != std::string_view::npos; };
  if (says("does not match host name"))
    return "this is not the server that was asked for, or its certificate is for another name: write the "
           "address with "
           "the host name that the certificate holds";
  if (says("root certificate file"))
    return "the certificate authority of the server is needed: name its file with &sslrootcert=FILE, or put "
           "it where the "
           "message says";
  if (says("certificate verify failed"))
    return "the server's certificate was not issued by the authority that is trusted here: nothing was sent; "
           "check "
           "sslrootcert with the server's administrator, and do not go on without";
  if (says("server does not support SSL"))
    return "the server does not encrypt: nothing was sent; its administrator switches TLS on (ssl = on)";
  if (says("authentication failed") && (says("\"dorsal_site_") || says("\"dorsal_trial\"")))
    return "nothing is lost here; roles carry the database's name by now (such as dorsal_trial_site_leeds in "
           "the database trial): write the one that `dorsal sync init` names into the address and ~/.pgpass; "
           "its password stays";
  return "nothing is lost here; check the network, the address and the password (~/.pgpass), then try again";
}

std::string_view remedy_for(const std::exception& error) {
  const auto* sql = dynamic_cast<const pqxx::sql_error*>(&error);
  if (sql == nullptr) return remedy_for_connection(error.what());
  const std::string state = sql->sqlstate();
  if (state == "42501") return "this role may not do that; use the one that `dorsal sync init` made for it";
  if (state == "3F000" || state.starts_with("42P01") || state == "42703")
    return "the shared store is missing or older than this program; its administrator runs `dorsal sync "
           "init`";
  return "nothing of this step was kept";
}

} // namespace

bool is_passing(const std::exception& error) {
  if (const auto* sql = dynamic_cast<const pqxx::sql_error*>(&error))
    return is_passing_state(sql->sqlstate());
  return dynamic_cast<const pqxx::failure*>(&error) != nullptr;
}

Error shared_error(const std::string& address, std::string_view what, const std::exception& error) {
  return {ExitCode::database_error, fmt::format("{}: cannot {}: {}; {}", place_of_shared_store(address), what,
                                                in_one_line(error), remedy_for(error))};
}

void with_shared_store(const std::string& address, std::string_view what,
                       const std::function<void(pqxx::connection&)>& work) {
  try {
    pqxx::connection connection(connection_text(address));
    work(connection);
  } catch (const pqxx::failure& error) {
    throw shared_error(address, what, error);
  }
}

} // namespace dorsal
