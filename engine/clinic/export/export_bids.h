#pragma once
// A behavioural dataset after the Brain Imaging Data Structure (BIDS 1.8.0, https://bids.neuroimaging.io):
// one subject a patient, one session a session, all trials in _beh.tsv, those with an onset in _events.tsv as
// well. What a helper leads is a task of its own, with files of its own. The same data give the same bytes.
#include "engine/clinic/export/export_source.h"
#include "engine/store/travel/identifying.h"

#include <filesystem>
#include <functional>
#include <span>
#include <string_view>

namespace dorsal {

// Columns and fields beside those of _beh.tsv, which are csv_columns() and led_columns(), and what a session
// notes of its machine ("Rig" in _beh.json, marked_rig_facts()).
struct BidsField {
  std::string_view file; // ends in
  std::string_view name;
  Identifies identifies;
  std::string_view
      meaning{}; // for its dictionary; empty: that of the CSV column of its name, or BIDS says it
  std::string_view unit{};
};
[[nodiscard]] std::span<const BidsField> bids_fields();

struct BidsReport {
  int subjects{};
  int sessions{};
  std::vector<LeftOutSession> left_out{};
};

// Takes one session in. Those of a subject come in the order of their start; `summary.patient` names the
// subject.
using AddToBids = std::function<void(const StoredSession&)>;

// As write_bids, from sessions that come one at a time and are not kept. `dates` is what the README says of
// them.
BidsReport write_bids_folder(const std::filesystem::path& folder, Dates dates,
                             const std::function<void(const AddToBids&)>& tell);

// Writes a new folder, whole or not at all. Throws Error(file_error); refuses a folder that exists.
BidsReport write_bids(const ExportSource& source, const std::filesystem::path& folder);

} // namespace dorsal
