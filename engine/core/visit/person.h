#pragma once
// What a patient has told about themselves and how they like their screens and keys: facts by name
// (store/patient_facts.h), what the protocol sets besides, and what follows for the screens.
#include "engine/core/protocol/protocol.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dorsal {

using PatientFacts = std::map<std::string, std::string>;

// What the patient may change while they sit there.
struct Comfort {
  float text_scale{1}; // least_text_scale to most_text_scale
  Brightness brightness{};
  AnswerKeys keys;
};
inline constexpr float least_text_scale = 1, most_text_scale = 2, text_scale_step = 0.25f;

class Person {
public:
  Person(const Protocol& protocol, PatientFacts known);

  [[nodiscard]] const Comfort& comfort() const { return comfort_; }
  [[nodiscard]] const ScreenRules& rules() const { return rules_; }
  [[nodiscard]] std::optional<std::string> told(const std::string& fact) const;
  void learn(const std::string& fact, const std::string& value);
  void scale_text(float by);
  void change_brightness();
  void use_keys(Key left, Key right);
  // What has been told since the last call, to be kept.
  [[nodiscard]] PatientFacts take_news() { return std::exchange(news_, {}); }

private:
  void work_out_comfort();

  ScreenRules rules_;
  AnswerKeys keys_of_protocol_;
  PatientFacts known_;
  PatientFacts news_;
  Comfort comfort_;
};

// A question about the person, asked once, after the first block; each can be skipped.
struct Question {
  std::string fact;
  std::vector<std::string> values; // as kept, in the order of the choices
};
[[nodiscard]] const std::vector<Question>& questions();
// That they agreed, and whether the questions wait to be asked; "yes" is also what earlier versions kept,
// which asked at once.
inline constexpr const char *agreed_fact = "told what this is", *agreed_already = "yes",
                            *agreed_questions_wait = "yes, questions wait";

// The language of their screens, by its code: as they chose it last, else the protocol's.
inline constexpr const char* language_fact = "language";
[[nodiscard]] std::string language_of(const Protocol& protocol, const PatientFacts& facts);

// Keys that lie under one hand; `hand` is a value of the fact "answering hand".
[[nodiscard]] std::optional<AnswerKeys> keys_for_hand(const std::string& hand);
[[nodiscard]] bool has_another_use(Key key); // everywhere on the screens
// Whether the key may answer: a protocol file could name it, and nothing else depends on it.
[[nodiscard]] bool may_answer(Key key);

} // namespace dorsal
