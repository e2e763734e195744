#include "engine/session/session.h"

#include "engine/core/clock_doubt.h"
#include "engine/core/error.h"
#include "engine/core/protocol_text.h"
#include "engine/core/readiness/pain_rule.h"
#include "engine/core/statistics/quantile.h"
#include "engine/session/block_session.h"
#include "engine/session/history.h"
#include "engine/session/in_view.h"
#include "engine/session/person.h"
#include "engine/session/person_screens.h"
#include "engine/session/screens.h"
#include "engine/session/talk.h"
#include "engine/store/kept_writer.h"
#include "engine/store/patient_facts.h"
#include "engine/store/prescriptions.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace dorsal {
namespace {

constexpr int pictures_of_later_practice = 4;

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

class SessionRun {
public:
  SessionRun(const SessionOptions& options, const SessionParts& parts)
      : options_(options), parts_(parts), protocol_(options.protocol), seed_(options.seed),
        writer_(parts.database), talk_(parts.stage, parts.listener, options_.words, backdrop()),
        person_(talk_, options.protocol, read_patient_facts(parts.database, options.patient)),
        answers_(talk_.comfort().keys, talk_.layout()),
        history_(read_history(parts.database, options.patient)), began_(parts.stage.now()) {}

  SessionOutcome run() {
    const bool resumed = greet();
    if (closed_early_) return {{}, SessionState::stopped};
    if (resumed)
      history_ =
          read_history(parts_.database, options_.patient, options_.unfinished->stored.summary.start.utc);
    if (!resumed && options_.welcome == Welcome::full && !prepare()) return {{}, SessionState::stopped};
    open_record(resumed);
    keep_what_was_told();
    if (!resumed && options_.welcome == Welcome::full) explain();
    answers_.set_keys(talk_.comfort().keys);
    run_blocks();
    if (options_.welcome == Welcome::full) ask_pain_after();
    keep_new_facts();
    saved([&] { writer_.end_session(session_, state_, parts_.stage.wall_clock()); });
    tell_emergency();
    keep_what_was_told();
    if (options_.welcome == Welcome::full)
      static_cast<void>(
          talk_.ask(end_screen(tally(), state_ == SessionState::stopped, trend(), file_for_clinic())));
    return {session_, state_, std::move(blocks_)};
  }

private:
  [[nodiscard]] Colour backdrop() const {
    const auto sets = sets_of(options_.protocol);
    if (sets.empty()) return Theme{}.background;
    const Backdrop found = parts_.pictures.get(sets.front()).manifest.backdrop;
    return {found.red, found.green, found.blue};
  }

  // True when an unfinished session goes on.
  bool greet() {
    require_all_in_view(parts_.stage);
    const ScreenMaker welcome =
        welcome_screen(pictures_of(protocol_), history_.practised ? Visit::later : Visit::first);
    talk_.show_quietly(welcome);
    parts_.stage.check_rig(talk_.make(welcome).list);
    if (options_.welcome == Welcome::none) return false;
    if (!hear_of_the_clock()) return !(closed_early_ = true);
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
    const Command command = talk_.ask(welcome);
    closed_early_ = command == Command::stop;
    explains_again_ = command == Command::explain;
    return false;
  }

  // False when the person does not want to begin by such a clock.
  bool hear_of_the_clock() {
    const WallClock now = parts_.stage.wall_clock();
    const auto newest = SessionReader{parts_.database}.newest_start();
    clock_doubt_ = doubt_of_clock(now, newest);
    if (!clock_doubt_ || options_.origin == Origin::simulated) return true;
    return talk_.ask(clock_screen(*clock_doubt_, now, newest)) != Command::stop;
  }

  [[nodiscard]] RigFacts rig_facts() const {
    RigFacts facts = parts_.stage.facts();
    if (clock_doubt_) facts.emplace_back("wall clock", name_of(*clock_doubt_));
    facts.insert(facts.end(), options_.known_of_the_rig.begin(), options_.known_of_the_rig.end());
    return facts;
  }

  // What is asked before anything is measured. False when the person does not want to begin.
  bool prepare() {
    if (!hear_from_clinic() || !person_.introduce()) return false;
    pain_.before = person_.ask_pain(PainMoment::before);
    return true;
  }

