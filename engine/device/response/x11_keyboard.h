#pragma once
// The X server's keyboard layouts, the one in use, and what is held or locked (the X Keyboard Extension,
// protocol 1.0). The server tells a change on the connection that asked, in order with the keys themselves.
#include "engine/device/response/key_labels.h"

#include <memory>

struct _XDisplay; // NOLINT(bugprone-reserved-identifier): the name that X11 gives it
union _XEvent;    // NOLINT(bugprone-reserved-identifier): the name that X11 gives it

namespace dorsal {

class X11Keyboard {
public:
  // Writes the labels, and asks to be told of changes. Null where the server has no such extension. `display`
  // outlives it.
  [[nodiscard]] static std::unique_ptr<X11Keyboard> follow(_XDisplay* display, KeyLabels& labels);
  X11Keyboard(const X11Keyboard&) = delete;
  X11Keyboard& operator=(const X11Keyboard&) = delete;
  ~X11Keyboard();

  // True when the event was about the keyboard; the labels then hold again.
  bool take(const _XEvent& event);

private:
  struct Map;
  X11Keyboard(_XDisplay* display, KeyLabels& labels, int first_event);
  void read_map();
  void write_labels();
  void write_typed();

  _XDisplay* display_;
  KeyLabels& labels_;
  int first_event_;
  std::unique_ptr<Map> map_;
  unsigned modifiers_{};
  unsigned group_{};
};

} // namespace dorsal
