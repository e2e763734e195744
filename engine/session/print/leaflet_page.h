#pragma once
// One sheet for a patient who practises at home: what this is, how to begin, how often, what to do if pain
// rises, whom to call, how the results come back. A4, one page in every language; the passphrase is not on
// it, but a line to write it on by hand.
#include "engine/core/protocol/protocol.h"
#include "engine/session/looks/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace dorsal::print {

struct Practice {
  std::string phase; // empty: there is but one
  Dose dose;
};

struct Leaflet {
  std::string patient;              // code
  std::string file;                 // the prescription's, as the patient gets it; empty: none was made yet
  std::vector<Practice> practice;   // of today, in the order of the programme; at least one
  std::string pain_contact;         // the clinic's words; empty: the clinician
  std::string result_file;          // as it lies on the patient's desktop
  std::string_view head{}, above{}; // elements of the page that shows it: its style, and what is not printed
};

[[nodiscard]] std::string leaflet_page(const Leaflet& leaflet, const Words& words);
[[nodiscard]] std::string_view leaflet_style();
[[nodiscard]] std::string own_name(const Words& words); // of the language, by itself: "Deutsch"

} // namespace dorsal::print
