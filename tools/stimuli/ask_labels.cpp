#include "tools/stimuli/ask_labels.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <ostream>

namespace dorsal {
namespace {

// The only word that begins like this; nothing when none does, or several do.
std::optional<std::string> meant(const std::string& text, const std::vector<std::string_view>& words) {
  if (text.empty()) return {};
  std::optional<std::string> found;
  for (const std::string_view word : words) {
    if (!word.starts_with(text)) continue;
    if (found) return {};
    found = std::string{word};
  }
  return found;
}

std::string_view explanation(std::string_view column) {
  if (column == "side") return "the person's own side, the trunk against the pelvis";
  if (column == "movement") return "turned, bent to the side, or both";
  return "how far: hardly, plainly, or far";
}

} // namespace

void ask_for_gaps(LabelTable& table, std::istream& in, std::ostream& out) {
  const auto gaps = table.gaps();
  if (gaps.empty()) return;
  out << fmt::format(
      "{} answers are missing. A first letter is enough; \"skip\" leaves a picture out for now.\n",
      gaps.size());
  std::string skipped;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const LabelGap& gap = gaps[i];
    if (gap.file == skipped) continue;
    const auto words = answers_for(gap.column);
    for (std::string line;;) {
      out << fmt::format("[{}/{}] {}: {} ({}; {})? ", i + 1, gaps.size(), gap.file, gap.column,
                         fmt::join(words, ", "), explanation(gap.column))
          << std::flush;
      if (!std::getline(in, line)) {
        out << "\n";
        return;
      }
      if (line == "skip") {
        skipped = gap.file;
        break;
      }
      if (const auto word = meant(line, words)) {
        table.fill(gap, *word);
        break;
      }
      out << fmt::format("\"{}\" is none of them.\n", line);
    }
  }
}

} // namespace dorsal
