// The architecture as a test: every #include of the tree against the table of what each folder may use. A new
// library or a new way between folders is a decision, and this table is where it is written down.
#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

struct Layer {
  std::string folder;  // a path's longest matching folder decides
  Words folders;       // of ours that it may include
  Words libraries;     // first characters of <...> includes, besides those allowed everywhere
  bool reaches_system; // POSIX and Linux headers, files, threads
};

const Words device_libraries{"SDL",       "hb",        "harfbuzz/", "fribidi/", "X11/",
                             "xcb/",      "GL/",       "EGL/",      "wayland-", "xkbcommon/",
                             "libevdev/", "libudev.h", "xf86drm",   "drm",      "libdrm/"};

const std::vector<Layer> table{
    {"engine/core", {"engine/core"}, {}, false},
    // What an operating system gives, once for everybody who runs on one: digests, whole files, scratch
    // folders, other programs.
    {"engine/system", {"engine/core", "engine/system"}, {"sodium.h"}, true},
    {"engine/device", {"engine/core", "engine/device"}, device_libraries, true},
    {"engine/store",
     {"engine/core", "engine/system", "engine/store"},
     {"SQLiteCpp/", "sqlite3.h", "sodium.h"},
     true},
    // Rows are carried from one store to the other, so this one reads SQLite's too.
    {"engine/shared",
     {"engine/core", "engine/system", "engine/store", "engine/shared"},
     {"pqxx/", "libpq-fe.h", "SQLiteCpp/", "sodium.h"},
     true},
    {"engine/session", {"engine/core", "engine/session"}, {}, false},
    {"engine/clinic", {"engine", "stimuli"}, {"toml++/", "nlohmann/"}, true},
    {"stimuli", {"engine/core", "engine/system", "engine/device", "stimuli"}, {"SDL", "webp/"}, true},
    {"stimuli/figure", {"engine/core", "stimuli/figure"}, {"webp/", "sodium.h", "SDL_image.h"}, true},
    {"stimuli/pictures/manifest", {"engine/core", "engine/system", "stimuli/pictures"}, {}, true},
    {"tools", {"engine", "stimuli", "tools"}, {"CLI/", "toml++/", "nlohmann/", "sodium.h"}, true},
    // SDL for the control program, which shows and answers without Dorsal; libpng for what a screen held.
    {"bench", {"engine", "stimuli", "bench"}, {"X11/", "nlohmann/", "CLI/", "SDL", "png.h"}, true},
};

const Words everywhere{"fmt/", "boost/"};

// A library of which the supported Debian releases have versions that differ: one header of ours includes it,
// bridges the difference, and everybody else includes that header.
struct Seam {
  std::string raw_header;
  std::string header;
};

const std::vector<Seam> seams{{"catch2/", "tests/support/catch.h"},
                              {"pqxx/", "engine/shared/pqxx_versions.h"}};
// Standard headers that reach files, threads or a screen: not for core.
const Words world{"cstdio", "fstream", "filesystem",         "iostream", "thread",
                  "mutex",  "future",  "condition_variable", "ctime"};

bool begins_with_any(std::string_view text, const Words& starts) {
  return std::ranges::any_of(starts, [text](const std::string& start) { return text.starts_with(start); });
}

bool is_below(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/' ||
                                      path[folder.size()] == '.' || path[folder.size()] == '_');
}

const Layer* layer_of(std::string_view path) {
  const Layer* found = nullptr;
  for (const Layer& layer : table)
    if (is_below(path, layer.folder) && (found == nullptr || layer.folder.size() > found->folder.size()))
      found = &layer;
  return found;
}

