#pragma once
// What a station on a shared store says of a route: nothing, or why it is refused there and where it works.
#include <string_view>

namespace dorsal::console {

// It has no default: a route works on a station until somebody has said what it does on a shared store.
class OnSharedStore {
public:
  explicit constexpr OnSharedStore(std::string_view refusal) : refusal_(refusal) {}
  [[nodiscard]] constexpr std::string_view refusal() const { return refusal_; } // empty: open

private:
  std::string_view refusal_;
};

} // namespace dorsal::console
