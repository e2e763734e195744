#include "engine/clinic/programme/at_home.h"

#include "engine/clinic/own/own_guides.h"
#include "engine/core/ladder/imagery_ladder.h"
#include "engine/core/ladder/movement_ladder.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

Decided decided_by(Standing standing) {
  switch (standing) {
  case Standing::closed: return Decided::nothing;
  case Standing::open:
  case Standing::ready: return Decided::open;
  case Standing::passed: return Decided::passed;
  case Standing::set_aside: break;
  }
  return Decided::set_aside;
}

void leave_out_passed(const LessonStandings& lessons, lesson::Rule& rule) {
  for (const auto& [name, standing] : lessons)
    if (standing.passed && std::ranges::count(rule.leave_out, name) == 0) rule.leave_out.push_back(name);
}

void replace_number(std::vector<std::string>& list, const std::string& name, const std::string& number) {
  std::erase_if(list, [&](const std::string& entry) { return entry.starts_with(name + " "); });
  list.push_back(name + " " + number);
}

void add_name(std::vector<std::string>& list, const std::string& name) {
  if (std::ranges::find(list, name) == list.end()) list.push_back(name);
}

// What was agreed and reached here holds there from today on: the visits themselves stay where they were.
void tell_movements(const ProgrammeOnRecord& on_record, Day today, const MovementGuides& guides,
                    movement::Rule& moving) {
  for (const auto& guide : movement::ordered_ladder(moved_guides(guides), on_record.moved, {})) {
    const std::vector<movement::Done> own = movement::of_movement(on_record.moved.done, guide->name);
    if (own.empty()) continue;
    const auto quota =
        movement::quota_for(own, moving, today, movement::number_beside(moving.agreed, guide->name));
    add_name(movement::is_stepped(own, moving) ? moving.leave_out : moving.first, guide->name);
    if (quota.repetitions)
      replace_number(moving.agreed, guide->name, fmt::format("{} {}", *quota.repetitions, to_text(today)));
  }
}

void tell_imagery(const ProgrammeOnRecord& on_record, Day today, const MovementGuides& guides,
                  imagery::Rule& imagining) {
  if (on_record.imagined.trauma) imagining.asked = Setting::on;
  if (imagery::waits_for_clinician(on_record.imagined, imagining, today) != imagery::Waits::none)
    imagining.waits = Setting::on;
  for (const auto& guide : guides) {
    const auto own = imagery::of_movement(on_record.imagined.imagined, guide->name);
    if (own.empty()) continue;
    const imagery::Rung rung = imagery::rung_of(guide, own, imagining);
    if (rung.finished) add_name(imagining.leave_out, guide->name);
    replace_number(imagining.stages, guide->name, std::to_string(static_cast<int>(rung.stage)));
  }
}

} // namespace

Protocol for_home(Database& database, const std::string& patient, Protocol protocol, Day today) {
  const ProgrammeOnRecord on_record = read_programme(database, patient, protocol);
  if (uses(protocol, TaskId::lesson)) leave_out_passed(on_record.lessons, protocol.lesson);
  const MovementGuides guides = all_guides(database.path());
  tell_movements(on_record, today, guides, protocol.movement);
  tell_imagery(on_record, today, guides, protocol.imagery);
  if (!has_programme(protocol)) return protocol;
  const PatientProgramme programme = programme_at(on_record, today);
  for (std::size_t i = 0; i < protocol.programme.size(); ++i)
    protocol.programme[i].decided = decided_by(programme.now[i].state.standing);
  // What was passed here is not taught again there, and what was gone through counts at the doors.
  for (Phase& phase : protocol.programme) {
    leave_out_passed(on_record.lessons, phase.lesson);
    tell_movements(on_record, today, guides, phase.movement);
    tell_imagery(on_record, today, guides, phase.imagery);
    if (phase.door.opens != Opens::lessons) continue;
    phase.door.number -= lessons_finished(on_record.lessons);
    if (phase.door.number < 1) phase.door = {};
  }
  for (const std::string& cleared : on_record.cleared_utc)
    protocol.safety_cleared = std::max(protocol.safety_cleared, cleared);
  return protocol;
}

} // namespace dorsal
