#include "engine/clinic/report/pdf.h"

#include "engine/core/base/error.h"
#include "engine/system/child_process.h"
#include "engine/system/scratch_folder.h"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

namespace dorsal {
namespace {

using namespace std::chrono_literals;

std::filesystem::path chromium() {
  for (const char* name : {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"})
    if (auto found = find_program(name); !found.empty()) return found;
  throw Error(ExitCode::not_found,
              "a PDF needs Chromium, and there is none in PATH; install it (apt-get install chromium), or "
              "write the page with --html and print it from any browser");
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string last_line(const std::string& text) {
  const std::size_t end = text.find_last_not_of('\n');
  if (end == std::string::npos) return "it said nothing";
  const std::size_t start = text.find_last_of('\n', end);
  return text.substr(start == std::string::npos ? 0 : start + 1,
                     end - (start == std::string::npos ? -1 : start));
}

} // namespace

std::string pdf_of(const std::string& page) {
  const std::filesystem::path program = chromium();
  const ScratchFolder folder;
  std::ofstream(folder / "page.html", std::ios::binary) << page;
  std::vector<std::string> arguments{program.string(),
                                     "--headless",
                                     "--disable-gpu",
                                     "--disable-extensions",
                                     "--no-first-run",
                                     "--no-pdf-header-footer",
                                     fmt::format("--user-data-dir={}", (folder / "profile").string()),
                                     fmt::format("--print-to-pdf={}", (folder / "page.pdf").string())};
  if (::geteuid() == 0) arguments.emplace_back("--no-sandbox"); // Chromium refuses to start for root with it
  arguments.push_back(fmt::format("file://{}", (folder / "page.html").string()));
  ChildProcess child({.arguments = arguments, .output = folder / "said.txt"});
  const auto code = child.wait_for(60s);
  child.make_end();
  std::string pdf = content_of(folder / "page.pdf");
  if (code != 0 || !pdf.starts_with("%PDF"))
    throw Error(ExitCode::file_error,
                fmt::format("{} made no PDF ({}): {}", program.string(),
                            code ? fmt::format("exit code {}", *code) : "not done after a minute",
                            last_line(content_of(folder / "said.txt"))));
  return pdf;
}

} // namespace dorsal
