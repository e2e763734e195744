// dorsal-bench screens: a picture of every screen that a patient can meet, in each size, text scale and
// language.
#include "bench/commands.h"
#include "engine/clinic/lesson/shipped_lessons.h"
#include "engine/clinic/visit/catalogue.h"
#include "engine/core/base/error.h"
#include "engine/device/drawing/offscreen_painter.h"
#include "engine/session/gallery/activity_gallery.h"
#include "engine/session/gallery/lesson_gallery.h"
#include "engine/session/looks/languages.h"
#include "stimuli/making/turning_figure.h"
#include "stimuli/pictures/picture_decoder.h"
#include "stimuli/pictures/picture_sets.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <png.h>

#include <cstdio>
#include <filesystem>
#include <memory>

namespace dorsal::bench {
namespace {

struct ScreensArguments {
  std::string to;
  std::string sets{default_sets()};
  std::string catalogues;
  std::vector<std::string> languages{screen_languages.begin(), screen_languages.end()};
  std::vector<std::string> sizes{"1024x600", "1280x720", "1920x1080"};
  std::vector<double> scales{1, 2};
  std::string only;
  std::string lesson;
  bool dim{};
};

void write_png(const PixelImage& image, const std::filesystem::path& file) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  png.width = static_cast<png_uint_32>(image.width);
  png.height = static_cast<png_uint_32>(image.height);
  png.format = PNG_FORMAT_RGB;
  png.flags = PNG_IMAGE_FLAG_FAST;
  if (!png_image_write_to_file(&png, file.c_str(), 0, image.rgb.data(), 0, nullptr))
    throw Error(ExitCode::file_error, fmt::format("cannot write {}: {}", file.string(), png.message));
}

ScreenSize size_of(const std::string& text) {
  ScreenSize size;
  if (std::sscanf(text.c_str(), "%5dx%5d", &size.width_px, &size.height_px) != 2 || size.width_px < 640 ||
      size.height_px < 480)
    throw Error(ExitCode::usage, fmt::format("\"{}\" is no size of at least 640x480; write 1280x720", text));
  return size;
}

class Sweep {
public:
  explicit Sweep(const ScreensArguments& arguments) : arguments_(arguments), pictures_(arguments.sets) {}

  int run() {
    std::filesystem::create_directories(arguments_.to);
    for (const std::string& size : arguments_.sizes) paint_size(size);
    return written_;
  }

private:
  void upload(OffscreenPainter& painter, std::size_t slot, const std::filesystem::path& file, int height_px) {
    PixelImage image = decode_for_screen(file, height_px);
    if (arguments_.dim) dim(image);
    painter.upload(slot, image);
  }

  std::vector<Example> load(OffscreenPainter& painter, int height_px) {
    const PictureSet& set = pictures_.get("train");
    std::vector<Example> examples;
    for (const Side side : {Side::left, Side::right}) {
      const auto item = std::ranges::find_if(set.items, [side](const StimulusItem& one) {
        return one.side == side && one.amplitude == Amplitude::marked && one.background == "plain";
      });
      const BasePicture& base = set.manifest.pictures[item->base];
      upload(painter, examples.size(), set.folder / base.file, height_px);
      const auto shape = static_cast<float>(base.width_px) / static_cast<float>(base.height_px);
      examples.push_back({{examples.size(), shape, item->mirrored, 0}, *item});
    }
    for (int i = 0; i < 2 * gallery_figure.frames; ++i)
      upload(
          painter, gallery_figure.first_slot + static_cast<std::size_t>(i),
          pictures_.root() / "turning" /
              loop_file(i < gallery_figure.frames ? Loop::turning : Loop::bending, i % gallery_figure.frames),
          height_px * 3 / 4);
    return examples;
  }

  // Of one lesson where that is wanted.
  [[nodiscard]] std::vector<GalleryScreen> screens(const std::vector<Example>& examples) const {
    if (arguments_.lesson.empty()) {
      std::vector<GalleryScreen> all = gallery(examples[0], examples[1]);
      const ShownFilm film = gallery_film();
      for (GalleryScreen& screen : activity_gallery(ordinary_guide(), &film))
        all.push_back(std::move(screen));
      return all;
    }
    const Lesson* lesson = shipped_lesson(arguments_.lesson);
    if (lesson == nullptr)
      throw Error(
          ExitCode::not_found,
          fmt::format("there is no lesson \"{}\"; `dorsal lesson list` lists them", arguments_.lesson));
    return lesson_gallery(std::make_shared<const Lesson>(*lesson));
  }

  void paint_size(const std::string& size_text) {
    const ScreenSize size = size_of(size_text);
    OffscreenPainter painter{size};
    const std::vector<Example> examples = load(painter, Layout{size}.picture_height_px());
    const Backdrop backdrop = pictures_.get("train").manifest.backdrop;
    const Theme theme = page_theme({backdrop.red, backdrop.green, backdrop.blue},
                                   arguments_.dim ? Brightness::dim : Brightness::normal);
    for (const std::string& language : arguments_.languages) {
      const Words words = read_words(arguments_.catalogues, language);
      for (const double scale : arguments_.scales)
        for (const GalleryScreen& screen : screens(examples)) {
          if (!arguments_.only.empty() && screen.name != arguments_.only) continue;
          const Look look{Layout{size, static_cast<float>(scale)}, theme, words, painter.ruler()};
          int page = 0;
          for (const Screen& made : every_page(screen.maker, look)) {
            const DisplayList& list =
                made.frames.empty() ? made.list : made.frames[made.frames.size() * 2 / 5];
            const std::string further = ++page == 1 ? "" : fmt::format("-page-{}", page);
            write_png(painter.paint(list), std::filesystem::path{arguments_.to} /
                                               fmt::format("{}{}-{}-{:.0f}-{}.png", screen.name, further,
                                                           size_text, scale * 100, language));
            ++written_;
          }
        }
    }
  }

  const ScreensArguments& arguments_;
  PictureSets pictures_;
  int written_{0};
};

int run(const ScreensArguments& arguments) {
  fmt::print("{} pictures of screens in {}\n", Sweep{arguments}.run(), arguments.to);
  return 0;
}

} // namespace

void add_screens(CLI::App& app, Commands& commands) {
  auto a = std::make_shared<ScreensArguments>();
  a->catalogues = default_catalogues();
  CLI::App* command =
      app.add_subcommand("screens", "A picture of every screen a patient can meet, without a display");
  command->add_option("--to", a->to, "Folder for the pictures")->required()->type_name("DIR");
  command->add_option("--sets", a->sets, "Folder of picture sets")->type_name("DIR")->capture_default_str();
  command->add_option("--catalogues", a->catalogues, "Folder of message catalogues")
      ->type_name("DIR")
      ->capture_default_str();
  command->add_option("--languages", a->languages, "Languages")->delimiter(',')->capture_default_str();
  command->add_option("--sizes", a->sizes, "Window sizes in pixels")->delimiter(',')->capture_default_str();
  command->add_option("--scales", a->scales, "Text scales, 1 to 2")
      ->delimiter(',')
      ->check(CLI::Range(1.0, 2.0))
      ->capture_default_str();
  command->add_option("--only", a->only, "Only the screen of this name");
  command->add_option("--lesson", a->lesson, "The screens of this lesson instead")->type_name("NAME");
  command->add_flag("--dim", a->dim, "The dim colours");
  command->callback([a, &commands] { commands.chosen = [a] { return run(*a); }; });
}

} // namespace dorsal::bench
