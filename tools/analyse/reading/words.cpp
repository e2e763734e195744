#include "tools/analyse/reading/words.h"

#include "tools/analyse/file/number_text.h"

#include <algorithm>
#include <initializer_list>

namespace dorsal::analyse {
namespace {

using Words = std::initializer_list<std::string_view>;

bool one_of(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return same_letters(text, word); });
}

// Case, blanks, hyphens and underscores aside.
bool one_of_plain(std::string_view text, Words words) {
  if (text.size() > 24) return false;
  char plain[24];
  std::size_t length = 0;
  for (const char c : text)
    if (c != ' ' && c != '_' && c != '-')
      plain[length++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::find(words.begin(), words.end(), std::string_view(plain, length)) != words.end();
}

} // namespace

std::string_view without_brackets(std::string_view text) {
  constexpr std::string_view opening = "<['\"{(", closing = ">]'\"})";
  while (text.size() > 1 && opening.find(text.front()) != std::string_view::npos &&
         closing.find(text.back()) != std::string_view::npos)
    text = text.substr(1, text.size() - 2);
  return text;
}

std::optional<bool> is_left(std::string_view text) {
  const std::string_view word = without_brackets(text);
  if (one_of_plain(word, {"left",
                          "l",
                          "arrowleft",
                          "leftarrow",
                          "lshift",
                          "leftshift",
                          "shiftleft",
                          "lctrl",
                          "leftctrl",
                          "controlleft",
                          "leftcontrol",
                          "lalt",
                          "leftalt",
                          "altleft",
                          "lefthand",
                          "handleft",
                          "leftbutton",
                          "buttonleft",
                          "mouseleft",
                          "leftmouse",
                          "leftclick",
                          "leftside",
                          "leftward",
                          "kleft",
                          "numpadleft",
                          "links",
                          "gauche",
                          "izquierda",
                          "izquierdo",
                          "sinistra",
                          "sinistro",
                          "esquerda",
                          "esquerdo",
                          "venstre",
                          "v\xC3\xA4nster",
                          "vasen",
                          "lewo",
                          "lewa",
                          "lewy",
                          "vlevo",
                          "lev\xC3\xBD",
                          "bal",
                          "sol",
                          "kiri",
                          "\xE5\xB7\xA6",
                          "\xEC\x99\xBC\xEC\xAA\xBD",
                          "\xD8\xA3\xD9\x8A\xD8\xB3\xD8\xB1",
                          "\xD9\x8A\xD8\xB3\xD8\xA7\xD8\xB1",
                          "\xD0\xBB\xD0\xB5\xD0\xB2\xD0\xBE",
                          "\xD0\xBB\xD0\xB5\xD0\xB2\xD1\x8B\xD0\xB9"}))
    return true;
  if (one_of_plain(word, {"right",
                          "r",
                          "arrowright",
                          "rightarrow",
                          "rshift",
                          "rightshift",
                          "shiftright",
                          "rctrl",
                          "rightctrl",
                          "controlright",
                          "rightcontrol",
                          "ralt",
                          "rightalt",
                          "altright",
                          "righthand",
                          "handright",
                          "rightbutton",
                          "buttonright",
                          "mouseright",
                          "rightmouse",
                          "rightclick",
                          "rightside",
                          "rightward",
                          "kright",
                          "numpadright",
                          "rechts",
                          "droite",
                          "derecha",
                          "derecho",
                          "destra",
                          "destro",
                          "direita",
                          "direito",
                          "h\xC3\xB8yre",
                          "h\xC3\xB8jre",
                          "h\xC3\xB6ger",
                          "oikea",
                          "prawo",
                          "prawa",
                          "prawy",
                          "vpravo",
                          "prav\xC3\xBD",
                          "jobb",
                          "sa\xC4\x9F",
                          "kanan",
                          "\xE5\x8F\xB3",
                          "\xEC\x98\xA4\xEB\xA5\xB8\xEC\xAA\xBD",
                          "\xD8\xA3\xD9\x8A\xD9\x85\xD9\x86",
                          "\xD9\x8A\xD9\x85\xD9\x8A\xD9\x86",
                          "\xD0\xBF\xD1\x80\xD0\xB0\xD0\xB2\xD0\xBE",
                          "\xD0\xBF\xD1\x80\xD0\xB0\xD0\xB2\xD1\x8B\xD0\xB9"}))
    return false;
  return std::nullopt;
}

std::optional<bool> is_marked_correct(std::string_view text) {
  if (text.size() > 12) return std::nullopt;
  if (one_of(text, {"1", "true", "1.0", "correct", "yes", "t", "hit", "richtig", "korrekt", "vrai", "ok"}))
    return true;
  if (one_of(text, {"0", "false", "0.0", "incorrect", "wrong", "error", "no", "f", "miss", "falsch", "faux",
                    "inaccurate"}))
    return false;
  return std::nullopt;
}

bool means_time_out(std::string_view text) {
  if (text.size() > 16) return false;
  return one_of(without_brackets(text),
                {"toolate", "too late", "too slow", "tooslow", "time_out", "timeout", "time-out", "time out",
                 "timedout", "timed_out", "timed out", "no response", "no_response", "no-response",
                 "noresponse", "no answer", "no_answer", "omission"});
}

bool means_no_response(std::string_view text) {
  const std::string_view word = without_brackets(text);
  return means_missing(word) || means_time_out(word) ||
         one_of(word, {"nr", "nil", "void", "-1", "-1.0", "-9", "-99", "-999"});
}

} // namespace dorsal::analyse
