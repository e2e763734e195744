#pragma once
// Shows a screen and waits for what the person decides: by key, click or touch. Space and Enter press the way
// on, the screen's first button, unless a frame has been moved to another: Tab moves it over all buttons, the
// up and down arrows over all but the pause mark. A key that answers pictures may come late or twice: the
// left and right arrows and the answer keys in force never move the frame, and no button has one of them.
// Pressing a button takes the frame away, and so does coming back from a pause or the settings: the printed
// key always leads on. Esc or the pause mark opens the pause screen; Esc goes on from there; on a last screen
// it closes it. "Stop" is asked again; closing the window means stop at once. A press within press_guard of a
// screen's appearance was meant for the screen before and does nothing.
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
  // Says why it pauses while something of the window is beyond the screen's edge, and brings it back when the
  // person goes on. False: they stop.
  [[nodiscard]] bool stay_in_view();
  [[nodiscard]] Screen make(const ScreenMaker& maker) const { return maker(look()); }
  [[nodiscard]] Layout layout() const { return Layout{stage_.size(), comfort_.text_scale}; }
  [[nodiscard]] Look look() const {
    return {layout(), theme_for(backdrop_, comfort_.brightness), words_, stage_.ruler(), comfort_.keys};
  }
  [[nodiscard]] const Comfort& comfort() const { return comfort_; }
  void set_comfort(Comfort comfort) { comfort_ = std::move(comfort); }
  // What "settings" opens; set by the session, which keeps what is chosen.
  void on_settings(std::function<void()> open) { open_settings_ = std::move(open); }

private:
  struct Shown;
  void show(Shown& shown);
  void come_back(Shown& shown);
  void move_frame(Shown& shown, Key key);
  [[nodiscard]] std::optional<Pressed> take(Shown& shown, const Input& input);
  [[nodiscard]] std::optional<Pressed> take_change(Shown& shown);
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
