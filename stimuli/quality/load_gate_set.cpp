#include "stimuli/quality/load_gate_set.h"

#include "stimuli/making/set_generator.h"
#include "stimuli/pictures/decode.h"
#include "stimuli/pictures/resample.h"

namespace dorsal::quality {
namespace {

constexpr int small_height = 128;

GatePicture gate_picture(const BasePicture& row, const RgbImage& image, const std::optional<RgbImage>& mask,
                         const Backdrop& backdrop) {
  GatePicture out{
      .row = row, .small = {}, .mask = {}, .border_difference = border_difference(image, backdrop)};
  if (mask) out.mask = mask_from(*mask);
  const int height = mask ? mask->height_px : small_height;
  const int width = mask ? mask->width_px : small_height * image.width_px / image.height_px;
  out.small = resized(image, std::max(width, 1), height);
  return out;
}

} // namespace

GateSetReading load_gate_set(const Manifest& manifest, const std::filesystem::path& folder) {
  GateSetReading out;
  out.set.backdrop = manifest.backdrop;
  for (const BasePicture& row : manifest.pictures) {
    const auto image = decode_picture(folder / row.file);
    if (!image) {
      out.problems.push_back(diagnostic_of((folder / row.file).string(), {}, "cannot be decoded"));
      continue;
    }
    out.set.pictures.push_back(
        gate_picture(row, *image, decode_picture(folder / mask_file(row.id)), manifest.backdrop));
  }
  return out;
}

} // namespace dorsal::quality
