#include "bench/frame/xwd.h"

#include "bench/frame/frame_buffer.h"
#include "engine/core/base/error.h"
#include "engine/core/base/random.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <cstring>

using namespace dorsal;
using namespace dorsal::bench;

namespace {

constexpr std::uint32_t width = 4, height = 3, header_size = 104, colours = 2;

// The header as Xvfb writes it, for a screen of 4 x 3.
std::vector<std::uint32_t> header() {
  return {header_size, 7,        2,      24,   width, height, 0,       0,     32,     0, 32, 32, width * 4,
          4,           0xff0000, 0xff00, 0xff, 8,     256,    colours, width, height, 0, 0,  0};
}

std::vector<std::byte> file_with(const std::vector<std::uint32_t>& fields) {
  std::vector<std::byte> file(header_size + colours * 12 + width * height * 4);
  for (std::size_t i = 0; i < fields.size(); ++i)
    for (std::size_t b = 0; b < 4; ++b) file[i * 4 + b] = static_cast<std::byte>(fields[i] >> (24 - 8 * b));
  return file;
}

bool refused(const std::vector<std::byte>& file) {
  return std::holds_alternative<std::string>(read_xwd(file));
}

std::vector<std::byte> file_with_field(std::size_t field, std::uint32_t value) {
  auto fields = header();
  fields[field] = value;
  return file_with(fields);
}

} // namespace

TEST_CASE("xwd: the header of an Xvfb screen gives the place of each pixel") {
  const auto layout = std::get<XwdLayout>(read_xwd(file_with(header())));
  CHECK(layout.width_px == width);
  CHECK(layout.height_px == height);
  CHECK(layout.colour_mask == 0xffffff);
  CHECK(layout.offset_of(0, 0) == header_size + colours * 12);
  CHECK(layout.offset_of(3, 2) == header_size + colours * 12 + 2 * 16 + 12);
}

TEST_CASE("xwd: pixels in the other byte order are compared with a swapped mask") {
  const auto layout = std::get<XwdLayout>(read_xwd(file_with_field(7, 1)));
  CHECK(layout.colour_mask == 0xffffff00);
}

TEST_CASE("xwd: every truncation is refused") {
  auto file = file_with(header());
  while (!file.empty()) {
    file.pop_back();
    CHECK(refused(file));
  }
}

TEST_CASE("xwd: headers that promise what the file does not hold are refused") {
  const auto [field, value] = GENERATE(table<std::size_t, std::uint32_t>({{0, 0},
                                                                          {0, 0xfffffffc},
                                                                          {0, 105},
                                                                          {1, 6},
                                                                          {2, 1},
                                                                          {4, 0},
                                                                          {4, 0xffffffff},
                                                                          {5, 0},
                                                                          {5, 0xffffffff},
                                                                          {5, 4},
                                                                          {11, 8},
                                                                          {11, 24},
                                                                          {12, 12},
                                                                          {12, 0xfffffffc},
                                                                          {19, 0xffffffff},
                                                                          {19, 3}}));
  CAPTURE(field, value);
  CHECK(refused(file_with_field(field, value)));
}

TEST_CASE("xwd: no header of random numbers leads outside the file") {
  Random draws{7};
  for (int i = 0; i < 20000; ++i) {
    auto fields = header();
    for (int change = 0; change < 3; ++change)
      fields[static_cast<std::size_t>(draws.integer(0, 24))] = static_cast<std::uint32_t>(draws.bits());
    const auto file = file_with(fields);
    const auto read = read_xwd(file);
    if (const auto* layout = std::get_if<XwdLayout>(&read))
      REQUIRE(layout->offset_of(layout->width_px - 1, layout->height_px - 1) + 4 <= file.size());
  }
}

TEST_CASE("frame buffer: a pixel is white when all its colour bits are set") {
  const test::ScratchFolder folder;
  auto file = file_with(header());
  const std::uint32_t white = 0x00ffffff, almost = 0x00fffffe;
  std::memcpy(file.data() + header_size + colours * 12 + 4, &white, 4);
  std::memcpy(file.data() + header_size + colours * 12 + 8, &almost, 4);
  test::write_text(folder / "screen", {reinterpret_cast<const char*>(file.data()), file.size()});
  const FrameBuffer buffer(folder / "screen");
  CHECK_FALSE(buffer.is_white(0, 0));
  CHECK(buffer.is_white(1, 0));
  CHECK_FALSE(buffer.is_white(2, 0));
}

TEST_CASE("frame buffer: a missing, an empty and a foreign file are each refused with their name") {
  const test::ScratchFolder folder;
  test::write_text(folder / "empty", "");
  test::write_text(folder / "foreign", std::string(500, 'x'));
  for (const char* name : {"missing", "empty", "foreign"})
    CHECK_THROWS_WITH(FrameBuffer(folder / name), Catch::Contains(name));
}
