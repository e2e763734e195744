#include "engine/core/stimulus/control_stimuli.h"

#include "engine/core/base/names.h"

namespace dorsal {
namespace {

constexpr Names<ControlSet, 2> set_names{{{ControlSet::words, "words"}, {ControlSet::arrows, "arrows"}}};

} // namespace

std::string_view name_of(ControlSet set) { return set_names.name_of(set); }
std::optional<ControlSet> parse_control_set(std::string_view name) { return set_names.parse(name); }

std::vector<StimulusItem> control_items(ControlSet set) {
  std::vector<StimulusItem> items;
  for (const Side side : {Side::left, Side::right}) {
    StimulusItem item;
    item.id = std::string{name_of(set)} + "-" + std::string{name_of(side)};
    item.base = items.size();
    item.side = side;
    item.movement = Movement::none;
    item.amplitude = Amplitude::none;
    item.head = HeadCoupling::none;
    items.push_back(item);
  }
  return items;
}

} // namespace dorsal
