#pragma once
// What a patient answered to an instrument, and what is to be asked in a visit.
#include "engine/core/instrument/instrument.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct ItemAnswer {
  std::string item;              // its name
  std::optional<double> value{}; // of a rating, choice, yes (1) or no (0), or an activity's rating
  std::string words{};           // of the person: of a text, or an activity's name
  [[nodiscard]] bool is_given() const { return value || !words.empty(); } // else it was passed over
  friend bool operator==(const ItemAnswer&, const ItemAnswer&) = default;
};

using Answers = std::vector<ItemAnswer>; // in the order of the items; those not asked are not there

struct InstrumentResponse {
  std::string instrument; // its name
  std::string occasion;   // why it was asked: "start", "monthly" ... [a-z0-9_-]{1,40}
  std::string language;   // in which it was asked
  std::string sha256;     // of the definition
  std::string definition; // the instrument's file as it was asked from
  Answers answers;
  friend bool operator==(const InstrumentResponse&, const InstrumentResponse&) = default;
};

// An instrument that is due in a visit.
struct AskedInstrument {
  Instrument instrument; // checked
  std::string occasion;
  Answers known{}; // the person's own activities, by item, named at an earlier time
};

[[nodiscard]] const ItemAnswer* answer_to(const Answers& answers, std::string_view item);
// A yes to a safety question.
[[nodiscard]] bool stops_programme(const Instrument& instrument, const Answers& answers);
// Every item with an answer; one that was passed over is to be asked again.
[[nodiscard]] bool is_complete(const Instrument& instrument, const Answers& answers);
// The activities that the answers name, to be asked about the next time; values left out.
[[nodiscard]] Answers named_activities(const Instrument& instrument, const Answers& answers);

} // namespace dorsal
