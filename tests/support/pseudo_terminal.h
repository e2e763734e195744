#pragma once
// A pseudo-terminal: what is written to the port `name()` is read here, as equipment at a serial line would.
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <string>
#include <vector>

namespace dorsal::test {

class PseudoTerminal {
public:
  PseudoTerminal() : master_(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    if (master_ < 0 || grantpt(master_) != 0 || unlockpt(master_) != 0)
      throw std::runtime_error("no pseudo-terminal");
    name_ = ptsname(master_);
  }
  PseudoTerminal(const PseudoTerminal&) = delete;
  PseudoTerminal& operator=(const PseudoTerminal&) = delete;
  ~PseudoTerminal() { close(master_); }

  [[nodiscard]] const std::string& name() const { return name_; }

  // What has arrived by now.
  [[nodiscard]] std::vector<unsigned char> received() const {
    std::vector<unsigned char> bytes;
    pollfd waiting{master_, POLLIN, 0};
    while (poll(&waiting, 1, 20) > 0 && (waiting.revents & POLLIN) != 0) {
      std::array<unsigned char, 4096> part{};
      const ssize_t count = read(master_, part.data(), part.size());
      if (count <= 0) break;
      bytes.insert(bytes.end(), part.begin(), part.begin() + count);
    }
    return bytes;
  }

  void send(const std::string& text) const {
    if (write(master_, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
      throw std::runtime_error("the pseudo-terminal takes nothing");
  }

private:
  int master_;
  std::string name_;
};

} // namespace dorsal::test
