#pragma once
// Where a patient is in the programme: derived from what was recorded and decided, never kept. A phase stands
// in one place at a time; several may be open side by side.
#include "engine/core/base/calendar_day.h"
#include "engine/core/protocol/protocol.h"
#include "engine/core/readiness/evidence/finding.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

enum class Standing {
  closed,
  open,
  ready, // open, and its own grade is READY
  passed,
  set_aside
};
[[nodiscard]] std::string_view name_of(Standing standing); // "closed", "open", "ready", "passed", "set aside"
[[nodiscard]] bool is_open(Standing standing);             // open or ready

// What a clinician may do about a phase. Each is kept with a reason (store/people/decisions.h).
enum class Turn {
  next_phase, // passed, and the phase after it opens
  open_early,
  set_aside,
  go_back // open again
};

struct PhaseTurn {
  Turn turn{};
  std::string phase;
  Day day{};
};

// What is on record about a phase: only its own.
struct PhaseFacts {
  std::optional<Day> begun{}; // day of its first block
  Grade grade{Grade::cannot_tell};
};

struct ProgrammeFacts {
  std::vector<PhaseFacts> phases; // one for each phase, in their order
  std::vector<PhaseTurn> turns;   // oldest first; of phases that are not in force any more they count nothing
  std::optional<Day> first_day{}; // of the first session
  int lessons_done{};
  Day today{};
  bool held{}; // a flare: nothing becomes ready by itself (flare.h)
};

struct PhaseState {
  std::string phase;
  Standing standing{};
  std::string why; // "opened by a clinician on 2026-11-30"; one plain half-sentence
};

// In the order of `phases`. A turn goes before what the phase says was decided, that before its door. A door
// once gone through stays open: a phase that was begun is closed by nothing but a decision.
[[nodiscard]] std::vector<PhaseState> phase_states(std::span<const Phase> phases,
                                                   const ProgrammeFacts& facts);

} // namespace dorsal
