// dorsal stimuli render: one picture from parameters, for trying.
#include "engine/system/output_file.h"
#include "stimuli/figure/base/spec_names.h"
#include "stimuli/figure/figure.h"
#include "stimuli/pictures/webp.h"
#include "tools/stimuli/commands.h"

#include <fmt/format.h>

#include <memory>
#include <thread>

namespace dorsal::figure {
namespace {

struct RenderOptions {
  FigureSpec spec;
  std::string file = "figure.webp";
  bool lossless = false;
  unsigned threads = std::max(1u, std::thread::hardware_concurrency());
};

// Binds an option to a choice by its words.
template <class Choice>
void add_choice(CLI::App& command, const std::string& name, Choice& value, const std::string& help) {
  command.add_option_function<std::string>(
      name,
      [&value](const std::string& word) {
        const auto choice = parse_choice<Choice>(word);
        if (!choice) throw CLI::ValidationError(word, "expected one of " + choices<Choice>());
        value = *choice;
      },
      fmt::format("{}: {} [{}]", help, choices<Choice>(), name_of(value)));
}

void add_colour(CLI::App& command, const std::string& name, Colour& value, const std::string& help) {
  command.add_option_function<std::string>(
      name,
      [&value](const std::string& text) {
        const auto colour = parse_colour(text);
        if (!colour) throw CLI::ValidationError(text, "expected a colour such as #3a2a1e");
        value = *colour;
      },
      fmt::format("{} [{}]", help, text_of(value)));
}

void add_posture(CLI::App& c, Posture& p) {
  c.add_option("--rotation", p.rotation_deg, "Degrees, thorax on pelvis, positive to the left")
      ->check(CLI::Range(-60, 60))
      ->capture_default_str();
  c.add_option("--flexion", p.flexion_deg, "Degrees to the side, positive to the left")
      ->check(CLI::Range(-50, 50))
      ->capture_default_str();
  c.add_option("--bend", p.bend_deg, "Degrees forward")->check(CLI::Range(0, 60))->capture_default_str();
  c.add_flag_callback(
      "--head-forward", [&p] { p.head = HeadCoupling::forward; }, "The head keeps facing forward");
  add_choice(c, "--stance", p.stance, "Stance");
  add_choice(c, "--arms", p.arms, "Arms");
}

void add_person(CLI::App& c, FigureSpec& s) {
  c.add_option("--female", s.build.female, "0 male to 1 female proportions")
      ->check(CLI::Range(0, 1))
      ->capture_default_str();
  c.add_option("--weight", s.build.weight, "-1 slim to 1 heavy")
      ->check(CLI::Range(-1, 1))
      ->capture_default_str();
  c.add_option("--muscle", s.build.muscle, "0.3 soft to 1.1 athletic")
      ->check(CLI::Range(.3, 1.1))
      ->capture_default_str();
  c.add_option("--age", s.build.age, "0 young to 1 old")->check(CLI::Range(0, 1))->capture_default_str();
  c.add_option("--skin-tone", s.look.skin_tone, "0 lightest to 5 darkest")
      ->check(CLI::Range(0, 5))
      ->capture_default_str();
  add_choice(c, "--hair", s.look.hair, "Hair");
  add_colour(c, "--hair-colour", s.look.hair_colour, "Colour of the hair");
  add_choice(c, "--top", s.look.top, "Top");
  add_colour(c, "--top-colour", s.look.top_colour, "Colour of the top");
  add_choice(c, "--bottom", s.look.bottom, "Trousers");
  add_colour(c, "--bottom-colour", s.look.bottom_colour, "Colour of the trousers");
}

void add_shot(CLI::App& c, Shot& s) {
  c.add_option("--view", s.view_deg, "Degrees, 0 from behind, positive towards the person's left")
      ->check(CLI::Range(-180, 180))
      ->capture_default_str();
  c.add_option("--pitch", s.pitch_deg, "Degrees looking down")
      ->check(CLI::Range(-30, 45))
      ->capture_default_str();
  add_choice(c, "--scene", s.scene, "Background");
  c.add_flag_callback(
      "--light-right", [&s] { s.key_light = Side::right; }, "Main light from the right of the picture");
  c.add_option("--luminance", s.mean_luminance, "Mean of the figure, 0-255")
      ->check(CLI::Range(20, 200))
      ->capture_default_str();
  c.add_option("--width", s.width_px, "Pixels")->check(CLI::Range(48, 4096))->capture_default_str();
  c.add_option("--height", s.height_px, "Pixels")->check(CLI::Range(64, 4096))->capture_default_str();
}

ExitCode render(const RenderOptions& options, const Terminal& terminal) {
  Picture picture = render_figure(options.spec, options.threads);
  const Landmarks marks = picture.landmarks;
  const RgbImage image{picture.width, picture.height, std::move(picture.rgb)};
  const auto bytes = options.lossless ? encode_webp_lossless(image) : encode_webp(image, 90);
  write_whole_file(options.file, std::as_bytes(std::span(bytes)));
  terminal.out << fmt::format(
      "{}: shoulders against pelvis {:.1f} degrees turned, {:.1f} tilted (positive to the left)\n",
      options.file, marks.turn_deg, marks.tilt_deg);
  return ExitCode::ok;
}

} // namespace
} // namespace dorsal::figure

namespace dorsal {

void add_render_command(CLI::App& stimuli, Program& program) {
  const auto options = std::make_shared<figure::RenderOptions>();
  CLI::App& command = *stimuli.add_subcommand("render", "Render one picture of the figure, for trying");
  command.add_option("-o,--output", options->file, "WebP file to write")->capture_default_str();
  command.add_flag("--lossless", options->lossless, "Without compression losses");
  command.add_option("--threads", options->threads, "Threads to render with")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  figure::add_posture(command, options->spec.posture);
  figure::add_person(command, options->spec);
  figure::add_shot(command, options->spec.shot);
  program.when_chosen(command, [options, &program] { return figure::render(*options, program.terminal); });
}

} // namespace dorsal
