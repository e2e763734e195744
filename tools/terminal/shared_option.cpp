#include "tools/terminal/shared_option.h"

#include "engine/shared/shared_address.h"

namespace dorsal {

void add_shared_option(CLI::App& command, SharedOption& option) {
  command
      .add_option("ADDRESS", option.address,
                  "postgresql://ROLE@HOST:PORT/NAME?sslmode=verify-full; the password comes from ~/.pgpass")
      ->required()
      ->type_name("");
  command.add_flag("--without-tls", option.without_tls, "Allow an unencrypted connection to another machine");
}

bool is_shared_address(const std::string& text) {
  return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

const std::string& checked_address(const SharedOption& option) {
  const Transport transport = option.without_tls ? Transport::unencrypted_too : Transport::encrypted;
  if (const auto fault = fault_of_shared_address(option.address, transport))
    throw Error(ExitCode::usage, *fault);
  return option.address;
}

} // namespace dorsal
