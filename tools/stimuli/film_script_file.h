#pragma once
// Reads a movement file (stimuli/movements/NAME.toml). Unknown keys, wrong types and values outside their
// range are all reported at once, with their line. A key of the path says only what has changed since the one
// before.
#include "stimuli/making/film_script.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct FilmScriptReading {
  FilmScript script;
  std::vector<std::string> problems;
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

inline constexpr std::size_t max_film_script_bytes = 256u << 10;

[[nodiscard]] FilmScriptReading parse_film_script(std::string text, const std::string& name);
// The file's name must be the movement's.
[[nodiscard]] FilmScriptReading read_film_script(const std::filesystem::path& file);

} // namespace dorsal
