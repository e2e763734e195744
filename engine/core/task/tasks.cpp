#include "engine/core/task/task.h"

#include <algorithm>
#include <array>

namespace dorsal {
namespace {

constexpr std::array<std::string_view, 2> sides{"left", "right"};
constexpr std::array<std::string_view, 2> one_or_two{"one", "two"};

// Columns of their own since the first version; what they mean is said where they are declared.
constexpr std::array judgement_factors{
    Factor{"movement", "How the trunk of the pictured person is moved: turned, bent or both", ""},
    Factor{"amplitude_deg", "How far, thorax relative to pelvis", "deg"},
    Factor{"view_deg", "Azimuth of the camera, 0 from behind", "deg"},
    Factor{"roll_deg", "Rotation of the picture in its plane, clockwise positive", "deg"}};

constexpr std::array points_factors{
    Factor{"points", "How many points touched the back: 1 or 2", ""},
    Factor{"distance_mm", "How far apart two points are at this level; with one point, what two would be",
           "mm"}};

constexpr std::array rows{
    Task{TaskId::judgement, "judgement", Family::timed_judgement, 1.0 / 2, sides, judgement_factors},
    Task{TaskId::words, "words", Family::timed_judgement, 1.0 / 2, sides, {}},
    Task{TaskId::points, "points", Family::led_discrimination, 1.0 / 2, one_or_two, points_factors}};

} // namespace

std::span<const Task> tasks() { return rows; }
const Task& task_of(TaskId id) { return rows.at(static_cast<std::size_t>(id)); }
std::string_view name_of(TaskId id) { return task_of(id).name; }
bool is_led(TaskId id) { return task_of(id).family == Family::led_discrimination; }

std::optional<TaskId> parse_task(std::string_view name) {
  const auto* const found = std::ranges::find(rows, name, &Task::name);
  return found == rows.end() ? std::nullopt : std::optional{found->id};
}

} // namespace dorsal
