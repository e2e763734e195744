#pragma once
// A host of the visit machine without a screen, a clock or a database: it writes down what is shown and done,
// in virtual time, and answers by a script. What it keeps outlives it, so that another one can go on.
#include "engine/session/visit_machine.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dorsal::test {

// Pictures for it, without files.
struct TextPictures {
  std::vector<BasePicture> pictures;
  std::vector<StimulusItem> items;
  [[nodiscard]] KnownSet known() const { return {items, pictures}; }
};
[[nodiscard]] TextPictures text_pictures(int count);

// What a store would have.
struct KeptRecord {
  std::vector<BlockRecord> blocks;
  PainRatings pain;
  PatientFacts facts;
  std::optional<SessionState> ended; // empty: the visit was cut short, or never opened a record
  bool opened{};
};

// What the person does; by default the printed key, and the right side after 0.9 s.
struct Script {
  std::map<std::string, std::vector<Key>> at_screen{}; // the first time it comes, the second ...
  int wrong_every{4};                                  // block and trial add up to a multiple of it
  std::optional<int> dies_after{};                     // so many events: the power goes
};

class TextHost {
public:
  TextHost(Known known, Script script, KeptRecord& kept);

  // False when the power went.
  bool run();
  [[nodiscard]] const std::string& transcript() const { return transcript_; }
  [[nodiscard]] int events() const { return events_; }

private:
  void perform(const Effect& effect);
  void answer(const Event& event);
  void keep(const Keep& what);
  void say(const std::string& line) { transcript_ += line + '\n'; }
  void read_screen();
  void press_at(Instant when, Key key);
  void step();

  Script script_;
  KeptRecord& kept_;
  Words words_;
  PlainRuler ruler_;
  Instant now_{std::chrono::seconds{1}};
  VisitMachine visit_;
  std::string transcript_;
  int events_{0};
  std::vector<KeyInput> coming_;
  std::map<std::string, std::size_t> seen_;
};

// Every text of the list, in its order.
[[nodiscard]] std::string texts_of(const DisplayList& list);

} // namespace dorsal::test
