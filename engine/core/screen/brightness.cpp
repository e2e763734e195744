#include "engine/core/screen/brightness.h"

#include "engine/core/base/names.h"

namespace dorsal {
namespace {

constexpr Names<Brightness, 2> brightness_names = {
    {{Brightness::normal, "normal"}, {Brightness::dim, "dim"}}};

} // namespace

std::string_view name_of(Brightness brightness) { return brightness_names.name_of(brightness); }
std::optional<Brightness> parse_brightness(std::string_view name) { return brightness_names.parse(name); }

} // namespace dorsal
