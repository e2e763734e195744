#pragma once
// Instruments for tests, as a file would give them.
#include "engine/core/instrument/response.h"

namespace dorsal::test {

inline instrument::Texts said(const std::string& english) {
  return {{"en", english}, {"de", english + " (de)"}};
}

// Three own activities, as the patient-specific functional scale has them.
inline Instrument own_activities() {
  Instrument made{.name = "own-activities",
                  .title = said("Own activities"),
                  .licence = "ours",
                  .source = "a test",
                  .version = "1",
                  .purpose = instrument::Purpose::measure,
                  .items = {},
                  .score = {},
                  .definition = "name = \"own-activities\"",
                  .sha256 = std::string(64, 'a')};
  for (const char* name : {"activity-1", "activity-2", "activity-3"})
    made.items.push_back(
        {name, said("An activity"), instrument::Activity{}, said("unable"), said("as before")});
  made.score = {.scoring = instrument::Scoring::mean,
                .of = {},
                .may_be_missing = 2,
                .range = {0, 10},
                .direction = instrument::Direction::higher_is_better,
                .smallest_change =
                    instrument::SmallestChange{2, instrument::ChangeKind::detectable, "a source"}};
  return made;
}

inline Instrument safety_questions() {
  Instrument made = own_activities();
  made.name = "safety";
  made.purpose = instrument::Purpose::safety;
  made.items = {{"numb", said("Numb?"), instrument::YesNo{}}, {"fever", said("Fever?"), instrument::YesNo{}}};
  made.score = {};
  return made;
}

// One item of each kind.
inline Instrument every_kind() {
  Instrument made = own_activities();
  made.name = "every-kind";
  made.items = {{"strong", said("How strong?"), instrument::Rating{said("no pain"), said("worst pain")}},
                {"changed", said("How changed?"),
                 instrument::Choice{{{-1, said("worse")}, {0, said("same")}, {1, said("better")}}}},
                {"worse", said("Worse?"), instrument::YesNo{}},
                {"what", said("What?"), instrument::Words{}},
                {"activity", said("An activity"), instrument::Activity{}, said("unable"), said("as before")}};
  made.score = {};
  return made;
}

} // namespace dorsal::test
