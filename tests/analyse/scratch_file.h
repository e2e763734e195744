#pragma once
// A file with the given text that is gone afterwards.
#include "tests/support/scratch_folder.h"

#include <string>

namespace dorsal::analyse {

class ScratchFile {
public:
  explicit ScratchFile(const std::string& text) { test::write_text(path_, text); }

  [[nodiscard]] const std::string& path() const { return path_; }

private:
  ScratchFolder folder_;
  std::string path_{(folder_ / "table.csv").string()};
};

} // namespace dorsal::analyse
