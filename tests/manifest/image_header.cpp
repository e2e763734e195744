#include "stimuli/pictures/image_header.h"

#include "tests/support/catch.h"

#include <string>

using namespace dorsal;

namespace {

std::optional<ImageHeader> header_of(const std::string& bytes) {
  return parse_image_header(std::as_bytes(std::span(bytes)));
}

const std::string jpeg("\xFF\xD8\xFF\xE0\x00\x04xx\xFF\xC0\x00\x11\x08\x04\x00\x03\x00", 17);

} // namespace

TEST_CASE("image header: a JPEG's size lies behind its metadata") {
  CHECK(header_of(jpeg) == ImageHeader{ImageFormat::jpeg, 768, 1024});
}

TEST_CASE("image header: lossy, lossless and extended WebP") {
  CHECK(header_of(std::string("RIFF....WEBPVP8 ....xxx\x9d\x01\x2a\x00\x03\x00\x04", 30)) ==
        ImageHeader{ImageFormat::webp, 768, 1024});
  CHECK(header_of(std::string("RIFF....WEBPVP8L....\x2f\xff\xc2\xff\x00xxxxx", 30)) ==
        ImageHeader{ImageFormat::webp, 768, 1024});
  CHECK(header_of(std::string("RIFF....WEBPVP8X........\xff\x02\x00\xff\x03\x00", 30)) ==
        ImageHeader{ImageFormat::webp, 768, 1024});
}

TEST_CASE("image header: every prefix of a file and a size of zero are refused, not read past") {
  for (std::size_t n = 0; n < jpeg.size(); ++n) CHECK_FALSE(header_of(jpeg.substr(0, n)));
  CHECK_FALSE(header_of(std::string("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\0\0\0\0\1", 24)));
  CHECK_FALSE(header_of(std::string("\xFF\xD8\xFF\xE0\x00\x00xx\xFF\xC0", 10)));
}
