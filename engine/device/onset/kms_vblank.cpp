#include "engine/device/onset/kms_vblank.h"

#include "engine/device/onset/stamped_presenter.h"
#include "engine/device/onset/vblank_check.h"

#include <xf86drm.h>
#include <xf86drmMode.h>

#include <utility>

namespace dorsal {
namespace {

constexpr Duration vblank_error = std::chrono::microseconds{20};

struct Blank {
  Instant at;
  std::uint32_t sequence; // wraps
};

class KmsPresenter final : public StampedPresenter {
public:
  KmsPresenter(FrameSteps frame_steps, WaitVblank wait, Duration frame_period,
               std::unique_ptr<Presenter> fallback)
      : StampedPresenter(OnsetProvider::kms_vblank, std::move(frame_steps), frame_period,
                         std::move(fallback)),
        wait_(std::move(wait)), check_(frame_period) {}

private:
  Presented present_stamped() override {
    const Instant before = steps().now();
    steps().swap();
    const auto last = blank(DRM_VBLANK_RELATIVE, 0);
    if (!last) return demote(before, "the kernel does not tell the last vertical blank");
    const auto next = blank(DRM_VBLANK_ABSOLUTE, last->sequence + 1);
    if (!next) return demote(before, "the kernel does not wait for the next vertical blank");
    blanks_ += static_cast<std::int32_t>(next->sequence - last_sequence_.value_or(next->sequence - 1));
    last_sequence_ = next->sequence;
    if (const auto wrong = check_.violation({next->at, blanks_}, steps().now()))
      return demote(before, *wrong);
    return {onset(before, *last, *next), next->at};
  }

  [[nodiscard]] std::optional<Blank> blank(int type, std::uint32_t sequence) {
    drmVBlank request{};
    request.request.type = static_cast<drmVBlankSeqType>(type);
    request.request.sequence = sequence;
    if (wait_(request) != 0) return {};
    const auto& reply = request.reply;
    return Blank{Instant{std::chrono::seconds{reply.tval_sec} + std::chrono::microseconds{reply.tval_usec}},
                 reply.sequence};
  }

  [[nodiscard]] Onset onset(Instant before, const Blank& last, const Blank& next) const {
    const bool within_swap = last.at >= before; // the frame may have been shown with that one already
    const Instant earliest = (within_swap ? last.at : next.at) - vblank_error;
    const auto blanks = static_cast<int>((next.at - before) / period());
    return {.at = {next.at, earliest, next.at + vblank_error},
            .provider = OnsetProvider::kms_vblank,
            .missed_frames = within_swap ? 0 : blanks,
            .quality = within_swap ? OnsetQuality::estimate : OnsetQuality::hardware};
  }

  Presented demote(Instant before, std::string_view why) {
    steps().finish_pixel();
    const Instant after = steps().now();
    // A swap returns one frame early here, and nobody says more.
    return give_up(why, {after, before, after + period()});
  }

  WaitVblank wait_;
  VblankCheck check_;
  std::int64_t blanks_{};
  std::optional<std::uint32_t> last_sequence_;
};

// The number of the first display controller that shows something.
std::optional<std::uint32_t> lit_pipe(int descriptor) {
  drmModeRes* const resources = drmModeGetResources(descriptor);
  if (!resources) return {};
  std::optional<std::uint32_t> lit;
  for (int i = 0; i < resources->count_crtcs && !lit; ++i) {
    drmModeCrtc* const crtc = drmModeGetCrtc(descriptor, resources->crtcs[i]);
    if (crtc && crtc->mode_valid && crtc->buffer_id != 0) lit = static_cast<std::uint32_t>(i);
    drmModeFreeCrtc(crtc);
  }
  drmModeFreeResources(resources);
  return lit;
}

} // namespace

std::unique_ptr<Presenter> make_kms_presenter(FrameSteps steps, WaitVblank wait_vblank, Duration period,
                                              std::unique_ptr<Presenter> fallback) {
  return std::make_unique<KmsPresenter>(std::move(steps), std::move(wait_vblank), period,
                                        std::move(fallback));
}

std::optional<WaitVblank> open_kms(int drm_descriptor, std::string& refusal) {
  std::uint64_t monotonic = 0;
  if (drmGetCap(drm_descriptor, DRM_CAP_TIMESTAMP_MONOTONIC, &monotonic) != 0 || monotonic == 0) {
    refusal = "the kernel's stamps of vertical blanks are not CLOCK_MONOTONIC";
    return {};
  }
  const auto pipe = lit_pipe(drm_descriptor);
  if (!pipe) {
    refusal = "no display controller shows a picture";
    return {};
  }
  const auto which = static_cast<int>(*pipe << DRM_VBLANK_HIGH_CRTC_SHIFT) & DRM_VBLANK_HIGH_CRTC_MASK;
  return WaitVblank{[=](_drmVBlank& request) {
    request.request.type = static_cast<drmVBlankSeqType>(request.request.type | which);
    return drmWaitVBlank(drm_descriptor, &request);
  }};
}

} // namespace dorsal
