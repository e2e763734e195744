#pragma once
// Asks the kernel to keep idle processors awake while an answer is awaited: waking a sleeping one takes 0.05
// to 0.2 ms, and not always the same. Through /dev/cpu_dma_latency (Linux, PM QoS); the request ends with the
// object, and with the process at the latest.
#include <string>

namespace dorsal {

class CpuLatencyRequest {
public:
  CpuLatencyRequest();
  CpuLatencyRequest(const CpuLatencyRequest&) = delete;
  CpuLatencyRequest& operator=(const CpuLatencyRequest&) = delete;
  ~CpuLatencyRequest();

  // Neither allocates nor waits.
  void keep_awake(bool awake) const noexcept;
  // "0 us while an answer is awaited", or "refused: ..." with what would allow it.
  [[nodiscard]] const std::string& outcome() const { return outcome_; }

private:
  int descriptor_;
  std::string outcome_;
};

} // namespace dorsal
