#include "engine/store/sessions/session_check.h"

#include "engine/core/base/calendar_day.h"
#include "engine/core/base/characters.h"
#include "engine/core/base/error.h"
#include "engine/core/instrument/instrument_check.h"
#include "engine/system/sha256.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <optional>
#include <variant>

namespace dorsal {
namespace {

struct WrittenSession {
  std::string uuid;
  std::string patient; // code
};

// `wanted` is a condition with one mark, which `value` fills.
std::vector<WrittenSession> written_sessions(Database& database, std::string_view wanted,
                                             const std::optional<std::string>& value) {
  std::vector<WrittenSession> found;
  database.read("list the sessions", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(
        sqlite, fmt::format("SELECT s.uuid, coalesce(p.code, '') FROM session s LEFT JOIN patient p USING "
                            "(patient) WHERE {} ORDER BY s.session",
                            wanted));
    if (value) select.bind(1, *value);
    while (select.executeStep())
      found.push_back({select.getColumn(0).getString(), select.getColumn(1).getString()});
  });
  return found;
}

constexpr std::string_view no_text = "holds text that is not UTF-8";
constexpr std::string_view no_instant = "holds an instant that cannot be";

bool all_utf8(std::initializer_list<std::string_view> texts) { return std::ranges::all_of(texts, is_utf8); }

bool has_readable_text(const SessionHeader& header) {
  return all_utf8({header.protocol_text, header.picture_set_hash, header.software_version}) &&
         std::ranges::all_of(header.rig, [](const auto& fact) {
           return all_utf8({fact.first, fact.second});
         });
}

// A century either way: no sum or difference of two that a record asks for overflows.
bool is_near(Duration duration) {
  constexpr std::chrono::hours century{24 * 36'525};
  return duration >= -century && duration <= century;
}
bool is_near(Instant at) { return is_near(at.time_since_epoch()); }
bool is_near(const Stamp& at) { return is_near(at.best) && is_near(at.earliest) && is_near(at.latest); }
bool is_near(const Trigger& trigger) { return is_near(trigger.before) && is_near(trigger.after); }
bool is_near(const Onset& onset) { return is_near(onset.at); }
bool is_near(const Answer& answer) { return is_near(answer.at); }
bool is_near(const LedAnswer& answer) { return is_near(answer.at); }
bool is_near(const StrayRecord& stray) {
  return std::visit(
      [](const auto& input) {
        if constexpr (requires { input.at; })
          return is_near(input.at);
        else
          return true;
      },
      stray.input);
}
template <class T>
bool is_near(const std::optional<T>& known) {
  return !known || is_near(*known);
}

bool has_possible_times(const TrialRecord& trial) {
  return is_near(trial.planned.foreperiod) && is_near(trial.planned.iti) && is_near(trial.fixation) &&
         is_near(trial.onset) && is_near(trial.answer) && is_near(trial.onset_trigger) &&
         is_near(trial.response_trigger) &&
         std::ranges::all_of(trial.strays, [](const StrayRecord& stray) { return is_near(stray); });
}

bool has_possible_times(const LedTrialRecord& trial) {
  return is_near(trial.planned.pause) && is_near(trial.cue) && is_near(trial.touch) &&
         is_near(trial.answer) &&
         std::ranges::all_of(trial.strays, [](const StrayRecord& stray) { return is_near(stray); });
}

bool has_possible_times(const ActivityRecord& activity) {
  return is_near(activity.began) && is_near(activity.ended);
}

bool has_readable_text(const StimulusItem& item) {
  return all_utf8({item.id, item.posture, item.model, item.background});
}

std::string_view fault_in_trial(const TrialRecord& trial) {
  if (!has_possible_times(trial)) return no_instant;
  return has_readable_text(trial.stimulus) ? "" : no_text;
}

std::string fault_in_block(const BlockRecord& block) {
  const int number = block.header.block;
  if (!is_utf8(block.header.set)) return fmt::format("block {} {}", number, no_text);
  for (const TrialRecord& trial : block.trials)
    if (const std::string_view fault = fault_in_trial(trial); !fault.empty())
      return fmt::format("block {}: trial {} {}", number, trial.trial, fault);
  for (const LedTrialRecord& trial : block.led)
    if (!has_possible_times(trial))
      return fmt::format("block {}: trial {} {}", number, trial.trial, no_instant);
  for (const ActivityRecord& activity : block.activities)
    if (!has_possible_times(activity) || !is_utf8(activity.activity))
      return fmt::format("block {}: activity {} {}", number, activity.place,
                         is_utf8(activity.activity) ? no_instant : no_text);
  return {};
}

std::string_view fault_in_response(const InstrumentResponse& response) {
  if (!all_utf8({response.definition, response.language})) return no_text;
  if (sha256_of_text(response.definition) != response.sha256)
    return "come with a definition that is not the one its digest names";
  return "";
}

std::string fault_of(Database& database, const std::string& written) {
  const auto uuid = parse_uuid(written);
  if (!uuid) return "has a name that is no UUID";
  try {
    const auto session = SessionReader{database}.session(*uuid);
    return session ? fault_in(*session) : "belongs to no patient or station";
  } catch (const Error& error) {
    if (error.code() != ExitCode::database_error) throw;
    return error.what();
  }
}

} // namespace

std::string fault_in(const StoredSession& session) {
  const WallClock& start = session.summary.start;
  if (!local_day(start)) return fmt::format("starts at no time that there is, \"{}\"", start.utc);
  if (const auto& ended = session.summary.ended_utc; ended && !local_day({*ended, start.offset_minutes}))
    return fmt::format("ends at no time that there is, \"{}\"", *ended);
  if (!has_readable_text(session.record.header)) return std::string{no_text};
  for (const InstrumentResponse& response : session.record.responses)
    if (const std::string_view fault = fault_in_response(response); !fault.empty())
      return fmt::format("answers to {} {}", response.instrument, fault);
  for (const BlockRecord& block : session.record.blocks)
    if (std::string fault = fault_in_block(block); !fault.empty()) return fault;
  return {};
}

std::vector<LeftOutSession> unreadable_sessions(Database& database,
                                                const std::optional<std::string>& patient) {
  std::vector<LeftOutSession> found;
  for (const WrittenSession& session : written_sessions(database, "?1 IS NULL OR p.code = ?1", patient))
    if (std::string fault = fault_of(database, session.uuid); !fault.empty())
      found.push_back({session.uuid, session.patient, std::move(fault)});
  return found;
}

std::optional<LeftOutSession> unreadable_session(Database& database, const std::string& written) {
  std::string fault = fault_of(database, written);
  if (fault.empty()) return {};
  const auto found = written_sessions(database, "s.uuid = ?1", written);
  if (found.empty()) return {}; // gone since it was listed
  return LeftOutSession{written, found.front().patient, std::move(fault)};
}

} // namespace dorsal
