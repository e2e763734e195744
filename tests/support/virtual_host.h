#pragma once
// A host of the visit machine in virtual time, without a screen, files or a database: what every such host
// does. Who answers, and what becomes of the records, is left to those who derive from it.
#include "engine/session/visit_machine.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

namespace dorsal::test {

class VirtualHost {
public:
  explicit VirtualHost(Known known)
      : visit_(std::move(known), {words_, ruler_, Theme{}.background, {1280, 720}}, now_) {}
  VirtualHost(const VirtualHost&) = delete;
  VirtualHost& operator=(const VirtualHost&) = delete;
  virtual ~VirtualHost() = default;

  // False where stops_here() was true.
  bool run() {
    visit_.begin();
    for (;;) {
      while (const auto effect = visit_.next_effect()) {
        if (stops_here()) return false;
        perform(*effect);
      }
      if (visit_.over()) return true;
      if (stops_here()) return false;
      wait();
    }
  }
  [[nodiscard]] int events() const { return events_; }

protected:
  virtual void on_screen() = 0;                 // screen() waits for the person
  virtual void on_stimulus() = 0;               // of the trial that runs; visible in a moment
  virtual void on_glance(const DisplayList&) {} // between two trials
  virtual void on_led_trial() {}                // is about to begin: the helper's cue comes after a pause
  virtual void on_led_question() {}             // the touch was made, the answer is awaited
  virtual std::optional<Stamp> vibrate(const vibration::Buzz&) {
    return Stamp::exactly(now_);
  } // by the machine
  virtual void keep(const Keep&) {}
  [[nodiscard]] virtual event::SummedUp sum_up() const { return {}; } // of earlier sessions
  [[nodiscard]] virtual bool stops_here() const { return false; }

  // The next press; one that was to come before is not made any more.
  void press_after(Duration time, Key key) {
    coming_ = KeyInput{key, Motion::press, Stamp::exactly(now_ + time), ResponseProvider::simulated};
  }
  [[nodiscard]] const VisitMachine& visit() const { return visit_; }

private:
  void give(const Event& event) {
    ++events_;
    visit_.take(event, now_);
  }

  // Time goes on to what comes first.
  void wait() {
    const auto due = visit_.due();
    if (coming_ && (!due || coming_->at.best <= due->at)) {
      const KeyInput input = *std::exchange(coming_, {});
      now_ = std::max(now_, input.at.best);
      return give(Input{input});
    }
    now_ = std::max(now_, due->at); // something always comes: the printed key or a time
    give(event::TimeCome{});
  }

  void show() {
    now_ += std::chrono::microseconds{200};
    give(event::Shown{{.at = Stamp::exactly(now_), .provider = OnsetProvider::simulated}, {}});
  }

  [[nodiscard]] bool is_led_now() const {
    return std::holds_alternative<step::RunLedTrial>(visit_.course().step());
  }

  void perform(const Effect& effect) {
    switch (effect.what) {
    case Do::check_rig: return give(event::RigChecked{});
    case Do::show_and_tell: on_glance(visit_.list(effect.surface)); return show();
    case Do::present: return show();
    case Do::present_and_mark: on_stimulus(); return show();
    case Do::mark_response: return give(event::Marked{});
    case Do::vibrate: return give(event::Vibrated{vibrate(visit_.buzz())});
    case Do::attend: return give(event::Attending{});
    case Do::leave_off: return give(event::LeftOff{});
    case Do::upload: return give(event::Uploaded{});
    case Do::keep:
      if (std::holds_alternative<keep::SumUp>(visit_.keep())) return give(sum_up());
      keep(visit_.keep());
      return give(event::Kept{});
    case Do::gather: return give(event::Gathered{});
    case Do::bring_into_view: return give(event::BroughtBack{{1280, 720}, true});
    case Do::tell_screen: return on_screen();
    case Do::tell_trial: coming_.reset(); return; // too late for the last one
    case Do::tell_led_trial: coming_.reset(); return on_led_trial();
    case Do::show:
      if (effect.surface == Surface::stimulus && is_led_now()) on_led_question();
      return;
    case Do::sound:
    case Do::prepare:
    case Do::close: return;
    }
  }

  Words words_;
  PlainRuler ruler_;
  Instant now_{std::chrono::seconds{1}};
  VisitMachine visit_;
  std::optional<KeyInput> coming_;
  int events_{0};
};

} // namespace dorsal::test
