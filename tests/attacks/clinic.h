#pragma once
// A console as it is installed, in a folder of its own, with one patient and one clinician who goes on
// working while others attack it.
#include "engine/system/scratch_folder.h"
#include "tests/attacks/socket.h"

#include <sys/types.h>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

namespace dorsal::attacks {

inline constexpr std::string_view clinician = "anna";
inline constexpr std::string_view passphrase = "quiet river stone";

[[nodiscard]] int status_of(const std::string& answer); // 0: no answer

class Clinic {
public:
  explicit Clinic(std::string program);
  ~Clinic();
  Clinic(const Clinic&) = delete;
  Clinic& operator=(const Clinic&) = delete;
  Clinic(Clinic&&) = delete;
  Clinic& operator=(Clinic&&) = delete;

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] std::string host() const;
  [[nodiscard]] std::string request(std::string_view what, std::string_view headers = {},
                                    std::string_view body = {}) const;
  [[nodiscard]] long memory_mb() const; // resident, the most since the program began
  // Signed in anew: the status of that.
  [[nodiscard]] int sign_in() const;

  // The clinician's list of patients, asked for again and again until `working` ends.
  struct Waits {
    int answers{};
    int failures{};
    std::chrono::milliseconds longest{};
  };
  class Working {
  public:
    explicit Working(const Clinic& clinic);
    Waits end();

  private:
    Waits waits_;
    std::atomic<bool> over_{};
    std::thread thread_;
  };

private:
  [[nodiscard]] std::string ask(const std::string& request) const;

  ScratchFolder folder_;
  std::string program_;
  pid_t child_{};
  int port_{};
  std::string cookie_;
};

} // namespace dorsal::attacks
