#pragma once
// Where one touch of the task "touch" lands.
namespace dorsal::touch {

struct Site {
  int squares{12}; // of the grid
  int square{};    // from 1; 0: nothing is touched, a catch trial
  friend bool operator==(const Site&, const Site&) = default;
};

} // namespace dorsal::touch
