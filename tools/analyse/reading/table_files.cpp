#include "engine/core/base/error.h"
#include "tools/analyse/reading/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <system_error>

namespace dorsal::analyse {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 20'000;

bool could_be_table(const fs::path& file) {
  const std::string name = file.filename().string();
  if (name.starts_with('.')) return false;
  std::string end = file.extension().string();
  std::ranges::transform(end, end.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  constexpr std::string_view ends[] = {".csv", ".tsv", ".txt", ".dat", ".xpd", ".json", ".tab", ".data"};
  return std::ranges::find(ends, end) != std::end(ends);
}

bool is_bids_events(const std::string& path) {
  return path.ends_with("_events.tsv") || path.ends_with("_beh.tsv");
}

std::vector<std::string> in_folder(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code failed;
  const auto options = fs::directory_options::skip_permission_denied;
  for (auto at = fs::recursive_directory_iterator(folder, options, failed); !failed && at != end(at);
       at.increment(failed)) {
    const auto& entry = *at;
    if (entry.is_directory() && entry.path().filename().string().starts_with('.'))
      at.disable_recursion_pending();
    if (entry.is_regular_file() && could_be_table(entry.path())) files.push_back(entry.path().string());
    if (files.size() > most_files)
      throw Error(ExitCode::bad_input, fmt::format("{} holds more than {} tables", folder, most_files));
  }
  if (failed)
    throw Error(ExitCode::file_error, fmt::format("cannot read the folder {}: {}", folder, failed.message()));
  if (std::ranges::any_of(files, is_bids_events))
    std::erase_if(files, [](const auto& file) { return !is_bids_events(file); });
  std::ranges::sort(files);
  return files;
}

} // namespace

std::vector<std::string> table_files(const std::vector<std::string>& handed_over) {
  std::vector<std::string> files;
  for (const auto& path : handed_over) {
    std::error_code failed;
    if (!fs::is_directory(path, failed)) {
      files.push_back(path);
      continue;
    }
    const auto found = in_folder(path);
    if (found.empty())
      throw Error(ExitCode::bad_input,
                  fmt::format("the folder {} holds no table (.csv, .tsv, .txt, .dat, .xpd, .json)", path));
    files.insert(files.end(), found.begin(), found.end());
  }
  return files;
}

} // namespace dorsal::analyse