// Anything with a path, an ending or a capital letter is no standard header.
bool is_standard(std::string_view header) {
  return std::ranges::all_of(
      header, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool is_system(std::string_view header) {
  const Words starts{"sys/",     "linux/",   "unistd.h", "fcntl.h",  "poll.h",     "pthread.h",
                     "sched.h",  "signal.h", "time.h",   "stdlib.h", "termios.h",  "pwd.h",
                     "netinet/", "arpa/",    "spawn.h",  "dlfcn.h",  "execinfo.h", "link.h"};
  return begins_with_any(header, starts);
}

std::optional<std::string> fault_of_library(const Layer& layer, const std::string& header) {
  if (begins_with_any(header, everywhere) || begins_with_any(header, layer.libraries)) return {};
  const bool outside = std::ranges::find(world, header) != world.end();
  if (is_standard(header) && (layer.reaches_system || !outside)) return {};
  if (is_system(header) && layer.reaches_system) return {};
  return fmt::format("{} may not include <{}>", layer.folder, header);
}

std::optional<std::string> fault_of_seam(const std::string& path, const std::string& header) {
  for (const Seam& seam : seams)
    if (header.starts_with(seam.raw_header) && path != seam.header)
      return fmt::format("<{}> differs between the supported Debian releases; include \"{}\"", header,
                         seam.header);
  return {};
}

// Headers made by the build (Wayland protocols) have no folder.
std::optional<std::string> fault_of_own(const Layer& layer, const std::string& path) {
  const bool allowed = std::ranges::any_of(
      layer.folders, [&path](const std::string& folder) { return is_below(path, folder); });
  if (allowed || path.find('/') == std::string::npos) return {};
  return fmt::format("{} may not include \"{}\"", layer.folder, path);
}

std::optional<std::string> fault_of_include(const std::string& path, bool own, const std::string& header) {
  if (!own)
    if (auto fault = fault_of_seam(path, header)) return fault;
  if (path.starts_with("tests/")) return {};
  const Layer* layer = layer_of(path);
  assert(layer != nullptr);
  return own ? fault_of_own(*layer, header) : fault_of_library(*layer, header);
}

struct Include {
  bool own{};
  std::string header;
};

std::vector<Include> includes_in(const std::string& text) {
  static const std::regex include(R"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])");
  std::vector<Include> found;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_search(line, match, include)) found.push_back({match[1] == "\"", match[2]});
  }
  return found;
}

Words faults_of_file(const std::string& path, const std::string& text) {
  if (!path.starts_with("tests/") && layer_of(path) == nullptr) return {path + " is in no layer"};
  Words faults;
  for (const auto& [own, header] : includes_in(text))
    if (const auto fault = fault_of_include(path, own, header))
      faults.push_back(fmt::format("{}: {}", path, *fault));
  return faults;
}

using Files = std::map<std::string, std::string>; // path from the root -> text

Words faults_of(const Files& files) {
  Words faults;
  for (const auto& [path, text] : files)
    for (std::string& fault : faults_of_file(path, text)) faults.push_back(std::move(fault));
  return faults;
}

// Which folder includes from which, and one include of each that shows it.
using Folders = std::map<std::string, std::map<std::string, std::string>>;

Folders folders_of(const Files& files) {
  Folders folders;
  for (const auto& [path, text] : files)
    for (const auto& [own, header] : includes_in(text)) {
      const std::string from = fs::path(path).parent_path().string();
      const std::string to = fs::path(header).parent_path().string();
      if (own && !to.empty() && from != to)
        folders[from].try_emplace(to, fmt::format("{} includes \"{}\"", path, header));
    }
  return folders;
}

enum class Walked { under_way, done };

// Goes on from the last folder of `way`; a folder that is under way already closes a cycle.
void follow(const Folders& folders, std::map<std::string, Walked>& walked, Words& way, Words& cycles) {
  const std::string from = way.back();
  walked[from] = Walked::under_way;
  const auto found = folders.find(from);
  for (const auto& [to, why] : found == folders.end() ? Folders::mapped_type{} : found->second) {
    const auto before = walked.find(to);
    if (before == walked.end()) {
      way.push_back(to);
      follow(folders, walked, way, cycles);
      way.pop_back();
    } else if (before->second == Walked::under_way) {
      const Words round(std::ranges::find(way, to), way.end());
      cycles.push_back(fmt::format("{} -> {}: {}", fmt::join(round, " -> "), to, why));
    }
  }
  walked[from] = Walked::done;
}

