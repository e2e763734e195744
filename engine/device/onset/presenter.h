#pragma once
// Onset providers: each shows what has been drawn and says since when it is visible, how sure that is and
// what it rests on. One interface; the one used is written on every trial. The steps a provider takes are
// functions, so that fakes stand behind the same seam in tests.
#include "engine/core/trial/trial.h"

#include <functional>
#include <memory>
#include <string>
#include <variant>

namespace dorsal {

// When a frame is wanted: at an instant, or so many frames after the last one.
struct Frames {
  int count{};
};
using FrameRequest = std::variant<Instant, Frames>;

class Presenter {
public:
  Presenter() = default;
  Presenter(const Presenter&) = delete;
  Presenter& operator=(const Presenter&) = delete;
  virtual ~Presenter() = default;
  [[nodiscard]] virtual Onset present() = 0;
  [[nodiscard]] virtual OnsetProvider provider() const = 0;
  // When to call present(), so that the frame appears with the vertical blank nearest to the request: half a
  // period before it. Where no blank is known: at the instant itself, or at once.
  [[nodiscard]] virtual Instant hand_over_for(const FrameRequest& request) const {
    const auto* at = std::get_if<Instant>(&request);
    return at ? *at : Instant{};
  }
  // Between trials: time for what must not be done within one, such as fitting the vertical blank anew.
  virtual void settle() {}
  // Why a better way was given up while it was in use; empty when all is well.
  [[nodiscard]] virtual std::string demotion() const { return {}; }
};

// Half a period before the blank nearest to the request, on the grid through a known blank.
[[nodiscard]] Instant hand_over_on_grid(const FrameRequest& request, Instant blank, Duration period) noexcept;

// What every provider needs.
struct FrameSteps {
  std::function<void()> swap;         // hands the drawn frame over
  std::function<void()> finish_pixel; // draws one pixel and waits until it is done (glFinish)
  std::function<Instant()> now;
};

} // namespace dorsal
