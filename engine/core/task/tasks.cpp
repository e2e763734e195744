#include "engine/core/base/names.h"
#include "engine/core/task/drawing/signs.h"
#include "engine/core/task/task.h"

#include <array>

namespace dorsal {
namespace {

constexpr Names<LedBy, 3> led_by_names = {
    {{LedBy::nobody, "nobody"}, {LedBy::helper, "helper"}, {LedBy::machine, "machine"}}};

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

constexpr std::array<std::string_view, 2> orientations{"up_down", "side_by_side"};
constexpr std::array<std::string_view, 2> tips{"blunt", "pointed"};
constexpr std::array orientation_factors{
    Factor{"side_by_side", "How the two points lay: 1 side by side, 0 one above the other", ""},
    Factor{"distance_mm", "How far apart the two points are at this level", "mm"}};
constexpr std::array probe_factors{Factor{"pointed", "The tip: 1 pointed, 0 blunt", ""}};

constexpr std::array touch_factors{
    Factor{"squares", "Of how many squares the grid is", ""},
    Factor{"square", "Which one was touched, from 1 by rows from the upper left; 0: none, a catch trial",
           ""}};
constexpr std::array<std::string_view, 21> squares{"1",  "2",  "3",  "4",  "5",  "6",  "7",
                                                   "8",  "9",  "10", "11", "12", "13", "14",
                                                   "15", "16", "17", "18", "19", "20", "nothing"};

constexpr std::array drawing_factors{
    Factor{"step", "Of the ladder from large digits to small words, from 1", ""},
    Factor{"sign_set", "1 digits, 2 letters, 3 more letters, 4 sums of two digits, 5 words of three letters",
           ""},
    Factor{"sign", "Which one of the set's ten, from 1; 0: none, a catch trial", ""},
    Factor{"size_mm", "How high it is drawn", "mm"},
    Factor{"turned_deg", "How it is turned, clockwise as the back is seen from behind", "deg"}};

constexpr std::array vibration_factors{
    Factor{"squares", "Of how many motors the grid is", ""},
    Factor{"square", "Which one ran, numbered as the squares; 0: none, a catch trial", ""},
    Factor{"lasts_ms", "How long it was asked to run", "ms"}};

constexpr std::array touch_probe_factors{
    Factor{"squares", "Of how many squares the grid is", ""},
    Factor{"square", "Which one was touched, numbered as for touch; 0: none, a catch trial", ""},
    Factor{"pointed", "The tip: 1 pointed, 0 blunt; 0 too where nothing was touched", ""}};
constexpr std::array<std::string_view, 41> squares_and_tips{
    "1-blunt",    "1-pointed",  "2-blunt",    "2-pointed",  "3-blunt",    "3-pointed",  "4-blunt",
    "4-pointed",  "5-blunt",    "5-pointed",  "6-blunt",    "6-pointed",  "7-blunt",    "7-pointed",
    "8-blunt",    "8-pointed",  "9-blunt",    "9-pointed",  "10-blunt",   "10-pointed", "11-blunt",
    "11-pointed", "12-blunt",   "12-pointed", "13-blunt",   "13-pointed", "14-blunt",   "14-pointed",
    "15-blunt",   "15-pointed", "16-blunt",   "16-pointed", "17-blunt",   "17-pointed", "18-blunt",
    "18-pointed", "19-blunt",   "19-pointed", "20-blunt",   "20-pointed", "nothing"};

constexpr std::array rows{
    Task{.id = TaskId::judgement,
         .name = "judgement",
         .family = Family::timed_judgement,
         .chance = 1.0 / 2,
         .answers = sides,
         .factors = judgement_factors,
         .title = "Left or right",
         .description =
             "Left/right judgement of the back: a person is seen from behind, trunk turned or bent, "
             "the whole picture rotated; left or right is answered as fast as is comfortable.",
         .instructions = "Say to which side, their own left or right, the person's trunk is turned or bent."},
    Task{.id = TaskId::words,
         .name = "words",
         .family = Family::timed_judgement,
         .chance = 1.0 / 2,
         .answers = sides,
         .factors = {},
         .title = "Words or arrows",
         .description = "The words left and right, or arrows, in place of backs: tells a general difficulty "
                        "with left and right from one of the trunk.",
         .instructions = "Say left or right."},
    Task{.id = TaskId::points,
         .name = "points",
         .family = Family::led_discrimination,
         .led_by = LedBy::helper,
         .chance = 1.0 / 2,
         .answers = one_or_two,
         .factors = points_factors,
         .difficulty = 1,
         .staircase = true,
         .title = "One point or two",
         .description = "A helper touches the back with one point or with two, a distance apart, and the "
                        "person says which. The distance follows the answers within the limits of the "
                        "protocol; no response time is judged.",
         .instructions = "Say whether one point or two touched your back."},
    Task{.id = TaskId::touch,
         .name = "touch",
         .family = Family::led_discrimination,
         .led_by = LedBy::helper,
         .chance = 1.0 / 12,
         .answers = squares,
         .factors = touch_factors,
         .difficulty = 0,
         .moves_between_blocks = true,
         .title = "Which square",
         .description =
             "A helper touches one square of a grid on the back, or none, and the person says which. With "
             "12 squares of 50 mm as in the Grid Localisation Test; no response time is judged.",
         .instructions = "Say in which square your back was touched, or that you felt nothing."},
    Task{.id = TaskId::orientation,
         .name = "orientation",
         .family = Family::led_discrimination,
         .led_by = LedBy::helper,
         .chance = 1.0 / 2,
         .answers = orientations,
         .factors = orientation_factors,
         .difficulty = 1,
         .staircase = true,
         .title = "Up and down or side by side",
         .description =
             "A helper touches the back with two points, one above the other or side by side, and the "
             "person says which. The distance follows the answers within the limits of the "
             "protocol; no response time is judged.",
         .instructions = "Say whether the two points lay one above the other or side by side."},
    Task{.id = TaskId::probe,
         .name = "probe",
         .family = Family::led_discrimination,
         .led_by = LedBy::helper,
         .chance = 1.0 / 2,
         .answers = tips,
         .factors = probe_factors,
         .title = "Blunt or pointed",
         .description =
             "A helper touches the back with a blunt tip or with a pointed one, and the person says "
             "which; no response time is judged.",
         .instructions = "Say whether your back was touched with the blunt tip or with the pointed one."},
    Task{.id = TaskId::drawing,
         .name = "drawing",
         .family = Family::led_discrimination,
         .led_by = LedBy::helper,
         .chance = 1.0 / drawing::signs_of_a_set,
         .answers = drawing::answers,
         .factors = drawing_factors,
         .difficulty = 0,
         .moves_between_blocks = true,
         .title = "Which sign",
         .description =
             "A helper draws a digit, a letter, two digits to be added or a word on the back with a "
             "fingertip, or nothing, and the person says which; no response time is judged.",
         .instructions = "Say which sign was drawn on your back, or that you felt nothing."},
    Task{.id = TaskId::vibration,
         .name = "vibration",
         .family = Family::led_discrimination,
         .led_by = LedBy::machine,
         .chance = 1.0 / 12,
         .answers = squares,
         .factors = vibration_factors,
         .difficulty = 0,
         .title = "Which motor",
         .description =
             "One of the motors of a machine that is worn on the back runs, or none, and the person says "
             "which. "
             "No helper leads it, and how finely vibration is told is not how finely touch is; no response "
             "time is judged.",
         .instructions = "Say in which square of your back something moved, or that you felt nothing."},
    Task{.id = TaskId::touch_probe,
         .name = "touchprobe",
         .family = Family::led_discrimination,
         .led_by = LedBy::helper,
         .chance = 1.0 / 24,
         .answers = squares_and_tips,
         .factors = touch_probe_factors,
         .difficulty = 0,
         .moves_between_blocks = true,
         .title = "Which square, blunt or pointed",
         .description =
             "A helper touches one square of a grid on the back with a blunt tip or with a pointed one, or "
             "none, and the person says which square and which tip, as in Moseley et al. 2008. Both parts "
             "are scored apart; no response time is judged.",
         .instructions =
             "Say in which square your back was touched and whether the tip was blunt or pointed, "
             "or that you felt nothing."},
    Task{.id = TaskId::lesson,
         .name = "lesson",
         .family = Family::activity,
         .chance = 1.0 / 3, // of a check
         .answers = {},
         .factors = {},
         .title = "Lesson",
         .description =
             "A lesson of pain education: cards to read and to answer, five checks of understanding of "
             "three options each, and a belief rated 0 to 10 before and after; done at the person's own "
             "pace, no response time is judged.",
         .instructions = "Read, and answer what you are asked; anything may be passed over."},
    Task{.id = TaskId::imagery,
         .name = "imagery",
         .family = Family::activity,
         .chance = 1.0 / 2, // of which of two it was
         .answers = {},
         .factors = {},
         .title = "Imagined movement",
         .description =
             "A movement is watched, then imagined, with a press where it begins and one where it ends; how "
             "clear and how felt it was is rated 1 to 5, pain and unease 0 to 10, after every three. What is "
             "imagined cannot be seen: durations, ratings and which of two it was are all that is known.",
         .instructions = "Imagine the movement as if you were doing it; press when you begin and when you "
                         "are through."},
    Task{.id = TaskId::movement,
         .name = "movement",
         .family = Family::activity,
         .chance = 1.0 / 2, // nothing is guessed
         .answers = {},
         .factors = {},
         .title = "Graded movement",
         .description =
             "A movement is done as often as was agreed, at the person's own pace: what is expected of it "
             "beforehand (harm, pain, confidence, each 0 to 10), how often it was done, and how it was "
             "afterwards.",
         .instructions = "Do the movement as often as you agreed, at your own pace; you may stop at any "
                         "time."}};

} // namespace

std::span<const Task> tasks() { return rows; }
const Task& task_of(TaskId id) { return rows.at(static_cast<std::size_t>(id)); }
std::string_view name_of(TaskId id) { return task_of(id).name; }
bool is_led(TaskId id) { return task_of(id).family == Family::led_discrimination; }
bool is_activity(TaskId id) { return task_of(id).family == Family::activity; }
bool needs_helper(TaskId id) { return task_of(id).led_by == LedBy::helper; }
std::string_view name_of(LedBy by) { return led_by_names.name_of(by); }

std::optional<TaskId> parse_task(std::string_view name) {
  for (const Task& task : rows)
    if (task.name == name) return task.id;
  return {};
}

} // namespace dorsal
