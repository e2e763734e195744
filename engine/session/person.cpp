#include "engine/session/person.h"

#include "engine/session/key_words.h"
#include "engine/session/person_screens.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace dorsal {
namespace {

constexpr float least_scale = 1, most_scale = 2, scale_step = 0.25f;

Key letter(char c) { return static_cast<Key>(c); }

std::optional<std::string> value_of(const PatientFacts& facts, const std::string& name) {
  const auto found = facts.find(name);
  return found == facts.end() ? std::nullopt : std::optional{found->second};
}

} // namespace

std::optional<AnswerKeys> keys_for_hand(const std::string& hand) {
  if (hand == "left") return AnswerKeys{{letter('s')}, {letter('f')}};
  if (hand == "right") return AnswerKeys{{Key::arrow_left, letter('j')}, {Key::arrow_right, letter('l')}};
  return {};
}

bool has_another_use(Key key) {
  constexpr std::array others{Key::escape, Key::enter, Key::space, Key::tab, Key::backspace};
  return std::ranges::find(others, key) != others.end();
}

bool may_answer(Key key) {
  return key != Key::none && !has_another_use(key) && parse_key(name_of(key)) == key;
}

Person::Person(Talk& talk, const Protocol& protocol, PatientFacts known)
    : talk_(talk), rules_(protocol.screens), known_(std::move(known)) {
  talk_.set_comfort({.text_scale = static_cast<float>(rules_.text_scale),
                     .brightness = rules_.brightness,
                     .keys = protocol.keys});
  talk_.on_settings([this] { open_settings(); });
  apply_known();
}

void Person::apply_known() {
  Comfort comfort = talk_.comfort();
  if (const auto hand = value_of(known_, "answering hand"))
    if (const auto keys = keys_for_hand(*hand)) comfort.keys = *keys;
  const auto left = value_of(known_, "left key"), right = value_of(known_, "right key");
  if (left && right)
    if (const auto left_key = parse_key(*left), right_key = parse_key(*right); left_key && right_key)
      comfort.keys = {{*left_key}, {*right_key}};
  if (const auto scale = value_of(known_, "text scale"))
    comfort.text_scale = std::clamp(std::strtof(scale->c_str(), nullptr), least_scale, most_scale);
  if (const auto brightness = value_of(known_, "brightness"))
    comfort.brightness = parse_brightness(*brightness).value_or(comfort.brightness);
  talk_.set_comfort(std::move(comfort));
}

void Person::learn(const std::string& fact, const std::string& value) {
  known_[fact] = value;
  news_[fact] = value;
  apply_known();
}

bool Person::introduce() {
  if (value_of(known_, "told what this is")) return true;
  if (talk_.ask(about_screen()) == Command::stop) return false;
  learn("told what this is", "yes");
  if (rules_.ask_about_person == Setting::off) return true;
  for (std::size_t i = 0; i < questions().size(); ++i) {
    const Pressed decision = talk_.decide(question_screen(i));
    if (decision.command == Command::stop) return false;
    if (decision.command == Command::choose)
      learn(questions()[i].fact, questions()[i].values.at(static_cast<std::size_t>(decision.choice)));
  }
  return true;
}

std::optional<int> Person::ask_pain(PainMoment moment) {
  if (rules_.ask_pain == Setting::off) return {};
  const Pressed decision = talk_.decide(pain_screen(moment, rules_.pain_contact));
  return decision.command == Command::choose ? std::optional{decision.choice} : std::nullopt;
}

void Person::open_settings() {
  for (;;) {
    const Comfort& now = talk_.comfort();
    const std::string keys =
        key_words(talk_.look(), now.keys.left) + " / " + key_words(talk_.look(), now.keys.right);
    const Pressed decision = talk_.decide(settings_screen(now.brightness, keys));
    if (decision.command != Command::choose) return;
    const auto scaled = [&](float by) {
      learn("text scale", fmt::format("{:.2f}", std::clamp(now.text_scale + by, least_scale, most_scale)));
    };
    switch (static_cast<SettingsChoice>(decision.choice)) {
    case SettingsChoice::larger_text: scaled(scale_step); break;
    case SettingsChoice::smaller_text: scaled(-scale_step); break;
    case SettingsChoice::brightness:
      learn("brightness", now.brightness == Brightness::normal ? "dim" : "normal");
      break;
    case SettingsChoice::change_keys: change_keys(); break;
    }
  }
}

void Person::change_keys() {
  std::optional<Key> chosen[2];
  std::string refusal;
  for (int side = 0; side < 2;) {
    const auto key = talk_.ask_key(press_key_screen(side == 0 ? Side::left : Side::right, refusal));
    if (!key) return;
    refusal.clear();
    if (has_another_use(*key))
      refusal = talk_.look().say("That key has another use. Please take another one.");
    else if (!may_answer(*key))
      refusal = talk_.look().say(
          "That key cannot be used. Please take a letter from A to Z, a number or an arrow.");
    else if (side == 1 && key == chosen[0])
      refusal = talk_.look().say("That key is already the one for LEFT. Please take another one.");
    else
      chosen[side++] = key;
  }
  learn("left key", name_of(*chosen[0]));
  learn("right key", name_of(*chosen[1]));
}

} // namespace dorsal
