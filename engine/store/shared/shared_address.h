#pragma once
// Where the shared store of many stations is: a PostgreSQL address,
// postgresql://ROLE@HOST:PORT/NAME?sslmode=..., as libpq reads it, with what the environment (PGSSLMODE,
// PGHOST) and ~/.pgpass add. What leaves this machine must be encrypted: for any host but this one sslmode
// has to be require, verify-ca or verify-full.
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

} // namespace dorsal
