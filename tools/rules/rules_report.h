#pragma once
// What `dorsal rules check` says of a rule set: its operating characteristics for patients of known accuracy
// on a stated calendar. Three views of each patient: the rule on overall accuracy alone, worked out exactly;
// all accuracy rules (enough blocks, overall, each side, gap) and the whole rule set, both simulated by the
// code that grades, with their Monte Carlo standard errors. One assess block is one session.
#include "engine/core/readiness/characteristics/rule_check.h"
#include "engine/core/readiness/rules/operating_characteristics.h"
#include "tools/terminal/command.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct PatientFigures {
  ConstantPatient truth;
  std::optional<readiness::OperatingCharacteristics> overall; // empty where there are too many cases
  Characteristics accuracy;
  Characteristics whole;
};

[[nodiscard]] std::string name_of_patient(const ConstantPatient& truth);

struct RulesReport {
  std::optional<std::string> file; // empty: the built-in rules
  SimulationPlan plan;
  std::vector<PatientFigures> patients;
  std::vector<std::string> warnings; // of the whole rule set
};

[[nodiscard]] RulesReport check_rule_set(const ReadinessRules& rules, const SimulationPlan& plan);

// The same words and numbers for the terminal and the page.
struct FiguresTable {
  std::string title;
  std::string how; // exact, or simulated with how many patients
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;
};
[[nodiscard]] std::vector<FiguresTable> tables_of(const RulesReport& report);
[[nodiscard]] std::string calendar_text(const RulesReport& report);
[[nodiscard]] std::vector<std::string> notes_on(const RulesReport& report); // how to read the tables

void print_rules_report(const RulesReport& report, const Terminal& terminal);
[[nodiscard]] nlohmann::ordered_json json_of(const RulesReport& report);

} // namespace dorsal
