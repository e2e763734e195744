#include "engine/core/protocol/programme.h"

#include "engine/core/base/characters.h"
#include "engine/core/protocol/protocol_sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace dorsal {
namespace {

// Named as the design has them.
std::vector<BlockSpec> built_in_blocks(std::string_view phase, const Protocol& protocol) {
  if (phase == only_phase) return default_protocol().blocks;
  if (phase == education_phase) return {default_block({Purpose::train, TaskId::lesson})};
  if (phase == imagery_phase) return {default_block({Purpose::train, TaskId::imagery})};
  if (phase == movement_phase) return {default_block({Purpose::train, TaskId::movement})};
  if (phase != touch_phase) return protocol.blocks;
  // Squares are what has published figures, and what the grade can tell of; points are trained beside them.
  BlockSpec points = default_block({Purpose::train, TaskId::points});
  points.pictures = 12;
  return {default_block({Purpose::practice, TaskId::touch}), default_block({Purpose::assess, TaskId::touch}),
          default_block({Purpose::train, TaskId::touch}), points};
}

// The phases whose readiness a phase waits for, one after the other, itself last; ends where one comes again.
std::vector<const Phase*> way_to(const Phase& phase, std::span<const Phase> phases) {
  std::vector<const Phase*> way;
  for (const Phase* at = &phase; at != nullptr && std::ranges::find(way, at) == way.end();
       at = at->door.opens == Opens::ready ? find_phase(phases, at->door.phase) : nullptr)
    way.push_back(at);
  return way;
}

bool waits_for_itself(const Phase& phase, std::span<const Phase> phases) {
  const Phase& last = *way_to(phase, phases).back();
  return last.door.opens == Opens::ready && last.door.phase == phase.name;
}

bool is_name_of_phase(std::string_view name) {
  return !name.empty() && characters_in(name) <= 40 &&
         std::ranges::none_of(name, [](unsigned char c) { return c < 0x20 || c == 0x7f || c == '"'; });
}

std::optional<std::string> fault_of_door(const Phase& phase, std::span<const Phase> phases) {
  // Behind a door of lessons there may be more of them, but not the first.
  const bool teaches = std::ranges::any_of(phases, [](const Phase& each) {
    return each.door.opens != Opens::lessons && std::ranges::count(tasks_of(each), TaskId::lesson) > 0;
  });
  if (phase.door.opens == Opens::lessons && !teaches)
    return fmt::format(
        "asks for {} done, and no other phase has lessons, so this door never opens; write \"at "
        "once\", \"decision\", {{ weeks = 1 }} or {{ ready = \"...\" }}",
        phase.door.number == 1 ? "a lesson" : "lessons");
  if (phase.door.opens != Opens::ready) return {};
  if (find_phase(phases, phase.door.phase) == nullptr)
    return fmt::format("waits for \"{}\", which is no phase of this programme; its phases are {}",
                       phase.door.phase, names_of(phases));
  if (!waits_for_itself(phase, phases)) return {};
  if (phase.door.phase == phase.name)
    return fmt::format("waits for \"{}\" itself, so this door never opens; let it wait for another phase or "
                       "open \"at once\"",
                       phase.name);
  std::string circle;
  for (const Phase* each : way_to(phase, phases)) circle += fmt::format("\"{}\" waits for ", each->name);
  return fmt::format("is part of a circle, so that none of its doors ever opens: {}\"{}\"; let one of them "
                     "open \"at once\"",
                     circle, phase.name);
}

template <class Value, class Section>
const Value* value_of(const Section& section, std::string_view key) {
  const Value* found = nullptr;
  visit_fields(section, [&]<class Each>(const Field& field, const Each& value) {
    if constexpr (std::is_same_v<Each, Value>)
      if (field.key == key) found = &value;
  });
  return found;
}

template <class Value, class Form>
void follow(const ProtocolSection<Value, Form>& section, Phase& phase, const Protocol& before,
            const Protocol& after) {
  visit_fields(phase.*section.in_phase, [&]<class Each>(const Field& field, Each& value) {
    if (value == *value_of<Each>(before.*section.value, field.key))
      value = *value_of<Each>(after.*section.value, field.key);
  });
}

std::vector<BlockSpec> blocks_for(const std::vector<TaskId>& tasks, std::vector<BlockSpec> blocks) {
  std::erase_if(blocks,
                [&](const BlockSpec& block) { return std::ranges::count(tasks, block.kind.task) == 0; });
  for (BlockSpec& block : blocks) block.phase.clear();
  return blocks;
}

void follow(const ProtocolSection<std::vector<BlockSpec>>& section, Phase& phase, const Protocol& before,
            const Protocol& after) {
  const std::vector<TaskId> tasks = tasks_of(phase);
  if (phase.blocks != blocks_for(tasks, before.*section.value)) return;
  if (auto blocks = blocks_for(tasks, after.*section.value); !blocks.empty())
    phase.blocks = std::move(blocks);
}

} // namespace

