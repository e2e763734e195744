#include "tests/power_cuts/faulty_disk.h"

#include "engine/core/base/random.h"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <new>
#include <optional>
#include <vector>

namespace dorsal::test {
namespace {

struct Write {
  std::size_t at{};
  std::string bytes;
  bool truncates{}; // to the length `at`
};

// What the platter holds of a file, and what it has been told since.
struct Platter {
  std::optional<std::string> synced; // empty: the file was never synced, and its name may be lost
  std::vector<Write> since;
};

void apply(std::string& content, const Write& write) {
  if (write.truncates) return content.resize(std::min(content.size(), write.at));
  if (content.size() < write.at + write.bytes.size()) content.resize(write.at + write.bytes.size());
  std::ranges::copy(write.bytes, content.begin() + static_cast<std::ptrdiff_t>(write.at));
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Disk {
public:
  explicit Disk(FaultPlan plan) : plan_(plan), random_(stream(plan.seed, 7)) {}

  void opened(const std::string& path) {
    if (platters_.contains(path)) return;
    Platter& platter = platters_[path];
    if (std::error_code none; std::filesystem::file_size(path, none) > 0 && !none)
      platter.synced = read_file(path);
  }
  void wrote(const std::string& path, Write write) { platters_[path].since.push_back(std::move(write)); }
  void synced(const std::string& path) {
    Platter& platter = platters_[path];
    if (!platter.synced) platter.synced.emplace();
    for (const Write& write : platter.since) apply(*platter.synced, write);
    platter.since.clear();
  }
  void deleted(const std::string& path) { platters_.erase(path); }

  // What happens at this point; a power cut does not return, and `in_flight` may or may not have got through.
  Fault point(const std::string& path, std::optional<Write> in_flight) {
    const std::int64_t now = ++count_;
    if (plan_.points != nullptr) *plan_.points = now;
    if (plan_.at == 0) return Fault::none;
    if (plan_.fault == Fault::power_cut) {
      if (now < plan_.at) return Fault::none;
      if (in_flight) wrote(path, std::move(*in_flight));
      cut_power();
    }
    const bool lasting = plan_.fault == Fault::disk_full;
    return now == plan_.at || (lasting && now > plan_.at) ? plan_.fault : Fault::none;
  }

private:
  [[noreturn]] void cut_power() {
    for (const auto& [path, platter] : platters_) leave(path, platter);
    ::_exit(power_cut_exit);
  }

  void leave(const std::string& path, const Platter& platter) {
    if (plan_.survival == Survival::synced_only && !platter.synced) {
      std::filesystem::remove(path);
      return;
    }
    std::string content = platter.synced.value_or("");
    if (plan_.survival != Survival::synced_only)
      for (std::size_t i = 0; i < platter.since.size(); ++i) {
        if (plan_.survival == Survival::everything)
          apply(content, platter.since[i]);
        else
          apply_some(content, platter.since[i], i + 1 == platter.since.size());
      }
    std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
  }

  void apply_some(std::string& content, const Write& write, bool is_last) {
    if (write.truncates) {
      if (random_.integer(0, 1) == 1) apply(content, write);
      return;
    }
    constexpr std::size_t sector = 512;
    for (std::size_t at = 0; at < write.bytes.size(); at += sector) {
      if (random_.integer(0, 1) == 0) continue;
      std::string part = write.bytes.substr(at, sector);
      if (is_last && at + sector >= write.bytes.size()) part.resize(part.size() / 2);
      apply(content, {write.at + at, part, false});
    }
  }

  FaultPlan plan_;
  Random random_;
  std::int64_t count_{0};
  std::map<std::string, Platter> platters_;
};

Disk* disk = nullptr; // SQLite's callbacks have no other way to it
sqlite3_vfs* real = nullptr;

struct FaultyFile {
  sqlite3_file base;
  std::string* path;
  sqlite3_file* below; // the real one, in the memory after this
};

FaultyFile& faulty(sqlite3_file* file) { return *reinterpret_cast<FaultyFile*>(file); }
sqlite3_file* below(sqlite3_file* file) { return faulty(file).below; }

int code_of(Fault fault) {
  switch (fault) {
  case Fault::disk_full: return SQLITE_FULL;
  case Fault::failed_sync: return SQLITE_IOERR_FSYNC;
  case Fault::io_error:
  case Fault::torn_write: return SQLITE_IOERR_WRITE;
  default: return SQLITE_OK;
  }
}

int on_close(sqlite3_file* file) {
  const int result =
      below(file)->pMethods == nullptr ? SQLITE_OK : below(file)->pMethods->xClose(below(file));
  delete faulty(file).path;
  faulty(file).path = nullptr;
  return result;
}
int on_read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  return below(file)->pMethods->xRead(below(file), to, size, at);
}
int on_write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  const Write write{
      static_cast<std::size_t>(at), {static_cast<const char*>(from), static_cast<std::size_t>(size)}, false};
  const Fault fault = disk->point(*faulty(file).path, write);
  if (fault == Fault::torn_write)
    static_cast<void>(below(file)->pMethods->xWrite(below(file), from, size / 2, at));
  if (fault != Fault::none && fault != Fault::failed_sync) return code_of(fault);
  disk->wrote(*faulty(file).path, write);
  return below(file)->pMethods->xWrite(below(file), from, size, at);
}
int on_truncate(sqlite3_file* file, sqlite3_int64 size) {
  const Write write{static_cast<std::size_t>(size), {}, true};
  if (disk->point(*faulty(file).path, write) == Fault::io_error) return SQLITE_IOERR_TRUNCATE;
  disk->wrote(*faulty(file).path, write);
  return below(file)->pMethods->xTruncate(below(file), size);
}
// The real disk is not waited for: this one decides what has reached it.
int on_sync(sqlite3_file* file, int) {
  const Fault fault = disk->point(*faulty(file).path, {});
  if (fault == Fault::failed_sync || fault == Fault::io_error) return SQLITE_IOERR_FSYNC;
  disk->synced(*faulty(file).path);
  return SQLITE_OK;
}
int on_file_size(sqlite3_file* file, sqlite3_int64* size) {
  return below(file)->pMethods->xFileSize(below(file), size);
}
int on_lock(sqlite3_file* file, int level) { return below(file)->pMethods->xLock(below(file), level); }
int on_unlock(sqlite3_file* file, int level) { return below(file)->pMethods->xUnlock(below(file), level); }
int on_reserved(sqlite3_file* file, int* out) {
  return below(file)->pMethods->xCheckReservedLock(below(file), out);
}
int on_control(sqlite3_file* file, int what, void* value) {
  return below(file)->pMethods->xFileControl(below(file), what, value);
}
int on_sector_size(sqlite3_file* file) { return below(file)->pMethods->xSectorSize(below(file)); }
int on_characteristics(sqlite3_file* file) {
  return below(file)->pMethods->xDeviceCharacteristics(below(file));
}
int on_shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
  return below(file)->pMethods->xShmMap(below(file), page, size, extend, out);
}
int on_shm_lock(sqlite3_file* file, int at, int count, int flags) {
  return below(file)->pMethods->xShmLock(below(file), at, count, flags);
}
void on_shm_barrier(sqlite3_file* file) { below(file)->pMethods->xShmBarrier(below(file)); }
int on_shm_unmap(sqlite3_file* file, int remove) {
  return below(file)->pMethods->xShmUnmap(below(file), remove);
}

