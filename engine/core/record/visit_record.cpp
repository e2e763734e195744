#include "engine/core/record/visit_record.h"

#include "engine/core/record/record_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

using record::LineReader;

constexpr std::int64_t longest_ns = std::int64_t{1} << 62;
constexpr int most_of_a_kind = 100'000; // trials, plans, items

// How many stand in one line's family, so that a small text makes no large value.
constexpr std::size_t most_blocks = 200, most_facts = 400;

std::optional<SessionState> parse_end(std::string_view word) {
  const auto state = parse_session_state(word);
  return state == SessionState::running ? std::nullopt : state;
}

Input read_stray_input(LineReader& line) {
  const std::string kind = line.text();
  if (kind == "key") {
    KeyInput key;
    key.key = static_cast<Key>(line.number(0, 0x1fffff));
    key.motion = line.word(parse_motion);
    key.at = line.stamp();
    key.provider = line.word(parse_response_provider);
    return key;
  }
  if (kind == "mouse" || kind == "touch") {
    PointerInput pointer;
    pointer.pointer = kind == "mouse" ? Pointer::mouse : Pointer::touch;
    pointer.x_px = static_cast<float>(line.real());
    pointer.y_px = static_cast<float>(line.real());
    pointer.motion = line.word(parse_motion);
    pointer.at = line.stamp();
    pointer.provider = line.word(parse_response_provider);
    return pointer;
  }
  if (kind == "focus_lost") return FocusLost{line.stamp()};
  if (kind == "focus_gained") return FocusGained{line.stamp()};
  if (kind == "window_changed") {
    const int wide = line.small(0, most_of_a_kind);
    return WindowChanged{wide, line.small(0, most_of_a_kind)};
  }
  if (kind == "close_requested") return CloseRequested{};
  const auto what = parse_disturbance(kind);
  if (!what) line.refuse(fmt::format("an unknown word, \"{}\"", kind.substr(0, 40)));
  return Disturbed{what.value_or(Disturbance{}), line.stamp()};
}

std::optional<Onset> read_onset(LineReader& line) {
  if (line.is_none()) {
    line.skip(6);
    return {};
  }
  Onset onset;
  onset.at = line.stamp();
  onset.provider = line.word(parse_onset_provider);
  onset.missed_frames = line.small(0, most_of_a_kind);
  onset.quality = line.word(parse_onset_quality);
  return onset;
}

TrialPlan read_plan(LineReader& line) {
  TrialPlan plan;
  plan.item = static_cast<std::size_t>(line.number(0, most_of_a_kind));
  plan.roll_deg = line.real();
  plan.foreperiod = Duration{line.number(0, longest_ns)};
  plan.iti = Duration{line.number(0, longest_ns)};
  if (line.is_none())
    line.skip(1);
  else
    plan.level = line.real();
  plan.is_catch = line.flag();
  return plan;
}

StimulusItem read_stimulus(LineReader& line) {
  StimulusItem item;
  item.id = line.text();
  item.base = static_cast<std::size_t>(line.number(0, most_of_a_kind));
  item.mirrored = line.flag();
  item.side = line.word(parse_side);
  item.movement = line.word(parse_movement);
  item.amplitude = line.word(parse_amplitude);
  item.amplitude_deg = line.real();
  item.view_deg = line.real();
  item.head = line.word(parse_head_coupling);
  item.posture = line.text();
  item.model = line.text();
  item.background = line.text();
  item.difficulty_logit = line.real();
  return item;
}

TrialRecord read_trial(LineReader& line) {
  TrialRecord trial;
  trial.trial = line.small(1, most_of_a_kind);
  trial.plan = line.small(1, most_of_a_kind);
  trial.planned = read_plan(line);
  trial.stimulus = read_stimulus(line);
  trial.outcome = line.word(parse_outcome);
  trial.fixation = line.known_stamp();
  trial.onset = read_onset(line);
  if (line.is_none())
    line.skip(6);
  else {
    Answer& answer = trial.answer.emplace();
    answer.side = line.word(parse_side);
    answer.at = line.stamp();
    answer.provider = line.word(parse_response_provider);
    answer.device = line.word(parse_response_device);
  }
  if (line.is_none())
    line.skip(1);
  else
    trial.brightness = line.word(parse_brightness);
  return trial;
}

