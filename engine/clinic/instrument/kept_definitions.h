#pragma once
// The instruments that kept answers were given to, each read once from the definition beside the answers.
#include "engine/core/instrument/response.h"

#include <map>
#include <optional>
#include <string>

namespace dorsal {

class KeptDefinitions {
public:
  // Null where the definition is none that this program can ask: answers are shown by their names, without a
  // score. What it points to lives as long as this.
  [[nodiscard]] const Instrument* of(const InstrumentResponse& response);

private:
  std::map<std::string, std::optional<Instrument>> read_; // by digest
};

} // namespace dorsal
