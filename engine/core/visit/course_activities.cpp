// The blocks of the course that are done at the person's own pace: lessons, imagery, movements.
#include "engine/core/programme/visit_length.h"
#include "engine/core/trial/lesson_plan.h"
#include "engine/core/visit/course.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

std::shared_ptr<const Lesson> find_lesson(const std::vector<std::shared_ptr<const Lesson>>& lessons,
                                          std::string_view name) {
  for (const auto& lesson : lessons)
    if (lesson->name == name) return lesson;
  return nullptr;
}

template <class Run>
concept Activity = requires(Run run) {
  run.to_keep();
};

std::size_t slot_after(std::size_t slot, const Film& film) {
  return slot + static_cast<std::size_t>(film.frames);
}

} // namespace

// In this visit: one that was not passed comes another day.
bool Course::taught_today(std::string_view lesson) const {
  return std::ranges::any_of(blocks_, [&](const BlockRecord& block) {
    return is_activity(block.header.kind.task) && block.header.set == lesson && !block.activities.empty();
  });
}

std::shared_ptr<const Lesson> Course::lesson_due() const {
  std::vector<std::string> course;
  const auto& left_out = known_.protocol.lesson.leave_out;
  for (const auto& lesson : known_.lessons)
    if (std::ranges::find(left_out, lesson->name) == left_out.end() && !taught_today(lesson->name))
      course.push_back(lesson->name);
  const auto left = lessons_left(course, known_.history.lessons);
  return left.empty() ? nullptr : find_lesson(known_.lessons, left.front());
}

lesson::Telling Course::telling_of(const Lesson& lesson) const {
  const auto known = known_.history.lessons.find(lesson.name);
  return known != known_.history.lessons.end() && known->second.finished % 2 == 1 ? lesson::Telling::again
                                                                                  : lesson::Telling::first;
}

BlockHeader Course::activity_header(std::size_t index) const {
  const BlockSpec& spec = known_.protocol.blocks[index];
  BlockHeader header{static_cast<int>(index) + 1, spec.kind, {}, 1, spec.phase};
  if (spec.kind.task == TaskId::imagery)
    header.pictures =
        imagery::records_of_block(known_.protocol.imagery.movements, known_.protocol.imagery.repetitions);
  if (spec.kind.task == TaskId::movement)
    header.pictures =
        movement::records_of_block(known_.protocol.movement.movements, known_.protocol.movement.looks);
  // A block of lessons without one is kept empty, as one that was left out.
  const auto due = spec.kind.task == TaskId::lesson ? lesson_due() : nullptr;
  if (!due) return header;
  header.set = due->name;
  header.pictures = records_of(*due, telling_of(*due));
  return header;
}

void Course::begin_activity_run(const BlockRecord& record) {
  const TaskId task = record.header.kind.task;
  if (task == TaskId::lesson) {
    auto lesson = find_lesson(known_.lessons, record.header.set); // gone since then: nothing is to be done
    if (!lesson) return;
    const auto telling = telling_of(*lesson);
    run_.emplace<LessonRun>(std::move(lesson), telling, known_.seed, record.activities);
    return;
  }
  if (known_.guides.empty()) return;
  const History& history = known_.history;
  if (task == TaskId::imagery)
    run_.emplace<ImageryRun>(ImagerySetting{.guides = known_.guides,
                                            .rule = known_.protocol.imagery,
                                            .before = history.imagined,
                                            .moved = history.moved,
                                            .day = known_.today,
                                            .block = record.header.block,
                                            .seed = known_.seed,
                                            .pain_before = pain_.before},
                             record.activities);
  else
    run_.emplace<MovementRun>(MovementSetting{.guides = moved_guides(known_.guides),
                                              .rule = known_.protocol.movement,
                                              .before = history.moved,
                                              .day = known_.today,
                                              .goal = history.goal,
                                              .pain_before = pain_.before},
                              record.activities);
}

bool Course::activity_is_over() const {
  return std::visit(
      [](const auto& run) {
        if constexpr (Activity<std::decay_t<decltype(run)>>) return !run.shows();
        return true;
      },
      run_);
}

void Course::to_activity_intro(Instant now) {
  if (auto* lesson = std::get_if<LessonRun>(&run_))
    return ask(At::activity_intro, face::LessonIntro{lesson->lesson(), lesson->telling()}, now);
  const BlockSpec& spec = known_.protocol.blocks[block_];
  const auto* imagery = std::get_if<ImageryRun>(&run_);
  // There is nothing to begin: it says why.
  if (imagery && std::holds_alternative<imagery::shows::Waits>(*imagery->shows())) return to_activity(now);
  const bool before =
      imagery ? !known_.history.imagined.imagined.empty() : !known_.history.moved.done.empty();
  const auto* movement = std::get_if<MovementRun>(&run_);
  ask(At::activity_intro,
      face::ActivityIntro{spec.kind.task, movement ? movement->goal() : std::string{},
                          minutes_for(std::span{&spec, 1}), before ? Visit::later : Visit::first},
      now);
}

