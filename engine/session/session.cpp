#include "engine/session/session.h"

#include "engine/core/error.h"
#include "engine/core/protocol_text.h"
#include "engine/core/statistics/quantile.h"
#include "engine/session/block_session.h"
#include "engine/session/history.h"
#include "engine/session/screens.h"
#include "engine/session/talk.h"
#include "engine/store/kept_writer.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

int pictures_of(const Protocol& protocol) {
  int sum = 0;
  for (const BlockSpec& block : protocol.blocks) sum += block.pictures;
  return sum;
}

int done_in(const StoredSession& session) {
  int done = 0;
  for (const BlockRecord& block : session.record.blocks)
    done += static_cast<int>(std::ranges::count_if(
        block.trials, [](const TrialRecord& trial) { return trial.correct().has_value(); }));
  return done;
}

bool shows_pictures(const BlockSpec& block) { return block.kind != BlockKind::control; }

// A checked protocol and our own records name no other.
ControlSet control_set(const BlockHeader& header) {
  return parse_control_set(header.set).value_or(ControlSet::words);
}

// Practice is never scored, and the words or arrows of a control block say nothing about backs.
bool counts(BlockKind kind) { return kind == BlockKind::assess || kind == BlockKind::train; }

// Neither the database nor the emergency journal took a record.
bool is_about_keeping(const Error& error) {
  return error.code() == ExitCode::database_error || error.code() == ExitCode::file_error;
}

class SessionRun {
public:
  SessionRun(const SessionOptions& options, const SessionParts& parts)
      : options_(options), parts_(parts), protocol_(options.protocol), seed_(options.seed),
        writer_(parts.database),
        talk_(parts.stage, parts.listener, theme_for(parts.pictures, options.protocol)),
        answers_(options.protocol.keys, talk_.layout()) {}

  SessionOutcome run() {
    const bool resumed = greet();
    if (closed_early_) return {{}, SessionState::stopped};
    const History history = read_history(parts_.database, options_.patient,
                                         resumed ? options_.unfinished->stored.summary.start.utc : "");
    open_record(resumed);
    if (!resumed && options_.welcome == Welcome::full) explain();
    try {
      run_blocks(history);
    } catch (const Error& error) {
      if (is_about_keeping(error) && options_.welcome == Welcome::full)
        static_cast<void>(talk_.ask(not_saved_screen(error.what())));
      throw;
    }
    writer_.end_session(session_, state_, parts_.stage.wall_clock());
    tell_emergency();
    if (options_.welcome == Welcome::full)
      static_cast<void>(talk_.ask(end_screen(tally(), state_ == SessionState::stopped)));
    return {session_, state_, std::move(blocks_)};
  }

private:
  static Theme theme_for(PictureSets& pictures, const Protocol& protocol) {
    Theme theme;
    const auto sets = sets_of(protocol);
    if (sets.empty()) return theme;
    const Backdrop backdrop = pictures.get(sets.front()).manifest.backdrop;
    theme.background = {backdrop.red, backdrop.green, backdrop.blue};
    return theme;
  }

  // True when an unfinished session goes on.
  bool greet() {
    const ScreenMaker welcome = welcome_screen(pictures_of(protocol_));
    talk_.show_quietly(welcome);
    parts_.stage.check_rig(talk_.make(welcome).list);
    if (options_.welcome == Welcome::none) return false;
    if (options_.unfinished) {
      const StoredSession& last = options_.unfinished->stored;
      const Command command =
          talk_.ask(go_on_or_anew_screen(done_in(last), pictures_of(options_.unfinished->protocol)));
      if (command == Command::go_on) return true;
      closed_early_ = command == Command::stop;
      if (closed_early_) return false;
      SessionWriter{parts_.database}.end_session(last.summary.uuid, SessionState::stopped,
                                                 parts_.stage.wall_clock());
    }
    closed_early_ = talk_.ask(welcome) == Command::stop;
    return false;
  }

  void open_record(bool resumed) {
    if (resumed) {
      const Unfinished& unfinished = *options_.unfinished;
      session_ = unfinished.stored.summary.uuid;
      protocol_ = unfinished.protocol;
      answers_ = AnswerMap{protocol_.keys, talk_.layout()};
      seed_ = unfinished.stored.record.header.seed;
      blocks_ = unfinished.stored.record.blocks;
      writer_.go_on_with(unfinished.stored);
      writer_.add_rig_facts(session_, parts_.stage.facts());
      return;
    }
    session_ = writer_.begin_session({.patient = options_.patient,
                                      .start = parts_.stage.wall_clock(),
                                      .seed = seed_,
                                      .protocol_text = to_toml(protocol_),
                                      .picture_set_hash = parts_.pictures.hash(sets_of(protocol_)),
                                      .software_version = options_.software_version,
                                      .rig = parts_.stage.facts()},
                                     options_.origin);
  }

