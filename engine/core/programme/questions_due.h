#pragma once
// Which instruments are due in a visit: the safety questions before the first and monthly, once a week
// whether anything got worse, measures at the start, between phases, every four weeks and at the end
// (facts/programme.md 5 and 7.6: the calendar is a convention).
#include "engine/core/base/calendar_day.h"
#include "engine/core/instrument/instrument.h"
#include "engine/core/programme/phase_state.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

inline constexpr int days_between_measures = 28, days_between_weekly = 7;

struct AskedBefore {
  Day day{};
  std::string instrument;
  std::string occasion;
  bool complete{}; // of the safety questions: one that was passed over is asked again
};

struct DueQuestion {
  std::string instrument;
  std::string occasion; // "start", "monthly", "weekly", "between-phases", "four-weekly", "end"
  friend bool operator==(const DueQuestion&, const DueQuestion&) = default;
};

// What an instrument is asked for in a programme. at_start: false for those that compare with the start.
struct ScheduledInstrument {
  std::string_view name;
  instrument::Purpose purpose{};
  bool at_start{true};
};

struct QuestionFacts {
  Day today{};
  std::optional<Day> first_day{};   // of the first session; empty: this is it
  std::optional<Day> last_passed{}; // newest day on which a phase was passed
  bool at_the_end{};                // every phase is passed or set aside
  std::span<const AskedBefore> asked;
};

[[nodiscard]] std::vector<DueQuestion> questions_due(std::span<const ScheduledInstrument> schedule,
                                                     const QuestionFacts& facts);

} // namespace dorsal
