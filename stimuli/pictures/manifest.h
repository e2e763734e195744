#pragma once
// A picture set's manifest.csv: one row per base picture (RFC 4180 quoting, UTF-8, columns found by name).
// Everything in it is treated as hostile: names that could leave the set's folder, numbers outside their
// range and oversized files are reported, never followed. Reading returns all problems at once and throws
// nothing. A set is usable only when it has no problem at all.
#include "engine/core/base/diagnostic.h"
#include "engine/core/stimulus/stimulus.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

// sRGB 0-255. The colour into which every picture of a set fades: a session paints the whole screen in it, so
// that no edge shows at any roll.
struct Backdrop {
  std::uint8_t red{}, green{}, blue{};
  friend bool operator==(const Backdrop&, const Backdrop&) = default;
};

struct Manifest {
  std::vector<BasePicture> pictures;
  Backdrop backdrop;
};

struct ManifestReading {
  Manifest manifest; // the rows that could be read, also when there are problems
  std::vector<Diagnostic> problems;
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

inline constexpr std::size_t max_manifest_bytes = 8u << 20;
inline constexpr std::uintmax_t max_picture_bytes = 32u << 20;
inline constexpr std::size_t max_pictures = 5000;

// The text alone. `name` is what problems call the file.
[[nodiscard]] ManifestReading parse_manifest(std::string_view text, const std::string& name = "manifest.csv");

// Each picture's file: there, regular, of the stated format and size, with the stated SHA-256.
[[nodiscard]] std::vector<Diagnostic> check_picture_files(const Manifest& manifest,
                                                          const std::filesystem::path& folder);

// Reads folder/manifest.csv and checks the files beside it.
[[nodiscard]] ManifestReading read_manifest(const std::filesystem::path& folder);

// The inverse of parse_manifest, with every column.
[[nodiscard]] std::string write_manifest(const Manifest& manifest);

} // namespace dorsal
