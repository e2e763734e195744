#pragma once
// Puts questions on a stage outside a visit, one after the other, and waits for the answers: a dialogue
// (dialogue.h) with a host around it.
#include "engine/clinic/visit/listener.h"
#include "engine/device/stage.h"
#include "engine/session/dialogue.h"

namespace dorsal {

class Talk {
public:
  // The person: how they like their screens; what they change is learnt.
  Talk(Stage& stage, SessionListener& listener, const Words& words, Person& person);

  [[nodiscard]] Pressed decide(const ScreenMaker& maker);
  // Shown while something is worked out; nothing is waited for.
  void show(const ScreenMaker& maker);
  [[nodiscard]] Command ask(const ScreenMaker& maker) { return decide(maker).command; }

private:
  [[nodiscard]] Dialogue::Context context();
  void look_around();
  void tell_news();

  Stage& stage_;
  SessionListener& listener_;
  Person& person_;
  Surroundings around_;
  Dialogue dialogue_;
};

} // namespace dorsal
