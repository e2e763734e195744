#pragma once
// The error of a file that came from elsewhere and was not taken: its message, and why as a value.
#include "engine/core/base/error.h"
#include "engine/core/base/file_fault.h"

#include <string>

namespace dorsal {

class FileRefused final : public Error {
public:
  FileRefused(FileFault fault, const std::string& message)
      : Error(ExitCode::bad_input, message), fault_(fault) {}
  [[nodiscard]] FileFault fault() const { return fault_; }

private:
  FileFault fault_;
};

} // namespace dorsal
