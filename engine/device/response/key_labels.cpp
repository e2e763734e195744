#include "engine/device/response/key_labels.h"

#include "engine/device/response/key_codes.h"

#include <SDL_keyboard.h>
#include <linux/input-event-codes.h>

namespace dorsal {
namespace {

struct Place {
  std::uint32_t code;
  SDL_Scancode sdl;
};

// A row of keys whose codes and scancodes both follow one another has one entry.
struct Row {
  Place first;
  std::uint32_t keys;
};

constexpr std::array<Row, 7> rows{{{{KEY_1, SDL_SCANCODE_1}, 10},
                                   {{KEY_F1, SDL_SCANCODE_F1}, 10},
                                   {{KEY_F11, SDL_SCANCODE_F11}, 2},
                                   {{KEY_KP7, SDL_SCANCODE_KP_7}, 3},
                                   {{KEY_KP4, SDL_SCANCODE_KP_4}, 3},
                                   {{KEY_KP1, SDL_SCANCODE_KP_1}, 3},
                                   {{KEY_MINUS, SDL_SCANCODE_MINUS}, 2}}};

constexpr std::array<Place, 56> places{{{KEY_Q, SDL_SCANCODE_Q},
                                        {KEY_W, SDL_SCANCODE_W},
                                        {KEY_E, SDL_SCANCODE_E},
                                        {KEY_R, SDL_SCANCODE_R},
                                        {KEY_T, SDL_SCANCODE_T},
                                        {KEY_Y, SDL_SCANCODE_Y},
                                        {KEY_U, SDL_SCANCODE_U},
                                        {KEY_I, SDL_SCANCODE_I},
                                        {KEY_O, SDL_SCANCODE_O},
                                        {KEY_P, SDL_SCANCODE_P},
                                        {KEY_A, SDL_SCANCODE_A},
                                        {KEY_S, SDL_SCANCODE_S},
                                        {KEY_D, SDL_SCANCODE_D},
                                        {KEY_F, SDL_SCANCODE_F},
                                        {KEY_G, SDL_SCANCODE_G},
                                        {KEY_H, SDL_SCANCODE_H},
                                        {KEY_J, SDL_SCANCODE_J},
                                        {KEY_K, SDL_SCANCODE_K},
                                        {KEY_L, SDL_SCANCODE_L},
                                        {KEY_Z, SDL_SCANCODE_Z},
                                        {KEY_X, SDL_SCANCODE_X},
                                        {KEY_C, SDL_SCANCODE_C},
                                        {KEY_V, SDL_SCANCODE_V},
                                        {KEY_B, SDL_SCANCODE_B},
                                        {KEY_N, SDL_SCANCODE_N},
                                        {KEY_M, SDL_SCANCODE_M},
                                        {KEY_LEFTBRACE, SDL_SCANCODE_LEFTBRACKET},
                                        {KEY_RIGHTBRACE, SDL_SCANCODE_RIGHTBRACKET},
                                        {KEY_SEMICOLON, SDL_SCANCODE_SEMICOLON},
                                        {KEY_APOSTROPHE, SDL_SCANCODE_APOSTROPHE},
                                        {KEY_GRAVE, SDL_SCANCODE_GRAVE},
                                        {KEY_BACKSLASH, SDL_SCANCODE_BACKSLASH},
                                        {KEY_102ND, SDL_SCANCODE_NONUSBACKSLASH},
                                        {KEY_COMMA, SDL_SCANCODE_COMMA},
                                        {KEY_DOT, SDL_SCANCODE_PERIOD},
                                        {KEY_SLASH, SDL_SCANCODE_SLASH},
                                        {KEY_SPACE, SDL_SCANCODE_SPACE},
                                        {KEY_ENTER, SDL_SCANCODE_RETURN},
                                        {KEY_KPENTER, SDL_SCANCODE_KP_ENTER},
                                        {KEY_ESC, SDL_SCANCODE_ESCAPE},
                                        {KEY_TAB, SDL_SCANCODE_TAB},
                                        {KEY_BACKSPACE, SDL_SCANCODE_BACKSPACE},
                                        {KEY_LEFT, SDL_SCANCODE_LEFT},
                                        {KEY_RIGHT, SDL_SCANCODE_RIGHT},
                                        {KEY_UP, SDL_SCANCODE_UP},
                                        {KEY_DOWN, SDL_SCANCODE_DOWN},
                                        {KEY_PAGEUP, SDL_SCANCODE_PAGEUP},
                                        {KEY_PAGEDOWN, SDL_SCANCODE_PAGEDOWN},
                                        {KEY_HOME, SDL_SCANCODE_HOME},
                                        {KEY_END, SDL_SCANCODE_END},
                                        {KEY_INSERT, SDL_SCANCODE_INSERT},
                                        {KEY_DELETE, SDL_SCANCODE_DELETE},
                                        {KEY_KP0, SDL_SCANCODE_KP_0},
                                        {KEY_KPDOT, SDL_SCANCODE_KP_PERIOD},
                                        {KEY_KPMINUS, SDL_SCANCODE_KP_MINUS},
                                        {KEY_KPPLUS, SDL_SCANCODE_KP_PLUS}}};

Key label(SDL_Scancode scancode) { return key_from_sdl(SDL_GetKeyFromScancode(scancode)); }

} // namespace

void KeyLabels::read_sdl() {
  for (const Place& place : places) set(place.code, label(place.sdl));
  for (const Row& row : rows)
    for (std::uint32_t i = 0; i < row.keys; ++i)
      set(row.first.code + i, label(static_cast<SDL_Scancode>(row.first.sdl + static_cast<int>(i))));
}

std::optional<std::uint32_t> code_of_scancode(int sdl_scancode) noexcept {
  for (const Place& place : places)
    if (place.sdl == sdl_scancode) return place.code;
  for (const Row& row : rows)
    if (const int further = sdl_scancode - row.first.sdl;
        further >= 0 && further < static_cast<int>(row.keys))
      return row.first.code + static_cast<std::uint32_t>(further);
  return {};
}

} // namespace dorsal
