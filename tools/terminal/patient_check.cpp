#include "tools/terminal/patient_check.h"

#include "engine/clinic/protocol/protocol_in_force.h"
#include "engine/core/base/error.h"

#include <fmt/format.h>

namespace dorsal {

void require_known_patient(Database& database, const std::string& code) {
  if (code.empty() || known_patient(database, code)) return;
  throw Error(ExitCode::not_found,
              fmt::format("there is no patient {} here; `dorsal sessions` lists what there is", code));
}

void say_if_new_patient(Database& database, const std::string& code, std::ostream& err) {
  if (code.empty() || known_patient(database, code)) return;
  err << fmt::format("note: {} is new here; nobody has practised under this code yet\n", code);
}

} // namespace dorsal
