#pragma once
// A behavioural dataset after the Brain Imaging Data Structure (BIDS 1.8.0, https://bids.neuroimaging.io):
// one subject a patient, one session a session, all trials in _beh.tsv, those with an onset in _events.tsv as
// well. The same data give the same bytes.
#include "tools/export_source.h"

#include <filesystem>

namespace dorsal {

struct BidsReport {
  int subjects{};
  int sessions{};
};

// Writes a new folder, whole or not at all. Throws Error(file_error); refuses a folder that exists.
BidsReport write_bids(const ExportSource& source, const std::filesystem::path& folder);

} // namespace dorsal
