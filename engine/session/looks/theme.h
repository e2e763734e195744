#pragma once
// Colours and sizes of the patient's screens. Screens that are read are a warm page, light or dark; pictures
// lie on it in a field of the colour into which they fade. Trials are all field, bare and neutral, so that
// nothing flashes between fixation and picture. Feedback is shape, word and place, in blue and orange of
// Okabe & Ito 2008, never red and green. Sizes grow with the window's height: 1.0 is 720 px.
#include "engine/core/protocol/protocol.h"
#include "engine/core/screen/display_list.h"

namespace dorsal {

struct Theme {
  Colour background{174, 176, 177};
  Colour field{174, 176, 177};    // around pictures; of trials, the background
  Colour ink{22, 30, 40};         // text and arrows
  Colour quiet_ink{58, 68, 80};   // secondary text
  Colour zone{205, 209, 213};     // answer zones and cards
  Colour zone_line{96, 106, 118}; // their outline
  Colour button{0, 84, 140};      // the way on
  Colour button_ink{255, 255, 255};
  Colour yes{0, 62, 108}; // Okabe-Ito blue, darkened to carry text
  Colour no{150, 62, 0};  // Okabe-Ito vermillion, darkened to carry text
  Colour progress{48, 58, 70};
  Colour progress_rest{205, 209, 213};
  Colour band{158, 190, 214}; // of ordinary fluctuation, behind dots of ink
  bool dark{};
};

// Of screens that are read. `dim` darkens everything, pictures included, by dim_share, and turns the ink
// light.
inline constexpr float dim_share = 0.45f;
[[nodiscard]] Theme page_theme(Colour backdrop, Brightness brightness);
// Of trials between such screens: all field.
[[nodiscard]] Theme field_theme(const Theme& page);
[[nodiscard]] Colour dimmed(Colour colour);
void dim(PixelImage& picture);
[[nodiscard]] Colour mixed(Colour from, Colour to, double share); // of `to`, 0 to 1

// Relative luminance contrast, 1 to 21 (WCAG 2.2, definition of contrast ratio).
[[nodiscard]] double contrast(Colour a, Colour b);

} // namespace dorsal
