#pragma once
// The languages of the patient's screens: English, which the sources speak, and each that has a catalogue in
// languages/. Every test and bench that goes through all of them asks here.
#include <array>
#include <string>
#include <string_view>

namespace dorsal {

inline constexpr std::array screen_languages{"en", "de", "ar"};

// As those who speak it write it; another's code stays as it is.
[[nodiscard]] inline std::string name_in_itself(std::string_view language) {
  if (language == "en") return "English";
  if (language == "de") return "Deutsch";
  if (language == "ar") return "\u0627\u0644\u0639\u0631\u0628\u064a\u0629";
  return std::string{language};
}

} // namespace dorsal
