#include "engine/session/block_session.h"

#include "stimuli/picture_decoder.h"
#include "stimuli/turning_figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace dorsal {
namespace {

// Long enough to read a short sentence twice.
constexpr Duration kind_word_time = std::chrono::seconds{4};

float shape_of(const BasePicture& picture) {
  return static_cast<float>(picture.width_px) / static_cast<float>(picture.height_px);
}

// Waits, and keeps what comes meanwhile for the next trial.
void pass_time(const BlockShell& shell, Instant until) {
  while (shell.stage.now() < until)
    if (auto input = shell.stage.wait(until)) shell.between_trials.push_back(*std::move(input));
}

bool belongs_to_trial(const AnswerMap& answers, const Input& input) {
  const bool pressed = std::holds_alternative<KeyInput>(input) || std::holds_alternative<PointerInput>(input);
  return pressed && !answers.asks_for_pause(input);
}

// What has arrived by now was done with the trial: both keys at once, another provider's stamp of the answer.
TrialRecord keep_late_inputs(const BlockShell& shell, TrialRecord record) {
  while (auto input = shell.stage.wait(shell.stage.now()))
    if (belongs_to_trial(shell.answers, *input))
      record = input_after_end(std::move(record), *input, shell.answers.side_of(*input));
    else
      shell.between_trials.push_back(*std::move(input));
  return record;
}

bool wants_to_close(const std::vector<Input>& inputs) {
  return std::ranges::any_of(
      inputs, [](const Input& input) { return std::holds_alternative<CloseRequested>(input); });
}

} // namespace

BlockSession::BlockSession(BlockSetting setting, const PictureSet& set)
    : set_(&set), items_(items_for(setting.spec.kind, set.items)), run_(std::move(setting), items_) {}

BlockSession::BlockSession(BlockSetting setting, ControlSet set)
    : control_(set), items_(control_items(set)), run_(std::move(setting), items_) {}

void BlockSession::recall(const BlockRecord& record) {
  for (const TrialRecord& trial : record.trials) run_.note(trial);
}

