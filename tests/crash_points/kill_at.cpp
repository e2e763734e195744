// To be preloaded: kills its process just before the n-th call that changes a file (DORSAL_KILL_AT=n), as
// kill -9 does. Counts renames, links, removals, writes, truncations and syncs, SQLite's own among them.
#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>

namespace {

void count_down() {
  static const char* text = std::getenv("DORSAL_KILL_AT");
  static std::atomic<long> left{text != nullptr ? std::atol(text) : 0};
  if (left > 0 && --left == 0) ::kill(::getpid(), SIGKILL);
}

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

} // namespace

#define DORSAL_COUNTED(type, name, parameters, ...)                                                          \
  extern "C" type name parameters {                                                                          \
    static auto* real = next<type parameters>(#name);                                                        \
    count_down();                                                                                            \
    return real(__VA_ARGS__);                                                                                \
  }

DORSAL_COUNTED(int, rename, (const char* from, const char* to), from, to)
DORSAL_COUNTED(int, renameat2, (int a, const char* from, int b, const char* to, unsigned flags), a, from, b,
               to, flags)
DORSAL_COUNTED(int, link, (const char* from, const char* to), from, to)
DORSAL_COUNTED(int, linkat, (int a, const char* from, int b, const char* to, int flags), a, from, b, to,
               flags)
DORSAL_COUNTED(int, unlink, (const char* file), file)
DORSAL_COUNTED(int, unlinkat, (int a, const char* file, int flags), a, file, flags)
DORSAL_COUNTED(int, rmdir, (const char* file), file)
DORSAL_COUNTED(ssize_t, write, (int file, const void* bytes, size_t size), file, bytes, size)
DORSAL_COUNTED(ssize_t, pwrite, (int file, const void* bytes, size_t size, off_t at), file, bytes, size, at)
DORSAL_COUNTED(ssize_t, pwrite64, (int file, const void* bytes, size_t size, off64_t at), file, bytes, size,
               at)
DORSAL_COUNTED(int, ftruncate, (int file, off_t size), file, size)
DORSAL_COUNTED(int, ftruncate64, (int file, off64_t size), file, size)
DORSAL_COUNTED(int, fsync, (int file), file)
DORSAL_COUNTED(int, fdatasync, (int file), file)
