#pragma once
// A log of answers at difficulty levels, for `dorsal adapt replay`: CSV with a header that names `level` (or
// `difficulty`, or `level_presented`) and `correct` (or `response_correct`; 1, 0, true or false), and perhaps
// `trial`. A `dorsal export csv` file is one. Rows without a level or without an answer are left out and
// counted. All problems are found in one reading, each at its line. Refuses: more than 16 MB or 20,000
// answers, levels beyond a million either way, answers of more than one participant.
#include "engine/core/base/diagnostic.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

constexpr std::size_t max_log_bytes = 16'000'000;
constexpr std::size_t max_log_answers = 20'000;
constexpr double largest_level = 1e6;

struct LoggedAnswer {
  int line{};           // of the file, from 1
  std::int64_t trial{}; // as the file says, or counted from 1
  double level{};
  bool correct{};
};

struct AdaptationLog {
  std::vector<LoggedAnswer> answers;
  std::size_t left_out{};
  std::size_t sessions{}; // that the answers come from; 0 where the file does not say
  std::vector<Diagnostic> problems;
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

[[nodiscard]] AdaptationLog parse_adaptation_log(std::string_view text, const std::string& name);
// Throws Error(file_error) when there is no such file or it cannot be read.
[[nodiscard]] AdaptationLog read_adaptation_log(const std::filesystem::path& file);

} // namespace dorsal