Words cycles_of(const Files& files) {
  const Folders folders = folders_of(files);
  std::map<std::string, Walked> walked;
  Words cycles;
  for (const auto& [folder, others] : folders) {
    if (walked.contains(folder)) continue;
    Words way{folder};
    follow(folders, walked, way, cycles);
  }
  return cycles;
}

Files sources_below(const fs::path& root) {
  Files files;
  for (const std::string folder : {"engine", "stimuli", "tools", "bench", "tests"})
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const auto ending = entry.path().extension();
      if (ending != ".h" && ending != ".cpp") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      files[fs::relative(entry.path(), root).string()] = {std::istreambuf_iterator<char>(in), {}};
    }
  return files;
}

} // namespace

TEST_CASE("layers: every include of the tree is one that its folder may use") {
  const Files files = sources_below(DORSAL_SOURCE_DIR);
  CHECK(files.size() > 50);
  for (const std::string& fault : faults_of(files)) FAIL_CHECK(fault);
}

TEST_CASE("layers: what a folder may not use is found") {
  const auto fault = [](const std::string& path, const std::string& include) {
    const Words faults = faults_of({{path, "#pragma once\n  # include " + include + " // why\n"}});
    return faults.empty() ? std::string{} : faults.at(0);
  };
  CHECK(fault("engine/core/trial/trial.cpp", "<SDL.h>") ==
        "engine/core/trial/trial.cpp: engine/core may not include <SDL.h>");
  CHECK_FALSE(fault("engine/core/a.cpp", "<SDL2/SDL.h>").empty());
  CHECK_FALSE(fault("engine/core/a.cpp", "<SQLiteCpp/SQLiteCpp.h>").empty());
  CHECK_FALSE(fault("engine/core/a.cpp", "<fstream>").empty());
  CHECK_FALSE(fault("engine/core/a.cpp", "<time.h>").empty());
  CHECK_FALSE(fault("engine/core/a.cpp", "\"engine/store/file/database.h\"").empty());
  CHECK_FALSE(fault("engine/core/a.cpp", "\"engine/system/sha256.h\"").empty());
  CHECK_FALSE(fault("engine/session/a.cpp", "\"engine/system/sha256.h\"").empty());
  CHECK_FALSE(fault("engine/system/a.cpp", "\"engine/store/file/database.h\"").empty());
  CHECK_FALSE(fault("engine/system/a.cpp", "<sqlite3.h>").empty());
  CHECK_FALSE(fault("engine/device/a.cpp", "\"engine/store/file/database.h\"").empty());
  CHECK_FALSE(fault("engine/device/a.cpp", "<sqlite3.h>").empty());
  CHECK_FALSE(fault("engine/store/a.cpp", "\"engine/device/clock.h\"").empty());
  CHECK_FALSE(fault("engine/store/a.cpp", "<toml++/toml.h>").empty());
  CHECK_FALSE(fault("engine/session/a.cpp", "<SDL.h>").empty());
  CHECK_FALSE(fault("engine/session/a.cpp", "\"tools/terminal/command.h\"").empty());
  CHECK_FALSE(fault("engine/session/a.cpp", "\"engine/store/file/database.h\"").empty());
  CHECK_FALSE(fault("engine/session/a.cpp", "\"engine/device/stage.h\"").empty());
  CHECK_FALSE(fault("engine/session/a.cpp", "<filesystem>").empty());
  CHECK_FALSE(fault("stimuli/a.cpp", "\"engine/store/file/database.h\"").empty());
  CHECK_FALSE(fault("stimuli/figure/a.cpp", "\"engine/device/clock.h\"").empty());
  CHECK_FALSE(fault("stimuli/pictures/manifest_files.cpp", "<SDL_image.h>").empty());
  CHECK_FALSE(fault("tools/a.cpp", "<SDL.h>").empty());
  CHECK_FALSE(fault("tools/a.cpp", "\"bench/base/clock.h\"").empty());
  CHECK_FALSE(fault("bench/a.cpp", "\"tools/terminal/command.h\"").empty());
  CHECK_FALSE(fault("engine/other/a.cpp", "<vector>").empty());
  CHECK_FALSE(fault("engine/core_like/../x.cpp", "<SDL.h>").empty());
}