bool has_programme(const Protocol& protocol) { return !protocol.programme.empty(); }

std::vector<Phase> phases_of(const Protocol& protocol) {
  if (has_programme(protocol)) return protocol.programme;
  return {phase_from(only_phase, protocol)};
}

std::string names_of(std::span<const Phase> phases) {
  std::string names;
  for (const Phase& phase : phases) names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", phase.name);
  return names;
}

const Phase* find_phase(std::span<const Phase> phases, std::string_view name) {
  const auto found = std::ranges::find(phases, name, &Phase::name);
  return found == phases.end() ? nullptr : &*found;
}

std::vector<Phase> built_in_programme(const Protocol& protocol) {
  std::vector<Phase> phases;
  for (const std::string_view name :
       {education_phase, touch_phase, only_phase, imagery_phase, movement_phase})
    phases.push_back(default_phase(name, protocol));
  // Lessons run along the others. First gentle movements need not wait for imagery (facts/programme.md 6).
  phases[1].door = phases[2].door = {Opens::lessons, 1};
  phases[3].door = {Opens::ready, 0, std::string{only_phase}};
  phases[4].door = {Opens::lessons, 3};
  phases.front().dose.days_a_week = 3; // ours
  // Two parts in one visit; 30 minutes is the most that was asked for at home (Waelti et al. 2015).
  for (Phase& phase : phases) phase.dose.session_length = std::chrono::minutes{30};
  return phases;
}

Phase default_phase(std::string_view name, const Protocol& protocol) {
  Phase phase = phase_from(name, protocol);
  phase.blocks = built_in_blocks(name, protocol);
  return phase;
}

Phase phase_from(std::string_view name, const Protocol& protocol) {
  Phase phase;
  phase.name = name;
  visit_sections_of_phase([&](const auto& section) { phase.*section.in_phase = protocol.*section.value; });
  return phase;
}

Protocol protocol_of(const Phase& phase, const Protocol& protocol) {
  Protocol own = protocol;
  own.programme.clear();
  visit_sections_of_phase([&](const auto& section) { own.*section.value = phase.*section.in_phase; });
  if (!has_programme(protocol)) return own;
  own.phases.clear();
  for (const Phase& each : protocol.programme) own.phases.push_back(each.name);
  own.phase = phase.name;
  for (BlockSpec& block : own.blocks) block.phase = phase.name;
  return own;
}

std::vector<Phase> following(std::vector<Phase> phases, const Protocol& before, const Protocol& after) {
  for (Phase& phase : phases)
    visit_sections_of_phase([&](const auto& section) { follow(section, phase, before, after); });
  return phases;
}

std::vector<TaskId> tasks_of(const Phase& phase) {
  std::set<TaskId> tasks;
  for (const BlockSpec& block : phase.blocks) tasks.insert(block.kind.task);
  return {tasks.begin(), tasks.end()};
}

TaskId graded_task(const Phase& phase) {
  const auto assess = std::ranges::find_if(phase.blocks, [](const BlockSpec& block) {
    return block.kind.purpose == Purpose::assess && block.kind.task != TaskId::words;
  });
  return (assess == phase.blocks.end() ? phase.blocks.front() : *assess).kind.task;
}

bool is_led(const Phase& phase) {
  return std::ranges::all_of(phase.blocks, [](const BlockSpec& block) { return is_led(block.kind.task); });
}

std::vector<Diagnostic> check_programme(const Protocol& protocol) {
  std::vector<Diagnostic> problems;
  const auto report = [&problems](std::string key, std::string message) {
    problems.push_back({.file = {}, .at = {}, .key = std::move(key), .message = std::move(message)});
  };
  if (protocol.programme.size() > most_phases)
    report("programme",
           fmt::format("has {} phases; allowed are 1 to {}", protocol.programme.size(), most_phases));
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < protocol.programme.size(); ++i) {
    const Phase& phase = protocol.programme[i];
    const std::string key = fmt::format("programme[{}]", i + 1);
    if (!is_name_of_phase(phase.name))
      report(key + ".phase", "is no name; use 1 to 40 characters in one line, without quotation marks");
    if (!seen.insert(phase.name).second)
      report(key + ".phase",
             fmt::format("is \"{}\", as another phase is; give each a name of its own", phase.name));
    if (const auto fault = fault_of_door(phase, protocol.programme)) report(key + ".opens", *fault);
  }
  return problems;
}

} // namespace dorsal
