#pragma once
// A stage without a screen, with a simulated patient behind it: the real session code runs over it in virtual
// time. Onsets and presses are exact; the providers are called `simulated`. No visit lasts for ever: past its
// longest time the stage throws an Error that names it.
#include "engine/clinic/visit/listener.h"
#include "engine/core/observer/observer.h"
#include "engine/core/task/touch/touch.h"
#include "engine/device/stage.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

// What a simulated patient learns from.
struct Practised {
  int sessions{};   // of the phase, before this one
  double carried{}; // what those of other phases are worth here
};

struct SimulatedPatient {
  observer::ObserverProfile profile;
  int session{}; // from 0: observers may learn over sessions
  std::uint64_t seed{};
  WallClock start; // what the wall clock says
  Duration longest_visit{std::chrono::hours{24}};
  std::string called{};               // how an error names the visit; empty: by profile, session and seed
  std::vector<Practised> of_blocks{}; // one for each block of the protocol; empty: `session` for all
};

// A time that no visit to this protocol takes: every trial as slow as can be, those that may come again too,
// all twice over, and an hour for the screens between.
[[nodiscard]] Duration longest_visit(const Protocol& protocol);

class SimulatedStage final : public Stage, public SessionListener {
public:
  explicit SimulatedStage(SimulatedPatient patient);

  [[nodiscard]] Instant now() const override { return now_; }
  [[nodiscard]] WallClock wall_clock() const override { return patient_.start; }
  [[nodiscard]] ScreenSize size() const override { return {1280, 720}; }
  void upload(std::size_t, const PixelImage&) override {}
  void prepare(const DisplayList& list) override { stimulus_prepared_ = list.stimulus_visible; }
  Onset present() override;
  [[nodiscard]] std::optional<Input> wait(std::optional<Instant> until) override;
  [[nodiscard]] bool draws() const override { return false; }
  [[nodiscard]] int motors() const override { return touch::most_squares; }
  std::optional<Stamp> vibrate(int, Duration) override { return Stamp::exactly(now_); }
  [[nodiscard]] RigFacts facts() const override;

  void on_screen(std::string_view name) override;
  void on_trial(int block, BlockKind kind, const TrialStart& start) override;
  void on_led_trial(int block, const LedTrialStart& start) override;

  // The truth that a grade estimates: how likely the patient was to be right, over the trials of a block.
  // Empty where none was put.
  [[nodiscard]] std::optional<double> true_accuracy(int block) const;

private:
  struct Chances {
    double sum{};
    int trials{};
  };

  [[nodiscard]] Key own_activity_now() const;
  [[nodiscard]] Practised practised(int block) const;
  [[nodiscard]] int answer_to(const LedStimulus& stimulus, int block);
  void note_chance(int block, double chance);
  void press_at(Instant when, Key key);
  void move_on_to(Instant when);

  SimulatedPatient patient_;
  Random draws_;
  Instant now_{std::chrono::seconds{1}};
  Instant end_; // of patience
  bool stimulus_prepared_{false};
  observer::ObserverCondition condition_{};
  int trials_seen_{0};
  std::map<int, Chances> chances_; // by block
  std::vector<KeyInput> coming_;   // in order of time
};

} // namespace dorsal
