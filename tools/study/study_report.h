#pragma once
// A study's allocation and power, for a terminal, as JSON and as a table.
#include "engine/core/study/allocation.h"
#include "engine/core/study/power.h"

#include <iosfwd>
#include <string>

namespace dorsal {

[[nodiscard]] std::string plan_text(const study::StudyDesign& design,
                                    const std::vector<study::Allocation>& allocations);
[[nodiscard]] std::string plan_json(const study::StudyDesign& design,
                                    const std::vector<study::Allocation>& allocations);

// participant, group, place, condition, one column a factor, protocol, seed.
void write_plan_csv(const study::StudyDesign& design, const std::vector<study::Allocation>& allocations,
                    std::ostream& out);

[[nodiscard]] std::string power_text(const study::PowerQuestion& question, const study::PowerAnswer& answer);
[[nodiscard]] std::string power_json(const study::PowerQuestion& question, const study::PowerAnswer& answer);

} // namespace dorsal
