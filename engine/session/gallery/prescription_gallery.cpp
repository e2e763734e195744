#include "engine/session/gallery/prescription_gallery.h"

#include "engine/session/prescription_screens.h"

#include <fmt/format.h>

#include <array>

namespace dorsal {

std::vector<GalleryScreen> prescription_gallery() {
  using Fault = PassphraseEntry::Fault;
  using Seen = PassphraseEntry::Seen;
  const std::string made = "ABCDE-FGHJK-LMNPQ-RST23";
  std::vector<GalleryScreen> all{
      {"passphrase", passphrase_screen({})},
      {"passphrase-hidden", passphrase_screen({made, Seen::hidden, 1})},
      {"passphrase-shown", passphrase_screen({made, Seen::shown, 0, Fault::did_not_open})},
      {"passphrase-long", passphrase_screen({std::string(100, 'W'), Seen::shown, 2, Fault::nothing_typed})},
      {"passphrase-other-letters", passphrase_screen({"", Seen::hidden, 3, Fault::too_costly})},
      {"opening-file", opening_file_screen()}};
  constexpr std::array faults{FileFault::cannot_be_read,    FileFault::not_ours,
                              FileFault::of_another_kind,   FileFault::newer_version,
                              FileFault::damaged,           FileFault::too_large,
                              FileFault::too_costly,        FileFault::older,
                              FileFault::of_another_clinic, FileFault::for_another_patient};
  for (std::size_t i = 0; i < faults.size(); ++i)
    all.push_back({fmt::format("file-refused-{}", i + 1),
                   file_refused_screen(faults[i], i % 2 == 0 ? Before::nothing : Before::practised_here)});
  return all;
}

} // namespace dorsal
