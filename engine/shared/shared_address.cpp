#include "engine/shared/shared_address.h"

#include "engine/core/base/error.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <vector>

namespace dorsal {
namespace {

struct FreeOptions {
  void operator()(PQconninfoOption* options) const noexcept { PQconninfoFree(options); }
};
using Options = std::unique_ptr<PQconninfoOption, FreeOptions>;

void take(const PQconninfoOption* option, ConnectionSettings& settings) {
  for (; option != nullptr && option->keyword != nullptr; ++option)
    if (option->val != nullptr && *option->val != '\0') settings[option->keyword] = option->val;
}

std::string value_of(const ConnectionSettings& settings, const std::string& name) {
  const auto found = settings.find(name);
  return found == settings.end() ? std::string{} : found->second;
}

// One of the servers that libpq tries one after the other.
struct Server {
  std::string host;
  std::string
      number; // its address, where that is said; then the host is a name for messages and certificates
  std::string port;
};

std::vector<std::string> parted(const std::string& list) {
  std::vector<std::string> parts{{}};
  for (const char c : list)
    if (c == ',')
      parts.emplace_back();
    else
      parts.back() += c;
  return parts;
}

// Nothing where the lists do not fit each other: libpq refuses them.
std::optional<std::vector<Server>> servers_in(const ConnectionSettings& settings) {
  const auto hosts = parted(value_of(settings, "host"));
  const auto numbers = parted(value_of(settings, "hostaddr"));
  const auto ports = parted(value_of(settings, "port"));
  const std::size_t count = std::max(hosts.size(), numbers.size());
  const auto fits = [count](const std::vector<std::string>& list) {
    return list.size() == count || list.size() == 1;
  };
  if (!fits(ports) || (hosts.size() != count && !value_of(settings, "host").empty()) ||
      (numbers.size() != count && !value_of(settings, "hostaddr").empty()))
    return {};
  const auto at = [](const std::vector<std::string>& list, std::size_t i) {
    return list.size() == 1 ? list.front() : list[i];
  };
  std::vector<Server> servers;
  for (std::size_t i = 0; i < count; ++i) servers.push_back({at(hosts, i), at(numbers, i), at(ports, i)});
  return servers;
}

bool is_local_name(const std::string& host) { return host == "localhost"; }

bool is_loopback(const std::string& number) {
  in_addr four{};
  if (inet_pton(AF_INET, number.c_str(), &four) == 1) return ntohl(four.s_addr) >> 24U == 127;
  in6_addr six{};
  return inet_pton(AF_INET6, number.c_str(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

// No host at all is this machine's socket.
bool is_here(const Server& server) {
  if (!server.number.empty()) return is_loopback(server.number);
  return server.host.empty() || server.host.front() == '/' || server.host.front() == '@' ||
         is_local_name(server.host) || is_loopback(server.host);
}

bool is_encrypted(const ConnectionSettings& settings) {
  constexpr std::array<std::string_view, 3> modes{"require", "verify-ca", "verify-full"};
  return std::ranges::find(modes, value_of(settings, "sslmode")) != modes.end();
}

struct AddressReading {
  ConnectionSettings settings;
  std::vector<Server> servers;
  std::string problem;
};

std::string problem_of_service(const ConnectionSettings& said) {
  if (said.contains("service") || said.contains("servicefile"))
    return "a service file leads elsewhere than the address says: write host and database into the address";
  const char* service = std::getenv("PGSERVICE");
  return service == nullptr ? std::string{}
                            : "PGSERVICE is set, and leads elsewhere than the address says: unset it, and "
                              "write host and database into the address";
}

std::optional<ConnectionSettings> parsed(const std::string& address, std::string& problem) {
  char* message = nullptr;
  const Options given{PQconninfoParse(address.c_str(), &message)};
  const std::unique_ptr<char, decltype(&PQfreemem)> freed{message, &PQfreemem};
  if (!given) {
    problem = message != nullptr ? message : "no memory";
    std::erase(problem, '\n');
    return {};
  }
  ConnectionSettings said;
  take(given.get(), said);
  return said;
}

// The address over the environment over libpq's own defaults, as libpq itself does it.
AddressReading read(const std::string& address) {
  AddressReading reading;
  take(Options{PQconndefaults()}.get(), reading.settings);
  const auto said = parsed(address, reading.problem);
  if (!said) return reading;
  // A host of the address is meant, not an address of the environment.
  if (said->contains("host") && !said->contains("hostaddr")) reading.settings.erase("hostaddr");
  for (const auto& [name, value] : *said) reading.settings[name] = value;
  reading.problem = problem_of_service(*said);
  if (auto servers = servers_in(reading.settings))
    reading.servers = std::move(*servers);
  else if (reading.problem.empty())
    reading.problem = "it names unequally many hosts, numbers and ports";
  return reading;
}

// "localhost" is this machine, whatever a name server makes of it.
std::vector<Server> pinned(const std::vector<Server>& servers) {
  std::vector<Server> all;
  for (const Server& server : servers)
    if (server.number.empty() && is_local_name(server.host))
      for (const char* number : {"127.0.0.1", "::1"}) all.push_back({server.host, number, server.port});
    else
      all.push_back(server);
  return all;
}

std::string listed_servers(const std::vector<Server>& servers, std::string Server::*part) {
  std::string list;
  for (std::size_t i = 0; i < servers.size(); ++i) list += (i == 0 ? "" : ",") + servers[i].*part;
  return list;
}

// Empty ones are written too: what is not written is read from the environment.
void set_servers(ConnectionSettings& settings, const std::vector<Server>& servers) {
  settings["host"] = listed_servers(servers, &Server::host);
  settings["hostaddr"] = listed_servers(servers, &Server::number);
  settings["port"] = listed_servers(servers, &Server::port);
  if (settings["hostaddr"].find_first_not_of(',') == std::string::npos) settings["hostaddr"].clear();
}

std::string setting_text(const std::string& name, const std::string& value) {
  std::string text = name + "='";
  for (const char c : value) {
    if (c == '\'' || c == '\\') text += '\\';
    text += c;
  }
  return text + "' ";
}

} // namespace

std::optional<std::string> fault_of_shared_address(const std::string& address, Transport transport) {
  constexpr const char* form = "wanted is postgresql://ROLE@HOST:PORT/NAME?sslmode=verify-full";
  if (!address.starts_with("postgresql://") && !address.starts_with("postgres://"))
    return fmt::format("this is no address of a PostgreSQL server; {}", form);
  const AddressReading reading = read(address);
  if (!reading.problem.empty())
    return fmt::format("the address cannot be used ({}); {}", reading.problem, form);
  if (transport == Transport::encrypted && !std::ranges::all_of(reading.servers, is_here) &&
      !is_encrypted(reading.settings))
    return fmt::format("{} is another machine and the connection might not be encrypted; add "
                       "?sslmode=verify-full (or verify-ca, require), or say --without-tls",
                       place_of_shared_store(address));
  return {};
}

std::string place_of_shared_store(const std::string& address) {
  const ConnectionSettings settings = read(address).settings;
  const std::string host = value_of(settings, "host");
  return fmt::format("{}:{}/{}", host.empty() ? "localhost" : host, value_of(settings, "port"),
                     value_of(settings, "dbname"));
}

std::string connection_text(const std::string& address, const ConnectionSettings& unless_said) {
  AddressReading reading = read(address);
  if (!reading.problem.empty())
    throw Error(ExitCode::usage, fmt::format("the address cannot be used ({})", reading.problem));
  // Where TLS is asked for, nothing else stands in for it.
  if (is_encrypted(reading.settings)) reading.settings["gssencmode"] = "disable";
  set_servers(reading.settings, pinned(reading.servers));
  for (const auto& [name, value] : unless_said) reading.settings.emplace(name, value);
  std::string text;
  for (const auto& [name, value] : reading.settings) text += setting_text(name, value);
  return text;
}

} // namespace dorsal
