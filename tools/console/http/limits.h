#pragma once
// How much of everything one connection to the console may bring, and how long it may take. A page's own
// requests stay far below each; who does not is refused or cut off, and nobody else waits for that.
#include <chrono>
#include <cstddef>

namespace dorsal::console {

struct Limits {
  std::size_t header_bytes = std::size_t{32} * 1024; // request line and all header lines
  std::size_t target_bytes = std::size_t{2} * 1024;  // path and query
  std::size_t header_lines{64};
  std::size_t body_bytes = std::size_t{256} * 1024;
  std::size_t file_bytes = std::size_t{64} * 1024 * 1024; // a result file, as base64
  std::size_t unread_bytes =
      std::size_t{256} * 1024 * 1024; // let by, so that a refusal of a large body is read

  std::size_t connections{256};
  std::size_t connections_of_a_peer{128};
  std::size_t files_at_once{2};

  std::chrono::milliseconds header_time{10'000}; // from the connection to the header's last line
  std::chrono::milliseconds body_time{10'000};   // for the first bytes of a body or of an answer; then
  std::size_t least_bytes_a_second = std::size_t{1024} * 1024; // this, which any loopback exceeds
  std::chrono::milliseconds parting_time{2'000};               // until the other side has hung up
};

} // namespace dorsal::console
