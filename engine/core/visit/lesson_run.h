#pragma once
// One lesson of a visit, a screen at a time, as a machine of values: what is shown, what the person pressed,
// and the record that each part leaves. Whatever is asked may be passed over; one may go back to look, and
// nothing that was kept is changed by it. A lesson that was cut short goes on with the part after the last
// record.
#include "engine/core/instrument/response.h"
#include "engine/core/trial/lesson_plan.h"
#include "engine/core/trial/session_record.h"
#include "engine/core/visit/pressed.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dorsal {

class LessonRun {
public:
  // `seed`: of the order in which steps are offered.
  LessonRun(std::shared_ptr<const Lesson> lesson, lesson::Telling telling, std::uint64_t seed,
            std::span<const ActivityRecord> records);

  // Empty: it is over.
  [[nodiscard]] std::optional<lesson::Shows> shows() const;
  [[nodiscard]] bool may_go_back() const;
  [[nodiscard]] double progress() const; // 0 to 1
  void shown(Instant now);               // since when it has been on the screen
  void take(Pressed pressed, Instant now);

  // The record of a part that was just answered, until it is kept; a response that is due goes before it.
  [[nodiscard]] const std::optional<ActivityRecord>& to_keep() const { return record_; }
  void kept();
  // What goes with it to the clinician in words: the sentence for a friend, or at the end the lesson's text
  // alone, so that its answers can be read for ever.
  [[nodiscard]] std::optional<InstrumentResponse> response(const std::string& language) const;
  void response_kept();

  [[nodiscard]] const std::shared_ptr<const Lesson>& lesson() const { return lesson_; }
  [[nodiscard]] lesson::Telling telling() const { return telling_; }

private:
  [[nodiscard]] lesson::Shows opening_of(std::size_t part) const;
  void enter(std::size_t part);
  void rate(std::optional<int> rating);
  void make_record(Instant now);
  void answered(lesson::Shows explains, Instant now);
  void leave_part(Instant now);
  void go_back();

  void take(const lesson::shows::Reads& at, Pressed pressed, Instant now);
  void take(const lesson::shows::AsksOption& at, Pressed pressed, Instant now);
  void take(const lesson::shows::Reveals& at, Pressed pressed, Instant now);
  void take(const lesson::shows::AsksStatement& at, Pressed pressed, Instant now);
  void take(const lesson::shows::ExplainsStatement& at, Pressed pressed, Instant now);
  void take(const lesson::shows::AsksStep& at, Pressed pressed, Instant now);
  void take(const lesson::shows::RevealsOrder& at, Pressed pressed, Instant now);
  void take(const lesson::shows::Types& at, Pressed pressed, Instant now);
  void take(const lesson::shows::MarksBack& at, Pressed pressed, Instant now);
  void take(const lesson::shows::AsksBelief& at, Pressed pressed, Instant now);
  void take(const lesson::shows::AsksCheck& at, Pressed pressed, Instant now);
  void take(const lesson::shows::Explains& at, Pressed pressed, Instant now);
  void take(const lesson::shows::OtherWords& at, Pressed pressed, Instant now);
  void take(const lesson::shows::Sums& at, Pressed pressed, Instant now);

  std::shared_ptr<const Lesson> lesson_;
  lesson::Telling telling_;
  std::uint64_t seed_;
  std::vector<lesson::Part> parts_;
  std::size_t part_{}; // that is shown; parts_.size(): over
  std::optional<lesson::Shows> shows_;
  std::vector<std::optional<int>> ratings_; // of the part, in the order of its questions
  std::optional<Instant> began_;
  BlockRecord block_; // what is kept of it by now
  std::optional<ActivityRecord> record_;
  std::string words_;   // for a friend
  bool is_explained_{}; // the part is answered, and what is shown explains it
  bool response_due_{}, has_response_{};
  std::vector<lesson::Shows> seen_;     // last screens of the parts that were left, in this visit
  std::optional<std::size_t> looks_at_; // of them
};

} // namespace dorsal
