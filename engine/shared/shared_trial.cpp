#include "engine/shared/shared_trial.h"

#include "engine/core/base/calendar_day.h"
#include "engine/core/trial/verified_timing.h"
#include "engine/shared/shared_connection.h"
#include "engine/shared/shared_reading.h"

#include <fmt/format.h>

#include <map>

namespace dorsal {
namespace {

constexpr const char* participants_text = R"sql(
SELECT site, patient_code, (array_agg(start_utc ORDER BY start_utc))[1],
       (array_agg(utc_offset_minutes ORDER BY start_utc))[1],
       count(*) FILTER (WHERE state = 'complete'), count(*) FILTER (WHERE state = 'stopped'),
       count(*) FILTER (WHERE state = 'running'), (array_agg(protocol_sha256 ORDER BY start_utc DESC))[1]
FROM dorsal.session WHERE is_simulated = $1 AND start_utc <= $2
GROUP BY site, patient_code ORDER BY site, patient_code
)sql";

// Each text once: most participants share one.
constexpr const char* trial_protocols_text = R"sql(
SELECT protocol_sha256, min(protocol_text) FROM dorsal.session WHERE is_simulated = $1 AND start_utc <= $2
GROUP BY protocol_sha256
)sql";

// $3: the pairs of onset provider and quality that verify timing.
constexpr const char* trial_stations_text = R"sql(
WITH chosen AS (SELECT * FROM dorsal.session WHERE is_simulated = $1 AND start_utc <= $2),
station AS (
  SELECT site, station_uuid, count(*) AS sessions, max(start_utc) AS last_utc,
         (array_agg(software_version ORDER BY start_utc DESC))[1] AS software
  FROM chosen GROUP BY site, station_uuid
), quality AS (
  SELECT c.site, c.station_uuid, count(*) AS trials,
         count(*) FILTER (WHERE outcome = 'answered') AS answered,
         count(*) FILTER (WHERE outcome = 'time_out') AS time_outs,
         count(*) FILTER (WHERE outcome = 'anticipation') AS anticipations,
         count(*) FILTER (WHERE outcome = 'voided') AS voided,
         count(*) FILTER (WHERE outcome = 'answered' AND response_ns - onset_ns < 200000000) AS fast,
         count(onset_ns) AS onsets,
         count(*) FILTER (WHERE onset_provider || ' ' || onset_quality = ANY (string_to_array($3, ','))) AS verified,
         coalesce(sum(missed_frames), 0) AS missed,
         coalesce(mode() WITHIN GROUP (ORDER BY onset_provider), '') AS onset_provider,
         coalesce(mode() WITHIN GROUP (ORDER BY response_provider), '') AS response_provider,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY (onset_latest_ns - onset_earliest_ns + response_latest_ns -
                                                      response_earliest_ns) / 1e6)
           FILTER (WHERE outcome = 'answered') AS width
  FROM dorsal.trial JOIN chosen c USING (site, month, session_uuid) GROUP BY c.site, c.station_uuid
)
SELECT site, station_uuid, software, last_utc, sessions, coalesce(trials, 0), coalesce(answered, 0),
       coalesce(time_outs, 0), coalesce(anticipations, 0), coalesce(voided, 0), coalesce(fast, 0), coalesce(onsets, 0),
       coalesce(verified, 0), coalesce(missed, 0), coalesce(onset_provider, ''), coalesce(response_provider, ''), width
FROM station LEFT JOIN quality USING (site, station_uuid) ORDER BY site, station_uuid
)sql";

// "glx-oml hardware,kms-vblank hardware"
std::string allowed_onsets(Origin origin) {
  std::string allowed;
  for (const auto& [provider, quality] : verified_onsets(origin))
    allowed += fmt::format("{}{} {}", allowed.empty() ? "" : ",", provider, quality);
  return allowed;
}

int simulated(const TrialQuestion& question) { return question.origin == Origin::simulated ? 1 : 0; }

// From the day of the first session, by its own clock; none where that is no day that there is.
int days_between(const pqxx::row& first, const std::string& as_of_utc) {
  constexpr std::int64_t most_minutes = 1080;
  const auto offset = first[3].as<std::int64_t>();
  if (offset < -most_minutes || offset > most_minutes) return 0;
  const auto from = local_day({first[2].c_str(), static_cast<int>(offset)});
  const auto to = local_day({as_of_utc, 0});
  return from && to ? static_cast<int>((*to - *from).count()) : 0;
}

std::vector<TrialParticipant> participants(Reading& work, const TrialQuestion& question) {
  std::map<std::string, std::string> protocols;
  for (const pqxx::row& row :
       shared_rows(work, trial_protocols_text, simulated(question), question.as_of_utc))
    protocols[row[0].c_str()] = row[1].c_str();
  std::vector<TrialParticipant> found;
  for (const pqxx::row& row : shared_rows(work, participants_text, simulated(question), question.as_of_utc))
    found.push_back({.site = row[0].c_str(),
                     .code = row[1].c_str(),
                     .days_since_first = days_between(row, question.as_of_utc),
                     .complete = row[4].as<int>(),
                     .stopped = row[5].as<int>(),
                     .unfinished = row[6].as<int>(),
                     .protocol_text = protocols[row[7].c_str()]});
  return found;
}

TrialStation station_in(const pqxx::row& row) {
  TrialStation station{.site = row[0].c_str(),
                       .station = row[1].c_str(),
                       .software_version = row[2].c_str(),
                       .last_session_utc = row[3].c_str(),
                       .sessions = row[4].as<int>(),
                       .trials = row[5].as<std::int64_t>(),
                       .answered = row[6].as<std::int64_t>(),
                       .time_outs = row[7].as<std::int64_t>(),
                       .anticipations = row[8].as<std::int64_t>(),
                       .voided = row[9].as<std::int64_t>(),
                       .fast_guesses = row[10].as<std::int64_t>(),
                       .onsets = row[11].as<std::int64_t>(),
                       .verified_onsets = row[12].as<std::int64_t>(),
                       .missed_frames = row[13].as<std::int64_t>(),
                       .onset_provider = row[14].c_str(),
                       .response_provider = row[15].c_str(),
                       .response_time_width_ms = {}};
  if (!row[16].is_null()) station.response_time_width_ms = row[16].as<double>();
  return station;
}

} // namespace

TrialOverview trial_overview(const std::string& address, const TrialQuestion& question) {
  TrialOverview overview;
  with_shared_store(address, "read the trial", [&](pqxx::connection& connection) {
    Reading work(connection);
    overview.participants = participants(work, question);
    for (const pqxx::row& row : shared_rows(work, trial_stations_text, simulated(question),
                                            question.as_of_utc, allowed_onsets(question.origin)))
      overview.stations.push_back(station_in(row));
  });
  return overview;
}

} // namespace dorsal
