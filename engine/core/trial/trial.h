#pragma once
// One trial: what is planned, what happened, and the record that is kept of it.
#include "engine/core/base/time.h"
#include "engine/core/input/input.h"
#include "engine/core/screen/brightness.h"
#include "engine/core/stimulus/stimulus.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

// Everything about a trial that is known before it begins; a pure function of seed, protocol and items.
struct TrialPlan {
  std::size_t item{};          // index into the block's stimulus items
  double roll_deg{};           // clockwise positive, in (-180, 180]
  Duration foreperiod{};       // fixation onset to stimulus onset
  Duration iti{};              // before the fixation
  std::optional<double> level; // of difficulty, as wished; train blocks only
  bool is_catch{};             // an easy one in between, which does not count towards the success rate
  friend bool operator==(const TrialPlan&, const TrialPlan&) = default;
};

enum class Outcome { answered, time_out, anticipation, voided };
[[nodiscard]] std::string_view name_of(Outcome outcome);
[[nodiscard]] std::optional<Outcome> parse_outcome(std::string_view name);

// browser_presentation and browser_frame: of the host in a browser (tools/home), which shares its clock and
// its screen with everything else; never verified.
enum class OnsetProvider {
  unsynced,
  gl_finish,
  wayland_presentation,
  kms_vblank,
  glx_oml,
  simulated,
  browser_presentation,
  browser_frame
};
[[nodiscard]] std::string_view name_of(OnsetProvider provider);
[[nodiscard]] std::optional<OnsetProvider> parse_onset_provider(std::string_view name);

// What the stamp of an onset rests on, the best first.
enum class OnsetQuality {
  hardware,   // the display hardware reported the frame's vertical blank
  composited, // the frame was handed to a compositor, which may show it a frame later
  estimate,   // from a vertical blank that was measured, not reported
  round_trip, // from the display server's answer: no vertical blank is known
  simulated
};
[[nodiscard]] std::string_view name_of(OnsetQuality quality);
[[nodiscard]] std::optional<OnsetQuality> parse_onset_quality(std::string_view name);

// When the stimulus became visible, as far as the provider can know. With a vertical blank, that is the start
// of the scan-out: row y of h lights up y/h of a frame later, and the panel's own delay is invisible to
// software.
struct Onset {
  Stamp at{};
  OnsetProvider provider{};
  int missed_frames{}; // vertical blanks between the one asked for and the one that showed it
  OnsetQuality quality{OnsetQuality::simulated};
};

struct Answer {
  Side side{};
  Stamp at{};
  ResponseProvider provider{};
  ResponseDevice device{};
};

// Why an input did not become the answer. second_witness: another provider's stamp of a press that is kept
// already, as the answer or as a stray. interruption: it voided the trial.
enum class StrayInput {
  before_trial,
  key_repeat,
  second_press,
  after_deadline,
  other_key,
  release,
  second_witness,
  interruption
};
[[nodiscard]] std::string_view name_of(StrayInput stray);
[[nodiscard]] std::optional<StrayInput> parse_stray_input(std::string_view name);

struct StrayRecord {
  StrayInput why{};
  Input input;
};

// Why a trial was voided, of what interrupted it: paused, focus_lost, window_changed, closed or a
// Disturbance; empty where nothing was kept of it.
[[nodiscard]] std::string_view voided_by(const std::vector<StrayRecord>& strays);

// A byte that was sent to outside equipment, handed over between the two instants.
struct Trigger {
  int byte{};
  Instant before{};
  Instant after{};
};

// One attempt. Anticipated and voided trials come again at the end of the block as a new attempt.
struct TrialRecord {
  int trial{}; // place within the block in the order presented, from 1
  int plan{};  // the planned trial it realises, from 1; a repeated one keeps its number
  TrialPlan planned;
  StimulusItem stimulus;
  Outcome outcome{};
  std::optional<Stamp> fixation;
  std::optional<Onset> onset;   // empty when the trial ended before the stimulus
  std::optional<Answer> answer; // also kept for an anticipation: what was pressed too early
  std::vector<StrayRecord> strays;
  std::optional<Trigger> onset_trigger{}, response_trigger{}; // where a trigger port is in use
  std::optional<Brightness> brightness{};                     // empty where it was not recorded

  [[nodiscard]] std::optional<Interval> response_time() const; // answered trials only
  [[nodiscard]] std::optional<bool> correct() const;           // scoring.h; empty unless it is scored
};

// An answer this fast is a reflex, not a judgement (statistics facts, section 1.5). Kept, and flagged.
inline constexpr Duration fast_guess_limit = std::chrono::milliseconds{200};
[[nodiscard]] bool is_fast_guess(const TrialRecord& record);

} // namespace dorsal
