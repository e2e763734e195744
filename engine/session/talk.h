#pragma once
// Shows a screen and waits for what the person decides: by key, click or touch. Tab and the arrow keys move a
// frame over the buttons, Enter or Space presses the framed one. Esc or the pause mark opens the pause
// screen; Esc goes on from there; on a last screen it closes it. "Stop" is asked again; closing the window
// means stop at once. A press within press_guard of a screen's appearance was meant for the screen before and
// does nothing.
#include "engine/device/stage.h"
#include "engine/session/listener.h"
#include "engine/session/screen.h"

#include <functional>
#include <optional>

namespace dorsal {

inline constexpr Duration press_guard = std::chrono::milliseconds{350};

// What the patient may change while they sit there.
struct Comfort {
  float text_scale{1};
  Brightness brightness{};
  AnswerKeys keys;
};

struct Pressed {
  Command command{};
  int choice{}; // Command::choose
};

class Talk {
public:
  Talk(Stage& stage, SessionListener& listener, const Words& words, Colour backdrop)
      : stage_(stage), listener_(listener), words_(words), backdrop_(backdrop) {}

  [[nodiscard]] Pressed decide(const ScreenMaker& maker);
  [[nodiscard]] Command ask(const ScreenMaker& maker) { return decide(maker).command; }
  // The key pressed; empty for Esc and for a click or touch on the screen's button, which has no key.
  [[nodiscard]] std::optional<Key> ask_key(const ScreenMaker& maker);
  void show_quietly(const ScreenMaker& maker) { stage_.show(make(maker).list); }
  [[nodiscard]] Screen make(const ScreenMaker& maker) const { return maker(look()); }
  [[nodiscard]] Layout layout() const { return Layout{stage_.size(), comfort_.text_scale}; }
  [[nodiscard]] Look look() const {
    return {layout(), theme_for(backdrop_, comfort_.brightness), words_, stage_.ruler()};
  }
  [[nodiscard]] const Comfort& comfort() const { return comfort_; }
  void set_comfort(Comfort comfort) { comfort_ = std::move(comfort); }
  // What "settings" opens; set by the session, which keeps what is chosen.
  void on_settings(std::function<void()> open) { open_settings_ = std::move(open); }

private:
  struct Shown;
  void show(Shown& shown);
  [[nodiscard]] std::optional<Pressed> take(Shown& shown, const Input& input);
  [[nodiscard]] std::optional<Pressed> settle(Shown& shown, Pressed decision);
  [[nodiscard]] std::optional<Pressed> pause(Shown& shown);

  Stage& stage_;
  SessionListener& listener_;
  const Words& words_;
  Colour backdrop_;
  Comfort comfort_;
  bool closing_{false}; // the window was closed: every screen from now on is left
  std::function<void()> open_settings_;
};

} // namespace dorsal
