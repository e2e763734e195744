#include "tools/terminal/author.h"

#include "engine/device/clock.h"

#include <pwd.h>
#include <unistd.h>

namespace dorsal {

void add_author_option(CLI::App& command, std::string& name) {
  command.add_option("--by", name, "Who does it (default: the account of this machine)")->type_name("NAME");
}

namespace {

std::string name_of_account() {
  const passwd* account = ::getpwuid(::getuid());
  if (account == nullptr || *account->pw_name == '\0')
    throw Error(ExitCode::usage, "this machine's account has no name; say who does it with --by NAME");
  return account->pw_name;
}

} // namespace

Author author(const std::string& name) {
  return {name.empty() ? name_of_account() : name, wall_clock_now().utc};
}

} // namespace dorsal
