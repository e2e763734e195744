#include "engine/device/response/x11_keyboard.h"

#include "engine/device/response/key_codes.h"

#include <X11/XKBlib.h>

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

constexpr unsigned long state_changes = XkbModifierBaseMask | XkbModifierLatchMask | XkbModifierLockMask |
                                        XkbGroupBaseMask | XkbGroupLatchMask | XkbGroupLockMask;

struct FreeKeyboard {
  void operator()(XkbDescPtr description) const noexcept { XkbFreeKeyboard(description, 0, True); }
};

} // namespace

struct X11Keyboard::Map {
  std::unique_ptr<XkbDescRec, FreeKeyboard> description{};
  KeyboardSymbols symbols{};

  [[nodiscard]] std::uint32_t symbol(std::size_t code, unsigned modifiers, unsigned group) const {
    const auto keycode = static_cast<unsigned>(code) + 8;
    if (!description || keycode < description->min_key_code || keycode > description->max_key_code) return 0;
    unsigned used = 0;
    KeySym found = NoSymbol;
    const bool has_one = XkbTranslateKeyCode(description.get(), static_cast<KeyCode>(keycode),
                                             XkbBuildCoreState(modifiers, group), &used, &found) != False;
    return has_one ? static_cast<std::uint32_t>(found) : 0;
  }
  [[nodiscard]] std::size_t groups() const {
    std::size_t most = 0;
    if (!description) return most;
    for (unsigned code = description->min_key_code; code <= description->max_key_code; ++code)
      most = std::max(most, static_cast<std::size_t>(XkbKeyNumGroups(description.get(), code)));
    return std::min(most, most_groups);
  }
};

X11Keyboard::X11Keyboard(_XDisplay* display, KeyLabels& labels, int first_event)
    : display_(display), labels_(labels), first_event_(first_event), map_(std::make_unique<Map>()) {}
X11Keyboard::~X11Keyboard() = default;

std::unique_ptr<X11Keyboard> X11Keyboard::follow(_XDisplay* display, KeyLabels& labels) {
  int opcode = 0, event = 0, error = 0, major = XkbMajorVersion, minor = XkbMinorVersion;
  if (XkbQueryExtension(display, &opcode, &event, &error, &major, &minor) == False) return nullptr;
  XkbSelectEvents(display, XkbUseCoreKbd, XkbNewKeyboardNotifyMask | XkbMapNotifyMask,
                  XkbNewKeyboardNotifyMask | XkbMapNotifyMask);
  XkbSelectEventDetails(display, XkbUseCoreKbd, XkbStateNotify, state_changes, state_changes);
  std::unique_ptr<X11Keyboard> keyboard{new X11Keyboard(display, labels, event)};
  XkbStateRec state{};
  if (XkbGetState(display, XkbUseCoreKbd, &state) == Success) {
    keyboard->modifiers_ = state.mods;
    keyboard->group_ = state.group;
  }
  keyboard->read_map();
  return keyboard;
}

bool X11Keyboard::take(const _XEvent& event) {
  if (event.type != first_event_) return false;
  const auto& told = reinterpret_cast<const XkbEvent&>(event);
  switch (told.any.xkb_type) {
  case XkbStateNotify: {
    modifiers_ = told.state.mods;
    const auto group = static_cast<unsigned>(told.state.group);
    if (std::exchange(group_, group) != group) write_labels();
    write_typed();
    break;
  }
  case XkbNewKeyboardNotify:
  case XkbMapNotify: read_map(); break;
  default: break;
  }
  return true;
}

void X11Keyboard::read_map() {
  map_->description.reset(XkbGetMap(display_, XkbAllClientInfoMask, XkbUseCoreKbd));
  map_->symbols = {};
  const std::size_t groups = map_->groups();
  for (std::size_t group = 0; group < groups; ++group)
    for (std::size_t code = 0; code < key_code_count; ++code) {
      const auto number = static_cast<unsigned>(group);
      map_->symbols[group][code] = {map_->symbol(code, 0, number), map_->symbol(code, ShiftMask, number)};
    }
  write_labels();
  write_typed();
}

void X11Keyboard::write_labels() {
  const Labels labels = labels_of(map_->symbols, group_);
  for (std::uint32_t code = 0; code < labels.size(); ++code) labels_.set(code, labels[code]);
}

void X11Keyboard::write_typed() {
  for (std::uint32_t code = 0; code < key_code_count; ++code) {
    const std::uint32_t symbol = map_->symbol(code, modifiers_, group_);
    labels_.set_typed(code, typed_by(symbol, labels_.of(code)));
    labels_.set_character(code, character_from_x11(symbol));
  }
}

} // namespace dorsal
