#include "tools/trial_report.h"

#include "engine/clinic/protocol/protocol_file.h"
#include "engine/clinic/report/text_table.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <sstream>

namespace dorsal {
namespace {

constexpr int recent_days = 28;

// Sessions a day of the calendar; empty where the text is no protocol.
std::optional<double> daily_dose(const std::string& protocol_text) {
  const ProtocolReading reading = parse_protocol(protocol_text, "protocol");
  if (!reading.ok()) return {};
  const Dose& dose = reading.protocol.dose;
  return dose.sessions_a_day * dose.days_a_week / 7.0;
}

class Doses {
public:
  std::optional<double> of(const std::string& protocol_text) {
    const auto [found, is_new] = known_.try_emplace(protocol_text);
    if (is_new) found->second = daily_dose(protocol_text);
    return found->second;
  }

private:
  std::map<std::string, std::optional<double>> known_;
};

void add(TrialSite& site, const TrialParticipant& participant, std::optional<double> dose) {
  ++site.participants;
  if (participant.days_since_first < recent_days) ++site.recruited_last_28_days;
  site.complete += participant.complete;
  site.stopped += participant.stopped;
  site.unfinished += participant.unfinished;
  if (dose)
    site.prescribed += *dose * (participant.days_since_first + 1);
  else
    ++site.without_dose;
}

std::string share(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? "-"
                    : fmt::format("{:.1f} %", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

std::string done_share(const TrialSite& site) {
  if (site.prescribed <= 0) return "-";
  return fmt::format("{:.0f} %", 100.0 * (site.complete + site.stopped) / site.prescribed);
}

void print_sites(std::ostream& out, const TrialReport& report) {
  TextTable table({"site", "stations", "participants", "of them new", "complete", "stopped", "unfinished",
                   "prescribed", "done"},
                  1);
  for (const TrialSite& site : report.sites)
    table.add({site.site, std::to_string(site.stations), std::to_string(site.participants),
               std::to_string(site.recruited_last_28_days), std::to_string(site.complete),
               std::to_string(site.stopped), std::to_string(site.unfinished),
               fmt::format("{:.0f}", site.prescribed), done_share(site)});
  table.print(out);
}

void print_stations(std::ostream& out, const TrialReport& report) {
  TextTable table({"site", "station", "version", "onset", "response", "sessions", "trials", "time-outs",
                   "anticipations", "fast guesses", "onsets verified", "missed frames", "RT known within"},
                  5);
  for (const TrialStation& s : report.stations)
    table.add({s.site, s.station.substr(0, 8), s.software_version, s.onset_provider, s.response_provider,
               std::to_string(s.sessions), std::to_string(s.trials), share(s.time_outs, s.trials),
               share(s.anticipations, s.trials), share(s.fast_guesses, s.answered),
               share(s.verified_onsets, s.onsets), std::to_string(s.missed_frames),
               s.response_time_width_ms ? fmt::format("{:.2f} ms", *s.response_time_width_ms) : "-"});
  table.print(out);
}

} // namespace

TrialReport report_of(const TrialOverview& overview, const TrialQuestion& question) {
  std::map<std::string, TrialSite> sites;
  Doses doses;
  for (const TrialParticipant& participant : overview.participants)
    add(sites[participant.site], participant, doses.of(participant.protocol_text));
  for (const TrialStation& station : overview.stations) ++sites[station.site].stations;
  TrialReport report{.question = question, .sites = {}, .stations = overview.stations};
  for (auto& [name, site] : sites) {
    site.site = name;
    report.sites.push_back(site);
  }
  return report;
}

std::string to_text(const TrialReport& report) {
  std::ostringstream out;
  out << fmt::format("The trial as of {}{}\n\n", report.question.as_of_utc,
                     report.question.origin == Origin::simulated ? ", simulated sessions" : "");
  if (report.sites.empty())
    return out.str() + (report.question.origin == Origin::simulated
                            ? "No sessions yet.\n"
                            : "No sessions of people yet; --simulated counts simulated ones.\n");
  print_sites(out, report);
  out << fmt::format(
      "\nnew: first session within {} days; done: complete and stopped sessions of those prescribed since "
      "each participant's first\n\n",
      recent_days);
  print_stations(out, report);
  out << "\nRT known within: median distance between the bounds of a response time; onsets verified: the "
         "display hardware reported the frame\n";
  return out.str();
}

std::string to_json(const TrialReport& report) {
  nlohmann::ordered_json document{{"schema", "dorsal.trial"},
                                  {"schema_version", 1},
                                  {"as_of_utc", report.question.as_of_utc},
                                  {"simulated", report.question.origin == Origin::simulated}};
  document["sites"] = nlohmann::ordered_json::array();
  for (const TrialSite& site : report.sites)
    document["sites"].push_back({{"site", site.site},
                                 {"stations", site.stations},
                                 {"participants", site.participants},
                                 {"recruited_last_28_days", site.recruited_last_28_days},
                                 {"sessions_complete", site.complete},
                                 {"sessions_stopped", site.stopped},
                                 {"sessions_unfinished", site.unfinished},
                                 {"sessions_prescribed", site.prescribed},
                                 {"participants_without_dose", site.without_dose}});
  document["stations"] = nlohmann::ordered_json::array();
  for (const TrialStation& s : report.stations)
    document["stations"].push_back(
        {{"site", s.site},
         {"station", s.station},
         {"software_version", s.software_version},
         {"last_session_utc", s.last_session_utc},
         {"sessions", s.sessions},
         {"trials", s.trials},
         {"answered", s.answered},
         {"time_outs", s.time_outs},
         {"anticipations", s.anticipations},
         {"voided", s.voided},
         {"fast_guesses", s.fast_guesses},
         {"onsets", s.onsets},
         {"verified_onsets", s.verified_onsets},
         {"missed_frames", s.missed_frames},
         {"onset_provider", s.onset_provider},
         {"response_provider", s.response_provider},
         {"response_time_width_ms", s.response_time_width_ms
                                        ? nlohmann::ordered_json(*s.response_time_width_ms)
                                        : nlohmann::ordered_json()}});
  return document.dump(2);
}

} // namespace dorsal