TEST_CASE("layers: no way over includes leads from a folder back to it") {
  for (const std::string& cycle : cycles_of(sources_below(DORSAL_SOURCE_DIR))) FAIL_CHECK(cycle);
}

TEST_CASE("layers: a cycle of folders is found and its way named, a diamond is none") {
  const Files diamond{{"a/x.h", "#include \"b/x.h\"\n#include \"c/x.h\"\n#include \"a/y.h\"\n"},
                      {"b/x.h", "#include \"d/x.h\"\n"},
                      {"c/x.h", "#include \"d/x.h\"\n"},
                      {"d/x.h", "#include <vector>\n#include \"made-by-the-build.h\"\n"}};
  CHECK(cycles_of(diamond).empty());
  Files round = diamond;
  round["d/y.cpp"] = "#include \"a/y.h\"\n";
  CHECK(cycles_of(round) == Words{"a -> b -> d -> a: d/y.cpp includes \"a/y.h\""});
  // A folder and the one it stands in are two.
  CHECK(cycles_of({{"a/x.h", "#include \"a/b/x.h\"\n"}, {"a/b/x.h", "#include \"a/y.h\"\n"}}).size() == 1);
}

TEST_CASE("layers: a library whose versions differ is included by its one header, and the remedy is named") {
  const auto faults = [](const std::string& path, const std::string& include) {
    return faults_of({{path, "#include " + include + "\n"}});
  };
  CHECK(faults("tests/core/a.cpp", "<catch2/catch.hpp>") ==
        Words{"tests/core/a.cpp: <catch2/catch.hpp> differs between the supported Debian releases; include "
              "\"tests/support/catch.h\""});
  CHECK(faults("tests/core/a.cpp", "<catch2/catch_all.hpp>").size() == 1);
  CHECK(faults("tests/shared_store/a.cpp", "<pqxx/pqxx>").size() == 1);
  CHECK(faults("engine/shared/a.cpp", "<pqxx/except.hxx>").size() == 1);
  CHECK(faults("tests/support/catch.h", "<catch2/catch_all.hpp>").empty());
  CHECK(faults("engine/shared/pqxx_versions.h", "<pqxx/pqxx>").empty());
  CHECK(faults("tests/core/a.cpp", "\"tests/support/catch.h\"").empty());
}

TEST_CASE("layers: what a folder may use is no fault") {
  const Files files{
      {"engine/core/a.h", "#include \"engine/core/base/time.h\"\n#include <fmt/format.h>\n#include <vector>\n"
                          "#include <boost/random/uniform_01.hpp>\n"},
      {"engine/device/a.cpp", "#include <SDL.h>\n#include <X11/Xlib.h>\n#include <unistd.h>\n"},
      {"engine/store/a.cpp", "#include <sqlite3.h>\n#include <sys/stat.h>\n#include <filesystem>\n"},
      {"engine/clinic/a.cpp",
       "#include \"engine/store/file/database.h\"\n#include \"stimuli/pictures/manifest.h\"\n"},
      {"tools/a.cpp", "#include <CLI/CLI.hpp>\n#include \"engine/session/run.h\"\n"},
      {"bench/a.cpp", "#include <X11/extensions/XTest.h>\n"}};
  CHECK(faults_of(files).empty());
}
