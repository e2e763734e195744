#pragma once
// The screens that wait for the person, one over the other, as a machine of values: inputs go in, and when
// the person has decided, what they pressed comes out. At the bottom lies the question; over it may lie the
// pause, "stop?", the settings with their keys, and the word that the window has left the screen.
//
// Space and Enter press the way on, the screen's first button, unless a frame has been moved to another: Tab
// moves it over all buttons, the up and down arrows over all but the pause mark. A key that answers pictures
// may come late or twice: the left and right arrows and the answer keys in force never move the frame, and no
// button has one of them. Pressing a button takes the frame away, and so does coming back from a pause or the
// settings: the printed key always leads on. Esc or the pause mark opens the pause; Esc goes on from there;
// on a last screen it closes it. "Stop" is asked again; closing the window means stop at once. A press within
// press_guard of a screen's appearance was meant for the screen before and does nothing.
//
// A film moves while its screen is on top. A question of the same name and film as the one before goes on
// with it, so that a screen which counts presses does not begin it anew at each. Its maker is asked again at
// each whole repetition, and when the film is held or let go (Look::film).
#include "engine/core/visit/person.h"
#include "engine/core/visit/pressed.h"
#include "engine/session/parts/screen.h"

#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace dorsal {

inline constexpr Duration press_guard = std::chrono::milliseconds{350};

// What screens are made for, besides the person.
struct Surroundings {
  std::reference_wrapper<const Words> words;
  std::reference_wrapper<const TextRuler> ruler;
  Colour backdrop;
  ScreenSize size;
  bool in_view{true};                 // all that has to be seen or pressed is on the screen
  std::span<const Words> languages{}; // that may be chosen; outlive the visit
};
[[nodiscard]] Look look_of(const Surroundings& around, const Comfort& comfort);

class Dialogue {
public:
  // The person: what they choose in the settings is learnt.
  struct Context {
    Person& person;
    const Surroundings& around;
    Instant now;
  };
  // What the host has to do about the screen.
  struct News {
    bool show{};            // list() has changed
    bool opened{};          // and it is another screen, or the same anew: name()
    bool bring_into_view{}; // the window is to be brought back; then brought_back()
  };

  // Whatever was open before is closed. Empty once the window was closed: every question is answered by stop.
  std::optional<Pressed> open(const ScreenMaker& question, const Context& context);
  // The word that the window has left the screen, with nothing below it: only stop is an answer.
  std::optional<Pressed> open_out_of_view(const Context& context);
  std::optional<Pressed> take(const Input& input, const Context& context);
  void window_changed(const Context& context);
  void brought_back(const Context& context); // as News asked for
  // Empty, but where the film has been played as often as the screen wanted.
  std::optional<Pressed> time_came(const Context& context);

  [[nodiscard]] std::optional<Instant> due() const { return frame_due_; } // of the next picture that moves
  // Whole ones that were seen of the question's film, whatever lies over it; 0 without one.
  [[nodiscard]] int repetitions_played() const;
  [[nodiscard]] const DisplayList& list() const { return list_; }
  [[nodiscard]] const std::string& name() const { return sheets_.back().screen.name; }
  [[nodiscard]] const Screen& screen() const { return sheets_.back().screen; }
  [[nodiscard]] News take_news() { return std::exchange(news_, {}); }

private:
  enum class Kind { question, pause, stop, settings, left_key, right_key, out_of_view };
  struct Sheet {
    Kind kind{};
    ScreenMaker maker;
    Screen screen{};
    Instant since{};
    std::optional<std::size_t> focus{}; // the framed button
    std::size_t frame{};                // of the animation
    int page{};
    FilmTime film_time{};
    bool film_is_over{}; // it was played as often as the screen wanted
  };

  void lay(Kind kind, ScreenMaker maker, const Context& context);
  void come_back(const Context& context);
  void renew(ScreenMaker maker, const Context& context);
  void make(Sheet& sheet, const Context& context);
  void go_on_with_film(const Sheet& before, const Context& context);
  void hold_film(const Context& context);
  std::optional<Pressed> play(const Context& context);
  void draw(const Context& context);
  [[nodiscard]] static std::size_t frame_shown(const Sheet& sheet);
  [[nodiscard]] static bool is_still(const Sheet& sheet);
  // Empty: the person goes on.
  std::optional<Pressed> leave(const Context& context);
  std::optional<Pressed> escape(const Context& context);
  std::optional<Pressed> press(const Button& button, const Context& context);
  std::optional<Pressed> decide(Pressed pressed, const Context& context);
  std::optional<Pressed> set(Pressed pressed, const Context& context);
  std::optional<Pressed> use_key(Key key, const Context& context);
  void move_frame(Key key, const Context& context);

  std::vector<Sheet> sheets_;
  DisplayList list_;
  News news_;
  std::optional<Instant> frame_due_;
  std::optional<Key> left_key_; // chosen, while the one for the right is asked
  bool closing_{};              // the window was closed: every screen from now on is left
};

} // namespace dorsal
