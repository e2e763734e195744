#include "stimuli/making/photo_import.h"

#include "engine/system/output_file.h"
#include "engine/system/sha256.h"
#include "stimuli/figure/base/spec.h"
#include "stimuli/making/label_gaps.h"
#include "stimuli/pictures/decode.h"
#include "stimuli/pictures/difficulty.h"
#include "stimuli/pictures/image_header.h"
#include "stimuli/pictures/resample.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <set>

namespace dorsal {
namespace {

namespace fs = std::filesystem;
constexpr int max_width_px = 768, max_height_px = 1024, least_side_px = 200;
constexpr double quality = 88;

// What makes a file unusable, found without decoding it.
std::string file_fault(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(fs::symlink_status(file, error))) return "is missing or not a regular file";
  if (const auto bytes = fs::file_size(file, error); error || bytes > max_picture_bytes)
    return fmt::format("is larger than {} MB", max_picture_bytes >> 20);
  const auto header = read_image_header(file);
  if (!header) return "is not a WebP, PNG or JPEG picture";
  if (std::string fault = size_fault(*header); !fault.empty()) return fault;
  if (std::min(header->width_px, header->height_px) < least_side_px)
    return fmt::format("has {}x{} pixels; at least {} each way", header->width_px, header->height_px,
                       least_side_px);
  return {};
}

double fade(double u, double v) {
  const double x = std::abs(u * 2 - 1), y = std::abs(v * 2 - 1);
  const double out = std::pow(std::pow(x, 6) + std::pow(y, 6), 1.0 / 6);
  const double t = std::clamp((out - .86) / (.985 - .86), 0.0, 1.0);
  return 1 - t * t * (3 - 2 * t);
}

constexpr Backdrop backdrop() {
  constexpr auto c = figure::backdrop_colour;
  return {c.red, c.green, c.blue};
}

} // namespace

RgbImage framed_photo(const RgbImage& photo, const Backdrop& to) {
  RgbImage image = fitted(photo, max_width_px, max_height_px);
  const std::array<double, 3> ground{double(to.red), double(to.green), double(to.blue)};
  std::size_t at = 0;
  for (int y = 0; y < image.height_px; ++y)
    for (int x = 0; x < image.width_px; ++x) {
      const double share = fade((x + .5) / image.width_px, (y + .5) / image.height_px);
      for (const double colour : ground) {
        image.rgb[at] =
            static_cast<std::uint8_t>(std::lround(std::lerp(colour, double(image.rgb[at]), share)));
        ++at;
      }
    }
  return image;
}

PhotoImport examine_photos(const fs::path& photos, const PhotoLabels& labels) {
  PhotoImport out{labels.pictures, labels.problems};
  std::set<std::string> labelled;
  std::map<std::string, std::string> by_content, by_id;
  const auto problem = [&](const std::string& file, std::string message) {
    out.problems.push_back(diagnostic_of((photos / file).string(), {}, std::move(message)));
  };
  for (const BasePicture& p : labels.pictures) {
    if (!labelled.insert(p.file).second) problem(p.file, "has two labels");
    if (const auto [other, added] = by_id.try_emplace(p.id, p.file); !added && other->second != p.file)
      problem(p.file, fmt::format("has the same id as {}; give an id column", other->second));
    if (const std::string fault = file_fault(photos / p.file); !fault.empty()) {
      problem(p.file, fault);
      continue;
    }
    const auto [same, added] =
        by_content.try_emplace(sha256_of_file(photos / p.file).value_or(p.file), p.file);
    if (!added && same->second != p.file)
      problem(p.file, fmt::format("is the same picture as {}", same->second));
  }
  if (!fs::is_directory(photos)) problem("", "cannot be read as a folder");
  for (const std::string& file : picture_names_in(photos.string()))
    if (!labelled.contains(file)) problem(file, "has no label; add a row or take the file away");
  return out;
}

std::vector<Diagnostic> import_photos(const fs::path& photos, const PhotoImport& import,
                                      const fs::path& folder) {
  fs::create_directories(folder);
  std::vector<Diagnostic> problems;
  Manifest manifest{{}, backdrop()};
  for (BasePicture p : import.pictures) {
    const auto photo = decode_picture(photos / p.file);
    if (!photo) {
      problems.push_back(diagnostic_of((photos / p.file).string(), {}, "is broken: it could not be decoded"));
      continue;
    }
    const RgbImage copy = framed_photo(*photo, manifest.backdrop);
    const auto bytes = encode_webp(copy, quality);
    p.file = p.id + ".webp";
    p.width_px = copy.width_px;
    p.height_px = copy.height_px;
    p.sha256 = sha256_of_bytes(std::as_bytes(std::span(bytes)));
    p.difficulty_logit = prior_difficulty(p);
    write_whole_file(folder / p.file, std::as_bytes(std::span(bytes)), Readers::everyone);
    manifest.pictures.push_back(std::move(p));
  }
  if (problems.empty()) {
    const std::string text = write_manifest(manifest);
    write_whole_file(folder / "manifest.csv", std::as_bytes(std::span(text)), Readers::everyone);
  }
  return problems;
}

} // namespace dorsal
