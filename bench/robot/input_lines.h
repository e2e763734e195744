#pragma once
// Whole lines from a pipe, without ever waiting longer than asked. A line longer than 64 KiB is a mistake of
// whoever writes and ends the input.
#include "engine/core/base/time.h"

#include <string>
#include <vector>

namespace dorsal::bench {

class InputLines {
public:
  explicit InputLines(int fd) : fd_(fd) {}

  // The lines that have arrived, waiting for the first for at most this long. Line ends are cut off.
  [[nodiscard]] std::vector<std::string> read_for(Duration patience);
  [[nodiscard]] bool ended() const { return ended_; }

private:
  void receive();
  int fd_;
  std::string rest_;
  bool ended_{false};
};

} // namespace dorsal::bench
