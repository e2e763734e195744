// Layouts of the machine's own xkb data: what each key is called, and what it types.
#include "engine/device/response/key_labels.h"

#include "engine/device/response/console_layout.h"
#include "engine/device/response/xkb_keymap.h"
#include "tests/support/catch.h"

#include <linux/input-event-codes.h>

#include <sstream>
#include <string>
#include <string_view>

using namespace dorsal;

namespace {

struct Keyboard {
  KeyLabels labels;
  std::unique_ptr<XkbKeymap> keymap;
  explicit Keyboard(const std::string& layouts) : keymap(XkbKeymap::from_layouts(layouts, labels)) {
    REQUIRE(keymap);
  }
};

std::string row(const KeyLabels& labels, std::uint32_t first, std::uint32_t count) {
  std::string text;
  for (std::uint32_t code = first; code < first + count; ++code) text += name_of(labels.of(code));
  return text;
}

int keys_labelled(const KeyLabels& labels, char wanted) {
  int count = 0;
  for (std::uint32_t code = 0; code < key_code_count; ++code)
    if (labels.of(code) == static_cast<Key>(wanted)) ++count;
  return count;
}

constexpr std::string_view letters_and_digits = "abcdefghijklmnopqrstuvwxyz0123456789";

} // namespace

TEST_CASE("key labels: every letter and digit is on some key of every layout, and so are the arrows") {
  for (const char* layouts :
       {"us",          "gb",     "de",     "de(neo)", "fr",          "fr(bepo)",    "be", "ch", "ch(fr)",
        "it",          "es",     "pt",     "no",      "pl",          "cz",          "sk", "hu", "ro",
        "tr",          "tr(f)",  "lt",     "lv",      "ru",          "ua",          "bg", "rs", "gr",
        "am",          "ge",     "il",     "ara",     "ara(azerty)", "ara(digits)", "ir", "pk", "af",
        "in",          "bd",     "th",     "kh",      "jp",          "jp(kana)",    "kr", "cn", "us(dvorak)",
        "us(colemak)", "us,ara", "ara,us", "fr,ara",  "us,fr",       "epo",         "mm", "et", "il,us"}) {
    INFO(layouts);
    const Keyboard keyboard{layouts};
    for (const char wanted : letters_and_digits) {
      INFO(wanted);
      CHECK(keys_labelled(keyboard.labels, wanted) >= 1);
    }
    CHECK(keyboard.labels.of(KEY_LEFT) == Key::arrow_left);
    CHECK(keyboard.labels.of(KEY_SPACE) == Key::space);
  }
}

TEST_CASE("key labels: a keycap's letter goes before its place") {
  CHECK(row(Keyboard{"us"}.labels, KEY_Q, 6) == "QWERTY");
  CHECK(row(Keyboard{"de"}.labels, KEY_Q, 6) == "QWERTZ");
  CHECK(row(Keyboard{"fr"}.labels, KEY_Q, 6) == "AZERTY");
  CHECK(row(Keyboard{"us(dvorak)"}.labels, KEY_Q, 6) == "',.PYF");
  CHECK(Keyboard{"tr(f)"}.labels.of(KEY_Q) == Key::f);
}

TEST_CASE("key labels: the digits of French, Belgian and Czech keyboards lie above other characters") {
  for (const char* layouts : {"fr", "be", "cz", "ara(azerty)", "ara(digits)", "ir", "in"}) {
    INFO(layouts);
    CHECK(row(Keyboard{layouts}.labels, KEY_1, 10) == "1234567890");
  }
}

TEST_CASE("key labels: where a layout has no Latin letters their place has them") {
  for (const char* layouts : {"ara", "ru", "gr", "bg", "ir", "il", "jp(kana)"}) {
    INFO(layouts);
    CHECK(row(Keyboard{layouts}.labels, KEY_Q, 10) == "QWERTYUIOP");
    CHECK(Keyboard{layouts}.labels.of(KEY_F) == Key::f);
  }
}

TEST_CASE("key labels: of two layouts the one in use is on the keys, and lends from the other") {
  Keyboard keyboard{"us,fr"};
  CHECK(row(keyboard.labels, KEY_Q, 6) == "QWERTY");
  keyboard.keymap->set({.group = 1});
  CHECK(row(keyboard.labels, KEY_Q, 6) == "AZERTY");
  Keyboard north_african{"fr,ara"};
  north_african.keymap->set({.group = 1});
  CHECK(row(north_african.labels, KEY_Q, 6) == "AZERTY");
}

