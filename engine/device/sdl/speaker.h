#pragma once
// Plays soft tones through SDL's audio. The device is opened when the first tone is asked for, and closed
// when a trial needs the processor for itself: an open one has a thread that never rests. No device is no
// error, only a fact.
#include "engine/core/screen/tone.h"
#include "engine/core/trial/session_record.h"

#include <memory>
#include <string>

namespace dorsal {

class Speaker {
public:
  Speaker();
  ~Speaker();
  Speaker(const Speaker&) = delete;
  Speaker& operator=(const Speaker&) = delete;

  // Begins within the device's buffer, about 25 ms, and returns at once; a tone that still sounds is cut off.
  void play(Tone tone);
  void close();                          // nothing sounds any more
  [[nodiscard]] bool is_playing() const; // there are samples that the device has not taken
  [[nodiscard]] RigFacts facts() const;  // empty where no tone was ever asked for

private:
  struct Device;
  bool open();

  std::unique_ptr<Device> device_;
  std::string outcome_; // of opening
  bool refused_{};      // once is enough
};

} // namespace dorsal
