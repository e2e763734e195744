#include "engine/core/protocol/protocol.h"

#include "engine/core/base/names.h"

#include <algorithm>
#include <set>

namespace dorsal {
namespace {

using namespace std::chrono_literals;

constexpr Names<Purpose, 3> purpose_names = {
    {{Purpose::practice, "practice"}, {Purpose::assess, "assess"}, {Purpose::train, "train"}}};
constexpr std::string_view control_name = "control";
constexpr Names<TrainingMethod, 3> method_names = {{{TrainingMethod::questplus, "questplus"},
                                                    {TrainingMethod::staircase, "staircase"},
                                                    {TrainingMethod::ladder, "ladder"}}};
constexpr Names<EarlyStop, 2> early_stop_names = {{{EarlyStop::none, "none"}, {EarlyStop::sprt, "sprt"}}};
constexpr Names<Setting, 2> setting_names = {{{Setting::off, "off"}, {Setting::on, "on"}}};
constexpr Names<Feedback, 3> feedback_names = {
    {{Feedback::none, "none"}, {Feedback::result, "result"}, {Feedback::worked, "worked"}}};

} // namespace

std::string_view name_of(Purpose purpose) { return purpose_names.name_of(purpose); }
std::optional<Purpose> parse_purpose(std::string_view name) { return purpose_names.parse(name); }

std::string_view name_of(const BlockKind& kind) {
  return kind == BlockKind::control ? control_name : name_of(kind.purpose);
}

std::optional<BlockKind> parse_block_kind(std::string_view name) { return block_kind_of(name, {}); }

std::optional<BlockKind> block_kind_of(std::string_view name, std::string_view task) {
  const auto named = task.empty() ? std::optional{TaskId::judgement} : parse_task(task);
  if (name == control_name)
    return task.empty() || named == TaskId::words ? std::optional{BlockKind::control} : std::nullopt;
  const auto purpose = parse_purpose(name);
  if (!purpose || !named) return {};
  // What is done at the person's own pace is neither practised nor assessed.
  if (is_activity(*named) && *purpose != Purpose::train) return {};
  // Words or arrows are there to be compared with backs, and for nothing else.
  if (*named == TaskId::words && *purpose != Purpose::assess) return {};
  return BlockKind{*purpose, *named};
}

std::string_view task_beside_kind(const BlockKind& kind) {
  return kind.task == TaskId::judgement || kind.task == TaskId::words ? std::string_view{}
                                                                      : name_of(kind.task);
}
std::string_view name_of(Feedback feedback) { return feedback_names.name_of(feedback); }
std::optional<Feedback> parse_feedback(std::string_view name) { return feedback_names.parse(name); }

std::string_view name_of(EarlyStop stop) { return early_stop_names.name_of(stop); }
std::optional<EarlyStop> parse_early_stop(std::string_view name) { return early_stop_names.parse(name); }
std::string_view name_of(TrainingMethod method) { return method_names.name_of(method); }
std::optional<TrainingMethod> parse_training_method(std::string_view name) {
  return method_names.parse(name);
}

std::string_view name_of(Setting setting) { return setting_names.name_of(setting); }
std::optional<Setting> parse_setting(std::string_view name) { return setting_names.parse(name); }

namespace {

BlockSpec default_block_of_pictures(Purpose purpose) {
  switch (purpose) {
  case Purpose::practice:
    return {.kind = BlockKind::practice,
            .sets = {"train"},
            .pictures = 8,
            .time_limit = {},
            .feedback = Feedback::worked,
            .rolls_deg = {0, 0, 90, -90},
            .early_stop = {}};
  case Purpose::assess:
    return {.kind = BlockKind::assess,
            .sets = {"assess-a", "assess-b"},
            .pictures = 40,
            .time_limit = 10s,
            .feedback = Feedback::none,
            .rolls_deg = {0, 45, -45, 90, -90, 135, -135, 180},
            .early_stop = {}};
  case Purpose::train: break;
  }
  return {.kind = BlockKind::train,
          .sets = {"train"},
          .pictures = 40,
          .time_limit = 5s,
          .feedback = Feedback::result,
          .rolls_deg = {0, 45, -45, 90, -90, 135, -135, 180},
          .early_stop = {}};
}

// Blocks of 24 touches take about six minutes (Moseley et al. 2008, Pain 137:600). Sixty squares or signs
// make up a measurement, in two sittings; with a tip beside the square it is three blocks of 24, as Moseley
// had them: twelve squares and two tips fill each evenly.
constexpr int touches_of_practice = 6, touches_of_block = 24, touches_of_sitting = 30;

int default_touches(const BlockKind& kind) {
  switch (kind.purpose) {
  case Purpose::practice: return touches_of_practice;
  case Purpose::assess:
    return task_of(kind.task).answers.size() > 2 && kind.task != TaskId::touch_probe ? touches_of_sitting
                                                                                     : touches_of_block;
  case Purpose::train: break;
  }
  return touches_of_block;
}

BlockSpec default_block_of_touches(const BlockKind& kind) {
  return {.kind = kind,
          .sets = {},
          .pictures = default_touches(kind),
          .time_limit = {},
          .feedback = kind.purpose == Purpose::assess ? Feedback::none : Feedback::result,
          .rolls_deg = {},
          .early_stop = {}};
}

} // namespace

BlockSpec default_block(const BlockKind& kind) {
  switch (kind.task) {
  case TaskId::judgement: return default_block_of_pictures(kind.purpose);
  case TaskId::words:
    return {.kind = BlockKind::control,
            .sets = {"words"},
            .pictures = 20,
            .time_limit = 10s,
            .feedback = Feedback::none,
            .rolls_deg = {0},
            .early_stop = {}};
  case TaskId::imagery: // as many movements as their section says
  case TaskId::movement:
  case TaskId::lesson: // one of them; nothing is judged, so nothing is fed back
    return {.kind = kind,
            .sets = {},
            .pictures = 1,
            .time_limit = {},
            .feedback = Feedback::none,
            .rolls_deg = {},
            .early_stop = {}};
  case TaskId::points:
  case TaskId::touch:
  case TaskId::orientation:
  case TaskId::probe:
  case TaskId::drawing:
  case TaskId::vibration:
  case TaskId::touch_probe: break;
  }
  return default_block_of_touches(kind);
}

Protocol default_protocol() {
  Protocol protocol;
  protocol.phases = {"education", "sensory discrimination", "left/right judgement", "imagined movement",
                     "graded movement"};
  protocol.phase = "left/right judgement";
  protocol.blocks = {default_block(BlockKind::practice), default_block(BlockKind::assess),
                     default_block(BlockKind::train)};
  BlockSpec& practice = protocol.blocks.front();
  practice.pictures = 12;
  practice.until_right = 3;
  practice.rolls_deg = {0, 45, -45, 90, -90};
  return protocol;
}

bool uses(const Protocol& protocol, TaskId task) {
  const auto has_task = [task](const std::vector<BlockSpec>& blocks) {
    return std::ranges::any_of(blocks, [task](const BlockSpec& block) { return block.kind.task == task; });
  };
  return has_task(protocol.blocks) ||
         std::ranges::any_of(protocol.programme, [&](const Phase& phase) { return has_task(phase.blocks); });
}

std::vector<std::string> sets_of(const Protocol& protocol) {
  std::set<std::string> names;
  const auto add = [&names](const std::vector<BlockSpec>& blocks) {
    for (const BlockSpec& block : blocks)
      if (shows_pictures(block.kind)) names.insert(block.sets.begin(), block.sets.end());
  };
  if (protocol.programme.empty()) add(protocol.blocks);
  for (const Phase& phase : protocol.programme) add(phase.blocks);
  return {names.begin(), names.end()};
}

} // namespace dorsal
