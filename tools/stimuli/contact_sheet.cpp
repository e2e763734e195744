// dorsal stimuli contact-sheet DIR -o FILE
#include "stimuli/making/contact_sheet.h"

#include "engine/system/output_file.h"
#include "stimuli/pictures/decode.h"
#include "stimuli/pictures/resample.h"
#include "tools/stimuli/commands.h"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace dorsal {
namespace {

struct SheetOptions {
  std::string folder, file = "contact-sheet.webp";
  SheetLayout layout;
  bool rolls = false;
};

constexpr std::array<double, 5> shown_rolls{0, 90, 180, -90, 37};

// One cell for each picture, or one row of rolls for each.
std::vector<RgbImage> cells(const RgbImage& picture, const SheetOptions& options, const Backdrop& backdrop) {
  if (!options.rolls) return {fitted(picture, options.layout.cell_width_px, options.layout.cell_height_px)};
  std::vector<RgbImage> out;
  for (const double roll : shown_rolls)
    out.push_back(
        fitted(rolled(picture, roll, backdrop), options.layout.cell_width_px, options.layout.cell_height_px));
  return out;
}

ExitCode make_sheet(SheetOptions options, const Terminal& terminal) {
  const ManifestReading reading = read_manifest(options.folder);
  for (const Diagnostic& problem : reading.problems) terminal.err << fmt::format("{}\n", to_string(problem));
  if (!reading.ok()) return ExitCode::bad_input;
  options.layout.backdrop = reading.manifest.backdrop;
  if (options.rolls) options.layout.columns = static_cast<int>(shown_rolls.size());
  std::vector<RgbImage> all;
  for (const BasePicture& row : reading.manifest.pictures) {
    const auto picture = decode_picture(std::filesystem::path(options.folder) / row.file);
    if (!picture) {
      terminal.err << fmt::format("{}/{}: cannot be decoded\n", options.folder, row.file);
      return ExitCode::bad_input;
    }
    for (RgbImage& cell : cells(*picture, options, reading.manifest.backdrop)) all.push_back(std::move(cell));
  }
  try {
    const auto bytes = encode_webp(contact_sheet(all, options.layout), 88);
    write_whole_file(options.file, std::as_bytes(std::span(bytes)));
  } catch (const std::runtime_error& error) {
    terminal.err << fmt::format("{}\n", error.what());
    return ExitCode::file_error;
  }
  terminal.out << fmt::format("{}\n", options.file);
  return ExitCode::ok;
}

} // namespace

void add_contact_sheet_command(CLI::App& stimuli, Program& program) {
  const auto options = std::make_shared<SheetOptions>();
  CLI::App& command =
      *stimuli.add_subcommand("contact-sheet", "All pictures of a set on one sheet, to be looked at");
  command.add_option("folder", options->folder, "Folder with a manifest.csv")
      ->required()
      ->check(CLI::ExistingDirectory);
  command.add_option("-o,--output", options->file, "WebP file to write")->capture_default_str();
  command.add_option("--columns", options->layout.columns, "Pictures in a row")
      ->check(CLI::Range(1, 50))
      ->capture_default_str();
  command.add_option("--cell-width", options->layout.cell_width_px, "Pixels")
      ->check(CLI::Range(24, 1024))
      ->capture_default_str();
  command.add_option("--cell-height", options->layout.cell_height_px, "Pixels")
      ->check(CLI::Range(32, 1024))
      ->capture_default_str();
  command.add_flag("--rolls", options->rolls, "Each picture at rolls of 0, 90, 180, -90 and 37 degrees");
  program.when_chosen(command, [options, &program] { return make_sheet(*options, program.terminal); });
}

} // namespace dorsal
