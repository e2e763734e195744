#pragma once
// A stage that hands everything on to another one: what a stage that adds one thing of its own begins with. A
// new function of Stage belongs here too.
#include "engine/device/stage.h"

namespace dorsal {

class ForwardingStage : public Stage {
public:
  explicit ForwardingStage(Stage& inner) : inner_(inner) {}

  [[nodiscard]] Instant now() const override { return inner_.now(); }
  [[nodiscard]] WallClock wall_clock() const override { return inner_.wall_clock(); }
  [[nodiscard]] ScreenSize size() const override { return inner_.size(); }
  void upload(std::size_t slot, const PixelImage& image) override { inner_.upload(slot, image); }
  void prepare(const DisplayList& list) override { inner_.prepare(list); }
  void attend(bool in_trial) override { inner_.attend(in_trial); }
  void set_dwell(std::optional<Duration> dwell) override { inner_.set_dwell(dwell); }
  [[nodiscard]] std::optional<Point> place() const override { return inner_.place(); }
  [[nodiscard]] bool shows(const Box& part) const override { return inner_.shows(part); }
  [[nodiscard]] std::string place_in_words() const override { return inner_.place_in_words(); }
  void bring_into_view() override { inner_.bring_into_view(); }
  [[nodiscard]] Instant hand_over_for(Instant wanted) const override { return inner_.hand_over_for(wanted); }
  Onset present() override { return inner_.present(); }
  std::optional<Trigger> mark(Mark moment) override { return inner_.mark(moment); }
  [[nodiscard]] int motors() const override { return inner_.motors(); }
  std::optional<Stamp> vibrate(int motor, Duration lasts) override { return inner_.vibrate(motor, lasts); }
  void sound(Tone tone) override { inner_.sound(tone); }
  [[nodiscard]] std::optional<Input> wait(std::optional<Instant> until) override {
    return inner_.wait(until);
  }
  [[nodiscard]] const TextRuler& ruler() const override { return inner_.ruler(); }
  [[nodiscard]] bool draws() const override { return inner_.draws(); }
  void check_rig(const DisplayList& list) override { inner_.check_rig(list); }
  [[nodiscard]] RigFacts facts() const override { return inner_.facts(); }

private:
  Stage& inner_;
};

} // namespace dorsal
