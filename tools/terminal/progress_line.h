#pragma once
// One line on a terminal that says how far a long piece of work is, rewritten in place and gone at its end.
// Nothing is written where nobody watches, such as into a file.
#include "tools/terminal/command.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace dorsal {

struct Pace {
  int done{};
  int total{};
  std::chrono::duration<double> elapsed{};
};
// "37 of 500 patients, about 1 min 20 s left"; without the time while it cannot be told.
[[nodiscard]] std::string progress_text(const Pace& pace, std::string_view what);

class ProgressLine {
public:
  ProgressLine(const Terminal& terminal, std::string_view what, int total);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ProgressLine(ProgressLine&&) = delete;
  ProgressLine& operator=(ProgressLine&&) = delete;

  void one_more_done();

private:
  using Clock = std::chrono::steady_clock;
  void write(const std::string& text);
  [[nodiscard]] std::ostream& line() const;

  const Terminal& terminal_;
  std::string what_;
  Pace pace_;
  Clock::time_point began_{Clock::now()};
  Clock::time_point written_{};
  std::size_t width_{}; // of what stands on the line
};

} // namespace dorsal