LedTrialRecord read_led(LineReader& line, TaskId task) {
  LedTrialRecord trial;
  trial.trial = line.small(1, most_of_a_kind);
  trial.plan = line.small(1, most_of_a_kind);
  trial.planned.pause = Duration{line.number(0, longest_ns)};
  trial.outcome = line.word(parse_outcome);
  if (trial.outcome == Outcome::anticipation) line.refuse("a word of other trials, \"anticipation\"");
  trial.cue = read_onset(line);
  trial.touch = line.known_stamp();
  if (line.is_none())
    line.skip(7);
  else {
    LedAnswer& answer = trial.answer.emplace();
    answer.answer = line.small(0, std::max(0, static_cast<int>(task_of(task).answers.size()) - 1));
    answer.at = line.stamp();
    answer.provider = line.word(parse_response_provider);
    answer.device = line.word(parse_response_device);
    answer.by = line.word(parse_answered_by);
  }
  std::vector<double> factors;
  for (std::size_t left = task_of(task).factors.size(); left > 0; --left) factors.push_back(line.real());
  const auto stimulus = led_stimulus(task, factors);
  if (!stimulus) line.refuse("what is no trial of this task");
  if (stimulus) trial.planned.stimulus = *stimulus;
  return trial;
}

ActivityRecord read_activity(LineReader& line) {
  ActivityRecord done;
  done.place = line.small(1, most_of_a_kind);
  done.activity = line.text();
  done.outcome = line.word(parse_activity_outcome);
  done.began = line.known_stamp();
  done.ended = line.known_stamp();
  return done;
}

class VisitReader {
public:
  // Empty, or what is wrong with the line.
  std::string take(std::string_view written) {
    LineReader line{written};
    const std::string& kind = line.kind();
    if (ended_) return "a record after the end";
    if (const bool first = record.uuid.empty(); first != (kind == "visit"))
      return first ? "no visit begins here" : "a second visit begins";
    // What belongs to the line before has no meaning elsewhere.
    if (kind != "stray" && kind != "factor" && kind != "rating" && kind != "answer") last_ = Last::nothing;
    read(kind, line);
    return line.problem();
  }

  VisitRecord record;

private:
  enum class Last { nothing, trial, led, activity, response };

  void read(const std::string& kind, LineReader& line) {
    if (kind == "visit") return read_visit(line);
    if (kind == "protocol") return take_protocol(line);
    if (kind == "rig") return read_fact(line);
    if (kind == "block") return read_block(line);
    if (kind == "trial" || kind == "led" || kind == "activity") return read_record(kind, line);
    if (kind == "stray") return read_stray(line);
    if (kind == "factor") return read_factor(line);
    if (kind == "rating") return read_rating(line);
    if (kind == "response") return read_response(line);
    if (kind == "answer") return read_answer(line);
    if (kind == "pain") return read_pain(line);
    if (kind == "end") return read_end(line);
    line.refuse(fmt::format("an unknown kind of record, \"{}\"", kind.substr(0, 40)));
  }

  void read_visit(LineReader& line) {
    if (line.number(0, 1'000'000) != 1) line.refuse("a form that this version does not know");
    record.uuid = line.uuid();
    SessionHeader& header = record.session.header;
    header.patient = line.text();
    if (!is_patient_code(header.patient)) line.refuse("no patient's code");
    header.start.utc = line.text();
    header.start.offset_minutes = line.small(-24 * 60, 24 * 60);
    header.seed = line.count();
    header.software_version = line.text();
    header.picture_set_hash = line.text();
    record.session.state = SessionState::running;
  }
  void take_protocol(LineReader& line) {
    std::string& text = record.session.header.protocol_text;
    if (!text.empty()) line.refuse("a second protocol");
    text = line.text();
  }
  void read_fact(LineReader& line) {
    RigFacts& facts = record.session.header.rig;
    if (facts.size() >= most_facts) line.refuse("too many facts");
    std::string name = line.text();
    facts.emplace_back(std::move(name), line.text());
  }
  void read_block(LineReader& line) {
    BlockRecord block;
    auto& blocks = record.session.blocks;
    if (blocks.size() >= most_blocks) line.refuse("too many blocks");
    block.header.block = line.small(static_cast<int>(blocks.size()) + 1, static_cast<int>(blocks.size()) + 1);
    const std::string kind = line.text(), task = line.text();
    const auto known = block_kind_of(kind, task);
    if (!known) line.refuse("an unknown kind of block");
    block.header.kind = known.value_or(BlockKind{});
    block.header.set = line.text();
    block.header.pictures = line.small(0, most_of_a_kind);
    block.header.phase = line.text();
    blocks.push_back(std::move(block));
    record.uuids.emplace_back();
  }

