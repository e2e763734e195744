#pragma once
// What a person may hand over, given to the code that reads it. Each target must return for any bytes: refuse
// or take, never crash, never hang. libFuzzer drives them under the preset `fuzz`; the ordinary tests replay
// the corpora beside this file.
#include <span>
#include <string_view>

namespace dorsal::fuzz {

struct Target {
  std::string_view name; // also its corpus
  void (*run)(std::string_view bytes);
};

[[nodiscard]] std::span<const Target> reader_targets();  // of files
[[nodiscard]] std::span<const Target> content_targets(); // of what is rightly sealed
[[nodiscard]] std::span<const Target> request_targets(); // of requests to the console

// Of what stands on a connection to the console, in connection.cpp.
void serve_connection(std::string_view bytes);

} // namespace dorsal::fuzz
