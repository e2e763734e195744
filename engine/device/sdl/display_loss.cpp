#include "engine/device/sdl/display_loss.h"

#include "engine/core/base/error.h"

#include <X11/Xlib.h>
#include <unistd.h>

#include <string_view>

namespace dorsal {
namespace {

int end_at_once(Display*) {
  constexpr std::string_view sentence =
      "dorsal: the display server has gone, so the window is closed; everything answered until now is kept, "
      "and the session can go on when it is started again\n";
  [[maybe_unused]] const ssize_t said = ::write(STDERR_FILENO, sentence.data(), sentence.size());
  ::_exit(static_cast<int>(ExitCode::device_error));
}

} // namespace

void end_plainly_when_x_server_goes() { XSetIOErrorHandler(end_at_once); }

} // namespace dorsal
