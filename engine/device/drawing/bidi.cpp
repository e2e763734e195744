#include "engine/device/drawing/bidi.h"

#include <fribidi/fribidi.h>

#include <algorithm>
#include <new>

namespace dorsal {
namespace {

struct Levelled {
  BidiRun run;
  int level{};
};

std::vector<Levelled> split_at_levels(std::u32string_view line, const std::vector<FriBidiLevel>& levels) {
  std::vector<Levelled> runs;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (runs.empty() || runs.back().level != levels[i]) runs.push_back({{{}, levels[i] % 2 == 1}, levels[i]});
    runs.back().run.text += line[i];
  }
  return runs;
}

// Rule L2: from the highest level down to 1, whatever stands at that level or above is reversed.
void reorder(std::vector<Levelled>& runs) {
  int highest = 0;
  for (const Levelled& run : runs) highest = std::max(highest, run.level);
  for (int level = highest; level >= 1; --level) {
    const auto below = [level](const Levelled& run) { return run.level < level; };
    for (auto from = runs.begin(); from != runs.end();) {
      from = std::find_if_not(from, runs.end(), below);
      const auto to = std::find_if(from, runs.end(), below);
      std::reverse(from, to);
      from = to;
    }
  }
}

std::vector<FriBidiCharType> types_of(std::u32string_view text) {
  const std::vector<FriBidiChar> characters(text.begin(), text.end());
  std::vector<FriBidiCharType> types(characters.size());
  fribidi_get_bidi_types(characters.data(), static_cast<FriBidiStrIndex>(characters.size()), types.data());
  return types;
}

} // namespace

std::u32string to_utf32(std::string_view utf8) {
  std::vector<FriBidiChar> characters(utf8.size() + 1);
  const FriBidiStrIndex count = fribidi_charset_to_unicode(
      FRIBIDI_CHAR_SET_UTF8, utf8.data(), static_cast<FriBidiStrIndex>(utf8.size()), characters.data());
  return {characters.begin(), characters.begin() + count};
}

std::string to_utf8(std::u32string_view text) {
  const std::vector<FriBidiChar> characters(text.begin(), text.end());
  std::string utf8(4 * text.size() + 1, '\0');
  const FriBidiStrIndex bytes = fribidi_unicode_to_charset(
      FRIBIDI_CHAR_SET_UTF8, characters.data(), static_cast<FriBidiStrIndex>(characters.size()), utf8.data());
  utf8.resize(static_cast<std::size_t>(bytes));
  return utf8;
}

bool reads_right_to_left(std::u32string_view paragraph) {
  const std::vector<FriBidiCharType> types = types_of(paragraph);
  return fribidi_get_par_direction(types.data(), static_cast<FriBidiStrIndex>(types.size())) ==
         FRIBIDI_PAR_RTL;
}

std::vector<BidiRun> visual_runs(std::u32string_view line, bool right_to_left) {
  if (line.empty()) return {};
  const std::vector<FriBidiChar> characters(line.begin(), line.end());
  const auto count = static_cast<FriBidiStrIndex>(characters.size());
  const std::vector<FriBidiCharType> types = types_of(line);
  std::vector<FriBidiBracketType> brackets(characters.size());
  fribidi_get_bracket_types(characters.data(), count, types.data(), brackets.data());
  std::vector<FriBidiLevel> levels(characters.size());
  FriBidiParType direction = right_to_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
  if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &direction, levels.data()) ==
      0)
    throw std::bad_alloc{}; // FriBidi's only failure
  std::vector<Levelled> levelled = split_at_levels(line, levels);
  reorder(levelled);
  std::vector<BidiRun> runs;
  for (Levelled& run : levelled) runs.push_back(std::move(run.run));
  return runs;
}

} // namespace dorsal
