#pragma once
// The instruments of a visit, an item a screen, as a machine of values: which item is asked, what the person
// pressed, one back, one on. Safety comes first, whatever the order in which they are due; a yes there ends
// the questions at once. An item can be passed over; one that was passed over on the way back can be answered
// again. Of a weekly instrument only the first item is asked where nothing got worse. An activity is named
// first, unless it was named at an earlier time, and then rated.
#include "engine/core/instrument/response.h"
#include "engine/core/visit/face.h"
#include "engine/core/visit/pressed.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

class Questioning {
public:
  Questioning() = default;
  // `language`: of the screens, kept with the answers.
  Questioning(std::vector<AskedInstrument> asked, std::string language);

  // Empty: all is asked, or a safety question was answered with yes.
  [[nodiscard]] std::optional<face::InstrumentItem> asks() const;
  // Command::go_on: passed over, or what was typed is whole.
  void take(Pressed pressed);
  [[nodiscard]] bool stops() const { return stops_; } // a safety question was answered with yes
  // Of every instrument of which something was asked, in the order asked.
  [[nodiscard]] std::vector<InstrumentResponse> responses() const;

  void speak(std::string language) { language_ = std::move(language); } // from the next answer on

private:
  struct Place { // of a screen
    std::size_t instrument{};
    std::size_t item{};
    bool names{}; // the activity, before it is rated
    friend bool operator==(const Place&, const Place&) = default;
  };

  [[nodiscard]] const instrument::Item& item_at(const Place& place) const;
  [[nodiscard]] ItemAnswer& answer_at(const Place& place);
  [[nodiscard]] bool is_typed(const Place& place) const;
  [[nodiscard]] bool is_known(const Place& place) const; // an activity that has a name
  void enter(const Place& place);
  void go_on();
  void go_back();

  std::vector<AskedInstrument> asked_;
  std::string language_;
  std::vector<Answers> answers_; // beside asked_, an answer an item; those not asked have no name
  std::vector<Place> way_;       // the screens so far, the one that waits last
  std::string typed_;
  bool stops_{};
};

} // namespace dorsal
