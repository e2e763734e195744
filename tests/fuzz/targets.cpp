#include "tests/fuzz/targets.h"

#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/base/error.h"
#include "engine/core/protocol/protocol_text.h"
#include "engine/store/file/database.h"
#include "engine/store/file/sealed_file.h"
#include "engine/store/sessions/emergency_journal.h"
#include "engine/store/sessions/session_check.h"
#include "engine/store/travel/merge.h"
#include "engine/store/travel/prescription.h"
#include "stimuli/pictures/image_header.h"
#include "stimuli/pictures/manifest.h"
#include "stimuli/pictures/picture_decoder.h"
#include "tests/support/scratch_folder.h"
#include "tools/analyse/file/csv_stream.h"
#include "tools/analyse/file/made_table.h"
#include "tools/analyse/reading/table.h"
#include "tools/analyse/reading_report.h"

#include <cstdlib>
#include <sstream>

namespace dorsal::fuzz {
namespace {

// A protocol that is accepted must survive being written out and read again.
void read_protocol(std::string_view bytes) {
  const ProtocolReading reading = parse_protocol(std::string{bytes}, "fuzz");
  if (!reading.ok()) return;
  const ProtocolReading again = parse_protocol(to_toml(reading.protocol), "again");
  if (!again.ok() || !(again.protocol == reading.protocol)) std::abort();
}

// As a result file brings it: authentic, and still not to be believed.
void take_image(std::string_view bytes) {
  try {
    Database from = Database::from_image(bytes);
    Database into = Database::in_memory(seeded_uuids(1));
    (void)merge_sessions(into, from, {});
    if (!into.problems().empty() || !unreadable_sessions(into).empty()) std::abort();
  } catch (const Error&) {
  }
}

void read_prescription(std::string_view bytes) {
  try {
    (void)parse_prescription(bytes);
  } catch (const Error&) {
  }
}

// The key is known, so that the fuzzer can get behind the seal.
void open_archive(std::string_view bytes) {
  std::istringstream in{std::string{bytes}};
  try {
    (void)open_sealed_text(in, SealedKind::archive,
                           {.passphrase = {}, .shared_key = [](const Uuid&) { return SecretKey{}; }},
                           1'000'000);
  } catch (const Error&) {
  }
}

// For readers that take a path.
std::filesystem::path file_of(std::string_view bytes) {
  static const test::ScratchFolder folder;
  const auto file = folder / "file";
  test::write_text(file, bytes);
  return file;
}

void read_journal(std::string_view bytes) {
  try {
    (void)read_emergency_journal(file_of(bytes));
  } catch (const Error&) { // named and set aside by whoever recovers
  }
}

// A manifest that is accepted must survive being written out and read again.
void read_manifest_text(std::string_view bytes) {
  const ManifestReading reading = parse_manifest(bytes);
  if (reading.ok() && !parse_manifest(write_manifest(reading.manifest)).ok()) std::abort();
}

void read_header(std::string_view bytes) {
  (void)parse_image_header(std::as_bytes(std::span{bytes.data(), bytes.size()}));
}

void decode_picture(std::string_view bytes) {
  // Decoding takes time and memory with the size, and that is not what is looked for.
  const auto header = parse_image_header(std::as_bytes(std::span{bytes.data(), bytes.size()}));
  if (header && header->width_px * std::int64_t{header->height_px} > 1'000'000) return;
  try {
    (void)decode_for_screen(file_of(bytes), 64);
  } catch (const Error&) {
  }
}

void read_trial_table(std::string_view bytes) {
  try {
    (void)analyse::read_table(file_of(bytes).string(), {});
  } catch (const Error&) {
  }
}

// With what a person may say about it, and shown as --dry-run shows it.
void show_trial_table(std::string_view bytes) {
  using analyse::Column;
  try {
    const auto table = analyse::read_table(file_of(bytes).string(),
                                           {.preset = analyse::Preset::psychopy,
                                            .named = {{Column::response, "#2"}, {Column::correct, "#3"}},
                                            .unit = analyse::TimeUnit::milliseconds,
                                            .codes = {{"f", "1"}, {"j", "0"}, {"none"}},
                                            .participant = analyse::ParticipantFrom::name,
                                            .rows_to_show = 20});
    (void)analyse::dry_run_text(table);
  } catch (const Error&) {
  }
}

void find_layout(std::string_view bytes) {
  const auto layout = analyse::layout_of(bytes, {});
  if (layout.begin > bytes.size()) std::abort();
}

// What is made of a log or of JSON must be a table with a line for each row.
void take_made_table(const analyse::MadeTable& made) {
  analyse::CsvStream stream(analyse::TextSource(made.text, "fuzz"), {'\t', 1}, made.lines);
  std::vector<std::string_view> fields;
  std::size_t rows = 0;
  while (stream.next(fields)) ++rows;
  if (rows > made.lines.size()) std::abort();
}

void read_eprime_log(std::string_view bytes) {
  take_made_table(analyse::table_from_eprime(std::string{bytes}));
}

void read_json_table(std::string_view bytes) {
  try {
    take_made_table(analyse::table_from_json(std::string{bytes}, "fuzz"));
  } catch (const Error&) {
  }
}

constexpr Target all[]{
    {"protocol", read_protocol},       {"database", take_image},    {"prescription", read_prescription},
    {"archive", open_archive},         {"journal", read_journal},   {"manifest", read_manifest_text},
    {"header", read_header},           {"picture", decode_picture}, {"table", read_trial_table},
    {"shown_table", show_trial_table}, {"layout", find_layout},     {"eprime_log", read_eprime_log},
    {"json_table", read_json_table}};

} // namespace

std::span<const Target> reader_targets() { return all; }

} // namespace dorsal::fuzz
