#pragma once
// Which side an input answers: the protocol's keys, or a press in an answer zone. One pointer mode a session:
// the first pointer that answers, mouse or touch, is the one that counts from then on, because their delays
// differ.
#include "engine/core/input/input.h"
#include "engine/core/protocol/protocol.h"
#include "engine/session/looks/layout.h"

#include <optional>
#include <utility>

namespace dorsal {

class AnswerMap {
public:
  AnswerMap(AnswerKeys keys, const Layout& layout);

  void resize(const Layout& layout);
  void set_keys(AnswerKeys keys) { keys_ = std::move(keys); }
  [[nodiscard]] std::optional<Side> side_of(const Input& input);
  // Esc, or any pointer on the pause mark.
  [[nodiscard]] bool asks_for_pause(const Input& input) const;

private:
  [[nodiscard]] std::optional<Side> side_of_pointer(const PointerInput& input);

  AnswerKeys keys_;
  Box left_;
  Box right_;
  Box pause_;
  std::optional<Pointer> mode_;
};

} // namespace dorsal
