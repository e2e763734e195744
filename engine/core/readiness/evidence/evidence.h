#pragma once
// What a readiness grade rests on: the assess blocks of one phase, oldest first, reduced to what the rules
// read. Values only. Pain is the 0-10 rating before and after the session; days are those of the patient's
// own calendar. Refuses to judge: an attempt that is not scored stays in the evidence, and the rules leave it
// out by name.
#include "engine/core/base/calendar_day.h"
#include "engine/core/base/time.h"
#include "engine/core/stimulus/stimulus.h"
#include "engine/core/trial/trial.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct AssessTrial {
  int trial{}; // place within the block in the order presented, from 1
  Side side{}; // the true answer
  Outcome outcome{};
  std::optional<Side> response;
  std::optional<Interval> response_time;
  bool timing_verified{}; // verified_timing.h
  double roll_deg{};

  // scoring.h
  [[nodiscard]] bool scored() const;
  [[nodiscard]] bool correct() const;
};

struct AssessBlock {
  std::string session; // its id
  int block{};         // within the session, from 1
  Day day{};
  std::string set;          // picture set
  std::string brightness{}; // of the pictures: "normal", "dim", "mixed"; empty when it was not recorded
  std::string input;        // what answered: "key", "mouse", "touch", "mixed"; empty when nothing did
  std::optional<double> pain_before;
  std::optional<double> pain_after;
  std::vector<AssessTrial> trials;

  [[nodiscard]] int scored_trials() const;
  [[nodiscard]] int correct_trials() const;
  [[nodiscard]] bool timing_verified() const; // of nearly all its answers
};

// Dim pictures have less contrast, and times and shares of correct answers move with it, so only blocks of
// one brightness are compared. Known to differ: one is mixed, or just one is dim. A block that did not record
// it passes for a normal one, the default, and is named where it is used.
[[nodiscard]] bool differ_in_brightness(std::string_view one, std::string_view other);

// Some of the blocks of an evidence, oldest first; the evidence outlives the view.
using BlockView = std::span<const AssessBlock* const>;

// What a rule judges: the blocks that hold enough scored trials.
struct CountingBlocks {
  BlockView assess;
  BlockView control;
};

struct Evidence {
  std::vector<AssessBlock> blocks;  // backs, oldest first
  std::vector<AssessBlock> control; // arrows or the words "left" and "right", oldest first; may be empty
};

} // namespace dorsal
