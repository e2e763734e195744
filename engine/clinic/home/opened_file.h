#pragma once
// A prescription opened in the window, by a double click on its file: the passphrase is asked for, what the
// file brings is put to use as `dorsal prescription open` does, and whose it is comes back. A file that is in
// use here already needs no passphrase. What speaks against one is said on the screen in a plain sentence,
// and nothing was changed then.
#include "engine/clinic/visit/visits.h"
#include "engine/core/base/file_fault.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct OpenedFile {
  std::optional<std::string> patient{}; // who practises now; empty: nobody
  bool put_to_use{};                    // a protocol that was not in force before is now
  std::string refusal{};                // for a terminal, where the file was not taken
  std::vector<Diagnostic> not_taken{};  // of the clinic's own, for a terminal
};
// `practises_here`: whose prescription is the only one in use; empty: nobody's.
[[nodiscard]] OpenedFile open_file_in_window(const Visitor& visitor, const std::filesystem::path& file,
                                             const std::string& practises_here);

} // namespace dorsal
