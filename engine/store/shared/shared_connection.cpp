#include "engine/store/shared/shared_connection.h"

#include "engine/store/shared/shared_address.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

// https://www.postgresql.org/docs/15/errcodes-appendix.html
bool is_passing_state(const std::string& state) {
  return state.starts_with("08")    // connection
         || state.starts_with("40") // rolled back: deadlock, serialisation
         || state.starts_with("57P0");
}

std::string first_line(std::string text) {
  text.erase(std::min(text.find('\n'), text.size()));
  return text;
}

std::string_view remedy_for(const std::exception& error) {
  const auto* sql = dynamic_cast<const pqxx::sql_error*>(&error);
  if (sql == nullptr)
    return "nothing is lost here; check the network, the address and the password (~/.pgpass), then try "
           "again";
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
                                                first_line(error.what()), remedy_for(error))};
}

void with_shared_store(const std::string& address, std::string_view what,
                       const std::function<void(pqxx::connection&)>& work) {
  try {
    pqxx::connection connection(address);
    work(connection);
  } catch (const pqxx::failure& error) {
    throw shared_error(address, what, error);
  }
}

} // namespace dorsal
