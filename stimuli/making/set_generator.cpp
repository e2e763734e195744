#include "stimuli/making/set_generator.h"

#include "engine/system/output_file.h"
#include "engine/system/sha256.h"
#include "stimuli/figure/base/spec_names.h"
#include "stimuli/figure/figure.h"
#include "stimuli/pictures/difficulty.h"
#include "stimuli/pictures/image_header.h"
#include "stimuli/pictures/manifest.h"
#include "stimuli/pictures/webp.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace dorsal {
namespace {

namespace fs = std::filesystem;
constexpr int mask_scale = 8;

template <class Bytes>
void write_file(const fs::path& file, const Bytes& bytes) {
  write_whole_file(file, std::as_bytes(std::span(bytes)), Readers::everyone);
}

std::string read_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

constexpr std::uint8_t stool_code = 1 + static_cast<std::uint8_t>(figure::Material::stool);

std::uint8_t mask_value(std::uint8_t code) { return code == 0 ? 0 : code == stool_code ? 160 : 255; }

RgbImage small_mask(const figure::Picture& picture) {
  RgbImage mask{picture.width / mask_scale, picture.height / mask_scale, {}};
  for (int y = 0; y < mask.height_px; ++y)
    for (int x = 0; x < mask.width_px; ++x) {
      const auto at = static_cast<std::size_t>(y * mask_scale + mask_scale / 2) *
                          static_cast<std::size_t>(picture.width) +
                      static_cast<std::size_t>(x * mask_scale + mask_scale / 2);
      mask.rgb.insert(mask.rgb.end(), 3, mask_value(picture.mask[at]));
    }
  return mask;
}

class SetWriter {
public:
  SetWriter(const SetSpec& spec, const std::string& spec_text, fs::path folder)
      : spec_(spec), folder_(std::move(folder)) {
    fs::create_directories(folder_);
    const std::string mark = fmt::format("{} {}\n", figure::generator_name, sha256_of_text(spec_text));
    resumes_ = read_file(folder_ / "generated-from.txt") == mark;
    write_file(folder_ / "spec.toml", spec_text);
    write_file(folder_ / "generated-from.txt", mark);
  }

  // True when the picture was there already.
  bool make(const PlannedPicture& planned, unsigned threads) {
    BasePicture row = base_picture(spec_, planned);
    const bool kept = resumes_ && is_finished(row);
    if (!kept) render(planned, row, threads);
    row.sha256 = sha256_of_file(folder_ / row.file).value_or("");
    manifest_.pictures.push_back(std::move(row));
    return kept;
  }

  void finish() {
    constexpr auto c = figure::backdrop_colour;
    manifest_.backdrop = {c.red, c.green, c.blue};
    write_file(folder_ / "manifest.csv", write_manifest(manifest_));
  }

private:
  [[nodiscard]] bool is_finished(const BasePicture& row) const {
    const ImageHeader wanted{ImageFormat::webp, row.width_px, row.height_px};
    return read_image_header(folder_ / row.file) == wanted && fs::exists(folder_ / mask_file(row.id));
  }

  void render(const PlannedPicture& planned, const BasePicture& row, unsigned threads) const {
    figure::Picture picture = figure::render_figure(figure_spec(spec_, planned), threads);
    write_file(folder_ / mask_file(row.id), encode_webp_lossless(small_mask(picture)));
    write_file(folder_ / row.file,
               encode_webp({picture.width, picture.height, std::move(picture.rgb)}, spec_.webp_quality));
  }

  const SetSpec& spec_;
  fs::path folder_;
  bool resumes_ = false;
  Manifest manifest_;
};

} // namespace

std::string mask_file(const std::string& id) { return id + ".mask.webp"; }

BasePicture base_picture(const SetSpec& spec, const PlannedPicture& p) {
  const Actor& actor = spec.actors[p.actor];
  BasePicture row;
  row.id = p.id;
  row.file = p.id + ".webp";
  row.side = p.side;
  row.movement = p.movement;
  row.amplitude = p.amplitude;
  row.rotation_deg = p.rotation_deg;
  row.flexion_deg = p.flexion_deg;
  row.amplitude_deg = std::max(p.rotation_deg, p.flexion_deg);
  row.view_deg = view_deg(p);
  row.pitch_deg = p.pitch_deg;
  row.head = p.head;
  row.stance = name_of(p.stance);
  row.arms = name_of(p.arms);
  row.model = actor.id;
  row.clothes = actor.clothes;
  row.background = name_of(p.scene);
  row.light = name_of(p.key_light);
  row.licence = spec.licence;
  row.width_px = spec.width_px;
  row.height_px = spec.height_px;
  const figure::Landmarks marks = figure::pose_figure(figure_spec(spec, p));
  row.shoulder_turn_deg = marks.turn_deg;
  row.shoulder_tilt_deg = marks.tilt_deg;
  row.generator = figure::generator_name;
  row.difficulty_logit = prior_difficulty(row);
  return row;
}

void generate_set(const SetSpec& spec, const std::string& spec_text, const fs::path& folder,
                  const GenerationOptions& options) {
  SetWriter writer(spec, spec_text, folder);
  const auto plan = plan_set(spec);
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const bool kept = writer.make(plan[i], options.threads);
    if (options.progress) options.progress({i + 1, plan.size(), plan[i].id, kept});
  }
  writer.finish();
}

} // namespace dorsal
