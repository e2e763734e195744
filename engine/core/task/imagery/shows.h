#pragma once
// What one screen of a visit's imagery shows, as a value: session/imagery_screens.h draws it.
#include "engine/core/task/imagery/stage.h"
#include "engine/core/task/movement/guide.h"

#include <memory>
#include <variant>

namespace dorsal::imagery {

using Guide = std::shared_ptr<const MovementGuide>;

enum class Asked { clear, felt, pain, unease };

namespace shows {

struct AsksTrauma {}; // choice 1: yes, 0: no
struct Waits {};      // for the clinician; nothing is imagined today
struct Watches {      // Command::choose: not today
  Guide guide;
  Stage stage{};
};
struct Ready { // a press begins
  Guide guide;
  Stage stage{};
  int repetition{}, repetitions{}; // from 1
  bool twice{};
};
struct Imagining { // a press ends
  Guide guide;
  Stage stage{};
  bool twice{};
};
struct Rates { // clear and felt 1 to 5, the others 0 to 10
  Guide guide;
  Asked asked{};
};
struct Probes { // choice 1 or 2: which of the two it was
  Guide first, second;
  int right{};
};
struct StopsKindly { // it hurt or frightened: enough of this one
  Guide guide;
};
struct Sums {
  int movements{}, repetitions{};
};

} // namespace shows

using Shows = std::variant<shows::AsksTrauma, shows::Waits, shows::Watches, shows::Ready, shows::Imagining,
                           shows::Rates, shows::Probes, shows::StopsKindly, shows::Sums>;

} // namespace dorsal::imagery