TEST_CASE("key labels: the keypad types digits under NumLock and keeps its arrows") {
  Keyboard keyboard{"us"};
  CHECK(keyboard.labels.typed(KEY_KP4) == Key::none);
  keyboard.keymap->set({.locked = keyboard.keymap->modifier("NumLock")});
  CHECK(keyboard.labels.typed(KEY_KP4) == static_cast<Key>('4'));
  CHECK(keyboard.labels.typed(KEY_KP5) == static_cast<Key>('5'));
  CHECK(keyboard.labels.typed(KEY_KP0) == static_cast<Key>('0'));
  CHECK(keyboard.labels.of(KEY_KP4) == Key::arrow_left);
}

TEST_CASE("key labels: Shift and CapsLock change neither a letter nor a digit") {
  for (const char* layouts : {"us", "fr", "ara", "ru", "tr"}) {
    Keyboard keyboard{layouts};
    for (const char* name : {"Shift", "Lock"}) {
      keyboard.keymap->set({.locked = keyboard.keymap->modifier(name)});
      for (const std::uint32_t code : {KEY_1, KEY_7, KEY_F, KEY_P}) {
        INFO(layouts << ' ' << name << ' ' << code);
        CHECK(keyboard.labels.typed(code) == Key::none);
      }
    }
  }
}

TEST_CASE("key labels: the character that a key writes has Shift, CapsLock and the third level in it") {
  Keyboard german{"de"};
  CHECK(german.labels.character(KEY_Y) == U'z');
  CHECK(german.labels.character(KEY_SPACE) == U' ');
  CHECK(german.labels.character(KEY_ENTER) == 0);
  CHECK(german.labels.character(KEY_LEFTSHIFT) == 0);
  german.keymap->set({.depressed = german.keymap->modifier("Shift")});
  CHECK(german.labels.character(KEY_Y) == U'Z');
  CHECK(german.labels.character(KEY_7) == U'/');
  CHECK(german.labels.character(KEY_SEMICOLON) == U'\u00d6');
  german.keymap->set({.locked = german.keymap->modifier("Lock")});
  CHECK(german.labels.character(KEY_A) == U'A');
  german.keymap->set({.depressed = german.keymap->modifier("Mod5")});
  CHECK(german.labels.character(KEY_Q) == U'@');
  CHECK(Keyboard{"ara"}.labels.character(KEY_F) == U'\u0628');
  CHECK(Keyboard{"fr"}.labels.character(KEY_Q) == U'a');
}

TEST_CASE("key labels: digits of other scripts are digits") {
  Keyboard thai{"th"};
  CHECK(thai.labels.of(KEY_2) == static_cast<Key>('2'));
  thai.keymap->set({.depressed = thai.keymap->modifier("Shift")});
  CHECK(thai.labels.typed(KEY_2) == static_cast<Key>('1')); // the Thai digit one is what it produces
}

TEST_CASE("key labels: letters beyond A to Z keep their own character") {
  CHECK(Keyboard{"de"}.labels.of(KEY_SEMICOLON) == static_cast<Key>(0xf6));
  CHECK(Keyboard{"ru"}.labels.of(KEY_LEFTBRACE) == static_cast<Key>(0x445));
}

TEST_CASE("key labels: the console has the layouts that Debian keeps for it") {
  const auto layouts = [](const std::string& text) {
    std::istringstream file(text);
    return console_layouts(file);
  };
  CHECK(layouts("# KEYBOARD CONFIGURATION FILE\nXKBMODEL=\"pc105\"\nXKBLAYOUT=\"fr\"\nXKBVARIANT=\"\"\n") ==
        "fr");
  CHECK(layouts("XKBVARIANT=\",fr\"\nXKBLAYOUT=us,ch\n") == "us,ch(fr)");
  CHECK(layouts("XKBMODEL=pc105\n").empty());
  CHECK(row(Keyboard{layouts("XKBLAYOUT=us,ch\nXKBVARIANT=,fr\n")}.labels, KEY_Q, 6) == "QWERTY");
}
