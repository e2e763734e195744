#include "engine/core/visit/person.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace dorsal {
namespace {

Key letter(char c) { return static_cast<Key>(c); }

} // namespace

const std::vector<Question>& questions() {
  static const std::vector<Question> all{
      {"handedness", {"left", "right", "both"}},
      {"age band", {"under 30", "30-39", "40-49", "50-59", "60-69", "70 and over"}},
      {"answering hand", {"left", "right", "both"}}};
  return all;
}

std::optional<AnswerKeys> keys_for_hand(const std::string& hand) {
  if (hand == "left") return AnswerKeys{{letter('s')}, {letter('f')}};
  if (hand == "right") return AnswerKeys{{Key::arrow_left, letter('j')}, {Key::arrow_right, letter('l')}};
  return {};
}

std::string language_of(const Protocol& protocol, const PatientFacts& facts) {
  const auto chosen = facts.find(language_fact);
  return chosen == facts.end() ? protocol.screens.language : chosen->second;
}

bool has_another_use(Key key) {
  constexpr std::array others{Key::escape, Key::enter, Key::space, Key::tab, Key::backspace};
  return std::ranges::find(others, key) != others.end();
}

bool may_answer(Key key) {
  return key != Key::none && !has_another_use(key) && parse_key(name_of(key)) == key;
}

Person::Person(const Protocol& protocol, PatientFacts known)
    : rules_(protocol.screens), keys_of_protocol_(protocol.keys), known_(std::move(known)) {
  work_out_comfort();
}

std::optional<std::string> Person::told(const std::string& fact) const {
  const auto found = known_.find(fact);
  return found == known_.end() ? std::nullopt : std::optional{found->second};
}

// Keys chosen one by one go before those of a hand, which go before the protocol's.
void Person::work_out_comfort() {
  comfort_ = {static_cast<float>(rules_.text_scale), rules_.brightness, keys_of_protocol_};
  if (const auto hand = told("answering hand"))
    if (const auto keys = keys_for_hand(*hand)) comfort_.keys = *keys;
  const auto left = told("left key"), right = told("right key");
  if (left && right)
    if (const auto left_key = parse_key(*left), right_key = parse_key(*right); left_key && right_key)
      comfort_.keys = {{*left_key}, {*right_key}};
  if (const auto scale = told("text scale"))
    comfort_.text_scale = std::clamp(std::strtof(scale->c_str(), nullptr), least_text_scale, most_text_scale);
  if (const auto brightness = told("brightness"))
    comfort_.brightness = parse_brightness(*brightness).value_or(comfort_.brightness);
}

void Person::learn(const std::string& fact, const std::string& value) {
  known_[fact] = value;
  news_[fact] = value;
  work_out_comfort();
}

void Person::scale_text(float by) {
  learn("text scale",
        fmt::format("{:.2f}", std::clamp(comfort_.text_scale + by, least_text_scale, most_text_scale)));
}

void Person::change_brightness() {
  learn("brightness", comfort_.brightness == Brightness::normal ? "dim" : "normal");
}

void Person::use_keys(Key left, Key right) {
  learn("left key", name_of(left));
  learn("right key", name_of(right));
}

} // namespace dorsal
