#pragma once
// A virtual X server of the bench's own, 1280x720 pixels of 24 bits, that draws into a file which the robot
// can map. Free display number, no network, and no reset when
// the last client of a block leaves: connections made during one are refused.
#include "bench/process/child.h"
#include "bench/process/files.h"
#include "engine/system/scratch_folder.h"

namespace dorsal::bench {

class Xvfb {
public:
  // Throws Error(no_display) when it does not start. Pinned to a core if one is given.
  Xvfb(const ScratchFolder& folder, std::optional<int> core);

  [[nodiscard]] const std::string& display() const { return display_; } // ":99"
  [[nodiscard]] std::filesystem::path frame_buffer() const { return folder_ / "Xvfb_screen0"; }
  // What a program needs to be shown there.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> environment() const;

private:
  std::filesystem::path folder_;
  Launch launch_;
  Child server_;
  std::string display_;
};

} // namespace dorsal::bench
