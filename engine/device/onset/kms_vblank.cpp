#include "engine/device/onset/kms_vblank.h"

#include "engine/device/onset/stamped_presenter.h"
#include "engine/device/onset/vblank_check.h"

#include <xf86drm.h>

#include <utility>

namespace dorsal {
namespace {

constexpr Duration vblank_error = std::chrono::microseconds{20};
// With three buffers a flip waits for two blanks at most, and a virtual machine's host takes its time.
constexpr int patience_in_periods = 4;
// A screen may have been dark for the first; then SDL reads the word itself.
constexpr int silences_until_unheard = 2;

struct Blank {
  Instant at;
  std::int64_t count{}; // from the first one seen; the kernel's own wraps
};

class KmsPresenter final : public StampedPresenter {
public:
  KmsPresenter(FrameSteps frame_steps, KmsCalls calls, Duration frame_period,
               std::unique_ptr<Presenter> fallback)
      : StampedPresenter(OnsetProvider::kms_vblank, std::move(frame_steps), frame_period,
                         std::move(fallback)),
        calls_(std::move(calls)), check_(frame_period) {}

private:
  // The blanks that may have shown a frame, and the last one's stamp.
  struct Known {
    std::int64_t first;
    Blank last;
  };

  Presented present_stamped() override {
    const Instant before = steps().now();
    const auto handed_over = last_blank_of_kernel();
    steps().swap();
    const auto queued = last_blank_of_kernel();
    if (!handed_over || !queued) return demote(before, "the kernel does not tell the last vertical blank");
    if (!hears_flips()) {
      const auto next = blank(DRM_VBLANK_ABSOLUTE, kernels_count(queued->count + 1));
      if (!next) return demote(before, "the kernel does not wait for the next vertical blank");
      return judged(before, *handed_over, {handed_over->count + 1, *next});
    }
    const auto known = by_flip(*handed_over, *queued);
    return known ? judged(before, *handed_over, *known) : untold(before);
  }

  Presented judged(Instant before, const Blank& handed_over, const Known& known) {
    if (const auto wrong = check_.violation({known.last.at, known.last.count}, steps().now()))
      return demote(before, *wrong);
    return {onset(known, handed_over), known.last.at};
  }

  [[nodiscard]] bool hears_flips() const { return heard_ || silences_ < silences_until_unheard; }

  [[nodiscard]] std::optional<Known> by_flip(const Blank& handed_over, const Blank& queued) {
    const bool still_waits = !calls_.flipped(Duration::zero()) && is_over(queued);
    if (!calls_.flipped(patience_in_periods * period())) {
      if (!heard_) ++silences_;
      return {};
    }
    heard_ = true;
    const auto last = last_blank_of_kernel();
    if (!last) return {};
    return Known{(still_waits ? queued : handed_over).count + 1, *last};
  }

  // The word of a flip follows its blank within the blank; some time after that silence tells something.
  [[nodiscard]] bool is_over(const Blank& blank) const { return steps().now() - blank.at > period() / 8; }

  [[nodiscard]] std::optional<Blank> last_blank_of_kernel() { return blank(DRM_VBLANK_RELATIVE, 0); }

  [[nodiscard]] std::uint32_t kernels_count(std::int64_t count) const {
    return *sequence_ + static_cast<std::uint32_t>(count - count_);
  }

  [[nodiscard]] std::optional<Blank> blank(int type, std::uint32_t sequence) {
    drmVBlank request{};
    request.request.type = static_cast<drmVBlankSeqType>(type);
    request.request.sequence = sequence;
    if (calls_.wait_vblank(request) != 0) return {};
    const auto& reply = request.reply;
    count_ += static_cast<std::int32_t>(reply.sequence - sequence_.value_or(reply.sequence));
    sequence_ = reply.sequence;
    return Blank{Instant{std::chrono::seconds{reply.tval_sec} + std::chrono::microseconds{reply.tval_usec}},
                 count_};
  }

  // Of several, the first one is the likeliest: a frame that is ready is shown with the next blank.
  [[nodiscard]] Onset onset(const Known& known, const Blank& handed_over) const {
    const bool certain = known.first == known.last.count;
    const Instant first = known.last.at - (known.last.count - known.first) * period();
    const Duration drift = (known.last.count - known.first) * period() / 100;
    return {.at = {first, first - vblank_error - drift, known.last.at + vblank_error},
            .provider = OnsetProvider::kms_vblank,
            .missed_frames = static_cast<int>(known.first - handed_over.count - 1),
            .quality = certain ? OnsetQuality::hardware : OnsetQuality::estimate};
  }

  // Dark, or another console in front: what became of this frame nobody says.
  [[nodiscard]] Presented untold(Instant before) const {
    return {{.at = by_return(before),
             .provider = OnsetProvider::kms_vblank,
             .missed_frames = 0,
             .quality = OnsetQuality::estimate},
            {}};
  }

  Presented demote(Instant before, std::string_view why) {
    steps().finish_pixel();
    return give_up(why, before);
  }

  KmsCalls calls_;
  VblankCheck check_;
  bool heard_{};   // a flip has been told of
  int silences_{}; // as long as none has
  std::int64_t count_{};
  std::optional<std::uint32_t> sequence_;
};

} // namespace

std::unique_ptr<Presenter> make_kms_presenter(FrameSteps steps, KmsCalls calls, Duration period,
                                              std::unique_ptr<Presenter> fallback) {
  return std::make_unique<KmsPresenter>(std::move(steps), std::move(calls), period, std::move(fallback));
}

} // namespace dorsal
