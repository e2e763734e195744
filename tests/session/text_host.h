#pragma once
// A host of the visit machine that writes down what is shown and done, and answers by a script. What it keeps
// outlives it, so that another one can go on.
#include "engine/core/base/random.h"
#include "tests/support/virtual_host.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dorsal::test {

// What a store would have.
struct KeptRecord {
  std::vector<BlockRecord> blocks;
  PainRatings pain;
  PatientFacts facts;
  std::vector<InstrumentResponse> responses{};
  std::optional<SessionState> ended; // empty: the visit was cut short, or never opened a record
  bool opened{};
};

// What the person does; by default the printed key, and the right side after 0.9 s.
struct Script {
  std::map<std::string, std::vector<Key>> at_screen{}; // the first time it comes, the second ...
  int wrong_every{4};                                  // block and trial add up to a multiple of it
  std::optional<int> dies_after{};                     // so many events: the power goes
};

class TextHost final : public VirtualHost {
public:
  TextHost(Known known, Script script, KeptRecord& kept)
      : VirtualHost(std::move(known)), script_(std::move(script)), kept_(kept) {}

  [[nodiscard]] const std::string& transcript() const { return transcript_; }

private:
  void on_screen() override;
  void on_stimulus() override;
  void on_glance(const DisplayList& list) override;
  void on_led_trial() override;
  void on_led_question() override;
  void keep(const Keep& what) override;
  [[nodiscard]] event::SummedUp sum_up() const override {
    return {{AssessResult{"", 0.7, {}}, AssessResult{"", 0.8, {}}}, {}};
  }
  [[nodiscard]] bool stops_here() const override {
    return script_.dies_after && events() >= *script_.dies_after;
  }
  void say(const std::string& line) { transcript_ += line + '\n'; }

  Script script_;
  KeptRecord& kept_;
  std::string transcript_;
  std::map<std::string, std::size_t> seen_;
  Random draws_{1};
  std::vector<Key> led_keys_; // of this answer, not pressed yet
};

} // namespace dorsal::test