  bool hear_from_clinic() {
    const auto message = unread_message(parts_.database, options_.patient);
    if (!message) return true;
    if (talk_.ask(message_screen(message->text)) == Command::stop) return false;
    heard_ = message;
    return true;
  }

  void open_record(bool resumed) {
    if (resumed) {
      const Unfinished& unfinished = *options_.unfinished;
      session_ = unfinished.stored.summary.uuid;
      protocol_ = unfinished.protocol;
      seed_ = unfinished.stored.record.header.seed;
      blocks_ = unfinished.stored.record.blocks;
      writer_.go_on_with(unfinished.stored, unfinished.owned);
      pain_ = unfinished.stored.record.pain;
      known_facts_ = rig_facts();
      writer_.add_rig_facts(session_, known_facts_);
      return;
    }
    known_facts_ = rig_facts();
    session_ = writer_.begin_session({.patient = options_.patient,
                                      .start = parts_.stage.wall_clock(),
                                      .seed = seed_,
                                      .protocol_text = to_toml(protocol_),
                                      .picture_set_hash = parts_.pictures.hash(sets_of(protocol_)),
                                      .software_version = options_.software_version,
                                      .rig = known_facts_},
                                     options_.origin);
    if (pain_.before) writer_.rate_pain(session_, PainMoment::before, *pain_.before);
  }

  // What the session itself has shown of the machine, such as how well two providers agree.
  void keep_new_facts() {
    RigFacts learnt = parts_.stage.facts();
    std::erase_if(learnt, [this](const auto& fact) {
      return std::ranges::find(known_facts_, fact) != known_facts_.end();
    });
    if (!learnt.empty()) writer_.add_rig_facts(session_, learnt);
  }

  // Nothing of a session: where the database fails they can be told again next time.
  void keep_what_was_told() {
    if (writer_.emergency()) return;
    try {
      keep_patient_facts(parts_.database, options_.patient, person_.take_news());
      if (heard_) mark_read(parts_.database, options_.patient, *heard_);
      heard_.reset();
    } catch (const Error& error) {
      if (error.code() != ExitCode::database_error) throw;
    }
  }

  void explain() {
    if (history_.practised && !explains_again_) return;
    std::vector<ScreenMaker> screens{posture_screen()};
    if (const auto block = std::ranges::find(protocol_.blocks, true, &shows_pictures);
        block != protocol_.blocks.end()) {
      const PictureSet& set = parts_.pictures.get(block->sets.front());
      if (const auto figure = load_turning_figure(parts_.stage, talk_, parts_.pictures.root()))
        screens.push_back(turning_screen(*figure));
      const std::vector<Example> examples = load_examples(parts_.stage, set, talk_);
      screens.push_back(what_you_see_screen(examples));
      screens.push_back(turned_picture_screen(examples.front()));
    }
    screens.push_back(how_to_answer_screen(talk_.comfort().keys));
    for (const ScreenMaker& screen : screens)
      if (talk_.ask(screen) == Command::stop) {
        state_ = SessionState::stopped;
        return;
      }
  }

  // Tries again as often as the person likes; where they give up, the failure goes on.
  void saved(const std::function<void()>& save) {
    for (;;) try {
        return save();
      } catch (const Error& error) {
        if (error.code() != ExitCode::database_error || options_.welcome != Welcome::full) throw;
        if (talk_.ask(not_saved_screen(error.what())) != Command::go_on) throw;
      }
  }

  // Once a session, and never within an assess block: its trials belong together.
  bool offers_to_end(BlockKind kind) {
    if (options_.welcome == Welcome::none || offered_to_end_ || kind == BlockKind::assess) return false;
    if (parts_.stage.now() - began_ < protocol_.dose.session_length) return false;
    offered_to_end_ = true;
    return talk_.ask(long_enough_screen(protocol_.dose.session_length)) == Command::stop;
  }

  void rate_pain_now() {
    pain_.after = person_.ask_pain(PainMoment::after);
    if (!pain_.after) return;
    saved([&] { writer_.rate_pain(session_, PainMoment::after, *pain_.after); });
  }

  [[nodiscard]] bool pain_has_risen() const {
    return pain_.before && pain_.after && pain_rose(*pain_.before, *pain_.after, protocol_.readiness);
  }

