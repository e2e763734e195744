#include "engine/device/sdl/screen_grid.h"

#include "engine/core/base/random.h"
#include "engine/device/clock.h"
#include "engine/device/kms/kms_display.h"
#include "engine/device/sdl/window.h"

#include <fmt/format.h>

#include <thread>

namespace dorsal {
namespace {

std::string in_words(const std::optional<FrameFit>& fit, std::string_view by, std::string_view none) {
  if (!fit) return std::string{none};
  return fmt::format("measured by {}: every {:.4f} ms, residual {:.3f} ms", by, in_milliseconds(fit->period),
                     in_milliseconds(fit->residual));
}

std::optional<FrameFit> grid_of_swaps(const Window& window, const std::function<void()>& draw,
                                      Duration nominal) {
  constexpr int most_buffers = 4, swaps = 90;
  const auto swap = [&] {
    SDL_RenderPresent(window.renderer());
    window.finish_pixel();
  };
  for (int i = 0; i < most_buffers; ++i) {
    draw();
    swap();
  }
  Random draws{1};
  std::vector<Instant> returns;
  for (int i = 0; i < swaps; ++i) {
    std::this_thread::sleep_for(Duration{draws.integer(0, nominal.count() * 3 / 4)});
    swap();
    returns.push_back(monotonic_now());
  }
  return fit_frames(returns, nominal);
}

ScreenGrid grid_of_console(const Window& window, Duration nominal) {
  ScreenGrid grid{.nominal = nominal};
  const auto [wide, tall] = window.display_size();
  grid.kms = open_kms(window.drm_descriptor(), {window.display(), wide, tall}, grid.why_no_kms);
  if (grid.kms) grid.fit = grid_of_kernel(*grid.kms, nominal);
  grid.words = in_words(grid.fit, "the kernel's vertical blanks",
                        grid.kms ? "the kernel tells no vertical blanks near the rate that the screen states"
                                 : grid.why_no_kms);
  return grid;
}

} // namespace

ScreenGrid measure_screen_grid(const Window& window, const std::function<void()>& draw) {
  const auto nominal = window.nominal_period();
  if (!nominal) return {.words = "the screen states no refresh rate: no vertical blank to wait for"};
  if (window.drm_descriptor() >= 0) return grid_of_console(window, *nominal);
  ScreenGrid grid{.fit = grid_of_swaps(window, draw, *nominal), .nominal = nominal};
  grid.words = in_words(grid.fit, "swaps", "swaps do not wait for a vertical blank");
  return grid;
}

} // namespace dorsal
