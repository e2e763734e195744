#include "engine/core/task/movement/guide.h"

#include "engine/core/base/names.h"
#include "engine/core/base/texts_check.h"
#include "engine/core/instrument/instrument_check.h" // how long a definition may be

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

constexpr Names<Nearness, 3> nearness_names = {
    {{Nearness::away, "away"}, {Nearness::towards, "towards"}, {Nearness::back, "back"}}};

constexpr int longest_guide_title = 40, longest_guide_text = 200, longest_guide_version = 40,
              longest_guide_remark = 1000, highest_step = 99;
constexpr std::size_t longest_guide_name = 32;
constexpr double least_seconds = 1, most_seconds = 30;

bool is_name_of_movement(std::string_view name) {
  return !name.empty() && name.size() <= longest_guide_name && std::ranges::all_of(name, [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

} // namespace

std::string_view name_of(Nearness nearness) { return nearness_names.name_of(nearness); }
std::optional<Nearness> parse_nearness(std::string_view name) { return nearness_names.parse(name); }

std::shared_ptr<const MovementGuide> find_guide(const MovementGuides& guides, std::string_view name) {
  for (const auto& guide : guides)
    if (guide->name == name) return guide;
  return nullptr;
}

void in_order_of_steps(MovementGuides& guides) {
  std::ranges::sort(guides, [](const auto& a, const auto& b) {
    return std::pair{a->step, std::string_view{a->name}} < std::pair{b->step, std::string_view{b->name}};
  });
}

MovementGuides moved_guides(const MovementGuides& guides) {
  MovementGuides moved;
  for (const auto& guide : guides)
    if (guide->nearness != Nearness::away) moved.push_back(guide);
  return moved;
}

std::vector<Diagnostic> check(const MovementGuide& guide) {
  std::vector<Diagnostic> problems;
  TextsCheck words{guide.title, problems};
  if (!is_name_of_movement(guide.name))
    words.report("name", fmt::format("is no name; use 1 to {} of a to z, 0 to 9 and -, such as bend-to-knee",
                                     longest_guide_name));
  words.text("version", guide.version, longest_guide_version);
  if (guide.step < 1 || guide.step > highest_step)
    words.report("step",
                 fmt::format("is {}; allowed is 1 to {}, its place in the ladder", guide.step, highest_step));
  words.text("licence", guide.licence, longest_guide_remark);
  words.text("source", guide.source, longest_guide_remark);
  words.texts("title", guide.title, longest_guide_title);
  words.texts("how", guide.how, longest_guide_text);
  words.texts("imagine", guide.imagine, longest_guide_text);
  if (!(guide.seconds >= least_seconds && guide.seconds <= most_seconds))
    words.report("seconds", fmt::format("is {}; allowed is {} to {}, one repetition at a comfortable speed",
                                        guide.seconds, least_seconds, most_seconds));
  if (!guide.film.empty() && !is_name_of_movement(guide.film))
    words.report("film", "is no name of a film; leave it out, or name a movement that ships");
  if (guide.definition.size() > longest_definition)
    words.report("", fmt::format("the file has {} bytes; allowed are {}", guide.definition.size(),
                                 longest_definition));
  return problems;
}

} // namespace dorsal
