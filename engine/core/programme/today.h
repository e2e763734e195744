#pragma once
// What a visit today holds: of the open phases those whose dose is not done, as long as one visit lasts,
// those that tire and those that rest in turn. Where somebody has to help and nobody is there, only what can
// be done alone.
#include "engine/core/dose/dose_progress.h"
#include "engine/core/programme/phase_state.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dorsal {

enum class Helper { unknown, there, nobody };
enum class Motors { there, none }; // a machine that moves them; there where nobody knows

struct PracticeOfPhase { // days of the visits that ended and had blocks of it, in any order
  std::vector<Day> days;
};

struct TodayFacts {
  Day today{};
  Helper helper{};
  Motors motors{};
  bool stopped{};                        // by a safety question (safety.h)
  std::optional<Day> flare{};            // flare.h
  std::vector<PracticeOfPhase> practice; // one for each phase
  std::optional<int> lessons_left{};     // that are not passed; empty: not known
  bool imagery_waits{};                  // for the clinician (core/adaptation/imagery_ladder.h)
};

struct PlannedPart {
  std::string phase;
  std::vector<BlockSpec> blocks;
  int minutes{};
  friend bool operator==(const PlannedPart&, const PlannedPart&) = default;
};

enum class LeftOut {
  not_open,
  done_today,
  done_this_week,
  needs_helper,
  needs_motors,
  no_time,
  resting,
  lessons_done,
  waits_for_clinician // imagery, after bad experiences were told of or two stops
};

struct PartLeftOut {
  std::string phase;
  LeftOut why{};
  friend bool operator==(const PartLeftOut&, const PartLeftOut&) = default;
};

struct TodayPlan {
  std::vector<PlannedPart> parts; // in the order they come
  std::vector<PartLeftOut> left_out;
  bool asks_for_helper{}; // the answer would change the plan
  bool halved{};          // by a flare
  bool stopped{};         // by a safety question: nothing until a clinician clears it

  [[nodiscard]] int minutes() const;
};

[[nodiscard]] TodayPlan plan_today(std::span<const Phase> phases, std::span<const PhaseState> states,
                                   const TodayFacts& facts);

// The protocol of a visit with these parts: their blocks, and what their tasks need; never without a part.
[[nodiscard]] Protocol protocol_of_visit(const Protocol& protocol, std::span<const PlannedPart> parts);
[[nodiscard]] Protocol protocol_of_visit(const Protocol& protocol, const TodayPlan& plan); // and its flare

// "Today: touch, about 7 minutes, then pictures, about 8 minutes."; for a terminal and the clinician's page
[[nodiscard]] std::string sentence_of(const TodayPlan& plan);
// The same in a list of patients: "touch, about 7 minutes, then pictures, about 8 minutes", "done for today",
// "nothing"
[[nodiscard]] std::string due_in_words(const TodayPlan& plan);
[[nodiscard]] std::string in_words(const PartLeftOut& left_out);

} // namespace dorsal
