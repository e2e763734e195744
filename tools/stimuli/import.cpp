// dorsal stimuli import DIR --csv labels.csv -o OUT
#include "engine/system/output_file.h"
#include "stimuli/making/photo_import.h"
#include "tools/stimuli/ask_labels.h"
#include "tools/stimuli/commands.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <stdexcept>

namespace dorsal {
namespace {

struct ImportOptions {
  std::string photos, labels, folder;
  bool without_twins = false;
  bool ask = false;
};

ExitCode report(const std::vector<Diagnostic>& problems, const Terminal& terminal) {
  for (const Diagnostic& problem : problems) terminal.err << fmt::format("{}\n", to_string(problem));
  return problems.empty() ? ExitCode::ok : ExitCode::bad_input;
}

void warn_about_twins(const std::vector<BasePicture>& pictures, const Terminal& terminal) {
  const auto twins = std::ranges::count_if(pictures, [](const BasePicture& p) { return p.has_twin; });
  if (twins == 0) return;
  terminal.err << fmt::format(
      "{} pictures will also be shown mirrored. Writing, watches and tattoos show that: look at them, "
      "and put "
      "\"no\" into the column twin (or give --no-twins) where one can be seen.\n",
      twins);
}

// A person at the keyboard is asked for what is missing; the answers are kept, whatever comes after.
std::string complete_labels(const ImportOptions& options, std::string text, const Terminal& terminal) {
  if (!options.ask && isatty(STDIN_FILENO) == 0) return text;
  LabelTable table{text, picture_names_in(options.photos)};
  if (table.gaps().empty()) return text;
  ask_for_gaps(table, std::cin, terminal.err);
  std::filesystem::create_directories(options.folder);
  const std::string file = (std::filesystem::path(options.folder) / "labels.csv").string();
  const std::string completed = table.text();
  write_whole_file(file, std::as_bytes(std::span(completed)), Readers::everyone);
  terminal.err << fmt::format("The labels with your answers: {}\n", file);
  return completed;
}

ExitCode import(const ImportOptions& options, const Terminal& terminal) {
  std::ifstream in(options.labels, std::ios::binary);
  const std::string text = complete_labels(options, {std::istreambuf_iterator<char>(in), {}}, terminal);
  PhotoImport found = examine_photos(
      options.photos, parse_photo_labels(text, options.labels.empty() ? "the labels" : options.labels));
  if (const ExitCode fault = report(found.problems, terminal); fault != ExitCode::ok) {
    terminal.err << fmt::format("No picture was written.\n");
    return fault;
  }
  for (BasePicture& picture : found.pictures) picture.has_twin = picture.has_twin && !options.without_twins;
  warn_about_twins(found.pictures, terminal);
  try {
    if (const ExitCode fault = report(import_photos(options.photos, found, options.folder), terminal);
        fault != ExitCode::ok)
      return fault;
  } catch (const std::runtime_error& error) {
    terminal.err << fmt::format("{}\n", error.what());
    return ExitCode::file_error;
  }
  terminal.out << fmt::format("{}: {} pictures\n",
                              (std::filesystem::path(options.folder) / "manifest.csv").string(),
                              found.pictures.size());
  return ExitCode::ok;
}

} // namespace

void add_import_command(CLI::App& stimuli, Program& program) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App& command = *stimuli.add_subcommand("import", "Make a picture set of a clinic's own photographs");
  command.add_option("photos", options->photos, "Folder with JPEG, PNG or WebP files")
      ->required()
      ->check(CLI::ExistingDirectory);
  command
      .add_option("--csv", options->labels,
                  "Labels: file, side, movement, amplitude, ... one row for each photograph")
      ->check(CLI::ExistingFile);
  command.add_flag("--ask", options->ask,
                   "Ask for what the labels leave out, also where no terminal is seen");
  command.add_option("-o,--output", options->folder, "Folder for copies and manifest")->required();
  command.add_flag("--no-twins", options->without_twins, "Never show these pictures mirrored");
  program.when_chosen(command, [options, &program] { return import(*options, program.terminal); });
}

} // namespace dorsal
