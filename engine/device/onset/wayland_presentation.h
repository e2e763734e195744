#pragma once
// Onset provider `wayland-presentation`: the compositor's wp_presentation feedback, on an event queue of our
// own over SDL's connection. Only frames flagged as completed by the hardware count as such; others were
// shown by the compositor's own account, perhaps a frame later. A discarded frame was never shown: the next
// blank is taken, and it counts as missed.
#include "engine/device/onset/presenter.h"

struct wl_display;
struct wl_surface;

namespace dorsal {

// What a compositor said of one frame. Separate for tests.
struct WaylandFeedback {
  bool discarded{};
  Instant at{};         // CLOCK_MONOTONIC
  std::int64_t count{}; // vertical blanks so far; 0 where unknown
  Duration refresh{};   // until the next one; 0 where unknown
  bool vsync{}, hw_completion{}, hw_clock{}, zero_copy{};
};

class WaylandPresentation {
public:
  // Empty, with the reason in `refusal`, where the compositor has no wp_presentation or a clock of its own.
  [[nodiscard]] static std::unique_ptr<WaylandPresentation> open(wl_display* display, wl_surface* surface,
                                                                 std::string& refusal);
  WaylandPresentation(const WaylandPresentation&) = delete;
  WaylandPresentation& operator=(const WaylandPresentation&) = delete;
  ~WaylandPresentation();

  // Asks about the frame that the next commit hands over.
  void ask();
  // What became of it; empty when nothing was heard for that long.
  [[nodiscard]] std::optional<WaylandFeedback> answer(Duration patience);

private:
  struct Connection;
  explicit WaylandPresentation(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

// The seam: how a frame's fate is asked for and heard.
struct FeedbackCalls {
  std::function<void()> ask;
  std::function<std::optional<WaylandFeedback>()> answer;
};

[[nodiscard]] std::unique_ptr<Presenter> make_wayland_presenter(FrameSteps steps, FeedbackCalls calls,
                                                                Duration period,
                                                                std::unique_ptr<Presenter> fallback);

} // namespace dorsal
