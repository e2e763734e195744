#pragma once
// Where the shared store of many stations is: a PostgreSQL address,
// postgresql://ROLE@HOST:PORT/NAME?sslmode=..., as libpq reads it, with what the environment (PGSSLMODE,
// PGHOST) and ~/.pgpass add. What leaves this machine must be encrypted: sslmode has to be require, verify-ca
// or verify-full, except for a socket of this machine, a numeric loopback address and "localhost", which is
// never looked up. Service files are refused: they lead elsewhere than the address says.
#include <map>
#include <optional>
#include <string>

namespace dorsal {

enum class Transport {
  encrypted,      // TLS wherever it leaves this machine
  unencrypted_too // somebody has said that this network is safe
};

// Why the address cannot be used, with what to do; empty when it can.
[[nodiscard]] std::optional<std::string> fault_of_shared_address(const std::string& address,
                                                                 Transport transport);

// "HOST:PORT/NAME" for messages: no role, no password.
[[nodiscard]] std::string place_of_shared_store(const std::string& address);

using ConnectionSettings = std::map<std::string, std::string>; // by libpq's keywords

// What libpq is told: every setting that the fault was judged by, so that the environment has no further
// word. `unless_said` holds where neither address nor environment says otherwise. Throws Error(usage).
[[nodiscard]] std::string connection_text(const std::string& address,
                                          const ConnectionSettings& unless_said = {});

} // namespace dorsal
