#pragma once
// What the onset providers that are stamped by hardware or a compositor have in common: the grid through the
// last stamp, and that the first stamp which cannot be true gives them up. From then on the fallback shows
// the frames, and the reason is told.
#include "engine/device/onset/presenter.h"

#include <optional>
#include <string_view>

namespace dorsal {

class StampedPresenter : public Presenter {
public:
  Onset present() final;
  [[nodiscard]] OnsetProvider provider() const final;
  void settle() final;
  [[nodiscard]] Instant hand_over_for(const FrameRequest& request) const final;
  [[nodiscard]] std::string demotion() const final;

protected:
  // The blank is what showed the frame; nothing where that is not known.
  struct Presented {
    Onset onset;
    std::optional<Instant> blank;
  };

  StampedPresenter(OnsetProvider provider, FrameSteps steps, Duration period,
                   std::unique_ptr<Presenter> fallback);

  [[nodiscard]] virtual Presented present_stamped() = 0;
  // The frame is on its way already, so this one is judged by its return.
  [[nodiscard]] Presented give_up(std::string_view why, Instant handed_over);
  // A call that has returned says little of a screen: a queue may hold one frame more, and a compositor shows
  // what it has put together with the blank after the next. Two periods are in the interval.
  [[nodiscard]] Stamp by_return(Instant handed_over) const;

  [[nodiscard]] const FrameSteps& steps() const { return steps_; }
  [[nodiscard]] Duration period() const { return period_; }
  [[nodiscard]] std::optional<Instant> last_blank() const { return last_blank_; }

private:
  OnsetProvider provider_;
  FrameSteps steps_;
  Duration period_;
  std::unique_ptr<Presenter> fallback_;
  std::optional<Instant> last_blank_;
  std::string violation_; // empty while all is well
};

} // namespace dorsal
