#include "bench/frame/frame_buffer.h"

#include "engine/core/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cassert>
#include <cerrno>
#include <cstring>

namespace dorsal::bench {
namespace {

struct Mapping {
  const std::byte* start;
  std::size_t size;
};

Mapping map_file(const std::filesystem::path& file) {
  const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat facts {};
  void* start = MAP_FAILED;
  if (fd >= 0 && ::fstat(fd, &facts) == 0 && facts.st_size > 0)
    start = ::mmap(nullptr, static_cast<std::size_t>(facts.st_size), PROT_READ, MAP_SHARED, fd, 0);
  const int why = errno;
  if (fd >= 0) ::close(fd);
  if (start == MAP_FAILED)
    throw Error(ExitCode::file_error,
                fmt::format("cannot map the frame buffer {}: {}. Start Xvfb with -fbdir and give its "
                            "Xvfb_screen0",
                            file.string(),
                            facts.st_size == 0 && fd >= 0 ? "it is empty" : std::strerror(why)));
  return {static_cast<const std::byte*>(start), static_cast<std::size_t>(facts.st_size)};
}

} // namespace

void FrameBuffer::Unmap::operator()(const std::byte* start) const noexcept {
  ::munmap(const_cast<std::byte*>(start), size);
}

FrameBuffer::FrameBuffer(const std::filesystem::path& file) : bytes_(nullptr, Unmap{0}) {
  const Mapping mapping = map_file(file);
  bytes_ = {mapping.start, Unmap{mapping.size}};
  auto read = read_xwd({mapping.start, mapping.size});
  if (const auto* problem = std::get_if<std::string>(&read))
    throw Error(ExitCode::bad_input, fmt::format("{} is no usable XWD file: {}", file.string(), *problem));
  layout_ = std::get<XwdLayout>(read);
}

std::uint32_t FrameBuffer::pixel(std::size_t x_px, std::size_t y_px) const noexcept {
  assert(x_px < layout_.width_px && y_px < layout_.height_px);
  // Another process writes it while we read: volatile, so that every call reads memory.
  const std::byte* at = bytes_.get() + layout_.offset_of(x_px, y_px);
  return *reinterpret_cast<const volatile std::uint32_t*>(at);
}

std::vector<std::uint32_t> FrameBuffer::sample() const {
  std::vector<std::uint32_t> pixels;
  for (std::size_t y = 0; y < layout_.height_px; y += 8)
    for (std::size_t x = 0; x < layout_.width_px; x += 16) pixels.push_back(pixel(x, y));
  return pixels;
}

} // namespace dorsal::bench