void BlockSession::upload(Stage& stage, const Talk& talk) {
  uploaded_ = talk.comfort().brightness;
  if (!stage.draws() || !set_) return;
  std::vector<std::size_t> places(set_->manifest.pictures.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::vector<PixelImage> images = decode_pictures(*set_, places, talk.layout().picture_height_px());
  for (const std::size_t place : places) upload_picture(stage, place, std::move(images[place]), uploaded_);
}

void BlockSession::match_brightness(const BlockShell& shell) {
  if (shell.talk.comfort().brightness != uploaded_) upload(shell.stage, shell.talk);
}

TrialLook BlockSession::look(const BlockShell& shell) const {
  return {.look = shell.talk.look(),
          .keys = shell.talk.comfort().keys,
          .progress = static_cast<double>(run_.done()) / std::max(1, run_.planned())};
}

ShownPicture BlockSession::picture_of(const StimulusItem& stimulus, double roll_deg) const {
  return {stimulus.base, shape_of(set_->manifest.pictures[stimulus.base]), stimulus.mirrored, roll_deg};
}

std::vector<DisplayItem> BlockSession::shown(const TrialLook& look, const StimulusItem& stimulus,
                                             double roll_deg) const {
  return set_ ? picture_items(look, picture_of(stimulus, roll_deg))
              : control_items(look, control_, stimulus.side);
}

BlockEnd BlockSession::run(const BlockShell& shell) {
  while (const auto start = run_.next()) {
    if (shell.stops_here()) return BlockEnd::stopped;
    shell.listener.on_trial(run_.setting().block, run_.setting().spec.kind, *start);
    match_brightness(shell);
    shell.answers.resize(shell.talk.layout());
    const TrialLook now = look(shell);
    const TrialScreens screens = trial_screens(now, shown(now, start->stimulus, start->planned.roll_deg));
    shell.stage.show(screens.rest);
    TrialResult result =
        run_trial({shell.stage, screens, shell.answers}, *start, std::exchange(shell.between_trials, {}));
    result.record.brightness = uploaded_;
    run_.note(result.record);
    if (end_trial(shell, result) == BlockEnd::stopped) return BlockEnd::stopped;
  }
  return wants_to_close(shell.between_trials) ? BlockEnd::stopped : BlockEnd::finished;
}

BlockEnd BlockSession::end_trial(const BlockShell& shell, const TrialResult& result) {
  if (result.interruption) {
    const TrialRecord record = keep_late_inputs(shell, result.record);
    note_habit(shell, record);
    shell.save(record); // before anybody waits
    return after_interruption(shell, *result.interruption);
  }
  show_feedback(shell, result.record);
  const Instant shown = shell.stage.now();
  const TrialRecord record = keep_late_inputs(shell, result.record);
  shell.save(record); // the picture is gone, the pause has begun
  note_habit(shell, record);
  const BlockEnd end = give_time(shell, record, shown);
  if (end == BlockEnd::finished) say_kind_word(shell);
  return end;
}

// Nobody reads during a measurement.
void BlockSession::note_habit(const BlockShell& shell, const TrialRecord& record) {
  const auto habit = habits_.note(record, shell.talk.comfort().keys);
  if (shell.welcome == Welcome::full && !kind_word_said_ && habit) habit_ = habit;
}

std::optional<AnswerHabit> BlockSession::take_habit() {
  if (habit_) kind_word_said_ = true;
  return std::exchange(habit_, {});
}

void BlockSession::say_kind_word(const BlockShell& shell) {
  const auto habit = take_habit();
  if (!habit) return;
  shell.stage.show(kind_word_screen(look(shell), *habit));
  pass_time(shell, shell.stage.now() + kind_word_time);
}

void BlockSession::show_feedback(const BlockShell& shell, const TrialRecord& record) {
  const TrialLook now = look(shell);
  const std::vector<DisplayItem> stimulus = shown(now, record.stimulus, record.planned.roll_deg);
  const Feedback feedback = run_.setting().spec.feedback;
  if (record.outcome == Outcome::anticipation)
    shell.stage.show(early_feedback(now));
  else if (feedback == Feedback::result)
    shell.stage.show(result_feedback(now, stimulus, record));
  else
    shell.stage.show(trial_screens(now, stimulus).rest);
}

BlockEnd BlockSession::give_time(const BlockShell& shell, const TrialRecord& record, Instant shown) {
  const Feedback feedback = run_.setting().spec.feedback;
  const double roll_deg = record.planned.roll_deg;
  const bool early = record.outcome == Outcome::anticipation;
  if (!early && feedback == Feedback::worked)
    return shell.talk.ask(worked_feedback(picture_of(record.stimulus, roll_deg), record)) == Command::stop
               ? BlockEnd::stopped
               : BlockEnd::finished;
  if (early || feedback == Feedback::result) pass_time(shell, shown + run_.setting().timing.feedback);
  return BlockEnd::finished;
}

BlockEnd BlockSession::after_interruption(const BlockShell& shell, Interruption why) {
  if (why == Interruption::closed) return BlockEnd::stopped;
  if (why == Interruption::resized || why == Interruption::out_of_view) {
    if (!shell.talk.stay_in_view()) return BlockEnd::stopped;
    upload(shell.stage, shell.talk);
    return BlockEnd::finished;
  }
  if (shell.welcome == Welcome::none && why == Interruption::focus_lost) return BlockEnd::finished;
  if (shell.talk.ask(pause_screen(take_habit())) == Command::stop) return BlockEnd::stopped;
  return BlockEnd::finished;
}

void upload_picture(Stage& stage, std::size_t slot, PixelImage image, Brightness brightness) {
  if (brightness == Brightness::dim) dim(image);
  stage.upload(slot, image);
}

std::optional<TurningFigure> load_turning_figure(Stage& stage, const Talk& talk,
                                                 const std::filesystem::path& root) {
  constexpr std::size_t first_slot = 64; // examples lie below
  const std::filesystem::path folder = root / "turning";
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) return {};
  TurningFigure figure{.first_slot = first_slot, .frames = turning_frames, .width_over_height = 0.75f};
  if (!stage.draws()) return figure;
  for (int i = 0; i < turning_frames; ++i) {
    PixelImage image = decode_for_screen(folder / fmt::format("turning-{:02}.webp", i),
                                         talk.layout().picture_height_px() * 3 / 4);
    figure.width_over_height = static_cast<float>(image.width) / static_cast<float>(image.height);
    upload_picture(stage, first_slot + static_cast<std::size_t>(i), std::move(image),
                   talk.comfort().brightness);
  }
  return figure;
}

std::vector<Example> load_examples(Stage& stage, const PictureSet& set, const Talk& talk) {
  const std::vector<StimulusItem> plain = items_for(BlockKind::practice, set.items);
  std::vector<Example> examples;
  for (const Side side : {Side::left, Side::right}) {
    // A turn for the left, a bend for the right, where the set has them: both kinds are seen once.
    const Movement wanted = side == Side::left ? Movement::rotation : Movement::flexion;
    const auto best = std::ranges::min_element(plain, {}, [&](const StimulusItem& item) {
      return (item.side == side ? 0.0 : 1000.0) + (item.movement == wanted ? 0.0 : 100.0) +
             item.difficulty_logit;
    });
    const BasePicture& base = set.manifest.pictures[best->base];
    examples.push_back({{examples.size(), shape_of(base), best->mirrored, 0}, *best});
  }
  if (!stage.draws()) return examples;
  auto images = decode_pictures(set, {examples[0].stimulus.base, examples[1].stimulus.base},
                                talk.layout().picture_height_px());
  for (std::size_t i = 0; i < images.size(); ++i)
    upload_picture(stage, i, std::move(images[i]), talk.comfort().brightness);
  return examples;
}

} // namespace dorsal
