#include "bench/robot/patient_line.h"

#include "bench/base/cells.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace dorsal::bench {
namespace {

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (true) {
    const std::size_t start = line.find_first_not_of(" \t\r");
    if (start == std::string_view::npos) return words;
    line.remove_prefix(start);
    const std::size_t length = std::min(line.find_first_of(" \t\r"), line.size());
    words.push_back(line.substr(0, length));
    line.remove_prefix(length);
  }
}

std::optional<int> count_from(std::string_view word) {
  const auto value = whole_number(word);
  if (!value || *value < 1 || *value > std::numeric_limits<int>::max()) return {};
  return static_cast<int>(*value);
}

std::optional<double> angle_from(std::string_view word) {
  const auto value = real_number(word);
  if (!value || !std::isfinite(*value)) return {};
  return value;
}

std::variant<PatientLine, std::string> read_trial(const std::vector<std::string_view>& words) {
  if (words.size() != 7) return fmt::format("a trial line has 6 values, this one {}", words.size() - 1);
  const auto block = count_from(words[1]), trial = count_from(words[2]);
  const auto side = parse_side(words[4]);
  const auto amplitude = angle_from(words[5]), roll = angle_from(words[6]);
  if (!block || !trial) return std::string("block and trial are whole numbers from 1");
  if (!side) return fmt::format("\"{}\" is neither left nor right", words[4]);
  if (!amplitude || *amplitude < 0)
    return fmt::format("\"{}\" is no amplitude of 0 (words and arrows) or more", words[5]);
  if (!roll) return fmt::format("\"{}\" is no angle", words[6]);
  return PatientLine{TrialLine{*block, *trial, std::string(words[3]), *side, *amplitude, *roll}};
}

std::variant<PatientLine, std::string> read_touch(const std::vector<std::string_view>& words) {
  if (words.size() < 4)
    return fmt::format("a touch line has at least 3 values, this one {}", words.size() - 1);
  const auto block = count_from(words[1]), trial = count_from(words[2]);
  if (!block || !trial) return std::string("block and trial are whole numbers from 1");
  const auto task = parse_task(words[3]);
  if (!task || !is_led(*task)) return fmt::format("\"{}\" is no task that a helper leads", words[3]);
  std::vector<double> values;
  for (std::size_t i = 4; i < words.size(); ++i) {
    const auto value = angle_from(words[i]);
    if (!value) return fmt::format("\"{}\" is no number", words[i]);
    values.push_back(*value);
  }
  const auto stimulus = led_stimulus(*task, values);
  if (!stimulus) return fmt::format("these are no factors of {}", words[3]);
  return PatientLine{TouchLine{*block, *trial, *stimulus}};
}

// A file name may hold spaces: it is the rest of the line.
std::string rest_after(std::string_view line, std::string_view word) {
  line.remove_prefix(static_cast<std::size_t>(word.data() + word.size() - line.data()));
  const std::size_t start = line.find_first_not_of(" \t");
  const std::size_t end = line.find_last_not_of(" \t\r");
  return start == std::string_view::npos ? std::string{} : std::string(line.substr(start, end + 1 - start));
}

} // namespace

std::variant<PatientLine, std::string> read_patient_line(std::string_view line) {
  const auto words = words_of(line);
  if (words.empty()) return std::string("an empty line");
  if (words[0] == "trial") return read_trial(words);
  if (words[0] == "touch") return read_touch(words);
  if (words[0] == "end" && words.size() == 1) return PatientLine{EndLine{}};
  if (words[0] == "screen" && words.size() == 2) return PatientLine{ScreenLine{std::string(words[1])}};
  if (words[0] == "screenshot" && words.size() > 1)
    return PatientLine{ScreenshotLine{rest_after(line, words[0])}};
  if (words[0] == "shoot" && words.size() > 1) return PatientLine{ShootLine{rest_after(line, words[0])}};
  if (words[0] == "shoot-after" && words.size() > 1)
    return PatientLine{ShootAfterLine{rest_after(line, words[0])}};
  return fmt::format("\"{}\" is no line the patient understands", line);
}

} // namespace dorsal::bench
