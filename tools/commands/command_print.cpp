// `dorsal print stencil`
#include "engine/clinic/machine/message_catalogue.h"
#include "engine/clinic/report/pdf.h"
#include "engine/core/protocol/protocol.h"
#include "engine/session/looks/languages.h"
#include "engine/session/print/stencil_page.h"
#include "engine/system/output_file.h"
#include "tools/commands.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <memory>
#include <set>

namespace dorsal {
namespace {

struct StencilOptions {
  int squares{12};
  std::string paper{print::a4.name};
  std::string language{system_language};
  std::string file;
};

std::set<int> numbers_of_squares() {
  std::set<int> numbers;
  for (const touch::Grid& grid : touch::grids) numbers.insert(grid.squares);
  return numbers;
}

ExitCode print_stencil(const StencilOptions& options, const Terminal& terminal) {
  const std::string page = print::stencil_page(*touch::grid_of(options.squares),
                                               options.paper == print::a4.name ? print::a4 : print::letter,
                                               words_for(options.language));
  const bool as_page = std::filesystem::path{options.file}.extension() == ".html";
  write_whole_file(options.file, as_page ? page : pdf_of(page));
  terminal.out << fmt::format(
      "{}: print it at 100 % (actual size), and lay a ruler on the {:g} mm line before it is used\n",
      options.file, print::printer_check_mm);
  return ExitCode::ok;
}

} // namespace

void add_print_command(Program& program) {
  CLI::App* print = program.app.add_subcommand("print", "Things to print and to use on the back");
  print->require_subcommand(1);
  auto options = std::make_shared<StencilOptions>();
  CLI::App* stencil = print->add_subcommand("stencil", "The squares of the touch tasks at true size, how to "
                                                       "find the spot, and a line to check the printer by");
  stencil->add_option("--squares", options->squares, "How many squares")
      ->check(CLI::IsMember(numbers_of_squares()))
      ->capture_default_str();
  stencil->add_option("--paper", options->paper, "Size of the paper")
      ->check(CLI::IsMember({std::string{print::a4.name}, std::string{print::letter.name}}))
      ->capture_default_str();
  stencil
      ->add_option(
          "--language", options->language,
          fmt::format("{}, or the computer's: {}", fmt::join(screen_languages, ", "), system_language))
      ->type_name("LANGUAGE")
      ->capture_default_str();
  stencil
      ->add_option("-o,--output", options->file,
                   "PDF to write; needs Chromium. A name that ends in .html: a page for any browser")
      ->type_name("FILE")
      ->required();
  program.when_chosen(*stencil, [options, &program] { return print_stencil(*options, program.terminal); });
}

} // namespace dorsal
