#pragma once
// Picture sets on disk for tests: tiny real pictures with a real manifest, so that the real checks pass.
#include "engine/system/sha256.h"
#include "stimuli/pictures/manifest.h"
#include "tests/support/scratch_folder.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace dorsal::test {

// A 16x16 grey PNG (made once with a PNG writer; the smallest the manifest allows).
inline std::string tiny_png() {
  static constexpr unsigned char bytes[] = {
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44,
      0x52, 0x00, 0x00, 0x00, 0x10, 0x00, 0x00, 0x00, 0x10, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a,
      0x98, 0xa0, 0xbd, 0x00, 0x00, 0x00, 0x0f, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x58,
      0x87, 0x06, 0x18, 0x46, 0xb6, 0x00, 0x00, 0x76, 0x74, 0xae, 0x01, 0xba, 0x9e, 0xd8, 0xfa,
      0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};
  return {reinterpret_cast<const char*>(bytes), sizeof bytes};
}

// 2 movements x 3 amplitudes x `per_cell` pictures in root/name.
inline void write_set(const std::filesystem::path& root, const std::string& name, int per_cell = 2) {
  std::filesystem::create_directories(root / name);
  Manifest manifest;
  manifest.backdrop = {174, 176, 177};
  for (const Movement movement : {Movement::rotation, Movement::flexion})
    for (const Amplitude amplitude : {Amplitude::subtle, Amplitude::medium, Amplitude::marked})
      for (int i = 0; i < per_cell; ++i) {
        BasePicture picture;
        picture.id = fmt::format("{}-{:02}", name, manifest.pictures.size() + 1);
        picture.file = picture.id + ".png";
        picture.side = i % 2 == 0 ? Side::left : Side::right;
        picture.movement = movement;
        picture.amplitude = amplitude;
        picture.amplitude_deg = 16 + 15 * static_cast<double>(amplitude);
        (movement == Movement::rotation ? picture.rotation_deg : picture.flexion_deg) = picture.amplitude_deg;
        picture.stance = "stand";
        picture.arms = "hang";
        picture.model = "m1";
        picture.clothes = "shirt";
        picture.background = "plain";
        picture.light = "left";
        picture.difficulty_logit = 1.0 - static_cast<double>(amplitude);
        picture.licence = "CC0-1.0";
        picture.width_px = 16;
        picture.height_px = 16;
        picture.generator = "test";
        std::ofstream{root / name / picture.file, std::ios::binary} << tiny_png();
        picture.sha256 = *sha256_of_file(root / name / picture.file);
        manifest.pictures.push_back(picture);
      }
  std::ofstream{root / name / "manifest.csv"} << write_manifest(manifest);
}

} // namespace dorsal::test
