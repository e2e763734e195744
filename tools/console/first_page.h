#pragma once
// The page that leads a browser to the making of the first account: a file that its owner alone can read, in
// a folder of its own, gone with this object. The secret stands in it, and not in a browser's command line,
// which everybody on a computer can read.
#include "engine/system/scratch_folder.h"

#include <filesystem>
#include <string>

namespace dorsal::console {

class FirstPage {
public:
  // In the user's own runtime folder, or in the one for temporary files where there is none.
  // Pages that killed consoles left there are removed once their secret's ten minutes are over.
  FirstPage(const std::string& address, const std::string& secret);

  [[nodiscard]] std::filesystem::path file() const { return folder_ / "first-account.html"; }

private:
  ScratchFolder folder_;
};

} // namespace dorsal::console
