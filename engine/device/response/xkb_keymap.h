#pragma once
// A keymap of xkbcommon: what a Wayland compositor sends, or what a layout's name stands for ("fr", "us,ar").
#include "engine/device/response/key_labels.h"

#include <memory>
#include <optional>
#include <string>

namespace dorsal {

// Bits as wl_keyboard.modifiers has them.
struct KeyboardState {
  std::uint32_t depressed{}, latched{}, locked{};
  std::uint32_t group{};
};

class XkbKeymap {
public:
  // Null where the text is no keymap.
  [[nodiscard]] static std::unique_ptr<XkbKeymap> from_text(const std::string& text, KeyLabels& labels);
  // Null where the machine has no such layout.
  [[nodiscard]] static std::unique_ptr<XkbKeymap> from_layouts(const std::string& layouts, KeyLabels& labels);
  XkbKeymap(const XkbKeymap&) = delete;
  XkbKeymap& operator=(const XkbKeymap&) = delete;
  ~XkbKeymap();

  // Another layout in use, other keys held or locked: the labels are written anew.
  void set(const KeyboardState& state);
  // The bit of a modifier by its name, "Shift", "NumLock"; 0: there is none.
  [[nodiscard]] std::uint32_t modifier(const char* name) const;

private:
  struct Handles;
  XkbKeymap(std::unique_ptr<Handles> handles, KeyLabels& labels);
  void write_labels();
  void write_typed();

  std::unique_ptr<Handles> handles_;
  KeyLabels& labels_;
};

} // namespace dorsal
