#pragma once
// `dorsal analyse FILE...`: statistics of any laboratory's trial tables. Problems that stop it are thrown as
// Error.
#include "engine/core/base/error.h"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace dorsal::analyse {

struct AnalyseOptions {
  std::vector<std::string> tables; // files and folders
  std::vector<std::string>
      by; // column names; empty: participant and session, as far as there are such columns
  std::vector<std::string> columns; // "ours=theirs"
  std::string preset = "auto";
  std::string unit;    // of the response times; empty: found out
  std::string decimal; // "point" or "comma"; empty: found out
  std::string rules;
  std::string html;
  std::string svg;                            // a new folder of figures
  std::vector<std::string> left, right, none; // codes of answers
  std::vector<std::string> where;             // "column=value" or "column!=value"
  std::string delimiter;                      // empty: found out
  std::optional<std::uint32_t> header_line;   // 0: none; missing: found out
  std::string participant = "either";         // "column", "name" or "either"
  bool dry_run = false;
  bool json = false;
};

// ok, or with_exclusions when the table had rows that could not be used as they were. Throws Error
// (bad_input) with the reasons when no row at all can be used.
[[nodiscard]] ExitCode analyse_table(const AnalyseOptions& options, std::ostream& out);

} // namespace dorsal::analyse
