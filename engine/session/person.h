#pragma once
// What is asked of the person, and what they set for themselves: answers and settings are remembered as
// patient facts, and taken up again in the next session.
#include "engine/session/talk.h"
#include "engine/store/patient_facts.h"

#include <optional>
#include <utility>

namespace dorsal {

class Person {
public:
  // Takes up what the protocol sets and the patient has chosen since.
  Person(Talk& talk, const Protocol& protocol, PatientFacts known);
  Person(const Person&) = delete; // the settings screen calls back
  Person& operator=(const Person&) = delete;
  ~Person() = default;

  // First time only: what this is, and the questions. False when the person does not want to begin.
  [[nodiscard]] bool introduce();
  // Empty when skipped, or when the protocol does not ask.
  [[nodiscard]] std::optional<int> ask_pain(PainMoment moment);
  // What has been told since the last call, to be kept.
  [[nodiscard]] PatientFacts take_news() { return std::exchange(news_, {}); }

private:
  void learn(const std::string& fact, const std::string& value);
  void apply_known();
  void open_settings();
  void change_keys();

  Talk& talk_;
  ScreenRules rules_;
  PatientFacts known_;
  PatientFacts news_{};
};

// Keys that lie under one hand; `hand` is a value of the fact "answering hand".
[[nodiscard]] std::optional<AnswerKeys> keys_for_hand(const std::string& hand);
[[nodiscard]] bool has_another_use(Key key); // everywhere on the screens
// Whether the key may answer: a protocol file could name it, and nothing else depends on it.
[[nodiscard]] bool may_answer(Key key);

} // namespace dorsal
