#include "engine/store/shared/shared_address.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <sstream>
#include <string_view>

namespace dorsal {
namespace {

using Settings = std::map<std::string, std::string>;

struct FreeOptions {
  void operator()(PQconninfoOption* options) const noexcept { PQconninfoFree(options); }
};
using Options = std::unique_ptr<PQconninfoOption, FreeOptions>;

void take(const PQconninfoOption* option, Settings& settings) {
  for (; option != nullptr && option->keyword != nullptr; ++option)
    if (option->val != nullptr && *option->val != '\0') settings[option->keyword] = option->val;
}

struct AddressReading {
  Settings settings;
  std::string problem;
};

// The address over the environment over libpq's own defaults, as libpq itself does it.
AddressReading read(const std::string& address) {
  AddressReading reading;
  take(Options{PQconndefaults()}.get(), reading.settings);
  char* message = nullptr;
  const Options given{PQconninfoParse(address.c_str(), &message)};
  const std::unique_ptr<char, decltype(&PQfreemem)> freed{message, &PQfreemem};
  if (!given) {
    reading.problem = message != nullptr ? message : "no memory";
    return reading;
  }
  Settings said;
  take(given.get(), said);
  // A host of the address is meant, not an address of the environment.
  if (said.contains("host") && !said.contains("hostaddr")) reading.settings.erase("hostaddr");
  for (auto& [name, value] : said) reading.settings[name] = value;
  return reading;
}

std::string value_of(const Settings& settings, const std::string& name) {
  const auto found = settings.find(name);
  return found == settings.end() ? std::string{} : found->second;
}

bool is_this_machine(const std::string& host) {
  return host.starts_with('/') || host.starts_with('@') || host == "localhost" || host == "::1" ||
         host.starts_with("127.");
}

// Several may be given; libpq tries one after the other. None is this machine's socket.
bool stays_on_this_machine(const Settings& settings) {
  const std::string numeric = value_of(settings, "hostaddr");
  std::istringstream hosts(numeric.empty() ? value_of(settings, "host") : numeric);
  for (std::string host; std::getline(hosts, host, ',');)
    if (!host.empty() && !is_this_machine(host)) return false;
  return true;
}

bool is_encrypted(const Settings& settings) {
  constexpr std::array<std::string_view, 3> modes{"require", "verify-ca", "verify-full"};
  return std::ranges::find(modes, value_of(settings, "sslmode")) != modes.end();
}

} // namespace

std::optional<std::string> fault_of_shared_address(const std::string& address, Transport transport) {
  constexpr const char* form = "wanted is postgresql://ROLE@HOST:PORT/NAME?sslmode=verify-full";
  if (!address.starts_with("postgresql://") && !address.starts_with("postgres://"))
    return fmt::format("this is no address of a PostgreSQL server; {}", form);
  const AddressReading reading = read(address);
  if (!reading.problem.empty()) {
    std::string problem = reading.problem;
    std::erase(problem, '\n');
    return fmt::format("the address cannot be read ({}); {}", problem, form);
  }
  if (transport == Transport::encrypted && !stays_on_this_machine(reading.settings) &&
      !is_encrypted(reading.settings))
    return fmt::format("{} is another machine and the connection might not be encrypted; add "
                       "?sslmode=verify-full (or verify-ca, require), or say --without-tls",
                       place_of_shared_store(address));
  return {};
}

std::string place_of_shared_store(const std::string& address) {
  const Settings settings = read(address).settings;
  const std::string host = value_of(settings, "host");
  return fmt::format("{}:{}/{}", host.empty() ? "localhost" : host, value_of(settings, "port"),
                     value_of(settings, "dbname"));
}

} // namespace dorsal
