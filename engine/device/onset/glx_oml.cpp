#include "engine/device/onset/glx_oml.h"

#include "engine/device/onset/stamped_presenter.h"
#include "engine/device/onset/vblank_check.h"

#include <SDL.h>
#include <X11/Xlib.h>

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

// UST has whole microseconds; the driver reads its clock within some more.
constexpr Duration stamp_error = std::chrono::microseconds{20};

Instant from_ust(std::int64_t ust) { return Instant{std::chrono::microseconds{ust}}; }

class OmlPresenter final : public StampedPresenter {
public:
  OmlPresenter(FrameSteps frame_steps, OmlCalls calls, HowShown how_shown, Duration frame_period,
               std::unique_ptr<Presenter> fallback)
      : StampedPresenter(OnsetProvider::glx_oml, std::move(frame_steps), frame_period, std::move(fallback)),
        calls_(std::move(calls)), how_shown_(std::move(how_shown)), check_(frame_period) {}

private:
  Presented present_stamped() override {
    const Instant before = steps().now();
    std::int64_t ust = 0, asked = 0, swaps = 0, shown = 0;
    if (!calls_.sync_values(ust, asked, swaps)) return demote(before, "no answer about swaps so far");
    const std::int64_t target = swaps + 1;
    steps().swap();
    if (!calls_.wait_for_sbc(target, ust, shown, swaps)) return demote(before, "no answer about the swap");
    if (swaps < target) return demote(before, "an answer before the swap was done");
    const VblankStamp stamp{from_ust(ust), shown};
    if (const auto wrong = check_.violation(stamp, steps().now())) return demote(before, *wrong);
    return {onset(stamp, static_cast<int>(std::max<std::int64_t>(0, shown - asked - 1))), stamp.at};
  }

  Onset onset(const VblankStamp& stamp, int missed) {
    Onset onset{.at = {stamp.at, stamp.at - stamp_error, stamp.at + stamp_error},
                .provider = OnsetProvider::glx_oml,
                .missed_frames = missed,
                .quality = OnsetQuality::hardware};
    const auto mode = how_shown_(stamp.count);
    if (mode == PresentMode::flip) return onset;
    // Composited, or nobody says how: the frame may have reached the screen with the next blank.
    onset.quality = mode == PresentMode::copy ? OnsetQuality::composited : OnsetQuality::estimate;
    onset.at.latest = stamp.at + period();
    if (mode == PresentMode::skip) ++onset.missed_frames;
    return onset;
  }

  Presented demote(Instant before, std::string_view why) {
    steps().finish_pixel();
    return give_up(why, before);
  }

  OmlCalls calls_;
  HowShown how_shown_;
  VblankCheck check_;
};

// Under EGL, too, SDL_GL_GetProcAddress finds something by the name of every GLX function, and it does
// nothing: whoever is asked must be the library that made the context.
bool drawn_through_glx() {
  if (!SDL_GL_GetCurrentContext() || SDL_GetHintBoolean(SDL_HINT_VIDEO_X11_FORCE_EGL, SDL_FALSE))
    return false;
  int profile = 0;
  SDL_GL_GetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, &profile);
  return profile != SDL_GL_CONTEXT_PROFILE_ES; // with which SDL goes to EGL on X11
}

} // namespace

std::unique_ptr<Presenter> make_oml_presenter(FrameSteps steps, OmlCalls calls, HowShown how_shown,
                                              Duration period, std::unique_ptr<Presenter> fallback) {
  return std::make_unique<OmlPresenter>(std::move(steps), std::move(calls), std::move(how_shown), period,
                                        std::move(fallback));
}

bool lists_word(std::string_view list, std::string_view word) noexcept {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (list.substr(0, end) == word) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

std::optional<std::string> glx_extensions(_XDisplay* display) {
  using QueryExtensions = const char* (*)(_XDisplay*, int);
  if (!drawn_through_glx()) return {};
  const auto query = reinterpret_cast<QueryExtensions>(SDL_GL_GetProcAddress("glXQueryExtensionsString"));
  const char* const list = query ? query(display, DefaultScreen(display)) : nullptr;
  return list ? std::optional<std::string>{list} : std::nullopt;
}

std::optional<OmlCalls> load_oml(_XDisplay* display, unsigned long window, std::string& refusal) {
  using SyncValues = int (*)(_XDisplay*, unsigned long, std::int64_t*, std::int64_t*, std::int64_t*);
  using WaitForSbc =
      int (*)(_XDisplay*, unsigned long, std::int64_t, std::int64_t*, std::int64_t*, std::int64_t*);
  const auto extensions = glx_extensions(display);
  if (!extensions) {
    refusal = "the window is not drawn through GLX";
    return {};
  }
  if (!lists_word(*extensions, "GLX_OML_sync_control")) {
    refusal = "the driver has no GLX_OML_sync_control";
    return {};
  }
  const auto sync_values = reinterpret_cast<SyncValues>(SDL_GL_GetProcAddress("glXGetSyncValuesOML"));
  const auto wait_for_sbc = reinterpret_cast<WaitForSbc>(SDL_GL_GetProcAddress("glXWaitForSbcOML"));
  if (!sync_values || !wait_for_sbc) {
    refusal = "the driver names GLX_OML_sync_control and lacks its functions";
    return {};
  }
  return OmlCalls{
      .sync_values = [=](std::int64_t& ust, std::int64_t& msc,
                         std::int64_t& sbc) { return sync_values(display, window, &ust, &msc, &sbc) != 0; },
      .wait_for_sbc =
          [=](std::int64_t target, std::int64_t& ust, std::int64_t& msc, std::int64_t& sbc) {
            return wait_for_sbc(display, window, target, &ust, &msc, &sbc) != 0;
          }};
}

} // namespace dorsal
