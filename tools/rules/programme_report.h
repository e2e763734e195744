#pragma once
// What `dorsal rules check --programme` says of a programme: of simulated patients of each kind, who come to
// today's visit as it is composed, with a helper, and whose clinician passes a phase once it is READY, how
// many come through which door and when, how many are held wrongly and how many let through wrongly
// (core/programme/programme_characteristics.h). The visits are held by the session's own code.
#include "engine/core/programme/programme_characteristics.h"
#include "tools/terminal/command.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace dorsal {

struct ProgrammeCheckPlan {
  int patients{40}; // of each kind
  int days{20};     // of practice in one phase, at most
  std::uint64_t seed{1};
};

struct KindOfPatient {
  std::string profile;
  std::vector<PhaseCharacteristics> phases;
};

struct ProgrammeReport {
  std::string name; // of the file, or "built-in"
  ProgrammeCheckPlan plan;
  std::vector<KindOfPatient> kinds;
};

// A protocol without a programme is one of one phase. `sets`: the pictures.
[[nodiscard]] ProgrammeReport check_programme_of(Protocol protocol, const std::filesystem::path& sets,
                                                 const ProgrammeCheckPlan& plan, const Terminal& terminal);

void print_programme_report(const ProgrammeReport& report, const Terminal& terminal);
[[nodiscard]] nlohmann::ordered_json json_of(const ProgrammeReport& report);

} // namespace dorsal
