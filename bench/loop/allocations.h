#pragma once
// Counts what is allocated on one thread while a window is open, and by whom. malloc, calloc, realloc and the
// aligned ones are replaced in the program that links this (operator new ends there); outside a window that
// costs one comparison. An allocation is ours when the first stack frame outside the C and C++ libraries
// (also where they are linked into the executable) and fmt lies in our executable; one whose stack cannot be
// read counts as ours.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace dorsal::bench {

struct AllocationCount {
  std::uint64_t ours{};
  std::uint64_t libraries{};
  // Of each allocation of ours: offset in the executable, for addr2line ("0x1f3a0, 64 bytes").
  std::vector<std::string> places;
};

// False under a sanitizer, which replaces malloc itself.
[[nodiscard]] bool allocations_are_counted() noexcept;

// Of the thread that makes it; one at a time. To be used from that thread alone.
class AllocationWindow {
public:
  AllocationWindow();
  AllocationWindow(const AllocationWindow&) = delete;
  AllocationWindow& operator=(const AllocationWindow&) = delete;
  ~AllocationWindow();

  void open() noexcept;
  [[nodiscard]] AllocationCount close(); // since open()

  struct Recorder;

private:
  std::unique_ptr<Recorder> recorder_;
};

} // namespace dorsal::bench
