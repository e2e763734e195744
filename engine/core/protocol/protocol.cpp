#include "engine/core/protocol/protocol.h"

#include "engine/core/base/names.h"

#include <set>

namespace dorsal {
namespace {

using namespace std::chrono_literals;

constexpr Names<BlockKind, 4> kind_names = {{{BlockKind::practice, "practice"},
                                             {BlockKind::assess, "assess"},
                                             {BlockKind::control, "control"},
                                             {BlockKind::train, "train"}}};
constexpr Names<TrainingMethod, 3> method_names = {{{TrainingMethod::questplus, "questplus"},
                                                    {TrainingMethod::staircase, "staircase"},
                                                    {TrainingMethod::ladder, "ladder"}}};
constexpr Names<EarlyStop, 2> early_stop_names = {{{EarlyStop::none, "none"}, {EarlyStop::sprt, "sprt"}}};
constexpr Names<Setting, 2> setting_names = {{{Setting::off, "off"}, {Setting::on, "on"}}};
constexpr Names<Feedback, 3> feedback_names = {
    {{Feedback::none, "none"}, {Feedback::result, "result"}, {Feedback::worked, "worked"}}};

} // namespace

std::string_view name_of(BlockKind kind) { return kind_names.name_of(kind); }
std::optional<BlockKind> parse_block_kind(std::string_view name) { return kind_names.parse(name); }
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

BlockSpec default_block(BlockKind kind) {
  switch (kind) {
  case BlockKind::practice:
    return {.kind = kind,
            .sets = {"train"},
            .pictures = 8,
            .time_limit = {},
            .feedback = Feedback::worked,
            .rolls_deg = {0, 0, 90, -90},
            .early_stop = {}};
  case BlockKind::assess:
    return {.kind = kind,
            .sets = {"assess-a", "assess-b"},
            .pictures = 40,
            .time_limit = 10s,
            .feedback = Feedback::none,
            .rolls_deg = {0, 45, -45, 90, -90, 135, -135, 180},
            .early_stop = {}};
  case BlockKind::control:
    return {.kind = kind,
            .sets = {"words"},
            .pictures = 20,
            .time_limit = 10s,
            .feedback = Feedback::none,
            .rolls_deg = {0},
            .early_stop = {}};
  case BlockKind::train: break;
  }
  return {.kind = BlockKind::train,
          .sets = {"train"},
          .pictures = 40,
          .time_limit = 5s,
          .feedback = Feedback::result,
          .rolls_deg = {0, 45, -45, 90, -90, 135, -135, 180},
          .early_stop = {}};
}

Protocol default_protocol() {
  Protocol protocol;
  protocol.phases = {"education", "sensory discrimination", "left/right judgement", "imagined movement",
                     "graded movement"};
  protocol.phase = "left/right judgement";
  protocol.blocks = {default_block(BlockKind::practice), default_block(BlockKind::assess),
                     default_block(BlockKind::train)};
  return protocol;
}

std::vector<std::string> sets_of(const Protocol& protocol) {
  std::set<std::string> names;
  for (const BlockSpec& block : protocol.blocks)
    if (shows_pictures(block.kind)) names.insert(block.sets.begin(), block.sets.end());
  return {names.begin(), names.end()};
}

} // namespace dorsal
