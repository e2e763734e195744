#pragma once
// How much room a text takes in the page: the browser breaks the lines and measures them.
#include "engine/core/screen/text_ruler.h"

namespace dorsal::home {

class BrowserRuler final : public TextRuler {
public:
  [[nodiscard]] TextSize measure(const Label& label) const override;
};

} // namespace dorsal::home
