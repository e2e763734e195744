#include "tests/conformance/functions.h"

#include <limits>

namespace conformance {

Functions all_functions() {
  Functions functions;
  for (const auto add :
       {add_descriptives, add_accuracy, add_speed_accuracy, add_diffusion, add_rotation, add_change,
        add_quality, add_adaptation, add_quest_plus, add_readiness, add_observers})
    add(functions);
  return functions;
}

double or_nan(const std::optional<double>& value) {
  return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

double as_number(std::size_t n) { return static_cast<double>(n); }

} // namespace conformance
