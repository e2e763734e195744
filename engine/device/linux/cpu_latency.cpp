#include "engine/device/linux/cpu_latency.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

namespace dorsal {
namespace {
constexpr const char* latency_device = "/dev/cpu_dma_latency";
constexpr std::int32_t at_once_us = 0;
constexpr std::int32_t no_wish_us = 2'000'000'000; // PM_QOS_CPU_LATENCY_DEFAULT_VALUE
} // namespace

CpuLatencyRequest::CpuLatencyRequest() : descriptor_(open(latency_device, O_WRONLY | O_CLOEXEC)) {
  keep_awake(false);
  outcome_ = descriptor_ >= 0 ? "0 us while an answer is awaited"
                              : fmt::format("refused: {}; to allow it give your group write access to {} "
                                            "by a udev rule",
                                            std::strerror(errno), latency_device);
}

CpuLatencyRequest::~CpuLatencyRequest() {
  if (descriptor_ >= 0) close(descriptor_);
}

void CpuLatencyRequest::keep_awake(bool awake) const noexcept {
  if (descriptor_ < 0) return;
  const std::int32_t wish = awake ? at_once_us : no_wish_us;
  [[maybe_unused]] const auto written = write(descriptor_, &wish, sizeof wish);
}

} // namespace dorsal