const sqlite3_io_methods methods{2,
                                 on_close,
                                 on_read,
                                 on_write,
                                 on_truncate,
                                 on_sync,
                                 on_file_size,
                                 on_lock,
                                 on_unlock,
                                 on_reserved,
                                 on_control,
                                 on_sector_size,
                                 on_characteristics,
                                 on_shm_map,
                                 on_shm_lock,
                                 on_shm_barrier,
                                 on_shm_unmap,
                                 nullptr,
                                 nullptr};

int on_open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  auto* made = new (file) FaultyFile{};
  made->path = new std::string(name == nullptr ? "" : name);
  made->below = reinterpret_cast<sqlite3_file*>(made + 1);
  if (name != nullptr) disk->opened(*made->path);
  const int result = real->xOpen(real, name, made->below, flags, out_flags);
  made->base.pMethods = result == SQLITE_OK ? &methods : nullptr;
  if (result != SQLITE_OK) delete made->path;
  return result;
}
int on_delete(sqlite3_vfs*, const char* name, int sync) {
  if (disk->point(name, {}) == Fault::io_error) return SQLITE_IOERR_DELETE;
  const int result = real->xDelete(real, name, sync);
  disk->deleted(name);
  return result;
}

} // namespace

std::string install_faulty_disk(const FaultPlan& plan) {
  disk = new Disk(plan); // lives as long as the process
  real = sqlite3_vfs_find(nullptr);
  auto* layer = new sqlite3_vfs(*real);
  layer->szOsFile = static_cast<int>(sizeof(FaultyFile)) + real->szOsFile;
  layer->pNext = nullptr;
  layer->zName = "faulty";
  layer->xOpen = on_open;
  layer->xDelete = on_delete;
  sqlite3_vfs_register(layer, 0);
  return layer->zName;
}

} // namespace dorsal::test
