// What libFuzzer calls. One program a target, so that each has a corpus of its own.
#include "tests/fuzz/targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const dorsal::fuzz::Target& target : dorsal::fuzz::DORSAL_FUZZ_TARGETS())
    if (target.name == DORSAL_FUZZ_TARGET) target.run({reinterpret_cast<const char*>(data), size});
  return 0;
}
