#pragma once
// A visit as text: what a host without a database keeps, record by record as they come, and sends to the
// clinic. A line a record, fields between tabs; in texts a tab, a line end and a backslash are written \t, \n
// and \\. Instants are nanoseconds of the host's own clock, numbers so short that reading gives the same
// value again; an empty field is none. What was appended when a record was kept is never changed afterwards.
//
// - visit: 1, UUID, patient's code, start (UTC), offset in minutes, seed, software, SHA-256 of the pictures
// - protocol: TOML
// - rig: a fact's name, its value
// - block: number, kind, task, set, planned trials, phase
// - trial, led, activity: block, UUID and the record; then a line a stray input, a factor or a rating
// - response: of an instrument; then a line an answer
// - pain: before or after, rating
// - end: complete or stopped, when (UTC)
#include "engine/core/trial/session_record.h"
#include "engine/core/visit/keep.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct VisitRecord {
  std::string uuid; // of the session; 36 letters, lower case, as all names here
  SessionRecord session;
  std::vector<std::vector<std::string>>
      uuids{}; // [block][record], beside the trials, led trials or activities
  std::optional<std::string> ended_utc{};
};

[[nodiscard]] std::string text_of_beginning(const std::string& uuid, const SessionHeader& header);
[[nodiscard]] std::string text_of_facts(const RigFacts& facts);
// What a record that is kept adds; empty for what is nothing of a session. `name`: a UUID of its own, `utc`:
// now.
[[nodiscard]] std::string text_of(const Keep& keep, const std::string& name, const std::string& utc);

inline constexpr std::size_t longest_visit_record = 8'000'000; // bytes
inline constexpr std::size_t most_records = 20'000;

struct VisitRecordReading {
  VisitRecord record;
  std::string problem; // the first one, with its line: "line 7: ..."; empty: it can be used
  [[nodiscard]] bool ok() const { return problem.empty(); }
};
// A text from anywhere may be read. One without its end is a visit that was cut short.
[[nodiscard]] VisitRecordReading parse_visit_record(std::string_view text);

} // namespace dorsal
