#include "tools/terminal/progress_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

std::string time_in_words(std::chrono::duration<double> time) {
  const auto seconds = static_cast<long>(std::ceil(time.count()));
  if (seconds >= 3600) return fmt::format("{} h {:02} min", seconds / 3600, seconds / 60 % 60);
  if (seconds >= 60) return fmt::format("{} min {:02} s", seconds / 60, seconds % 60);
  return fmt::format("{} s", seconds);
}

} // namespace

std::string progress_text(const Pace& pace, std::string_view what) {
  const std::string text = fmt::format("{} of {} {}", pace.done, pace.total, what);
  if (pace.done == 0 || pace.done >= pace.total) return text;
  return fmt::format("{}, about {} left", text,
                     time_in_words(pace.elapsed / pace.done * (pace.total - pace.done)));
}

ProgressLine::ProgressLine(const Terminal& terminal, std::string_view what, int total)
    : terminal_(terminal), what_(what), pace_{.done = 0, .total = total, .elapsed = {}} {
  write(progress_text(pace_, what_));
}

ProgressLine::~ProgressLine() {
  write("");
  if (terminal_.watched) line() << '\r' << std::flush;
}

void ProgressLine::one_more_done() {
  constexpr std::chrono::milliseconds readable{200};
  ++pace_.done;
  const Clock::time_point now = Clock::now();
  if (now - written_ < readable) return;
  written_ = now;
  pace_.elapsed = now - began_;
  write(progress_text(pace_, what_));
}

std::ostream& ProgressLine::line() const {
  return terminal_.rewritten != nullptr ? *terminal_.rewritten : terminal_.err;
}

void ProgressLine::write(const std::string& text) {
  if (!terminal_.watched) return;
  line() << fmt::format("\r{:{}}", text, width_) << std::flush;
  width_ = text.size();
}

} // namespace dorsal
