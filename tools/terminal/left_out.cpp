#include "tools/terminal/left_out.h"

#include "engine/clinic/export/harmless_text.h"

#include <fmt/format.h>

namespace dorsal {

ExitCode tell_left_out(const std::vector<LeftOutSession>& left_out, std::ostream& err) {
  for (const LeftOutSession& session : left_out)
    err << fmt::format("dorsal: left out: {}\n", harmless_text(in_words(session)));
  return left_out.empty() ? ExitCode::ok : ExitCode::with_exclusions;
}

} // namespace dorsal
