#include "bench/loop/allocations.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <fmt/format.h>
#include <link.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

namespace dorsal::bench {

constexpr std::size_t most_frames = 32, most_kept = 4096;

struct Allocation {
  std::size_t bytes;
  void* caller; // of malloc
  std::array<void*, most_frames> frames;
  int depth;
};

struct AllocationWindow::Recorder {
  std::array<Allocation, most_kept> kept;
  std::size_t count{}; // beyond most_kept only counted
  bool open{false};
};

namespace {

// The replaced malloc has no other way to find its recorder.
thread_local AllocationWindow::Recorder* recorder_of_thread = nullptr;

struct Module {
  std::string name; // empty: the executable
  std::uintptr_t base;
  std::uintptr_t low, high;
};

int add_module(dl_phdr_info* info, std::size_t, void* list) {
  for (int i = 0; i < info->dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = info->dlpi_phdr[i];
    if (segment.p_type != PT_LOAD || (segment.p_flags & PF_X) == 0) continue;
    const std::uintptr_t low = info->dlpi_addr + segment.p_vaddr;
    static_cast<std::vector<Module>*>(list)->push_back(
        {info->dlpi_name, info->dlpi_addr, low, low + segment.p_memsz});
  }
  return 0;
}

bool passes_on(std::string_view module) {
  constexpr std::array<std::string_view, 4> libraries{"libstdc++.so", "libc.so", "libgcc_s.so", "libfmt.so"};
  return std::ranges::any_of(
      libraries, [module](std::string_view name) { return module.find(name) != std::string_view::npos; });
}

// A member of std: linked into our executable, it also serves the libraries that are written in C++.
bool is_of_standard_library(void* frame) {
  Dl_info info{};
  if (dladdr(frame, &info) == 0 || info.dli_sname == nullptr) return false;
  const std::string_view name{info.dli_sname};
  return name.starts_with("_ZNS") || name.starts_with("_ZNKS") || name.starts_with("_ZSt");
}

class Attribution {
public:
  Attribution() { dl_iterate_phdr(add_module, &modules_); }

  void add(const Allocation& allocation, AllocationCount& count) const {
    auto frame =
        std::find(allocation.frames.begin(), allocation.frames.begin() + allocation.depth, allocation.caller);
    for (; frame != allocation.frames.begin() + allocation.depth; ++frame) {
      const Module* module = module_of(*frame);
      if (module && (passes_on(module->name) || is_of_standard_library(*frame))) continue;
      if (module && !module->name.empty())
        ++count.libraries;
      else
        add_ours(allocation, module ? address(*frame) - module->base : 0, count);
      return;
    }
    add_ours(allocation, 0, count);
  }

private:
  static std::uintptr_t address(void* frame) { return reinterpret_cast<std::uintptr_t>(frame); }
  static void add_ours(const Allocation& allocation, std::uintptr_t offset, AllocationCount& count) {
    ++count.ours;
    count.places.push_back(fmt::format("{:#x}, {} bytes", offset, allocation.bytes));
  }
  [[nodiscard]] const Module* module_of(void* frame) const {
    for (const Module& module : modules_)
      if (module.low <= address(frame) && address(frame) < module.high) return &module;
    return nullptr;
  }

  std::vector<Module> modules_;
};

[[gnu::noinline, maybe_unused]] void record(std::size_t bytes, void* caller) noexcept {
  auto* recorder = recorder_of_thread;
  if (!recorder || !recorder->open) return;
  recorder->open = false; // whatever reading the stack allocates is not the program's
  if (recorder->count < most_kept) {
    Allocation& allocation = recorder->kept[recorder->count];
    allocation.bytes = bytes;
    allocation.caller = caller;
    allocation.depth = backtrace(allocation.frames.data(), static_cast<int>(most_frames));
  }
  ++recorder->count;
  recorder->open = true;
}

} // namespace

bool allocations_are_counted() noexcept {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return false;
#else
  return true;
#endif
}

AllocationWindow::AllocationWindow() : recorder_(std::make_unique<Recorder>()) {
  recorder_of_thread = recorder_.get();
  backtrace(recorder_->kept[0].frames.data(), 1); // loads what it needs now, not in the window
}

AllocationWindow::~AllocationWindow() { recorder_of_thread = nullptr; }

void AllocationWindow::open() noexcept {
  recorder_->count = 0;
  recorder_->open = true;
}

AllocationCount AllocationWindow::close() {
  recorder_->open = false;
  AllocationCount count;
  const std::size_t kept = std::min(recorder_->count, most_kept);
  if (kept == 0) return count;
  const Attribution attribution;
  for (std::size_t i = 0; i < kept; ++i) attribution.add(recorder_->kept[i], count);
  count.ours += recorder_->count - kept;
  return count;
}

} // namespace dorsal::bench

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
// The C library's own, under the names it keeps for programs that replace malloc (glibc).
extern "C" {
void* __libc_malloc(std::size_t size) noexcept;
void* __libc_calloc(std::size_t count, std::size_t size) noexcept;
void* __libc_realloc(void* old, std::size_t size) noexcept;
void* __libc_memalign(std::size_t alignment, std::size_t size) noexcept;

void* malloc(std::size_t size) noexcept {
  dorsal::bench::record(size, __builtin_return_address(0));
  return __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) noexcept {
  dorsal::bench::record(count * size, __builtin_return_address(0));
  return __libc_calloc(count, size);
}
void* realloc(void* old, std::size_t size) noexcept {
  dorsal::bench::record(size, __builtin_return_address(0));
  return __libc_realloc(old, size);
}
void* memalign(std::size_t alignment, std::size_t size) noexcept {
  dorsal::bench::record(size, __builtin_return_address(0));
  return __libc_memalign(alignment, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
  dorsal::bench::record(size, __builtin_return_address(0));
  return __libc_memalign(alignment, size);
}
int posix_memalign(void** result, std::size_t alignment, std::size_t size) noexcept {
  dorsal::bench::record(size, __builtin_return_address(0));
  void* made = __libc_memalign(alignment, size);
  if (made == nullptr) return ENOMEM;
  *result = made;
  return 0;
}
}
#endif
