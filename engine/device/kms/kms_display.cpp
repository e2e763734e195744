#include "engine/device/kms/kms_display.h"

#include <fmt/format.h>
#include <poll.h>
#include <xf86drm.h>
#include <xf86drmMode.h>

#include <algorithm>
#include <memory>

namespace dorsal {
namespace {

struct FreeMode {
  void operator()(drmModeRes* it) const noexcept { drmModeFreeResources(it); }
  void operator()(drmModeConnector* it) const noexcept { drmModeFreeConnector(it); }
  void operator()(drmModeEncoder* it) const noexcept { drmModeFreeEncoder(it); }
  void operator()(drmModeCrtc* it) const noexcept { drmModeFreeCrtc(it); }
};
template <class T>
using Owned = std::unique_ptr<T, FreeMode>;

bool shows(const KmsOutput& output, const KmsDisplay& display) {
  return output.connected && output.controller && output.width_px == display.width_px &&
         output.height_px == display.height_px;
}

void read_controller(int descriptor, const drmModeRes& resources, std::uint32_t encoder_id,
                     KmsOutput& output) {
  const Owned<drmModeEncoder> encoder{drmModeGetEncoder(descriptor, encoder_id)};
  if (!encoder) return;
  const Owned<drmModeCrtc> crtc{drmModeGetCrtc(descriptor, encoder->crtc_id)};
  if (!crtc || crtc->mode_valid == 0) return;
  for (int i = 0; i < resources.count_crtcs; ++i)
    if (resources.crtcs[i] == crtc->crtc_id) output.controller = static_cast<std::uint32_t>(i);
  output.width_px = crtc->mode.hdisplay;
  output.height_px = crtc->mode.vdisplay;
}

} // namespace

std::optional<std::uint32_t> controller_of(const std::vector<KmsOutput>& outputs, const KmsDisplay& display,
                                           std::string& refusal) {
  int number = 0;
  for (const KmsOutput& output : outputs) {
    if (!output.connected || number++ != display.number) continue;
    if (shows(output, display)) return output.controller;
  }
  // Another order than SDL's: the only one of its size is it all the same.
  const auto fits = [&](const KmsOutput& output) { return shows(output, display); };
  if (std::ranges::count_if(outputs, fits) == 1) return std::ranges::find_if(outputs, fits)->controller;
  refusal = fmt::format("which display controller shows screen {} ({} x {}) cannot be told: {} of {} outputs "
                        "have a picture of that size",
                        display.number, display.width_px, display.height_px,
                        std::ranges::count_if(outputs, fits), outputs.size());
  return {};
}

std::vector<KmsOutput> read_kms_outputs(int drm_descriptor) {
  std::vector<KmsOutput> outputs;
  const Owned<drmModeRes> resources{drmModeGetResources(drm_descriptor)};
  for (int i = 0; resources && i < resources->count_connectors; ++i) {
    const Owned<drmModeConnector> connector{
        drmModeGetConnectorCurrent(drm_descriptor, resources->connectors[i])};
    if (!connector) continue;
    KmsOutput& output = outputs.emplace_back();
    output.connected = connector->connection == DRM_MODE_CONNECTED && connector->count_modes > 0;
    read_controller(drm_descriptor, *resources, connector->encoder_id, output);
  }
  return outputs;
}

std::optional<KmsCalls> open_kms(int drm_descriptor, const KmsDisplay& display, std::string& refusal) {
  std::uint64_t monotonic = 0;
  if (drmGetCap(drm_descriptor, DRM_CAP_TIMESTAMP_MONOTONIC, &monotonic) != 0 || monotonic == 0) {
    refusal = "the kernel's stamps of vertical blanks are not CLOCK_MONOTONIC";
    return {};
  }
  const auto controller = controller_of(read_kms_outputs(drm_descriptor), display, refusal);
  if (!controller) return {};
  const auto which = static_cast<int>(*controller << DRM_VBLANK_HIGH_CRTC_SHIFT) & DRM_VBLANK_HIGH_CRTC_MASK;
  return KmsCalls{.wait_vblank =
                      [=](_drmVBlank& request) {
                        request.request.type = static_cast<drmVBlankSeqType>(request.request.type | which);
                        return drmWaitVBlank(drm_descriptor, &request);
                      },
                  .flipped =
                      [=](Duration patience) {
                        pollfd word{drm_descriptor, POLLIN, 0};
                        const auto left = std::chrono::ceil<std::chrono::milliseconds>(patience).count();
                        return poll(&word, 1, static_cast<int>(left)) == 1 && (word.revents & POLLIN) != 0;
                      }};
}

std::optional<FrameFit> grid_of_kernel(const KmsCalls& calls, Duration nominal) {
  constexpr int blanks = 30;
  std::vector<Instant> stamps;
  for (int i = 0; i < blanks; ++i) {
    drmVBlank next{};
    next.request.type = DRM_VBLANK_RELATIVE;
    next.request.sequence = 1;
    if (calls.wait_vblank(next) != 0) return {};
    stamps.emplace_back(std::chrono::seconds{next.reply.tval_sec} +
                        std::chrono::microseconds{next.reply.tval_usec});
  }
  return fit_frames(stamps, nominal);
}

} // namespace dorsal
