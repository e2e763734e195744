#pragma once
// Every function that Dorsal offers under the name the reference files use. An adapter reads the inputs,
// calls Dorsal's public functions and names what they return; it computes nothing itself. A missing value is
// "nan".
#include "tests/conformance/datasets.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace conformance {

using Value = std::variant<double, bool, std::string>;
using Answers = std::map<std::string, Value>;

// A reference row together with everything else that was read: adaptive traces need the rows before theirs.
struct Context {
  const Datasets& datasets;
  const std::vector<Row>& rows;
};

using Function = std::function<Answers(const Inputs&, const Context&)>;
using Functions = std::map<std::string, Function>;

void add_descriptives(Functions& functions);
void add_accuracy(Functions& functions);
void add_speed_accuracy(Functions& functions);
void add_diffusion(Functions& functions);
void add_rotation(Functions& functions);
void add_change(Functions& functions);
void add_quality(Functions& functions);
void add_adaptation(Functions& functions);
void add_quest_plus(Functions& functions);
void add_readiness(Functions& functions);
void add_observers(Functions& functions);

[[nodiscard]] Functions all_functions();

[[nodiscard]] double or_nan(const std::optional<double>& value);
[[nodiscard]] double as_number(std::size_t n);

} // namespace conformance
