#pragma once
// What a session tells those who follow it: a simulated patient, a progress display, a test.
#include "engine/core/protocol/protocol.h"
#include "engine/core/trial/led_trial.h"
#include "engine/core/trial/trial_machine.h"

#include <string_view>

namespace dorsal {

class SessionListener {
public:
  SessionListener() = default;
  SessionListener(const SessionListener&) = delete;
  SessionListener& operator=(const SessionListener&) = delete;
  virtual ~SessionListener() = default;

  virtual void on_screen(std::string_view name) { static_cast<void>(name); } // it now waits for the person
  // The plan of a trial, before its inter-trial interval; never its times.
  virtual void on_trial(int block, BlockKind kind, const TrialStart& start) {
    static_cast<void>(block), static_cast<void>(kind), static_cast<void>(start);
  }
  // Likewise of a trial that a helper leads, before its pause.
  virtual void on_led_trial(int block, const LedTrialStart& start) {
    static_cast<void>(block), static_cast<void>(start);
  }
  // The database failed: this record and the later ones are kept in `file`.
  virtual void on_emergency(std::string_view reason, std::string_view file) {
    static_cast<void>(reason), static_cast<void>(file);
  }
  virtual void on_saved(int block, int trial) { // after COMMIT, or in the journal
    static_cast<void>(block), static_cast<void>(trial);
  }
};

} // namespace dorsal
