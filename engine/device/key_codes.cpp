#include "engine/device/key_codes.h"

#include <SDL_keycode.h>
#include <X11/keysym.h>

#include <array>
#include <utility>

namespace dorsal {
namespace {

struct Known {
  Key key;
  std::int32_t sdl;
  unsigned long x11;
};

constexpr std::array<Known, 22> known_keys{{
    {Key::arrow_left, SDLK_LEFT, XK_Left},
    {Key::arrow_right, SDLK_RIGHT, XK_Right},
    {Key::arrow_up, SDLK_UP, XK_Up},
    {Key::arrow_down, SDLK_DOWN, XK_Down},
    {Key::enter, SDLK_RETURN, XK_Return},
    {Key::enter, SDLK_KP_ENTER, XK_KP_Enter},
    {Key::escape, SDLK_ESCAPE, XK_Escape},
    {Key::tab, SDLK_TAB, XK_Tab},
    {Key::backspace, SDLK_BACKSPACE, XK_BackSpace},
    {Key::page_up, SDLK_PAGEUP, XK_Page_Up},
    {Key::page_down, SDLK_PAGEDOWN, XK_Page_Down},
    {Key::home, SDLK_HOME, XK_Home},
    {Key::end, SDLK_END, XK_End},
    {Key::insert, SDLK_INSERT, XK_Insert},
    {Key::remove, SDLK_DELETE, XK_Delete},
    {Key::arrow_left, SDLK_KP_4, XK_KP_Left},
    {Key::arrow_right, SDLK_KP_6, XK_KP_Right},
    {Key::arrow_up, SDLK_KP_8, XK_KP_Up},
    {Key::arrow_down, SDLK_KP_2, XK_KP_Down},
    {Key::space, SDLK_SPACE, XK_space},
    {Key::space, SDLK_KP_SPACE, XK_KP_Space},
    {Key::tab, SDLK_KP_TAB, XK_KP_Tab},
}};

Key function_key(std::uint32_t number) {
  return static_cast<Key>(static_cast<std::uint32_t>(Key::f1) + number);
}

Key printable(unsigned long code) {
  if (code >= 'A' && code <= 'Z') code += 'a' - 'A';
  return code > 0x20 && code < 0x100 ? static_cast<Key>(code) : Key::none;
}

} // namespace

Key key_from_sdl(std::int32_t sdl_keycode) {
  for (const Known& known : known_keys)
    if (known.sdl == sdl_keycode) return known.key;
  if (sdl_keycode >= SDLK_F1 && sdl_keycode <= SDLK_F12)
    return function_key(static_cast<std::uint32_t>(sdl_keycode - SDLK_F1));
  return sdl_keycode < 0 ? Key::none : printable(static_cast<unsigned long>(sdl_keycode));
}

Key key_from_x11(unsigned long keysym) {
  for (const Known& known : known_keys)
    if (known.x11 == keysym) return known.key;
  if (keysym >= XK_F1 && keysym <= XK_F12) return function_key(static_cast<std::uint32_t>(keysym - XK_F1));
  return printable(keysym); // Latin-1 keysyms equal their code points
}

} // namespace dorsal
