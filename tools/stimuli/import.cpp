// dorsal stimuli import DIR --csv labels.csv -o OUT
#include "stimuli/making/photo_import.h"
#include "stimuli/making/safe_file.h"
#include "tools/stimuli/ask_labels.h"
#include "tools/stimuli/commands.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
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

int report(const std::vector<ManifestProblem>& problems) {
  for (const ManifestProblem& problem : problems) std::cerr << fmt::format("{}\n", to_string(problem));
  return problems.empty() ? 0 : 3;
}

void warn_about_twins(const std::vector<BasePicture>& pictures) {
  const auto twins = std::ranges::count_if(pictures, [](const BasePicture& p) { return p.has_twin; });
  if (twins == 0) return;
  std::cerr << fmt::format(
      "{} pictures will also be shown mirrored. Writing, watches and tattoos show that: look at them, "
      "and put "
      "\"no\" into the column twin (or give --no-twins) where one can be seen.\n",
      twins);
}

// A person at the keyboard is asked for what is missing; the answers are kept, whatever comes after.
std::string complete_labels(const ImportOptions& options, std::string text) {
  if (!options.ask && isatty(STDIN_FILENO) == 0) return text;
  LabelTable table{text, picture_names_in(options.photos)};
  if (table.gaps().empty()) return text;
  ask_for_gaps(table, std::cin, std::cerr);
  std::filesystem::create_directories(options.folder);
  const std::string file = (std::filesystem::path(options.folder) / "labels.csv").string();
  const std::string completed = table.text();
  write_whole_file(file, std::as_bytes(std::span(completed)));
  std::cerr << fmt::format("The labels with your answers: {}\n", file);
  return completed;
}

int import(const ImportOptions& options) {
  std::ifstream in(options.labels, std::ios::binary);
  const std::string text = complete_labels(options, {std::istreambuf_iterator<char>(in), {}});
  PhotoImport found = examine_photos(
      options.photos, parse_photo_labels(text, options.labels.empty() ? "the labels" : options.labels));
  if (const int fault = report(found.problems); fault != 0) {
    std::cerr << fmt::format("No picture was written.\n");
    return fault;
  }
  for (BasePicture& picture : found.pictures) picture.has_twin = picture.has_twin && !options.without_twins;
  warn_about_twins(found.pictures);
  try {
    if (const int fault = report(import_photos(options.photos, found, options.folder)); fault != 0)
      return fault;
  } catch (const std::runtime_error& error) {
    std::cerr << fmt::format("{}\n", error.what());
    return 4;
  }
  std::cout << fmt::format("{}: {} pictures\n",
                           (std::filesystem::path(options.folder) / "manifest.csv").string(),
                           found.pictures.size());
  return 0;
}

} // namespace

void add_import_command(CLI::App& stimuli, int& exit_code) {
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
  command.callback([options, &exit_code] { exit_code = import(*options); });
}

} // namespace dorsal
