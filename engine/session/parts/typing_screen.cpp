#include "engine/session/parts/typing_screen.h"

#include "engine/core/base/characters.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/parts/button_grid.h"

#include <algorithm>

namespace dorsal {
namespace {

using ButtonText = ScreenBuilder::ButtonText;

// The letters to press where no keyboard is at hand; digits and the rest come by keyboard.
std::vector<char32_t> letters_of(const std::string& language) {
  std::u32string_view letters = U"abcdefghijklmnopqrstuvwxyz";
  if (language == "de") letters = U"abcdefghijklmnopqrstuvwxyzäöüß";
  if (language == "ar") letters = U"ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة";
  std::vector<char32_t> all{letters.begin(), letters.end()};
  for (const char32_t other : {U'.', U','}) all.push_back(other);
  return all;
}

// The end of it, which is what somebody writes at.
std::string last_of(const std::string& words) {
  constexpr int most = 40;
  int extra = characters_in(words) - most;
  if (extra <= 0) return words + "_";
  std::size_t at = 0;
  for (; extra > 0; --extra)
    at += std::max<std::size_t>(1, first_character(std::string_view{words}.substr(at)).bytes);
  return "..." + words.substr(at) + "_";
}

} // namespace

ButtonText back_button(const Look& look, std::vector<Key> keys) {
  std::string hint = keys.empty() ? std::string{} : key_words(look, keys);
  return {look.say("Back"), std::move(hint), Command::back, std::move(keys)};
}

Screen typing_screen(const Look& look, const Typing& typing) {
  const std::string& typed = typing.typed;
  ScreenBuilder screen{std::string{typed.empty() ? typing.name : typing.name_typed}, look};
  screen.takes_typing();
  screen.title(typing.title);
  if (!typing.text.empty()) screen.text(typing.text);
  screen.text(last_of(typed)).area(200, [&](Screen& out, const Box& box) {
    std::vector<ButtonText> texts;
    for (const char32_t letter : letters_of(look.words.get().language())) {
      std::string label;
      append_character(label, letter);
      texts.push_back(
          {std::move(label), "", Command::choose, {static_cast<Key>(letter)}, static_cast<int>(letter)});
    }
    add_grid(out, look, box, texts, 14);
  });
  ButtonText on{typed.empty() ? look.say("Skip") : look.say("Done"),
                key_words(look, Key::enter),
                Command::go_on,
                {Key::enter}};
  on.quiet = typed.empty();
  std::vector<ButtonText> buttons{std::move(on),
                                  {look.say("Space bar"), "", Command::choose, {Key::space}, ' '},
                                  {look.say("Rub out"),
                                   key_words(look, Key::backspace),
                                   Command::choose,
                                   {Key::backspace},
                                   rub_out_character}};
  if (typing.may_go_back) buttons.push_back(back_button(look, {}));
  return screen.buttons(std::move(buttons)).build();
}

} // namespace dorsal
