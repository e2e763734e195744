#pragma once
// A screen that waits for the person: what it shows and what can be done on it.
#include "engine/core/input/input.h"
#include "engine/core/screen/display_list.h"
#include "engine/core/visit/pressed.h"
#include "engine/session/looks/look.h"
#include "engine/session/parts/played_film.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dorsal {

inline constexpr std::string_view press_key_screen_name =
    "press a key"; // left by Esc: other keys are the answer

struct Button {
  Box box;
  Command command{};
  std::vector<Key> keys;
  int choice{}; // Command::choose: which
};

enum class OnEscape { pause, go_on }; // where it pauses there is a mark for it, too

struct Screen {
  std::string name; // of the kind of screen, for logs, robots and screenshots
  DisplayList list;
  std::vector<Button> buttons;        // the first is the way on, a pause the last
  std::vector<Button> keys_elsewhere; // of buttons on its other pages: a key works on every page
  int pages{1};                       // Look::page says which of them this is
  std::vector<DisplayList> frames;    // of an animation, in turn; empty: nothing moves
  Duration frame_time{std::chrono::milliseconds{300}}; // of each of them
  bool plays_once{};                                   // and the last one stays
  std::optional<PlayedFilm> film; // the list has it as it begins; not together with `frames`
  int film_ends_after{};          // repetitions, then the screen is answered: Command::film_over; 0: never
  bool takes_typing{};            // keys follow fast on each other: no press is too early
  bool answers_picture{};         // its buttons are the answer zones, with the keys of a trial
  bool takes_characters{};        // whatever a key writes is an answer: Command::choose, the character
  bool takes_any_key{};           // any key but Esc is an answer: Command::choose, the key as the choice
  bool stops_at_once{};           // "stop" is not asked again
  OnEscape on_escape{OnEscape::pause};
};

// Screens are made for a window; a resized window asks again.
using ScreenMaker = std::function<Screen(const Look&)>;

// Builds text screens from top to bottom: texts take the room they need. Where it is not enough for the size
// that the person asked for, the text goes on on another page; letters are never smaller than that size says,
// but on screens that stay one page, which shrink until all fits.
class ScreenBuilder {
public:
  ScreenBuilder(std::string name, const Look& look);

  ScreenBuilder& title(std::string text);
  ScreenBuilder& text(std::string text);
  ScreenBuilder& reading(std::string text); // larger: what a screen is there to be read for
  ScreenBuilder& note(std::string text);    // smaller, quieter
  ScreenBuilder& space(float units);
  // A part drawn into the room that is left over, at least so many units high.
  using Draw = std::function<void(Screen&, const Box&)>;
  ScreenBuilder& area(float least_units, Draw draw);
  // A film, as large as the room that is left over allows; one a screen. Where it moves, one more button than
  // are given holds it still and lets it move again; so not together with takes_typing().
  ScreenBuilder& film(float least_units, const ShownFilm& shown);
  // After so many repetitions the screen is answered by itself, with Command::film_over.
  ScreenBuilder& film_ends_after(int repetitions) {
    screen_.film_ends_after = repetitions;
    return *this;
  }
  struct ButtonText {
    std::string label;
    std::string hint{}; // "Space"
    Command command{};
    std::vector<Key> keys{};
    int choice{};
    bool quiet{}; // as plain as the others although it is the way on
  };
  ScreenBuilder& buttons(std::vector<ButtonText> texts); // the first is the way on
  // On this screen there is nothing to pause.
  ScreenBuilder& escape_goes_on() {
    screen_.on_escape = OnEscape::go_on;
    return *this;
  }
  ScreenBuilder& stops_at_once() {
    screen_.stops_at_once = true;
    return *this;
  }
  // Whatever the size of the letters: what is counted, typed or looked at together.
  ScreenBuilder& one_page() {
    one_page_ = true;
    return *this;
  }
  ScreenBuilder& takes_any_key() {
    one_page_ = true;
    screen_.takes_any_key = true;
    return escape_goes_on();
  }
  ScreenBuilder& takes_typing() {
    one_page_ = true;
    screen_.takes_typing = true;
    return *this;
  }
  // Every character that a keyboard writes, capital or small; no button is pressed by one.
  ScreenBuilder& takes_characters() {
    screen_.takes_characters = true;
    return takes_typing();
  }
  [[nodiscard]] Screen build();

private:
  struct Part {
    std::string text;
    float size_units{}; // of letters; 0: a space or an area
    Colour colour;
    bool bold{};
    float room_units{};
    Draw draw;
  };
  [[nodiscard]] Label label_of(const Part& part, float shrink) const;
  [[nodiscard]] float height_of(const Part& part, float shrink) const;
  [[nodiscard]] float height_of_all(float shrink) const;
  [[nodiscard]] float room() const;
  [[nodiscard]] float room_over_buttons(std::size_t count) const;
  [[nodiscard]] bool stacks(std::size_t count) const;
  [[nodiscard]] Box button_box(std::size_t place, std::size_t count) const;
  void leave_room_for_buttons(std::vector<std::vector<Part>>& pages) const;
  [[nodiscard]] float shrink_that_fits(float least) const;
  [[nodiscard]] std::vector<std::vector<Part>> pages_of(float shrink) const;
  [[nodiscard]] std::pair<Part, Part> split(const Part& part, float shrink, float tall) const;
  void choose_page();
  void add_page_buttons();
  void add_hold_button();
  void place_parts();
  void draw_elsewhere(const std::vector<Part>& parts);
  void place_buttons();

  Look look_;
  Screen screen_;
  std::vector<Part> parts_;
  std::vector<ButtonText> buttons_;
  bool film_moves_{};
  bool one_page_{};
  float shrink_{1};
};

// A button with a letter of its own: the first of these that answers no picture.
[[nodiscard]] ScreenBuilder::ButtonText lettered(const Look& look, ScreenBuilder::ButtonText text,
                                                 std::string_view letters);

// For those who have no Esc key at hand.
void add_pause_button(Screen& screen, const Look& look);
// A frame holds what moves; all else of the screen, placed before or after it, lies under each of them.
void lay_under_frames(Screen& screen);

// Labels that belong together get the letters of the smallest of them.
void add_in_one_size(Screen& screen, std::vector<Label> labels);

} // namespace dorsal
