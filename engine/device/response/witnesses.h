#pragma once
// Several response providers see the same press. The first report of it that need not wait for a better one
// becomes the press; every other report of it becomes an echo with its own stamp. A report that a better
// provider should have made too waits for it, 20 ms at most, and is then the press itself: a provider that
// falls silent costs precision, never an answer.
//
// Two reports are of the same press when they are by different providers, name the same key or pointer, and
// their intervals lie within 30 ms of each other. Never allocates.
#include "engine/core/input/input.h"
#include "engine/device/response/provider_agreement.h"

#include <array>
#include <cstdint>
#include <optional>

namespace dorsal {

// evdev before xinput2 and wayland before sdl-wait.
[[nodiscard]] int rank_of(ResponseProvider provider) noexcept;

class Witnesses {
public:
  static constexpr Duration patience = std::chrono::milliseconds{20};

  struct Report {
    Input press;         // a KeyInput or PointerInput whose motion is press
    bool better_to_come; // a better provider is listening and should report it too
    bool echo_wanted;    // false outside of trials: counted for the agreement, not handed on
    Instant read;
  };
  void take(const Report& report) noexcept;
  // The next press or echo. Presses whose better report did not come are handed out when their time is up.
  [[nodiscard]] std::optional<Input> next(Instant now) noexcept;
  // When next() has something even if nothing more is taken.
  [[nodiscard]] std::optional<Instant> due() const noexcept;
  // Another window has the focus: what still waits is given up.
  void forget_waiting() noexcept;
  [[nodiscard]] RigFacts facts() const { return agreement_.facts(); }

private:
  struct Press {
    Input input;
    std::uint32_t reported_by{}; // one bit a provider; 0: an empty place
    bool echo_wanted{};
  };
  enum class Likeness { same_label, same_device };

  [[nodiscard]] Press* find(const Input& report, Likeness likeness) noexcept;
  void accept(const Report& report) noexcept;
  void join(Press& press, const Input& report) noexcept;
  void hand_out(const Input& input) noexcept;

  static constexpr std::size_t places = 32;
  std::array<Press, places> presses_{}; // the last ones, oldest overwritten
  std::size_t next_press_{};
  std::array<std::optional<Report>, places> waiting_{};
  std::array<Input, places> ready_{};
  std::size_t ready_written_{}, ready_read_{};
  ProviderAgreement agreement_;
};

} // namespace dorsal