  // The block that the line names.
  BlockRecord* block_of(LineReader& line) {
    auto& blocks = record.session.blocks;
    const auto number = static_cast<std::size_t>(line.number(1, most_blocks));
    if (number > blocks.size()) {
      line.refuse("a block that was not begun");
      return nullptr;
    }
    block_ = number - 1;
    return &blocks[block_];
  }
  void read_record(const std::string& kind, LineReader& line) {
    BlockRecord* block = block_of(line);
    if (!block) return;
    if (++records_ > most_records) return line.refuse("too many records");
    const TaskId task = block->header.kind.task;
    const Family family = task_of(task).family;
    const bool fits = kind == "trial" ? family == Family::timed_judgement
                      : kind == "led" ? family == Family::led_discrimination
                                      : family == Family::activity;
    if (!fits) return line.refuse("a record that does not fit its block's task");
    record.uuids[block_].push_back(line.uuid());
    if (kind == "trial") {
      block->trials.push_back(read_trial(line));
      last_ = Last::trial;
    } else if (kind == "led") {
      block->led.push_back(read_led(line, task));
      last_ = Last::led;
    } else {
      block->activities.push_back(read_activity(line));
      last_ = Last::activity;
    }
  }
  void read_factor(LineReader& line) {
    std::string name = line.text();
    const double value = line.real();
    if (last_ != Last::activity) return line.refuse("a factor of nothing");
    auto& factors = record.session.blocks[block_].activities.back().factors;
    if (factors.size() >= most_facts) return line.refuse("too many factors");
    factors.push_back({std::move(name), value});
  }
  void read_stray(LineReader& line) {
    if (last_ != Last::trial && last_ != Last::led) return line.refuse("an input of no trial");
    BlockRecord& block = record.session.blocks[block_];
    auto& strays = last_ == Last::trial ? block.trials.back().strays : block.led.back().strays;
    if (strays.size() >= most_facts) return line.refuse("too many inputs");
    const StrayInput why = line.word(parse_stray_input);
    strays.push_back({why, read_stray_input(line)});
  }
  void read_rating(LineReader& line) {
    if (last_ != Last::activity) return line.refuse("a rating of nothing");
    auto& ratings = record.session.blocks[block_].activities.back().ratings;
    if (ratings.size() >= most_facts) return line.refuse("too many ratings");
    ActivityRating rating{line.text(), {}};
    if (line.is_none())
      line.skip(1);
    else
      rating.value = line.small(-1'000'000'000, 1'000'000'000);
    ratings.push_back(std::move(rating));
  }
  void read_response(LineReader& line) {
    if (++records_ > most_records) return line.refuse("too many records");
    InstrumentResponse& given = record.session.responses.emplace_back();
    given.instrument = line.text();
    given.occasion = line.text();
    given.language = line.text();
    given.sha256 = line.text();
    given.definition = line.text();
    last_ = Last::response;
  }
  void read_answer(LineReader& line) {
    if (last_ != Last::response) return line.refuse("an answer to nothing");
    Answers& answers = record.session.responses.back().answers;
    if (answers.size() >= most_facts) return line.refuse("too many answers");
    ItemAnswer& answer = answers.emplace_back();
    answer.item = line.text();
    if (line.is_none())
      line.skip(1);
    else
      answer.value = line.real();
    answer.words = line.text();
  }
  void read_pain(LineReader& line) {
    const PainMoment moment = line.word(parse_pain_moment);
    const int rating = line.small(0, worst_pain);
    (moment == PainMoment::before ? record.session.pain.before : record.session.pain.after) = rating;
  }
  void read_end(LineReader& line) {
    record.session.state = line.word(parse_end);
    record.ended_utc = line.text();
    ended_ = true;
  }

  Last last_{};
  std::size_t block_{}, records_{};
  bool ended_{};
};

} // namespace

VisitRecordReading parse_visit_record(std::string_view text) {
  if (text.size() > longest_visit_record) return {{}, "more than a visit can be"};
  VisitReader reader;
  int number = 0;
  while (!text.empty()) {
    ++number;
    const auto end = text.find('\n');
    std::string problem =
        end == std::string_view::npos ? "a line that was cut short" : reader.take(text.substr(0, end));
    if (!problem.empty()) return {{}, fmt::format("line {}: {}", number, problem)};
    text.remove_prefix(end + 1);
  }
  if (reader.record.uuid.empty()) return {{}, "no visit begins here"};
  return {std::move(reader.record), {}};
}

} // namespace dorsal
