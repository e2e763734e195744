// The part of stimuli/pictures/manifest.h that touches the disk.
#include "engine/system/sha256.h"
#include "stimuli/pictures/image_header.h"
#include "stimuli/pictures/manifest.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <optional>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> header_fault(const BasePicture& picture, const fs::path& file) {
  const auto header = read_image_header(file);
  if (!header) return "is not a WebP, PNG or JPEG picture";
  if (header->width_px != picture.width_px || header->height_px != picture.height_px)
    return fmt::format("is {}x{} pixels; the manifest says {}x{}", header->width_px, header->height_px,
                       picture.width_px, picture.height_px);
  if (std::string fault = size_fault(*header); !fault.empty()) return fault;
  return std::nullopt;
}

// What is wrong with a picture's file, cheapest question first.
std::optional<std::string> file_fault(const BasePicture& picture, const fs::path& file) {
  std::error_code error;
  const auto status = fs::symlink_status(file, error);
  if (!fs::exists(status)) return "is missing";
  if (!fs::is_regular_file(status)) return "is not a regular file";
  const auto size = fs::file_size(file, error);
  if (error || size > max_picture_bytes) return fmt::format("is larger than {} bytes", max_picture_bytes);
  if (const auto fault = header_fault(picture, file)) return fault;
  const auto digest = sha256_of_file(file);
  if (!digest) return "cannot be read";
  if (*digest != picture.sha256) return "has changed: its SHA-256 is not the manifest's";
  return std::nullopt;
}

std::optional<std::string> text_of(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return std::nullopt;
  std::ifstream in(file, std::ios::binary);
  std::string text(max_manifest_bytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (in.bad()) return std::nullopt;
  return text;
}

} // namespace

std::vector<Diagnostic> check_picture_files(const Manifest& manifest, const fs::path& folder) {
  std::vector<Diagnostic> problems;
  for (const BasePicture& picture : manifest.pictures)
    if (const auto fault = file_fault(picture, folder / picture.file))
      problems.push_back(diagnostic_of((folder / picture.file).string(), {}, *fault));
  return problems;
}

ManifestReading read_manifest(const fs::path& folder) {
  const fs::path file = folder / "manifest.csv";
  const auto text = text_of(file);
  if (!text)
    return {
        {},
        {diagnostic_of(file.string(), {}, "cannot be read; a picture set is a folder with a manifest.csv")}};
  ManifestReading reading = parse_manifest(*text, file.string());
  // File names are followed only once every row has been found clean.
  if (reading.ok()) reading.problems = check_picture_files(reading.manifest, folder);
  return reading;
}

} // namespace dorsal
