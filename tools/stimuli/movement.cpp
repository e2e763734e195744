// dorsal stimuli movement render FILE... -o DIR | check FILE|DIR... | sheet DIR -o FILE.jpg
#include "engine/core/base/error.h"
#include "engine/system/output_file.h"
#include "stimuli/making/film_maker.h"
#include "tools/stimuli/commands.h"
#include "tools/stimuli/film_script_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <thread>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

struct FilmOptions {
  std::vector<std::string> files;
  std::string folder;
  std::vector<std::string> people, views;
  FilmSize size;
  unsigned threads = std::max(1u, std::thread::hardware_concurrency());
};

bool is_wanted(const std::vector<std::string>& wanted, std::string_view name) {
  return wanted.empty() || std::ranges::find(wanted, name) != wanted.end();
}

// The films that the folder already has; none where it has no list.
std::vector<FilmFile> listed_films(const fs::path& folder) {
  if (!fs::exists(folder / "films.csv")) return {};
  FilmsReading reading = read_films(folder);
  if (reading.ok()) return std::move(reading.films);
  std::string message = "the films that are there cannot be added to:";
  for (const Diagnostic& problem : reading.problems) message += "\n  " + to_string(problem);
  throw Error(ExitCode::bad_input, message + "\nMend the list, or choose another folder.");
}

void put(std::vector<FilmFile>& films, FilmFile made) {
  std::erase_if(films, [&](const FilmFile& f) { return f.file == made.file; });
  films.push_back(std::move(made));
  std::ranges::sort(films, {}, &FilmFile::file);
}

void render_script(const FilmScript& script, const FilmOptions& options, const Terminal& terminal) {
  using Clock = std::chrono::steady_clock;
  for (const FilmPerson& person : film_people())
    for (const FilmView view : {FilmView::behind, FilmView::side}) {
      if (!is_wanted(options.people, person.id) || !is_wanted(options.views, name_of(view))) continue;
      const auto began = Clock::now();
      const MadeFilm made = make_film(script, person, view, options.size, options.threads);
      std::vector<FilmFile> films = listed_films(options.folder);
      put(films, made.entry);
      // The sheet first: a list never names what is not there.
      write_whole_file(fs::path(options.folder) / made.entry.file, std::as_bytes(std::span(made.sheet)),
                       Readers::everyone);
      write_whole_file(fs::path(options.folder) / "films.csv", write_films(films), Readers::everyone);
      terminal.err << fmt::format("{}: {} frames, {} kB, {:.0f} s\n", made.entry.file, made.entry.film.frames,
                                  made.sheet.size() / 1000,
                                  std::chrono::duration<double>(Clock::now() - began).count());
    }
}

ExitCode render_films(const FilmOptions& options, const Terminal& terminal) {
  std::vector<FilmScript> scripts;
  ExitCode code = ExitCode::ok;
  for (const std::string& file : options.files) {
    FilmScriptReading reading = read_film_script(file);
    for (const std::string& problem : reading.problems) terminal.err << problem << "\n";
    if (!reading.ok()) code = ExitCode::bad_input;
    scripts.push_back(std::move(reading.script));
  }
  if (code != ExitCode::ok) return code;
  fs::create_directories(options.folder);
  for (const FilmScript& script : scripts) render_script(script, options, terminal);
  return code;
}

void add_film_render_command(CLI::App& movement, Program& program) {
  const auto options = std::make_shared<FilmOptions>();
  CLI::App& command = *movement.add_subcommand("render", "Render the films of movement files");
  command.footer(
      "Example: dorsal stimuli movement render stimuli/movements/*.toml -o stimuli/movements/films");
  command.add_option("files", options->files, "Movement files (NAME.toml)")->required();
  command.add_option("-o,--output", options->folder, "Folder for the sheets and films.csv; films there stay")
      ->required();
  command.add_option("--person", options->people, "Only these people: a, b");
  command.add_option("--view", options->views, "Only these views: behind, side");
  command.add_option("--height", options->size.cell_height_px, "Pixels of a standing film's cell")
      ->check(CLI::Range(96, 1440))
      ->capture_default_str();
  command.add_option("--frames", options->size.frames, "Frames; 0 as many as the file says")
      ->check(CLI::Range(0, most_film_frames))
      ->capture_default_str();
  command.add_option("--quality", options->size.quality, "Of the WebP sheet")
      ->check(CLI::Range(20, 100))
      ->capture_default_str();
  command.add_option("--threads", options->threads, "Threads to render with")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  program.when_chosen(command, [options, &program] { return render_films(*options, program.terminal); });
}

} // namespace

void add_movement_command(CLI::App& stimuli, Program& program) {
  CLI::App& movement = *stimuli.add_subcommand("movement", "Films of movements: render, check, look at");
  movement.require_subcommand(1);
  add_film_render_command(movement, program);
}

} // namespace dorsal
