#pragma once
// The languages of the patient's screens: English, which the sources speak, and each that has a catalogue in
// languages/. Every test and bench that goes through all of them asks here.
#include <array>

namespace dorsal {

inline constexpr std::array screen_languages{"en", "de", "ar"};

} // namespace dorsal