// One person a visit, the same for all its movements.
std::vector<ShownFilm> Course::shown_films(const std::vector<std::string>& movements) const {
  std::vector<ShownFilm> shown;
  std::size_t slot = first_film_slot;
  const auto add = [&](std::string_view movement, FilmView view) {
    std::vector<const Film*> persons;
    for (const Film& film : known_.films)
      if (film.movement == movement && film.view == view) persons.push_back(&film);
    if (persons.empty()) return;
    const Film& film = *persons[known_.seed % persons.size()];
    shown.push_back({.film = film, .first_slot = slot});
    slot = slot_after(slot, film);
  };
  for (const std::string& movement : movements) {
    add(movement, FilmView::behind);
    if (movements.size() == 1) add(movement, FilmView::side);
  }
  return shown;
}

// The films of what is to be shown are not the host's yet, or not as bright as the screen.
bool Course::needs_films() {
  std::vector<Film> wanted;
  std::visit(
      [&](const auto& run) {
        if constexpr (requires { run.films(); })
          for (ShownFilm& shown : shown_films(run.films())) wanted.push_back(std::move(shown.film));
      },
      run_);
  const Brightness brightness = person_.comfort().brightness;
  if (wanted.empty() || (wanted == films_ && brightness == films_brightness_)) return false;
  films_ = std::move(wanted);
  films_brightness_ = brightness;
  return true;
}

// The next screen, once what the last one left is kept.
void Course::to_activity(Instant now) {
  std::optional<InstrumentResponse> response;
  std::optional<ActivityRecord> record;
  std::visit(
      [&](const auto& run) {
        if constexpr (requires { run.response(std::string{}); }) response = run.response(known_.language);
        if constexpr (Activity<std::decay_t<decltype(run)>>) record = run.to_keep();
      },
      run_);
  // Words first: half of the two would be a record without words.
  if (response) return put(At::keeping_words, keep::KeepResponse{*std::move(response)});
  if (record)
    return put(At::saving_activity, keep::SaveActivity{blocks_[block_].header.block, *std::move(record)});
  if (closing_ || stops_when_kept_) return stop(now);
  if (activity_is_over()) return leave_block(now);
  if (needs_films()) {
    at_ = At::uploading_films;
    step::Upload upload;
    upload.films = films_;
    step_ = std::move(upload);
    return;
  }
  if (auto* lesson = std::get_if<LessonRun>(&run_)) {
    lesson->shown(now);
    return ask(At::in_activity,
               face::LessonScreen{lesson->lesson(), lesson->telling(), *lesson->shows(), lesson->progress(),
                                  lesson->may_go_back()},
               now);
  }
  if (auto* imagery = std::get_if<ImageryRun>(&run_)) {
    imagery->shown(now);
    const auto tone = imagery->tone();
    ask(At::in_activity,
        face::ImageryScreen{*imagery->shows(), imagery->progress(), shown_films(imagery->films())}, now);
    if (auto* asked = std::get_if<step::Ask>(&step_)) asked->tone = tone;
    return;
  }
  auto& movement = std::get<MovementRun>(run_);
  movement.shown(now);
  ask(At::in_activity,
      face::MovementScreen{*movement.shows(), movement.progress(), shown_films(movement.films()),
                           movement.goal()},
      now);
}

void Course::take_in_activity(Pressed pressed, Instant now) {
  std::visit(
      [&](auto& run) {
        if constexpr (Activity<std::decay_t<decltype(run)>>) run.take(pressed, now);
      },
      run_);
}

// Whoever stops in the middle has said something already: it is kept before the visit ends.
void Course::stop_in_activity(Instant now) {
  std::visit(
      [&](auto& run) {
        if constexpr (requires { run.stop(now); }) run.stop(now);
      },
      run_);
  stops_when_kept_ = true;
  to_activity(now);
}

void Course::activity_kept() {
  std::visit(
      [](auto& run) {
        if constexpr (Activity<std::decay_t<decltype(run)>>) run.kept();
      },
      run_);
}

void Course::words_kept() {
  std::visit(
      [](auto& run) {
        if constexpr (requires { run.response_kept(); }) run.response_kept();
      },
      run_);
  if (const auto* movement = std::get_if<MovementRun>(&run_)) known_.history.goal = movement->goal();
}

// What the next block of this visit has to know.
void Course::note_activities() {
  const BlockRecord& block = blocks_[block_];
  note_lesson(known_.history.lessons, block);
  note(known_.history.imagined, block, known_.today);
  note(known_.history.moved, block, known_.today);
}

} // namespace dorsal
