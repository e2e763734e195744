#pragma once
// Buttons in rows, and the row of the numbers from 0 to 10 with a word at each end.
#include "engine/session/parts/screen.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

[[nodiscard]] Key digit_key(int digit);

// In rows of so many, in the order of reading, each as large as the box allows up to 120 units. `chosen`: the
// one that stands out.
void add_grid(Screen& out, const Look& look, const Box& box,
              const std::vector<ScreenBuilder::ButtonText>& texts, int columns,
              std::optional<std::size_t> chosen = {});

struct EndWords {
  std::string low, high;
};
// 0 to 10 by Command::choose, with the keys 0 to 9 and X. Makes one row, as wide as the window allows; two
// where it is held upright.
void add_rating_row(Screen& out, const Look& look, const Box& box, const EndWords& ends,
                    std::optional<int> chosen = {});

// Never the most inviting: it is there for those who would rather not say.
[[nodiscard]] ScreenBuilder::ButtonText skip_button(const Look& look);

} // namespace dorsal