  void explain() {
    std::vector<ScreenMaker> screens;
    if (const auto block = std::ranges::find(protocol_.blocks, true, &shows_pictures);
        block != protocol_.blocks.end()) {
      const PictureSet& set = parts_.pictures.get(block->sets.front());
      const std::vector<Example> examples = load_examples(parts_.stage, set, talk_.layout());
      screens = {what_you_see_screen(examples), turned_picture_screen(examples.front())};
    }
    screens.push_back(how_to_answer_screen(protocol_.keys));
    for (const ScreenMaker& screen : screens)
      if (talk_.ask(screen) == Command::stop) {
        state_ = SessionState::stopped;
        return;
      }
  }

  void run_blocks(const History& history) {
    int assess_blocks = history.assess_blocks;
    std::optional<double> level = history.last_level;
    adaptation::PatientDifficulty patient = history.patient;
    for (int number = 1; number <= static_cast<int>(protocol_.blocks.size()); ++number) {
      if (state_ == SessionState::stopped) return;
      const auto index = static_cast<std::size_t>(number - 1);
      const BlockSpec& spec = protocol_.blocks[index];
      const bool begun = index < blocks_.size();
      if (!begun) {
        const std::string form = form_due(spec, spec.kind == BlockKind::assess ? assess_blocks++ : 0);
        blocks_.push_back({{number, spec.kind, form, spec.pictures}, {}});
        writer_.begin_block(session_, blocks_.back().header);
      }
      const BlockSetting setting{.block = number,
                                 .spec = spec,
                                 .timing = protocol_.timing,
                                 .adaptation = protocol_.adaptation,
                                 .seed = seed_,
                                 .accuracy_goal = protocol_.readiness.accuracy_goal,
                                 .least_trials = protocol_.readiness.least_block_trials,
                                 .last_level = level,
                                 .patient = patient};
      if (shows_pictures(spec)) {
        BlockSession block{setting, parts_.pictures.get(blocks_[index].header.set), protocol_.keys};
        run_block(block, blocks_[index]);
        if (spec.kind == BlockKind::train) {
          level = left_off_at(blocks_[index]);
          patient = block.patient();
        }
      } else {
        BlockSession block{setting, control_set(blocks_[index].header), protocol_.keys};
        run_block(block, blocks_[index]);
      }
    }
    if (state_ == SessionState::running) state_ = SessionState::complete;
  }

  void run_block(BlockSession& block, BlockRecord& record) {
    block.recall(record);
    if (block.over()) return;
    if (options_.welcome == Welcome::full && !introduce(record.header)) {
      state_ = SessionState::stopped;
      return;
    }
    block.upload(parts_.stage, talk_);
    const auto save = [&](const TrialRecord& trial) {
      writer_.save_trial(session_, record.header.block, trial);
      tell_emergency();
      record.trials.push_back(trial);
      parts_.listener.on_saved(record.header.block, trial.trial);
    };
    const BlockShell shell{parts_.stage, parts_.listener, talk_, answers_, save, options_.welcome};
    if (block.run(shell) == BlockEnd::stopped) state_ = SessionState::stopped;
  }

  // Once. The answer is kept, so there is nothing to decide.
  void tell_emergency() {
    if (!writer_.emergency() || told_emergency_) return;
    told_emergency_ = true;
    parts_.listener.on_emergency(writer_.emergency()->reason, writer_.emergency()->file.string());
    if (options_.welcome == Welcome::full)
      static_cast<void>(
          talk_.ask(kept_elsewhere_screen(writer_.emergency()->reason, writer_.emergency()->file.string())));
  }

  // False when the person stops here.
  bool introduce(const BlockHeader& header) {
    const auto index = static_cast<std::size_t>(header.block - 1);
    if (header.block > 1 && protocol_.blocks[index - 1].kind != BlockKind::practice &&
        talk_.ask(break_screen(tally())) == Command::stop)
      return false;
    return talk_.ask(block_intro_screen(protocol_.blocks[index])) != Command::stop;
  }

  [[nodiscard]] SessionTally tally() const {
    SessionTally tally;
    std::vector<double> times_ns;
    for (const BlockRecord& block : blocks_) {
      if (!counts(block.header.kind)) continue;
      for (const TrialRecord& trial : block.trials) {
        const auto correct = trial.correct();
        if (!correct) continue;
        ++tally.pictures;
        if (!*correct) continue;
        ++tally.correct;
        const Duration time = trial.response_time()->best;
        tally.correct_times.add(time);
        times_ns.push_back(static_cast<double>(time.count()));
      }
    }
    if (const auto median = statistics::median(times_ns))
      tally.median_correct_time = Duration{static_cast<std::int64_t>(*median)};
    return tally;
  }

  const SessionOptions& options_;
  SessionParts parts_;
  Protocol protocol_;
  std::uint64_t seed_;
  KeptWriter writer_;
  Talk talk_;
  AnswerMap answers_;
  Uuid session_{};
  SessionState state_{SessionState::running};
  bool closed_early_{false};
  bool told_emergency_{false};
  std::vector<BlockRecord> blocks_;
};

} // namespace

SessionOutcome run_session(const SessionOptions& options, const SessionParts& parts) {
  return SessionRun{options, parts}.run();
}

} // namespace dorsal
