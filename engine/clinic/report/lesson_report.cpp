#include "engine/clinic/report/lesson_report.h"

#include "engine/clinic/lesson/lesson_file.h"
#include "engine/clinic/lesson/shipped_lessons.h"
#include "engine/core/trial/lesson_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace dorsal {
namespace {

const InstrumentResponse* response_of(const StoredSession& session, const std::string& lesson) {
  const std::string name = std::string{lesson::response_prefix} + lesson;
  const InstrumentResponse* found = nullptr;
  for (const InstrumentResponse& response : session.record.responses)
    if (response.instrument == name && (found == nullptr || !response.answers.empty())) found = &response;
  return found;
}

// As it was shown.
std::optional<Lesson> lesson_of(const InstrumentResponse& response, const std::string& name) {
  if (const Lesson* shipped = shipped_lesson(name); shipped && response.sha256 == shipped->sha256)
    return *shipped;
  LessonReading reading = parse_lesson(response.definition, name);
  if (!reading.ok()) return {};
  return std::move(reading.lesson);
}

std::optional<int> rating_of(const ActivityRecord& record, std::string_view question) {
  const auto found = std::ranges::find(record.ratings, question, &ActivityRating::question);
  return found == record.ratings.end() ? std::nullopt : found->value;
}

const ActivityRecord* record_of(const BlockRecord& block, const std::string& activity) {
  const auto found = std::ranges::find(block.activities, activity, &ActivityRecord::activity);
  return found == block.activities.end() ? nullptr : &*found;
}

void add_own_back(const ActivityRecord& record, LessonReport& report) {
  constexpr std::string_view square = "blurred_";
  for (const auto& [question, value] : record.ratings) {
    if (!question.starts_with(square) || !value) continue;
    int number = 0;
    std::from_chars(question.data() + square.size(), question.data() + question.size(), number);
    (*value == 1 ? report.blurred : report.clear).push_back(number);
  }
}

void add_texts(const Lesson& lesson, const BlockRecord& block, LessonReport& report) {
  report.title = text_in(lesson.title, "en");
  report.reviewed = !lesson.reviewed_by.empty();
  const auto telling = report.summary.again ? lesson::Telling::again : lesson::Telling::first;
  for (const lesson::Check& check : lesson.checks) {
    const ActivityRecord* record = record_of(block, check.name);
    if (record == nullptr) continue;
    const lesson::Wording& asked = wording_of(check, telling);
    const auto answer = rating_of(*record, lesson::answer_rating);
    const bool known = answer && *answer >= 1 && *answer <= static_cast<int>(asked.options.size());
    report.checks.push_back(
        {.question = text_in(asked.text, "en"),
         .right = answer ? std::optional{*answer == asked.right} : std::nullopt,
         .answered =
             known ? text_in(asked.options.at(static_cast<std::size_t>(*answer - 1)), "en") : std::string{}});
  }
  for (const lesson::Card& card : lesson.cards) {
    const auto* experiment = std::get_if<lesson::Experiment>(&card.kind);
    const ActivityRecord* record = record_of(block, card.name);
    const auto chosen = record ? rating_of(*record, lesson::answer_rating) : std::nullopt;
    if (experiment && chosen && *chosen >= 1 && *chosen <= static_cast<int>(experiment->options.size()))
      report.experiment = text_in(experiment->options[static_cast<std::size_t>(*chosen - 1)], "en");
  }
}

} // namespace

std::optional<LessonReport> lesson_report(const StoredSession& session, const BlockRecord& block) {
  auto summary = lesson_summary(block);
  if (!summary) return {};
  LessonReport report{.summary = *std::move(summary), .title = block.header.set, .checks = {}};
  for (const ActivityRecord& record : block.activities) add_own_back(record, report);
  const InstrumentResponse* response = response_of(session, block.header.set);
  if (response)
    for (const ItemAnswer& answer : response->answers)
      if (!answer.words.empty()) report.words = answer.words;
  if (response == nullptr) { // not finished: which text it was is not known, only which lesson
    if (const Lesson* shipped = shipped_lesson(block.header.set))
      report.title = text_in(shipped->title, "en");
    return report;
  }
  if (const auto lesson = lesson_of(*response, block.header.set)) add_texts(*lesson, block, report);
  return report;
}

std::string belief_text(const LessonSummary& lesson) {
  const auto told = [](const std::optional<int>& rating) {
    return rating ? fmt::format("{}", *rating) : std::string{"not told"};
  };
  if (!lesson.belief_before && !lesson.belief_after) return "not told";
  return fmt::format("{} before, {} after", told(lesson.belief_before), told(lesson.belief_after));
}

} // namespace dorsal
