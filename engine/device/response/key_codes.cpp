#include "engine/device/response/key_codes.h"

#include <SDL_keycode.h>
#include <X11/keysym.h>
#include <xkbcommon/xkbcommon.h>

#include <array>
#include <utility>

namespace dorsal {
namespace {

struct Known {
  Key key;
  std::int32_t sdl;
  unsigned long x11;
};

constexpr std::array<Known, 29> known_keys{{
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
    {Key::home, SDLK_KP_7, XK_KP_Home},
    {Key::page_up, SDLK_KP_9, XK_KP_Page_Up},
    {Key::end, SDLK_KP_1, XK_KP_End},
    {Key::page_down, SDLK_KP_3, XK_KP_Page_Down},
    {Key::insert, SDLK_KP_0, XK_KP_Insert},
    {Key::remove, SDLK_KP_PERIOD, XK_KP_Delete},
    {Key::space, SDLK_SPACE, XK_space},
    {Key::space, SDLK_KP_SPACE, XK_KP_Space},
    {Key::tab, SDLK_KP_TAB, XK_KP_Tab},
    {Key::minus, SDLK_KP_MINUS, XK_KP_Subtract},
}};

Key function_key(std::uint32_t number) {
  return static_cast<Key>(static_cast<std::uint32_t>(Key::f1) + number);
}

Key printable(unsigned long code) {
  if (code >= 'A' && code <= 'Z') code += 'a' - 'A';
  const bool is_control = code <= 0x20 || (code >= 0x7f && code <= 0xa0);
  return is_control || code >= 0x110000 ? Key::none : static_cast<Key>(code);
}

// The digit nought of each script in which keyboards type digits (Unicode, category Nd).
constexpr std::array<std::uint32_t, 22> noughts{
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6,
    0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0x19D0, 0x1C40, 0xFF10};

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
  return printable(xkb_keysym_to_utf32(static_cast<xkb_keysym_t>(keysym)));
}

char32_t character_from_x11(unsigned long keysym) {
  const std::uint32_t code = xkb_keysym_to_utf32(static_cast<xkb_keysym_t>(keysym));
  const bool is_control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  return is_control || code >= 0x110000 ? U'\0' : static_cast<char32_t>(code);
}

Key letter_or_digit(Key key) {
  const auto code = static_cast<std::uint32_t>(key);
  if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9')) return key;
  for (const std::uint32_t nought : noughts)
    if (code >= nought && code < nought + 10) return static_cast<Key>('0' + (code - nought));
  return Key::none;
}

} // namespace dorsal
