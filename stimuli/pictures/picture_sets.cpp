#include "stimuli/pictures/picture_sets.h"

#include "engine/core/base/error.h"
#include "engine/system/sha256.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

bool is_plain_name(const std::string& name) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, allowed);
}

std::string names_below(const std::filesystem::path& root) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(root, error))
    if (std::filesystem::exists(entry.path() / "manifest.csv"))
      names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", "));
}

[[noreturn]] void refuse(const std::string& name, const std::vector<Diagnostic>& problems) {
  std::string message = fmt::format("the picture set \"{}\" cannot be used; {} problem{}:", name,
                                    problems.size(), problems.size() == 1 ? "" : "s");
  for (const Diagnostic& problem : problems) message += "\n  " + to_string(problem);
  throw Error(ExitCode::bad_input, message + "\nRestore the set from where it came, or make it again.");
}

} // namespace

const PictureSet& PictureSets::get(const std::string& name) {
  if (const auto known = sets_.find(name); known != sets_.end()) return known->second;
  const std::filesystem::path folder = root_ / name;
  if (!is_plain_name(name) || !std::filesystem::exists(folder / "manifest.csv"))
    throw Error(ExitCode::not_found, fmt::format("no picture set \"{}\" in {}; there are: {}", name,
                                                 root_.string(), names_below(root_)));
  ManifestReading reading = read_manifest(folder);
  if (!reading.ok()) refuse(name, reading.problems);
  if (reading.manifest.pictures.empty())
    refuse(name, {diagnostic_of((folder / "manifest.csv").string(), {}, "lists no picture")});
  PictureSet set{name, folder, std::move(reading.manifest), {}};
  set.items = stimulus_items(set.manifest.pictures);
  return sets_.emplace(name, std::move(set)).first->second;
}

const FilmsReading& PictureSets::films() {
  if (films_) return *films_;
  std::error_code error;
  const bool listed = std::filesystem::exists(films_folder() / "films.csv", error);
  return films_.emplace(listed ? read_films(films_folder()) : FilmsReading{});
}

std::string PictureSets::hash(const std::vector<std::string>& names) {
  if (const auto known = hashes_.find(names); known != hashes_.end()) return known->second;
  std::string text;
  for (const std::string& name : names) text += name + "\n" + write_manifest(get(name).manifest);
  return hashes_[names] = sha256_of_text(text);
}

} // namespace dorsal
