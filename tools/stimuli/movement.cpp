// dorsal stimuli movement render FILE... -o DIR | check FILE|DIR... | sheet DIR -o FILE.jpg
#include "engine/core/base/error.h"
#include "engine/system/output_file.h"
#include "stimuli/making/film_maker.h"
#include "stimuli/making/film_overview.h"
#include "stimuli/pictures/jpeg.h"
#include "stimuli/quality/checks.h"
#include "stimuli/quality/film_gate.h"
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
  command.add_flag("--rough", options->size.rough, "Coarse surfaces, sooner done: for trying");
  command.add_option("--threads", options->threads, "Threads to render with")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  program.when_chosen(command, [options, &program] { return render_films(*options, program.terminal); });
}

std::string_view verdict_word(quality::Verdict verdict) {
  return verdict == quality::Verdict::failed ? "FAILED" : "passed";
}

// With `all`, what has passed is told as well.
bool tell(const std::string& of, const std::vector<quality::Finding>& findings, bool all, std::ostream& out) {
  for (const quality::Finding& f : findings)
    if (all || f.verdict == quality::Verdict::failed)
      out << fmt::format("{}: {:<6}  {}: {}\n", of, verdict_word(f.verdict), f.check, f.message);
  return quality::passes(findings);
}

struct FilmCheckOptions {
  std::vector<std::string> paths;
  bool all = false;
};

bool check_script(const fs::path& file, const FilmCheckOptions& options, const Terminal& terminal) {
  const FilmScriptReading reading = read_film_script(file);
  for (const std::string& problem : reading.problems) terminal.err << problem << "\n";
  if (!reading.ok()) return false;
  bool good = true;
  for (const FilmPerson& person : film_people()) {
    const std::string of = fmt::format("{} ({})", file.string(), person.id);
    good = tell(of, quality::film_gate(reading.script, person), options.all, terminal.out) && good;
  }
  return good;
}

bool check_films(const fs::path& folder, const FilmCheckOptions& options, const Terminal& terminal) {
  const FilmsReading reading = read_films(folder);
  for (const Diagnostic& problem : reading.problems) terminal.err << to_string(problem) << "\n";
  bool good = reading.ok();
  if (!good) return false;
  for (const FilmFile& film : reading.films) {
    const auto frames = load_film(film, folder, film.cell_height_px);
    good =
        tell((folder / film.file).string(), quality::check_frames(film, frames), options.all, terminal.out) &&
        good;
  }
  terminal.out << fmt::format("{}: {} films\n", folder.string(), reading.films.size());
  return good;
}

// A movement file, or whatever a folder has: movement files, films, or both.
bool check_path(const fs::path& path, const FilmCheckOptions& options, const Terminal& terminal) {
  if (!fs::is_directory(path)) return check_script(path, options, terminal);
  std::vector<fs::path> scripts;
  for (const auto& entry : fs::directory_iterator(path))
    if (entry.path().extension() == ".toml") scripts.push_back(entry.path());
  std::ranges::sort(scripts);
  bool good = true;
  for (const fs::path& file : scripts) good = check_script(file, options, terminal) && good;
  if (!scripts.empty()) terminal.out << fmt::format("{}: {} movements\n", path.string(), scripts.size());
  if (scripts.empty() || fs::exists(path / "films.csv")) good = check_films(path, options, terminal) && good;
  return good;
}

void add_film_check_command(CLI::App& movement, Program& program) {
  const auto options = std::make_shared<FilmCheckOptions>();
  CLI::App& command = *movement.add_subcommand("check", "Judge movement files, and films that are rendered");
  command.footer("Example: dorsal stimuli movement check stimuli/movements stimuli/movements/films");
  command.add_option("paths", options->paths, "Movement files, or folders with them or with a films.csv")
      ->required()
      ->check(CLI::ExistingPath);
  command.add_flag("--all", options->all, "Tell what has passed, too");
  program.when_chosen(command, [options, &program] {
    bool good = true;
    for (const std::string& path : options->paths)
      good = check_path(path, *options, program.terminal) && good;
    return good ? ExitCode::ok : ExitCode::bad_input;
  });
}

struct FilmSheetOptions {
  std::string folder, file;
  int height_px = 120;
};

ExitCode make_film_sheet(const FilmSheetOptions& options, const Terminal& terminal) {
  const FilmsReading reading = read_films(options.folder);
  for (const Diagnostic& problem : reading.problems) terminal.err << to_string(problem) << "\n";
  if (!reading.ok()) return ExitCode::bad_input;
  const RgbImage sheet = film_overview(reading.films, options.folder, options.height_px);
  const bool jpeg = fs::path(options.file).extension() == ".jpg";
  const auto bytes = jpeg ? encode_jpeg(sheet, 78) : encode_webp(sheet, 85);
  write_whole_file(options.file, std::as_bytes(std::span(bytes)), Readers::everyone);
  terminal.out << options.file << "\n";
  return ExitCode::ok;
}

void add_film_sheet_command(CLI::App& movement, Program& program) {
  const auto options = std::make_shared<FilmSheetOptions>();
  CLI::App& command =
      *movement.add_subcommand("sheet", "All films of a folder on one picture, to be looked at");
  command.footer("Example: dorsal stimuli movement sheet stimuli/movements/films -o movements.jpg");
  command.add_option("folder", options->folder, "Folder with a films.csv")
      ->required()
      ->check(CLI::ExistingDirectory);
  command.add_option("-o,--output", options->file, "JPEG (.jpg) or WebP file to write")->required();
  command.add_option("--cell-height", options->height_px, "Pixels")
      ->check(CLI::Range(32, 720))
      ->capture_default_str();
  program.when_chosen(command, [options, &program] { return make_film_sheet(*options, program.terminal); });
}

} // namespace

void add_movement_command(CLI::App& stimuli, Program& program) {
  CLI::App& movement = *stimuli.add_subcommand("movement", "Films of movements: render, check, look at");
  movement.require_subcommand(1);
  add_film_render_command(movement, program);
  add_film_check_command(movement, program);
  add_film_sheet_command(movement, program);
}

} // namespace dorsal
