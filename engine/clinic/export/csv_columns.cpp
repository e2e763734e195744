#include "engine/clinic/export/csv_columns.h"

#include "engine/clinic/export/harmless_text.h"
#include "engine/core/base/csv.h"
#include "engine/system/sha256.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace dorsal {
namespace {

// Exact: every nanosecond, as a decimal fraction of a millisecond.
std::string milliseconds(Duration duration) {
  constexpr std::int64_t ns_per_ms = 1'000'000;
  const std::int64_t ns = duration.count();
  return fmt::format("{}{}.{:06}", ns < 0 ? "-" : "", std::abs(ns / ns_per_ms), std::abs(ns % ns_per_ms));
}

std::string number(double value) { return fmt::format("{}", value); }
std::string flag(bool value) { return value ? "1" : "0"; }
std::string nanoseconds(Instant instant) { return fmt::format("{}", in_nanoseconds(instant)); }

// The cell of something that may not be there.
template <class T, class Text>
std::string if_any(const std::optional<T>& value, Text text) {
  return value ? std::string{text(*value)} : std::string{};
}

std::string trigger(const std::optional<Trigger>& sent) {
  return if_any(sent, [](const Trigger& t) { return nanoseconds(t.before); });
}

bool went_astray(const StrayRecord& stray) { return stray.why != StrayInput::second_witness; }

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
template <class Text>
auto unshifted(Text text) {
  return [text](Trial t) { return t.dates == Dates::shifted ? std::string{} : text(t); };
}
auto response_time(Duration Interval::*part) {
  return [part](Trial t) {
    return if_any(t.trial.response_time(), [part](const Interval& time) { return milliseconds(time.*part); });
  };
}

std::vector<CsvColumn> promised_columns() {
  return {
      {"participant", Identifies::nothing, "patient code", [](Trial t) { return t.session.summary.patient; }},
      {"session", Identifies::record, "session, a UUID",
       [](Trial t) { return to_string(t.session.summary.uuid); }},
      {"session_start_utc", Identifies::time, "start of the session, ISO 8601 in UTC",
       [](Trial t) { return t.session.summary.start.utc; }},
      {"station", Identifies::machine, "machine the session ran on, a UUID",
       [](Trial t) { return to_string(t.session.summary.station); }},
      {"block", Identifies::nothing, "block within the session, from 1",
       [](Trial t) { return fmt::format("{}", t.block.block); }},
      {"block_kind", Identifies::nothing, "practice, assess, control or train",
       [](Trial t) { return std::string{name_of(t.block.kind)}; }},
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

std::vector<CsvColumn> further_columns() {
  return {
      {"trial_uuid", Identifies::record, "this row, a UUID", [](Trial t) { return to_string(t.uuid); }},
      {"plan", Identifies::nothing,
       "planned trial that this attempt realises, from 1; a repeated one keeps its number",
       [](Trial t) { return fmt::format("{}", t.trial.plan); }},
      {"level", Identifies::nothing, "difficulty level; train blocks only",
       [](Trial t) { return if_any(t.trial.planned.level, number); }},
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
       [](Trial t) { return fmt::format("{}", std::ranges::count_if(t.trial.strays, &went_astray)); }},

      {"onset_trigger_ns", Identifies::time,
       "onset's trigger byte handed to the serial port, just before, ns",
       [](Trial t) { return trigger(t.trial.onset_trigger); }},
      {"response_trigger_ns", Identifies::time,
       "response's trigger byte handed to the serial port, just before, ns",
       [](Trial t) { return trigger(t.trial.response_trigger); }},
      {"amplitude", Identifies::nothing, "subtle, medium or marked",
       [](Trial t) { return std::string{name_of(t.trial.stimulus.amplitude)}; }},
      {"head", Identifies::nothing, "following (the head goes with the trunk) or forward",
       [](Trial t) { return std::string{name_of(t.trial.stimulus.head)}; }},
      {"posture", Identifies::nothing, "stance and arms",
       [](Trial t) { return harmless_text(t.trial.stimulus.posture); }},
      {"model", Identifies::nothing, "the pictured person",
       [](Trial t) { return harmless_text(t.trial.stimulus.model); }},
      {"background", Identifies::nothing, "plain, or the name of a room",
       [](Trial t) { return harmless_text(t.trial.stimulus.background); }},
      {"picture_set", Identifies::nothing, "picture set of the block",
       [](Trial t) { return harmless_text(t.block.set); }},
      {"session_utc_offset_minutes", Identifies::time,
       "local time minus UTC at the start of the session, minutes; empty where dates are shifted",
       unshifted([](Trial t) { return fmt::format("{}", t.session.summary.start.offset_minutes); })},
      {"session_state", Identifies::nothing, "running (interrupted), complete or stopped",
       [](Trial t) { return std::string{name_of(t.session.summary.state)}; }},
      {"simulated", Identifies::nothing, "1: a simulated observer answered, not a person",
       [](Trial t) { return flag(t.session.summary.origin == Origin::simulated); }},
      {"seed", Identifies::record, "seed of the session's draws; empty where dates are shifted",
       unshifted([](Trial t) { return fmt::format("{}", t.session.record.header.seed); })},
      {"picture_set_hash", Identifies::nothing, "SHA-256 over the manifests used",
       [](Trial t) { return harmless_text(t.session.record.header.picture_set_hash); }},
      {"protocol_sha256", Identifies::nothing, "SHA-256 of the protocol's text",
       [](Trial t) { return sha256_of_text(t.session.record.header.protocol_text); }},
      {"software_version", Identifies::nothing, "version of Dorsal that ran the session",
       [](Trial t) { return harmless_text(t.session.record.header.software_version); }},
      {"brightness", Identifies::nothing,
       "how bright the picture was shown: normal or dim; empty where it was not recorded",
       [](Trial t) { return if_any(t.trial.brightness, [](Brightness b) { return name_of(b); }); }},
  };
}

std::vector<CsvColumn> all_columns() {
  std::vector<CsvColumn> columns = promised_columns();
  for (CsvColumn& column : further_columns()) columns.push_back(std::move(column));
  return columns;
}

void write_row(std::ostream& out, const CsvTrial& trial) {
  std::vector<std::string> cells;
  for (const CsvColumn& column : csv_columns()) cells.push_back(column.value(trial));
  out << csv_row(cells);
}

} // namespace

std::span<const CsvColumn> csv_columns() {
  static const std::vector<CsvColumn> columns = all_columns();
  return columns;
}

void write_csv_header(std::ostream& out) {
  std::vector<std::string> names;
  for (const CsvColumn& column : csv_columns()) names.emplace_back(column.name);
  out << csv_row(names);
}

void write_csv_trials(std::ostream& out, const StoredSession& session, Dates dates) {
  for (std::size_t b = 0; b < session.record.blocks.size(); ++b) {
    const BlockRecord& block = session.record.blocks[b];
    for (std::size_t t = 0; t < block.trials.size(); ++t)
      write_row(out, {session, block.header, block.trials[t], session.trial_uuids[b][t], dates});
  }
}

void write_data_dictionary(std::ostream& out) {
  out << "| column | meaning |\n|---|---|\n";
  for (const CsvColumn& column : csv_columns())
    out << fmt::format("| `{}` | {} |\n", column.name, column.meaning);
}

} // namespace dorsal
