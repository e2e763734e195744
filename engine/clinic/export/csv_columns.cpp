#include "engine/clinic/export/csv_columns.h"

#include "engine/clinic/export/session_columns.h"

#include <algorithm>
#include <vector>

namespace dorsal {
namespace {

using cells::flag;
using cells::if_any;
using cells::milliseconds;
using cells::nanoseconds;
using cells::number;

std::string trigger(const std::optional<Trigger>& sent) {
  return if_any(sent, [](const Trigger& t) { return nanoseconds(t.before); });
}

using Trial = const CsvTrial&;

template <class Text>
auto onset(Text text) {
  return [text](Trial t) { return if_any(t.trial.onset, text); };
}
template <class Text>
auto answer(Text text) {
  return [text](Trial t) { return if_any(t.trial.answer, text); };
}
template <class Text>
auto fixation(Text text) {
  return [text](Trial t) { return if_any(t.trial.fixation, text); };
}
auto response_time(Duration Interval::*part) {
  return [part](Trial t) {
    return if_any(t.trial.response_time(), [part](const Interval& time) { return milliseconds(time.*part); });
  };
}

std::vector<CsvColumn> promised_of_trial() {
  return {
      {"trial", Identifies::nothing,
       "place within the block in the order presented, from 1; one row per attempt",
       [](Trial t) { return fmt::format("{}", t.trial.trial); }},
      {"stimulus", Identifies::nothing, "picture shown; ~ at its end marks the twin (mirror picture)",
       [](Trial t) { return harmless_text(t.trial.stimulus.id); }},
      {"side", Identifies::nothing,
       "left or right: the pictured person's own, trunk relative to pelvis; the right answer",
       [](Trial t) { return std::string{name_of(t.trial.stimulus.side)}; }},
      {"movement", Identifies::nothing, "rotation, flexion or combined; none in a control block",
       [](Trial t) { return std::string{name_of(t.trial.stimulus.movement)}; }},
      {"amplitude_deg", Identifies::nothing,
       "how far the trunk is turned or bent, degrees, thorax relative to pelvis",
       [](Trial t) { return number(t.trial.stimulus.amplitude_deg); }},
      {"roll_deg", Identifies::nothing, "in-plane rotation of the picture, degrees, clockwise positive",
       [](Trial t) { return number(t.trial.planned.roll_deg); }},
      {"view_deg", Identifies::nothing,
       "camera azimuth, degrees; 0 from behind, positive towards the person's left",
       [](Trial t) { return number(t.trial.stimulus.view_deg); }},
      {"onset_ns", Identifies::time, "stimulus onset, best estimate, ns",
       onset([](const Onset& o) { return nanoseconds(o.at.best); })},
      {"onset_earliest_ns", Identifies::time, "the onset was not before, ns",
       onset([](const Onset& o) { return nanoseconds(o.at.earliest); })},
      {"onset_latest_ns", Identifies::time, "the onset was not after, ns",
       onset([](const Onset& o) { return nanoseconds(o.at.latest); })},
      {"onset_provider", Identifies::nothing, "what measured the onset",
       onset([](const Onset& o) { return name_of(o.provider); })},
      {"response", Identifies::nothing,
       "left or right as answered; for an anticipation, what was pressed too early",
       answer([](const Answer& a) { return name_of(a.side); })},
      {"response_ns", Identifies::time, "response, best estimate, ns",
       answer([](const Answer& a) { return nanoseconds(a.at.best); })},
      {"response_earliest_ns", Identifies::time, "the response was not before, ns",
       answer([](const Answer& a) { return nanoseconds(a.at.earliest); })},
      {"response_latest_ns", Identifies::time, "the response was not after, ns",
       answer([](const Answer& a) { return nanoseconds(a.at.latest); })},
      {"response_provider", Identifies::nothing, "what measured the response",
       answer([](const Answer& a) { return name_of(a.provider); })},
      {"response_time_ms", Identifies::nothing, "response_ns - onset_ns in ms, exact; answered trials only",
       response_time(&Interval::best)},
      {"response_time_lower_ms", Identifies::nothing,
       "shortest response time that the two intervals allow, ms", response_time(&Interval::lower)},
      {"response_time_upper_ms", Identifies::nothing,
       "longest response time that the two intervals allow, ms", response_time(&Interval::upper)},
      {"outcome", Identifies::nothing, "answered, time_out, anticipation or voided",
       [](Trial t) { return std::string{name_of(t.trial.outcome)}; }},
      {"correct", Identifies::nothing, "1 or 0 for answered, 0 for time_out, otherwise empty",
       [](Trial t) { return if_any(t.trial.correct(), flag); }},
  };
}

std::vector<CsvColumn> further_of_trial() {
  return {
      {"trial_uuid", Identifies::record, "this row, a UUID", [](Trial t) { return to_string(t.uuid); }},
      {"plan", Identifies::nothing,
       "planned trial that this attempt realises, from 1; a repeated one keeps its number",
       [](Trial t) { return fmt::format("{}", t.trial.plan); }},
      {"level", Identifies::nothing, "difficulty level; train blocks only",
       [](Trial t) { return if_any(t.trial.planned.level, number<double>); }},
      {"catch_trial", Identifies::nothing,
       "1: an easy picture in between, which does not count towards the success rate; train only",
       [](Trial t) { return flag(t.trial.planned.is_catch); }},
      {"fast_guess", Identifies::nothing, "1: answered within 200 ms",
       [](Trial t) { return flag(is_fast_guess(t.trial)); }},
      {"missed_frames", Identifies::nothing,
       "frames between the one asked for and the one that showed the stimulus",
       onset([](const Onset& o) { return fmt::format("{}", o.missed_frames); })},
      {"onset_quality", Identifies::nothing,
       "what the onset rests on: hardware, composited, estimate, round-trip or simulated",
       onset([](const Onset& o) { return name_of(o.quality); })},
      {"response_device", Identifies::nothing, "key, mouse or touch",
       answer([](const Answer& a) { return name_of(a.device); })},
      {"fixation_ns", Identifies::time, "fixation onset, best estimate, ns",
       fixation([](const Stamp& s) { return nanoseconds(s.best); })},
      {"fixation_earliest_ns", Identifies::time, "the fixation onset was not before, ns",
       fixation([](const Stamp& s) { return nanoseconds(s.earliest); })},
      {"fixation_latest_ns", Identifies::time, "the fixation onset was not after, ns",
       fixation([](const Stamp& s) { return nanoseconds(s.latest); })},
      {"foreperiod_ms", Identifies::nothing, "planned time from fixation to stimulus onset, ms",
       [](Trial t) { return milliseconds(t.trial.planned.foreperiod); }},
      {"iti_ms", Identifies::nothing, "planned pause before the fixation, ms",
       [](Trial t) { return milliseconds(t.trial.planned.iti); }},
      {"stray_inputs", Identifies::nothing,
       "number of inputs that did not become the answer; second stamps of the same press not counted",
       [](Trial t) { return fmt::format("{}", std::ranges::count_if(t.trial.strays, &cells::went_astray)); }},

      {"onset_trigger_ns", Identifies::time,
       "onset's trigger byte handed to the serial port, just before, ns",
       [](Trial t) { return trigger(t.trial.onset_trigger); }},
      {"response_trigger_ns", Identifies::time,
       "response's trigger byte handed to the serial port, just before, ns",
       [](Trial t) { return trigger(t.trial.response_trigger); }},
      {"amplitude", Identifies::nothing, "subtle, medium or marked; none in a control block",
       [](Trial t) { return std::string{name_of(t.trial.stimulus.amplitude)}; }},
      {"head", Identifies::nothing,
       "following (the head goes with the trunk) or forward; none in a control block",
       [](Trial t) { return std::string{name_of(t.trial.stimulus.head)}; }},
      {"posture", Identifies::nothing, "stance and arms",
       [](Trial t) { return harmless_text(t.trial.stimulus.posture); }},
      {"model", Identifies::nothing, "the pictured person",
       [](Trial t) { return harmless_text(t.trial.stimulus.model); }},
      {"background", Identifies::nothing, "plain, or the name of a room",
       [](Trial t) { return harmless_text(t.trial.stimulus.background); }},
      {"picture_set", Identifies::nothing, "picture set of the block",
       [](Trial t) { return harmless_text(t.block.set); }},
  };
}

std::vector<CsvColumn> columns_of_light() {
  return {
      {"brightness", Identifies::nothing,
       "how bright the picture was shown: normal or dim; empty where it was not recorded",
       [](Trial t) { return if_any(t.trial.brightness, [](Brightness b) { return name_of(b); }); }},
  };
}

std::vector<CsvColumn> columns_of_programme() {
  return {
      {"task", Identifies::nothing,
       fmt::format("what the patient judged: {}, or {} in a control block", name_of(TaskId::judgement),
                   name_of(TaskId::words)),
       [](Trial t) { return std::string{name_of(t.block.kind.task)}; }},
      phase_column<CsvTrial>(),
      {"voided_by", Identifies::nothing,
       "what voided the trial: paused, focus_lost, window_changed, closed, suspended, clock_stepped, "
       "other_console or display_off; empty where it was not kept",
       [](Trial t) { return std::string{voided_by(t.trial.strays)}; }},
  };
}

std::vector<CsvColumn> all_columns() {
  std::vector<CsvColumn> columns;
  for (auto&& some : {place_columns<CsvTrial>(), promised_of_trial(), further_of_trial(),
                      session_columns<CsvTrial>(), columns_of_light(), columns_of_programme()})
    columns.insert(columns.end(), some.begin(), some.end());
  return columns;
}

} // namespace

std::span<const CsvColumn> csv_columns() {
  static const std::vector<CsvColumn> columns = all_columns();
  return columns;
}

void write_csv_header(std::ostream& out) { out << csv_row(names_of(csv_columns())); }

int write_csv_trials(std::ostream& out, const StoredSession& session, Dates dates) {
  int rows = 0;
  for (std::size_t b = 0; b < session.record.blocks.size(); ++b) {
    const BlockRecord& block = session.record.blocks[b];
    for (std::size_t t = 0; t < block.trials.size(); ++t, ++rows)
      out << csv_row(cells_of(
          csv_columns(), CsvTrial{session, block.header, block.trials[t], session.trial_uuids[b][t], dates}));
  }
  return rows;
}

void write_data_dictionary(std::ostream& out) { write_dictionary(out, csv_columns()); }

} // namespace dorsal
