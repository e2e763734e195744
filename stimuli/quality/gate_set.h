#pragma once
// What the quality gate looks at: the manifest's rows, and of each picture a small copy with a mask of the
// figure, if there is one. Values only; stimuli/quality/load_gate_set.h reads them from a folder.
#include "engine/core/stimulus/stimulus.h"
#include "stimuli/pictures/manifest.h"
#include "stimuli/pictures/webp.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal::quality {

// One byte a cell: figure or not. Cells are picture pixels over some whole factor.
struct FigureMask {
  int width = 0, height = 0;
  std::vector<bool> figure; // with a stool, if any
  std::vector<bool> person;

  [[nodiscard]] bool at(int x, int y) const {
    return figure[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                  static_cast<std::size_t>(x)];
  }
  [[nodiscard]] double share() const; // of all cells
};

struct GatePicture {
  BasePicture row;
  RgbImage small;                 // about 96x128; as large as the mask when there is one
  std::optional<FigureMask> mask; // photographs have none
  int border_difference = 0;      // largest step from the backdrop on the outermost pixels, 0-255
};

struct GateSet {
  std::vector<GatePicture> pictures;
  Backdrop backdrop;
};

enum class Verdict { passed, failed, not_tested };

struct Finding {
  std::string check;
  Verdict verdict{};
  std::string message; // what was measured and the bound
};

[[nodiscard]] FigureMask mask_from(const RgbImage& image); // white is the person, grey a stool
[[nodiscard]] int border_difference(const RgbImage& image, const Backdrop& to); // over the outermost 1 %

} // namespace dorsal::quality
