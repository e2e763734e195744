#pragma once
// Real key and button events through XTEST, on the server that DISPLAY names.
#include "engine/core/display_list.h"
#include "engine/core/stimulus.h"

#include <memory>

struct _XDisplay; // Xlib's own name; its header would bring its macros

namespace dorsal::test {

class XPresser {
public:
  XPresser();
  void arrow_key(Side side);
  void click(Point at);

private:
  std::shared_ptr<_XDisplay> display_;
};

} // namespace dorsal::test
