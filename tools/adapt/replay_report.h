#pragma once
// The steps of `dorsal adapt replay` as a table and as JSON: one row an answer, and what came of it at the
// end.
#include "tools/adapt/adaptation_replay.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <vector>

namespace dorsal {

struct ReplayReport {
  std::string file;
  std::string method;           // as on the command line
  std::vector<std::string> how; // the settings in words, a line each
  nlohmann::ordered_json settings;
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;
  nlohmann::ordered_json steps;
  std::vector<std::string> end; // what it came to, a line each
  nlohmann::ordered_json result;
};

// Adds head, rows, steps, end and result.
void describe(ReplayReport& report, const AdaptationLog& log, const adaptation::StaircaseRule& rule,
              std::span<const StaircaseStep> steps);
void describe(ReplayReport& report, const AdaptationLog& log, std::span<const QuestPlusStep> steps);
void describe(ReplayReport& report, const AdaptationLog& log,
              std::span<const adaptation::AbilityEstimate> steps);

// Of the file: what was left out, and sessions taken together; a line each.
[[nodiscard]] std::vector<std::string> notes_on(const AdaptationLog& log);

void print_replay(const ReplayReport& report, const AdaptationLog& log, std::ostream& out);
[[nodiscard]] nlohmann::ordered_json json_of(const ReplayReport& report, const AdaptationLog& log);

} // namespace dorsal
