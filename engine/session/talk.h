#pragma once
// Shows a screen and waits for what the person decides: by key, click or touch. Esc opens the pause screen,
// and goes on from there; on a last screen it closes it. Closing the window means stop.
#include "engine/device/stage.h"
#include "engine/session/listener.h"
#include "engine/session/screen.h"

namespace dorsal {

class Talk {
public:
  Talk(Stage& stage, SessionListener& listener, Theme theme)
      : stage_(stage), listener_(listener), theme_(theme) {}

  [[nodiscard]] Command ask(const ScreenMaker& maker);
  void show_quietly(const ScreenMaker& maker) { stage_.show(make(maker).list); }
  [[nodiscard]] Screen make(const ScreenMaker& maker) const { return maker(layout(), theme_); }
  [[nodiscard]] Layout layout() const { return Layout{stage_.size()}; }
  [[nodiscard]] const Theme& theme() const { return theme_; }

private:
  Stage& stage_;
  SessionListener& listener_;
  Theme theme_;
};

} // namespace dorsal
