#pragma once
// What a session needs of a screen, a keyboard and a clock: the seam between the session and the device.
// SdlStage is the real one; the simulated patient's stage and the tests' scripted one stand behind the same
// seam.
#include "engine/core/input/input.h"
#include "engine/core/screen/display_list.h"
#include "engine/core/screen/screen_size.h"
#include "engine/core/screen/text_ruler.h"
#include "engine/core/screen/tone.h"
#include "engine/core/trial/session_record.h"
#include "engine/core/trial/trial.h"

#include <cstddef>
#include <optional>
#include <string>

namespace dorsal {

enum class Mark { onset, response };

class Stage {
public:
  Stage() = default;
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  virtual ~Stage() = default;

  [[nodiscard]] virtual Instant now() const = 0;
  [[nodiscard]] virtual WallClock wall_clock() const = 0;
  [[nodiscard]] virtual ScreenSize size() const = 0;

  // The window's upper left corner on the X screen; empty where there is none.
  [[nodiscard]] virtual std::optional<Point> place() const { return {}; }

  // Whether all of this part of the window (pixels) is on a screen, as far as the display server tells.
  [[nodiscard]] virtual bool shows(const Box& part) const {
    static_cast<void>(part);
    return true;
  }
  // Where the window is and where the screens are, for messages.
  [[nodiscard]] virtual std::string place_in_words() const { return {}; }
  // Moves the window back onto the screen, and makes it smaller where it must be.
  virtual void bring_into_view() {}

  // Hands a picture over for drawing. Before a block, never within a trial.
  virtual void upload(std::size_t slot, const PixelImage& image) = 0;
  // Draws a screen without showing it, so that present() has nothing left to do but show.
  virtual void prepare(const DisplayList& list) = 0;
  // A trial begins, or has ended: between the two nothing may get between a press and its stamp.
  virtual void attend(bool in_trial) { static_cast<void>(in_trial); }
  // From now on a pointer that rests so long presses; none: it does not.
  virtual void set_dwell(std::optional<Duration> dwell) { static_cast<void>(dwell); }
  // When to call present() so that it shows as near to the wanted instant as the screen's frames allow.
  [[nodiscard]] virtual Instant hand_over_for(Instant wanted) const { return wanted; }
  // Shows what was prepared, and says since when it is visible.
  virtual Onset present() = 0;
  // Tells outside equipment that it happened, at once and without waiting; what was sent, if anything was.
  virtual std::optional<Trigger> mark(Mark moment) {
    static_cast<void>(moment);
    return {};
  }
  // The motors of a machine on the back, numbered from 1; 0: there is none.
  [[nodiscard]] virtual int motors() const { return 0; }
  // One of them runs so long and stops by itself. When it began; empty where it is not known to have begun.
  virtual std::optional<Stamp> vibrate(int motor, Duration lasts) {
    static_cast<void>(motor);
    static_cast<void>(lasts);
    return {};
  }
  // A soft sound, begun at once and not waited for; nothing where there is nothing to hear it with. Never
  // within a trial.
  virtual void sound(Tone tone) { static_cast<void>(tone); }
  // Blocks until an input arrives or the instant has come; without an instant until an input arrives.
  [[nodiscard]] virtual std::optional<Input> wait(std::optional<Instant> until) = 0;
  // False where nobody looks (simulated patients): pictures need not be decoded.
  [[nodiscard]] virtual bool draws() const { return true; }
  // The two-second rig check: shows the list repeatedly, measures whether frames wait for the vertical blank,
  // and chooses the onset provider by it. Until it has run, onsets are `unsynced`.
  virtual void check_rig(const DisplayList& list) { static_cast<void>(list); }
  // How much room texts take on this screen.
  [[nodiscard]] virtual const TextRuler& ruler() const {
    static const PlainRuler plain;
    return plain;
  }
  // What was found out about the machine.
  [[nodiscard]] virtual RigFacts facts() const = 0;

  Onset show(const DisplayList& list) {
    prepare(list);
    return present();
  }
};

} // namespace dorsal
