#include "engine/system/output_file.h"
#include "stimuli/making/contact_sheet.h"
#include "stimuli/making/photo_import.h"
#include "stimuli/pictures/decode.h"
#include "stimuli/pictures/difficulty.h"
#include "stimuli/pictures/exif.h"
#include "stimuli/pictures/picture_decoder.h"
#include "stimuli/pictures/resample.h"
#include "stimuli/pictures/webp.h"
#include "tests/manifest/sample_set.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <cmath>

using namespace dorsal;
using namespace dorsal::test;

namespace {

RgbImage gradient(int width, int height) {
  RgbImage image{width, height, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      image.rgb.push_back(static_cast<std::uint8_t>(x * 255 / width));
      image.rgb.push_back(static_cast<std::uint8_t>(y * 255 / height));
      image.rgb.push_back(120);
    }
  return image;
}

void write_webp(const ScratchFolder& folder, const std::string& name, const RgbImage& image) {
  const auto bytes = encode_webp_lossless(image);
  write_whole_file(folder.path() / name, std::as_bytes(std::span(bytes)), Readers::everyone);
}

std::string all_messages(const std::vector<Diagnostic>& problems) {
  std::string text;
  for (const Diagnostic& problem : problems) text += to_string(problem) + "\n";
  return text;
}

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("webp: lossless comes back as it was, lossy keeps the flat backdrop exactly") {
  const RgbImage image = gradient(40, 30);
  CHECK(decode_webp(encode_webp_lossless(image))->rgb == image.rgb);
  RgbImage flat{64, 64, {}};
  for (int i = 0; i < 64 * 64; ++i) flat.rgb.insert(flat.rgb.end(), {176, 176, 176});
  const auto decoded = decode_webp(encode_webp(flat, 85));
  REQUIRE(decoded);
  int worst = 0;
  for (std::size_t i = 0; i < flat.rgb.size(); ++i)
    worst = std::max(worst, std::abs(flat.rgb[i] - decoded->rgb[i]));
  CHECK(worst == 0);
}

TEST_CASE("webp: garbage and cut files are refused") {
  auto bytes = encode_webp(gradient(60, 60), 80);
  bytes.resize(bytes.size() / 3);
  CHECK_FALSE(decode_webp(bytes));
  CHECK_FALSE(decode_webp(std::vector<std::uint8_t>(100, 7)));
}

TEST_CASE("exif: a picture taken sideways is turned upright") {
  const RgbImage image = gradient(3, 2);
  const RgbImage turned = upright(image, 6); // the camera lay on its right side: turn clockwise
  CHECK(turned.width_px == 2);
  CHECK(turned.height_px == 3);
  CHECK(turned.pixel(1, 0)[0] == image.pixel(0, 0)[0]);
  CHECK(turned.pixel(1, 0)[1] == image.pixel(0, 0)[1]);
  CHECK(upright(upright(image, 3), 3).rgb == image.rgb);
  CHECK(upright(upright(image, 6), 8).rgb == image.rgb);
  CHECK(upright(upright(image, 5), 5).rgb == image.rgb);
}

TEST_CASE("exif: the orientation is read, and broken metadata means upright") {
  std::string jpeg("\xFF\xD8\xFF\xE1\x00\x22"
                   "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0",
                   38);
  const auto read = [](const std::string& text) { return exif_orientation(std::as_bytes(std::span(text))); };
  CHECK(read(jpeg) == 6);
  for (std::size_t n = 0; n < 38; ++n) CHECK(read(jpeg.substr(0, n)) == 1);
  jpeg[17] = '\x7f'; // a directory far outside
  CHECK(read(jpeg) == 1);
}

TEST_CASE("resample: a mean stays a mean, the shape is kept, nothing is enlarged") {
  RgbImage flat{10, 20, std::vector<std::uint8_t>(600, 77)};
  const RgbImage small = fitted(flat, 5, 5);
  CHECK(small.width_px == 2);
  CHECK(small.height_px == 5);
  CHECK(small.rgb == std::vector<std::uint8_t>(30, 77));
  CHECK(fitted(flat, 100, 100).width_px == 10);
}

TEST_CASE("contact sheet: a framed picture shows no edge at any roll") {
  const Backdrop ground{176, 176, 176};
  const RgbImage photo = framed_photo(gradient(120, 160), ground);
  for (const double roll : {0.0, 90.0, 180.0, -90.0, 37.0}) {
    const RgbImage turned = rolled(photo, roll, ground);
    int steps = 0;
    for (int y = 0; y < turned.height_px; ++y)
      for (int x = 1; x < turned.width_px; ++x)
        for (std::size_t channel = 0; channel < 3; ++channel)
          steps = std::max(steps, std::abs(turned.pixel(x, y)[channel] - turned.pixel(x - 1, y)[channel]));
    CHECK(steps < 40); // the gradient fades over several pixels; an edge would be a step of 100
    CHECK(turned.pixel(0, 0)[0] == ground.red);
  }
}

TEST_CASE("difficulty: smaller, oblique, roomy and head-forward pictures are harder, and roll grows to 180") {
  const BasePicture plain = sample_picture("one");
  BasePicture other = plain;
  other.rotation_deg = other.amplitude_deg = 14;
  CHECK(prior_difficulty(other) > prior_difficulty(plain) + 1);
  other = plain;
  other.view_deg = -12;
  CHECK(prior_difficulty(other) > prior_difficulty(plain));
  other = plain;
  other.background = "door_room";
  CHECK(prior_difficulty(other) > prior_difficulty(plain));
  other = plain;
  other.head = HeadCoupling::forward;
  CHECK(prior_difficulty(other) > prior_difficulty(plain));
  CHECK(roll_difficulty(0) == 0);
  CHECK(roll_difficulty(-90) == Approx(roll_difficulty(90)));
  CHECK(roll_difficulty(180) > roll_difficulty(135));
}

TEST_CASE("photographs: every fault is reported at once and nothing is written") {
  const ScratchFolder photos, out;
  write_webp(photos, "good.webp", gradient(300, 400));
  write_webp(photos, "same.webp", gradient(300, 400));
  write_webp(photos, "tiny.webp", gradient(50, 50));
  write_webp(photos, "unknown.webp", gradient(301, 400));
  write_text(photos / "broken.jpg", "not a picture");
  const auto labels = parse_photo_labels("file,side,movement,amplitude\n"
                                         "good.webp,left,rotation,medium\n"
                                         "same.webp,right,rotation,medium\n"
                                         "tiny.webp,left,flexion,subtle\n"
                                         "broken.jpg,up,flexion,marked\n"
                                         "gone.png,left,flexion,marked\n",
                                         "labels.csv");
  const std::string text = all_messages(examine_photos(photos.path(), labels).problems);
  CHECK(has(text, "labels.csv:5: side is \"up\""));
  CHECK(has(text, "same.webp: is the same picture as good.webp"));
  CHECK(has(text, "tiny.webp: has 50x50 pixels"));
  CHECK(has(text, "broken.jpg: is not a WebP, PNG or JPEG picture"));
  CHECK(has(text, "gone.png: is missing"));
  CHECK(has(text, "unknown.webp: has no label"));
}

TEST_CASE("photographs: good ones become a set that reads back, faded into the backdrop") {
  const ScratchFolder photos, out;
  write_webp(photos, "one.webp", gradient(900, 1600));
  write_webp(photos, "two.webp", gradient(400, 300));
  const auto labels = parse_photo_labels("file,side,movement,amplitude,twin,model\n"
                                         "one.webp,left,rotation,medium,yes,anna\n"
                                         "two.webp,right,flexion,marked,no,anna\n",
                                         "labels.csv");
  const PhotoImport found = examine_photos(photos.path(), labels);
  REQUIRE(found.problems.empty());
  REQUIRE(import_photos(photos.path(), found, out.path()).empty());
  const ManifestReading reading = read_manifest(out.path());
  INFO(all_messages(reading.problems));
  REQUIRE(reading.ok());
  CHECK(reading.manifest.pictures[0].height_px == 1024);
  CHECK(reading.manifest.pictures[1].flexion_deg == 34);
  CHECK_FALSE(reading.manifest.pictures[1].has_twin);
  CHECK(stimulus_items(reading.manifest.pictures).size() == 3);
}

TEST_CASE("photographs: a table without its columns or with a path for a name is refused") {
  CHECK(has(all_messages(parse_photo_labels("file,side\n", "l.csv").problems),
            "column \"movement\" is missing"));
  CHECK_FALSE(parse_photo_labels("", "l.csv").problems.empty());
  CHECK(has(all_messages(parse_photo_labels(
                             "file,side,movement,amplitude,side\na.png,left,rotation,medium,right\n", "l.csv")
                             .problems),
            "column \"side\" is there twice"));
  CHECK(has(all_messages(parse_photo_labels("file,side,movement,amplitude\na.png,left,rotation,medium\n"
                                            "a.png,right,rotation,medium\n",
                                            "l.csv")
                             .problems),
            "file \"a.png\" is already on line 2"));
  CHECK_FALSE(parse_photo_labels("file,side,movement,amplitude\n../x.png,left,rotation,medium\n", "l.csv")
                  .problems.empty());
}

TEST_CASE("pictures: a strip that would be huge once shown as high as the screen is refused by its header") {
  ScratchFolder folder;
  // 8192x16, lossless, all of one colour: 46 bytes.
  write_webp(folder, "strip.webp", RgbImage{8192, 16, std::vector<std::uint8_t>(8192 * 16 * 3, 128)});
  write_webp(folder, "tall.webp", RgbImage{16, 4096, std::vector<std::uint8_t>(16 * 4096 * 3, 128)});
  write_webp(folder, "wide.webp", RgbImage{800, 200, std::vector<std::uint8_t>(800 * 200 * 3, 128)});
  for (const char* strip : {"strip.webp", "tall.webp"}) {
    CHECK_THROWS_WITH(decode_for_screen(folder.path() / strip, 1000),
                      Catch::Contains("at most 4 times as long"));
    CHECK_FALSE(decode_picture(folder.path() / strip));
  }
  CHECK(decode_for_screen(folder.path() / "wide.webp", 100).width == 400);
  CHECK_THROWS_WITH(decode_for_screen(folder.path() / "wide.webp", 4000),
                    Catch::Contains("would be shown with"));
}