  void ask_pain_after() {
    if (protocol_.screens.ask_pain == Setting::off) return;
    rate_pain_now();
    if (pain_has_risen())
      static_cast<void>(talk_.ask(after_pain_rose_screen(protocol_.screens.pain_contact)));
  }

  // False when the person stops here.
  bool take_break() {
    const Asks asks = pain_.before ? Asks::pain : Asks::nothing;
    for (;;) {
      const Command command = talk_.ask(break_screen(tally(), asks));
      if (command == Command::stop) return false;
      if (command == Command::go_on) return true;
      rate_pain_now();
      if (pain_has_risen())
        return talk_.ask(pain_rose_screen(protocol_.screens.pain_contact)) == Command::go_on;
    }
  }

  [[nodiscard]] std::filesystem::path file_for_clinic() const {
    if (!options_.file_for_clinic || writer_.emergency()) return {};
    return options_.file_for_clinic();
  }

  [[nodiscard]] std::vector<AssessResult> trend() {
    constexpr std::size_t most = 8;
    if (!parts_.stage.draws()) return {}; // nobody looks
    std::vector<AssessResult> results = assess_results(parts_.database, options_.patient);
    if (results.size() > most) results.erase(results.begin(), results.end() - most);
    return results;
  }

  void run_blocks() {
    int assess_blocks = history_.assess_blocks;
    std::optional<double> level = history_.last_level;
    adaptation::PatientDifficulty patient = history_.patient;
    for (int number = 1; number <= static_cast<int>(protocol_.blocks.size()); ++number) {
      if (state_ == SessionState::stopped) return;
      const auto index = static_cast<std::size_t>(number - 1);
      BlockSpec spec = protocol_.blocks[index];
      const bool begun = index < blocks_.size();
      if (begun)
        spec.pictures = blocks_[index].header.pictures;
      else if (spec.kind == BlockKind::practice && history_.practised)
        spec.pictures = std::min(spec.pictures, pictures_of_later_practice);
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
        BlockSession block{setting, parts_.pictures.get(blocks_[index].header.set)};
        run_block(block, blocks_[index]);
        if (spec.kind == BlockKind::train) {
          level = left_off_at(blocks_[index]);
          patient = block.patient();
        }
      } else {
        BlockSession block{setting, control_set(blocks_[index].header)};
        run_block(block, blocks_[index]);
      }
    }
    if (state_ == SessionState::running) state_ = SessionState::complete;
  }

  void run_block(BlockSession& block, BlockRecord& record) {
    block.recall(record);
    if (block.over()) return;
    if (offers_to_end(BlockKind::practice) ||
        (options_.welcome == Welcome::full && !introduce(record.header))) {
      state_ = SessionState::stopped;
      return;
    }
    block.upload(parts_.stage, talk_);
    const auto save = [&](const TrialRecord& trial) {
      saved([&] { writer_.save_trial(session_, record.header.block, trial); });
      tell_emergency();
      record.trials.push_back(trial);
      parts_.listener.on_saved(record.header.block, trial.trial);
    };
    const auto stops_here = [&] { return offers_to_end(record.header.kind); };
    const BlockShell shell{parts_.stage, parts_.listener, talk_,           answers_, between_trials_,
                           save,         stops_here,      options_.welcome};
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
    if (header.block > 1 && protocol_.blocks[index - 1].kind != BlockKind::practice && !take_break())
      return false;
    BlockSpec spec = protocol_.blocks[index];
    spec.pictures = header.pictures;
    return talk_.ask(block_intro_screen(spec)) != Command::stop;
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
  Person person_;
  AnswerMap answers_;
  std::vector<Input> between_trials_;
  History history_; // before this session
  Instant began_;
  PainRatings pain_;
  Uuid session_{};
  RigFacts known_facts_;
  SessionState state_{SessionState::running};
  std::optional<ClockDoubt> clock_doubt_;
  bool closed_early_{false};
  bool explains_again_{false};
  std::optional<ClinicMessage> heard_;
  bool offered_to_end_{false};
  bool told_emergency_{false};
  std::vector<BlockRecord> blocks_;
};

} // namespace

SessionOutcome run_session(const SessionOptions& options, const SessionParts& parts) {
  return SessionRun{options, parts}.run();
}

} // namespace dorsal
