#pragma once
// The programme: phases, each with its blocks, dose, door and rules (facts/programme.md; order and doors are
// conventions, no trial tested them). A protocol that names no phases is a programme of one, "pictures".
#include "engine/core/base/diagnostic.h"
#include "engine/core/protocol/protocol.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

inline constexpr std::string_view only_phase = "pictures"; // of a protocol without a programme
inline constexpr std::string_view touch_phase = "touch", education_phase = "education",
                                  imagery_phase = "imagery", movement_phase = "movement";
inline constexpr std::size_t most_phases = 12;

// The phases in force; one for a protocol without a programme.
[[nodiscard]] std::vector<Phase> phases_of(const Protocol& protocol);
[[nodiscard]] bool has_programme(const Protocol& protocol);
[[nodiscard]] std::string names_of(std::span<const Phase> phases); // "touch", "pictures", in quotes
[[nodiscard]] const Phase* find_phase(std::span<const Phase> phases, std::string_view name);

// What a phase starts from when a file says only its name: what `protocol` says around it, a door at once,
// and the blocks of the built-in phase of that name where there is one.
[[nodiscard]] Phase default_phase(std::string_view name, const Protocol& protocol);
[[nodiscard]] std::vector<Phase> built_in_programme(const Protocol& protocol);

// With all that `protocol` says at its top.
[[nodiscard]] Phase phase_from(std::string_view name, const Protocol& protocol);
// The protocol of one phase: its own sections within what the rest of `protocol` says, and no programme.
[[nodiscard]] Protocol protocol_of(const Phase& phase, const Protocol& protocol);

// `before` became `after` at its top: what was the same in a phase follows it, what a phase says for itself
// stays.
[[nodiscard]] std::vector<Phase> following(std::vector<Phase> phases, const Protocol& before,
                                           const Protocol& after);

[[nodiscard]] std::vector<TaskId> tasks_of(const Phase& phase); // in the order of TaskId
// Whose trials the grade of a phase rests on: its first assess block's, or of none its first block's. Of
// pictures with words it is the pictures. Precondition: it has blocks.
[[nodiscard]] TaskId graded_task(const Phase& phase);
[[nodiscard]] bool is_led(const Phase& phase); // in every block

// Doors that lead nowhere, circles, names twice; keys as in a file: "programme[2].opens".
[[nodiscard]] std::vector<Diagnostic> check_programme(const Protocol& protocol);

} // namespace dorsal
