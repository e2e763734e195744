#pragma once
// The movements of one visit, a screen at a time, as a machine of values: what is expected of each, how often
// it was done at the person's own pace, how it was, and the two side by side. Whatever is asked may be passed
// over, every movement may be left for another day, and nobody is asked why twice. Each part is kept as soon
// as it is answered; a visit that was cut short goes on with the part after the last record.
#include "engine/core/instrument/response.h"
#include "engine/core/ladder/movement_ladder.h"
#include "engine/core/task/movement/shows.h"
#include "engine/core/trial/movement_record.h"
#include "engine/core/visit/pressed.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace dorsal {

struct MovementSetting {
  MovementGuides guides; // in the order of the ladder
  movement::Rule rule;
  movement::Course before; // this visit
  Day day{};
  std::string goal{}; // the person's own words of an earlier visit; empty: not named yet
  std::optional<int> pain_before{};
};

class MovementRun {
public:
  MovementRun(MovementSetting setting, std::span<const ActivityRecord> records);

  [[nodiscard]] const std::optional<movement::Shows>& shows() const { return shows_; } // empty: it is over
  [[nodiscard]] double progress() const;                                               // 0 to 1
  void shown(Instant now); // since when it has been on the screen
  void take(Pressed pressed, Instant now);
  void stop(Instant now); // what was said so far becomes a record, where there is something
  // The movements whose films the screen shows.
  [[nodiscard]] std::vector<std::string> films() const;

  // The record of a part that was just answered, until it is kept; a response that is due goes before it.
  [[nodiscard]] const std::optional<ActivityRecord>& to_keep() const { return record_; }
  void kept();
  // Words of the person: a goal, what is feared of a movement.
  [[nodiscard]] std::optional<InstrumentResponse> response(const std::string& language) const;
  void response_kept() { words_.clear(); }

  [[nodiscard]] const std::string& goal() const { return setting_.goal; }
  [[nodiscard]] const MovementGuides& due() const { return due_; } // of this visit

private:
  struct Goal {};
  struct Morning {};
  struct Rise {
    movement::Guide guide;
    int from{}, to{};
  };
  struct Before {
    movement::Guide guide;
  };
  struct Did {
    movement::Guide guide;
  };
  struct After {
    movement::Guide guide;
  };
  struct Look {
    movement::Guide guide;
  };
  struct Sum {};
  using Part = std::variant<Goal, Morning, Rise, Before, Did, After, Look, Sum>;

  void plan_rest();
  void enter(std::size_t part);
  [[nodiscard]] std::string activity_of(const Part& part) const;
  [[nodiscard]] bool is_on_record(const Part& part) const;
  [[nodiscard]] movement::Shows opening_of(const Part& part) const;
  [[nodiscard]] movement::Quota quota_now(const std::string& movement) const;
  [[nodiscard]] std::optional<int> quota_of(const MovementGuide& guide) const;
  [[nodiscard]] movement::Done today(const MovementGuide& guide) const;
  [[nodiscard]] bool feared_before(const MovementGuide& guide) const;
  void answer(std::string_view question, std::optional<int> value);
  void make_record(ActivityPlan plan, ActivityOutcome outcome, Instant now);
  void leave_part();
  void finish_counting(const movement::shows::Counts& at, ActivityOutcome outcome, Instant now);
  void after_hurt(const movement::Guide& guide, Instant now);

  void take(const movement::shows::TypesGoal& at, Pressed pressed, Instant now);
  void take(const movement::shows::AsksMorning& at, Pressed pressed, Instant now);
  void take(const movement::shows::AsksRise& at, Pressed pressed, Instant now);
  void take(const movement::shows::Offers& at, Pressed pressed, Instant now);
  void take(const movement::shows::AsksWhyNot& at, Pressed pressed, Instant now);
  void take(const movement::shows::Rates& at, Pressed pressed, Instant now);
  void take(const movement::shows::TypesFear& at, Pressed pressed, Instant now);
  void take(const movement::shows::Watches& at, Pressed pressed, Instant now);
  void take(const movement::shows::Counts& at, Pressed pressed, Instant now);
  void take(const movement::shows::AsksHowMany& at, Pressed pressed, Instant now);
  void take(const movement::shows::Reached& at, Pressed pressed, Instant now);
  void take(const movement::shows::Eases& at, Pressed pressed, Instant now);
  void take(const movement::shows::AsksHappened& at, Pressed pressed, Instant now);
  void take(const movement::shows::TicksHelps& at, Pressed pressed, Instant now);
  void take(const movement::shows::Tells& at, Pressed pressed, Instant now);
  void take(const movement::shows::Sums& at, Pressed pressed, Instant now);

  MovementSetting setting_;
  movement::Course at_start_; // with the morning of today
  MovementGuides due_;
  std::vector<Part> parts_;
  std::size_t part_{}; // that is shown; parts_.size(): over
  std::optional<movement::Shows> shows_;
  bool is_planned_{};
  BlockRecord block_; // what is kept of it by now
  std::optional<ActivityRecord> record_;
  std::vector<ActivityRating> answers_;  // of the part, as far as they were given
  std::optional<Instant> began_, ended_; // of the counting; `ended_` is also since when it eases
  std::vector<Instant> counted_;
  std::string words_;     // typed, to go with the next record
  std::string word_item_; // what they are of
  std::string feared_;    // of the movement that is at hand
};

} // namespace dorsal
