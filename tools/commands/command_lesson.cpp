// `dorsal lesson list`, `show NAME`, `check FILE`, `add FILE`
#include "engine/clinic/lesson/lesson_file.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/clinic/protocol/nearest_word.h"
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/base/error.h"
#include "engine/core/task/lesson/lesson_check.h"
#include "tools/commands.h"
#include "tools/terminal/problems_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace dorsal {
namespace {

struct LessonOptions {
  std::string database;
  std::string file;
  std::string name;
  bool json{};
};

std::filesystem::path database_beside(const LessonOptions& options) {
  return options.database.empty() ? default_database_path() : std::filesystem::path{options.database};
}

std::string review_words(const Lesson& lesson) {
  return lesson.reviewed_by.empty() ? "not yet reviewed by a clinician" : "reviewed by " + lesson.reviewed_by;
}

std::string levels_text(const Lesson& lesson) {
  std::string text;
  for (const auto& [language, level] : reading_levels(lesson))
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", language, readability::in_words(level));
  return text;
}

nlohmann::ordered_json json_of_lesson(const Lesson& lesson) {
  nlohmann::ordered_json levels = nlohmann::ordered_json::object();
  for (const auto& [language, level] : reading_levels(lesson))
    levels[language] = {{"measure", level.measure}, {"value", level.value}, {"most", level.most}};
  return {{"name", lesson.name},
          {"number", lesson.number},
          {"title", text_in(lesson.title, "en")},
          {"version", lesson.version},
          {"licence", lesson.licence},
          {"reviewed_by", lesson.reviewed_by},
          {"cards", lesson.cards.size()},
          {"checks", lesson.checks.size()},
          {"sources", lesson.sources.size()},
          {"reading_levels", std::move(levels)},
          {"sha256", lesson.sha256}};
}

ExitCode tell_lesson_faults(const OwnLessons& own, const Terminal& terminal) {
  if (own.problems.empty()) return ExitCode::ok;
  terminal.err << "not taught:\n";
  print_problems(own.problems, terminal.err);
  return ExitCode::bad_input;
}

ExitCode list_lessons(const LessonOptions& options, const Terminal& terminal) {
  const std::vector<Lesson> all = all_lessons(database_beside(options));
  const OwnLessons own = own_lessons(database_beside(options)).all();
  if (options.json) {
    nlohmann::ordered_json document{{"schema", "dorsal.lessons"},
                                    {"schema_version", 1},
                                    {"chance_to_pass_by_guessing", chance_to_pass()},
                                    {"lessons", nlohmann::ordered_json::array()}};
    for (const Lesson& lesson : all) document["lessons"].push_back(json_of_lesson(lesson));
    terminal.out << document.dump(2) << '\n';
    return tell_lesson_faults(own, terminal);
  }
  for (const Lesson& lesson : all)
    terminal.out << fmt::format("{:>2} {:<18} {} ({} cards, {} checks; {})\n{:<21} {}\n", lesson.number,
                                lesson.name, text_in(lesson.title, "en"), lesson.cards.size(),
                                lesson.checks.size(), review_words(lesson), "", levels_text(lesson));
  terminal.out << fmt::format(
      "Checks are passed with {} of {} right; who guesses passes in {:.1f} % of tries.\n",
      lesson::checks_to_pass, lesson::checks_of_a_lesson, 100 * chance_to_pass());
  return tell_lesson_faults(own, terminal);
}

ExitCode show_lesson(const LessonOptions& options, const Terminal& terminal) {
  const std::vector<Lesson> all = all_lessons(database_beside(options));
  const auto found = std::ranges::find(all, options.name, &Lesson::name);
  if (found == all.end()) {
    std::vector<std::string> known;
    for (const Lesson& lesson : all) known.push_back(lesson.name);
    const auto meant = nearest_word(options.name, known);
    throw Error(ExitCode::not_found, fmt::format("there is no lesson \"{}\"; {}", options.name,
                                                 meant ? fmt::format("did you mean \"{}\"?", *meant)
                                                       : std::string{"`dorsal lesson list` lists them"}));
  }
  terminal.out << found->definition;
  return ExitCode::ok;
}

ExitCode check_lesson(const LessonOptions& options, const Terminal& terminal) {
  const LessonReading reading = parse_lesson(read_protocol_text(options.file), options.file);
  if (options.json)
    print_problems_json("dorsal.lesson-check", reading.problems, terminal.out);
  else if (reading.ok())
    terminal.out << fmt::format("{}: no problems; {}; {}\n", options.file, levels_text(reading.lesson),
                                review_words(reading.lesson));
  else
    print_problems(reading.problems, terminal.out);
  return reading.ok() ? ExitCode::ok : ExitCode::bad_input;
}

ExitCode add_lesson(const LessonOptions& options, const Terminal& terminal) {
  const auto copy = own_lessons(database_beside(options)).add(options.file);
  terminal.out << fmt::format(
      "kept as {}; taught in every programme with lessons on this computer from the next "
      "visit on, in the order of their numbers. To teach it no more, move the file away: "
      "its answers stay.\n",
      copy.string());
  return ExitCode::ok;
}

} // namespace

void add_lesson_command(Program& program) {
  CLI::App* command =
      program.app.add_subcommand("lesson", "Lessons of pain education: list, show, check, add");
  command->require_subcommand(1);
  auto options = std::make_shared<LessonOptions>();

  CLI::App* list = command->add_subcommand(
      "list", "What is taught, with its reading level: what comes with the program, and the clinic's own");
  add_database_option(*list, options->database);
  add_json_option(*list, options->json);
  program.when_chosen(*list, [options, &program] { return list_lessons(*options, program.terminal); });

  CLI::App* show = command->add_subcommand("show", "Print the file of one, as a pattern for your own");
  show->add_option("NAME", options->name, "Its name, as `list` has it")->required();
  add_database_option(*show, options->database);
  program.when_chosen(*show, [options, &program] { return show_lesson(*options, program.terminal); });

  CLI::App* check = command->add_subcommand(
      "check", "List every problem of a lesson file, with its line, or its reading level");
  check->add_option("FILE", options->file, "Lesson file (TOML)")->required();
  add_json_option(*check, options->json);
  program.when_chosen(*check, [options, &program] { return check_lesson(*options, program.terminal); });

  CLI::App* add = command->add_subcommand(
      "add", "Teach your own too: keeps the file in the folder \"lessons\" beside the database");
  add->add_option("FILE", options->file, "Lesson file (TOML)")->required();
  add_database_option(*add, options->database);
  program.when_chosen(*add, [options, &program] { return add_lesson(*options, program.terminal); });
}

} // namespace dorsal
