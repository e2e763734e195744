#pragma once
// The imagined movements of one visit, a screen at a time, as a machine of values: a movement is watched,
// then imagined, with a press where it begins and one where it ends, and rated after every three. What hurts
// or frightens ends for today. Nobody can see what is imagined: what is kept are times, ratings and answers,
// each as soon as it is there; a visit that was cut short goes on after the last record.
#include "engine/core/ladder/imagery_ladder.h"
#include "engine/core/screen/tone.h"
#include "engine/core/task/imagery/shows.h"
#include "engine/core/visit/pressed.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace dorsal {

struct ImagerySetting {
  MovementGuides guides; // in the order of the ladder
  imagery::Rule rule;
  imagery::Course before; // this visit
  movement::Course moved{};
  Day day{};
  int block{};          // of the visit
  std::uint64_t seed{}; // of what is asked which of two it was, and done twice
  std::optional<int> pain_before{};
};

class ImageryRun {
public:
  ImageryRun(ImagerySetting setting, std::span<const ActivityRecord> records);

  [[nodiscard]] const std::optional<imagery::Shows>& shows() const { return shows_; } // empty: it is over
  [[nodiscard]] double progress() const;                                              // 0 to 1
  void shown(Instant now); // since when it has been on the screen
  void take(Pressed pressed, Instant now);
  void stop(Instant now); // what was said so far becomes a record, where there is something
  [[nodiscard]] std::vector<std::string> films() const; // that the screen shows, by movement
  // To be heard as the screen comes, where the rule wants sounds.
  [[nodiscard]] std::optional<Tone> tone() const;

  [[nodiscard]] const std::optional<ActivityRecord>& to_keep() const { return record_; }
  void kept();

  [[nodiscard]] const std::vector<imagery::Rung>& due() const { return due_; }

private:
  struct Trauma {};
  struct Repetition {
    std::size_t rung{};
    int number{}; // of its rung, from 1
    bool twice{};
  };
  struct Rating {
    std::size_t rung{};
  };
  struct Probe {
    std::size_t rung{};
    int right{}; // 1 or 2, as they are shown
  };
  struct Sum {};
  using Part = std::variant<Trauma, Repetition, Rating, Probe, Sum>;

  void plan();
  void enter(std::size_t part);
  void skip_rung(std::size_t rung);
  [[nodiscard]] std::size_t first_after_records() const;
  [[nodiscard]] std::optional<imagery::Shows> opening_of(std::size_t part) const;
  [[nodiscard]] imagery::Shows ready_for(const Repetition& at) const;
  [[nodiscard]] const imagery::Guide& guide_of(std::size_t rung) const { return due_[rung].guide; }
  [[nodiscard]] imagery::Guide other_than(std::size_t rung) const;
  void answer(std::string_view question, std::optional<int> value);
  void make_record(ActivityPlan plan, ActivityOutcome outcome, Instant began, Instant ended);
  [[nodiscard]] bool last_set_asks_to_stop() const;
  [[nodiscard]] std::optional<std::size_t> rung_at(std::size_t part) const;

  void take(const imagery::shows::AsksTrauma& at, Pressed pressed, Instant now);
  void take(const imagery::shows::Waits& at, Pressed pressed, Instant now);
  void take(const imagery::shows::Watches& at, Pressed pressed, Instant now);
  void take(const imagery::shows::Ready& at, Pressed pressed, Instant now);
  void take(const imagery::shows::Imagining& at, Pressed pressed, Instant now);
  void take(const imagery::shows::Rates& at, Pressed pressed, Instant now);
  void take(const imagery::shows::Probes& at, Pressed pressed, Instant now);
  void take(const imagery::shows::StopsKindly& at, Pressed pressed, Instant now);
  void take(const imagery::shows::Sums& at, Pressed pressed, Instant now);

  ImagerySetting setting_;
  std::vector<imagery::Rung> due_;
  std::vector<Part> parts_;
  std::size_t part_{}; // that is shown; parts_.size(): over
  std::optional<imagery::Shows> shows_;
  BlockRecord block_; // what is kept of it by now
  std::optional<ActivityRecord> record_;
  std::vector<ActivityRating> answers_;
  std::optional<Instant> began_;
};

} // namespace dorsal
