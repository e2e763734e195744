#include "engine/device/response/xkb_keymap.h"

#include "engine/device/response/key_codes.h"

#include <xkbcommon/xkbcommon.h>

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

constexpr std::uint32_t first_keycode = 8; // xkb's keycodes begin at 8, as X11's

template <auto release>
struct Release {
  template <class Handle>
  void operator()(Handle* handle) const noexcept {
    release(handle);
  }
};
using Context = std::unique_ptr<xkb_context, Release<xkb_context_unref>>;
using Keymap = std::unique_ptr<xkb_keymap, Release<xkb_keymap_unref>>;
using State = std::unique_ptr<xkb_state, Release<xkb_state_unref>>;

Context quiet_context() {
  Context context{xkb_context_new(XKB_CONTEXT_NO_FLAGS)};
  if (context) xkb_context_set_log_level(context.get(), XKB_LOG_LEVEL_CRITICAL);
  return context;
}

std::uint32_t symbol_of(xkb_keymap* keymap, std::uint32_t code, std::uint32_t group, std::uint32_t level) {
  const xkb_keysym_t* found = nullptr;
  const int count = xkb_keymap_key_get_syms_by_level(keymap, code + first_keycode, group, level, &found);
  return count == 1 ? *found : 0;
}

} // namespace

struct XkbKeymap::Handles {
  Context context;
  Keymap keymap;
  State state;
  std::uint32_t group{};
};

XkbKeymap::XkbKeymap(std::unique_ptr<Handles> handles, KeyLabels& labels)
    : handles_(std::move(handles)), labels_(labels) {
  handles_->state.reset(xkb_state_new(handles_->keymap.get()));
  write_labels();
  write_typed();
}
XkbKeymap::~XkbKeymap() = default;

std::unique_ptr<XkbKeymap> XkbKeymap::from_text(const std::string& text, KeyLabels& labels) {
  auto handles = std::make_unique<Handles>();
  handles->context = quiet_context();
  if (!handles->context) return nullptr;
  handles->keymap.reset(xkb_keymap_new_from_string(handles->context.get(), text.c_str(),
                                                   XKB_KEYMAP_FORMAT_TEXT_V1, XKB_KEYMAP_COMPILE_NO_FLAGS));
  if (!handles->keymap) return nullptr;
  return std::unique_ptr<XkbKeymap>{new XkbKeymap(std::move(handles), labels)};
}

std::unique_ptr<XkbKeymap> XkbKeymap::from_layouts(const std::string& layouts, KeyLabels& labels) {
  auto handles = std::make_unique<Handles>();
  handles->context = quiet_context();
  if (!handles->context) return nullptr;
  const xkb_rule_names names{"evdev", "pc105", layouts.c_str(), "", ""};
  handles->keymap.reset(
      xkb_keymap_new_from_names(handles->context.get(), &names, XKB_KEYMAP_COMPILE_NO_FLAGS));
  if (!handles->keymap) return nullptr;
  return std::unique_ptr<XkbKeymap>{new XkbKeymap(std::move(handles), labels)};
}

void XkbKeymap::set(const KeyboardState& state) {
  xkb_state_update_mask(handles_->state.get(), state.depressed, state.latched, state.locked, 0, 0,
                        state.group);
  const auto group = xkb_state_serialize_layout(handles_->state.get(), XKB_STATE_LAYOUT_EFFECTIVE);
  if (std::exchange(handles_->group, group) != group) write_labels();
  write_typed();
}

std::uint32_t XkbKeymap::modifier(const char* name) const {
  const auto index = xkb_keymap_mod_get_index(handles_->keymap.get(), name);
  return index == XKB_MOD_INVALID ? 0 : 1U << index;
}

void XkbKeymap::write_labels() {
  xkb_keymap* const keymap = handles_->keymap.get();
  KeyboardSymbols symbols{};
  const auto groups = std::min<std::size_t>(xkb_keymap_num_layouts(keymap), most_groups);
  for (std::uint32_t group = 0; group < groups; ++group)
    for (std::uint32_t code = 0; code < key_code_count; ++code)
      symbols[group][code] = {symbol_of(keymap, code, group, 0), symbol_of(keymap, code, group, 1)};
  const Labels labels = labels_of(symbols, handles_->group);
  for (std::uint32_t code = 0; code < labels.size(); ++code) labels_.set(code, labels[code]);
}

void XkbKeymap::write_typed() {
  for (std::uint32_t code = 0; code < key_code_count; ++code) {
    const auto keysym = xkb_state_key_get_one_sym(handles_->state.get(), code + first_keycode);
    labels_.set_typed(code, typed_by(keysym, labels_.of(code)));
    labels_.set_character(code, character_from_x11(keysym));
  }
}

} // namespace dorsal
