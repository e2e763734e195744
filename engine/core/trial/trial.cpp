#include "engine/core/trial/trial.h"

#include "engine/core/base/names.h"
#include "engine/core/trial/scoring.h"

namespace dorsal {
namespace {

constexpr Names<Outcome, 4> outcome_names = {{{Outcome::answered, "answered"},
                                              {Outcome::time_out, "time_out"},
                                              {Outcome::anticipation, "anticipation"},
                                              {Outcome::voided, "voided"}}};

constexpr Names<OnsetProvider, 8> onset_provider_names = {
    {{OnsetProvider::unsynced, "unsynced"},
     {OnsetProvider::gl_finish, "gl-finish"},
     {OnsetProvider::wayland_presentation, "wayland-presentation"},
     {OnsetProvider::kms_vblank, "kms-vblank"},
     {OnsetProvider::glx_oml, "glx-oml"},
     {OnsetProvider::simulated, "simulated"},
     {OnsetProvider::browser_presentation, "browser-presentation"},
     {OnsetProvider::browser_frame, "browser-frame"}}};

constexpr Names<OnsetQuality, 5> onset_quality_names = {{{OnsetQuality::hardware, "hardware"},
                                                         {OnsetQuality::composited, "composited"},
                                                         {OnsetQuality::estimate, "estimate"},
                                                         {OnsetQuality::round_trip, "round-trip"},
                                                         {OnsetQuality::simulated, "simulated"}}};

constexpr Names<StrayInput, 8> stray_names = {{{StrayInput::before_trial, "before_trial"},
                                               {StrayInput::key_repeat, "key_repeat"},
                                               {StrayInput::second_press, "second_press"},
                                               {StrayInput::after_deadline, "after_deadline"},
                                               {StrayInput::other_key, "other_key"},
                                               {StrayInput::release, "release"},
                                               {StrayInput::second_witness, "second_witness"},
                                               {StrayInput::interruption, "interruption"}}};

std::string_view word_of(const KeyInput&) { return "paused"; }
std::string_view word_of(const PointerInput&) { return "paused"; }
std::string_view word_of(const FocusLost&) { return "focus_lost"; }
std::string_view word_of(const FocusGained&) { return "focus_gained"; }
std::string_view word_of(const WindowChanged&) { return "window_changed"; }
std::string_view word_of(const CloseRequested&) { return "closed"; }
std::string_view word_of(const Disturbed& disturbed) { return name_of(disturbed.what); }

} // namespace

std::string_view name_of(Outcome outcome) { return outcome_names.name_of(outcome); }
std::optional<Outcome> parse_outcome(std::string_view name) { return outcome_names.parse(name); }
std::string_view name_of(OnsetProvider provider) { return onset_provider_names.name_of(provider); }
std::optional<OnsetProvider> parse_onset_provider(std::string_view name) {
  return onset_provider_names.parse(name);
}

std::string_view name_of(OnsetQuality quality) { return onset_quality_names.name_of(quality); }
std::optional<OnsetQuality> parse_onset_quality(std::string_view name) {
  return onset_quality_names.parse(name);
}
std::string_view name_of(StrayInput stray) { return stray_names.name_of(stray); }
std::optional<StrayInput> parse_stray_input(std::string_view name) { return stray_names.parse(name); }

std::string_view voided_by(const std::vector<StrayRecord>& strays) {
  for (const StrayRecord& stray : strays)
    if (stray.why == StrayInput::interruption)
      return std::visit([](const auto& input) { return word_of(input); }, stray.input);
  return {};
}

std::optional<Interval> TrialRecord::response_time() const {
  if (outcome != Outcome::answered || !onset || !answer) return {};
  return between(onset->at, answer->at);
}

std::optional<bool> TrialRecord::correct() const {
  return score_of(outcome, answer ? std::optional{answer->side} : std::nullopt, stimulus.side);
}

bool is_fast_guess(const TrialRecord& record) {
  const auto time = record.response_time();
  return time && time->best < fast_guess_limit;
}

} // namespace dorsal
