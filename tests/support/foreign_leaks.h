#pragma once
// Display drivers keep memory until the process ends, and libpqxx 6 the answer of a connection that was lost.
// What is allocated while this lives is not held against us by the leak checker.
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

namespace dorsal::test {

class ForeignLeaks {
public:
  ForeignLeaks() {
#ifdef __SANITIZE_ADDRESS__
    __lsan_disable();
#endif
  }
  ~ForeignLeaks() {
#ifdef __SANITIZE_ADDRESS__
    __lsan_enable();
#endif
  }
  ForeignLeaks(const ForeignLeaks&) = delete;
  ForeignLeaks& operator=(const ForeignLeaks&) = delete;
};

} // namespace dorsal::test
