#include "engine/clinic/doctor/doctor_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string_view>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

struct Mount {
  std::string point;
  std::string type;
  std::string options;
};

// Blanks, tabs, line ends and backslashes are written as \ooo.
std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '\\' && i + 3 < text.size() &&
        std::ranges::all_of(text.substr(i + 1, 3), [](char c) { return c >= '0' && c <= '7'; });
    if (!escape) {
      plain += text[i];
      continue;
    }
    plain += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
    i += 3;
  }
  return plain;
}

// "36 35 98:0 /root /point rw,noatime master:1 - ext3 /dev/root rw,errors=continue"
std::optional<Mount> mount_in(const std::string& line) {
  const std::size_t bar = line.find(" - ");
  if (bar == std::string::npos) return {};
  std::istringstream front(line.substr(0, bar));
  std::istringstream back(line.substr(bar + 3));
  std::string skipped, point, own_options, type, source, options;
  if (!(front >> skipped >> skipped >> skipped >> skipped >> point >> own_options)) return {};
  if (!(back >> type >> source >> options)) return {};
  return Mount{unescaped(point), type, fmt::format(",{},{},", own_options, options)};
}

bool is_at_or_below(const std::string& folder, const std::string& point) {
  if (point == "/" || folder == point) return true;
  return folder.starts_with(point) && folder[point.size()] == '/';
}

// The deepest mount point above; of several at the same point the last, which covers the others.
std::optional<Mount> mount_of(const fs::path& folder, const std::string& mounts) {
  std::optional<Mount> found;
  std::istringstream lines(mounts);
  for (std::string line; std::getline(lines, line);) {
    auto mount = mount_in(line);
    if (!mount || !is_at_or_below(folder.string(), mount->point)) continue;
    if (!found || mount->point.size() >= found->point.size()) found = std::move(mount);
  }
  return found;
}

enum class LockReach { of_the_server, of_one_computer };

struct NetworkType {
  std::string_view type;
  LockReach reach;
};

constexpr std::array network_types{
    NetworkType{"nfs", LockReach::of_the_server},
    NetworkType{"nfs4", LockReach::of_the_server},
    NetworkType{"cifs", LockReach::of_the_server},
    NetworkType{"smb3", LockReach::of_the_server},
    NetworkType{"smbfs", LockReach::of_the_server},
    NetworkType{"ceph", LockReach::of_the_server},
    NetworkType{"fuse.ceph", LockReach::of_the_server},
    NetworkType{"fuse.glusterfs", LockReach::of_the_server},
    NetworkType{"gfs2", LockReach::of_the_server},
    NetworkType{"ocfs2", LockReach::of_the_server},
    NetworkType{"lustre", LockReach::of_one_computer},
    NetworkType{"afs", LockReach::of_one_computer},
    NetworkType{"coda", LockReach::of_one_computer},
    NetworkType{"9p", LockReach::of_one_computer},
    NetworkType{"virtiofs", LockReach::of_one_computer},
    NetworkType{"vboxsf", LockReach::of_one_computer},
    NetworkType{"fuse.vmhgfs-fuse", LockReach::of_one_computer},
    NetworkType{"fuse.sshfs", LockReach::of_one_computer},
};

// A program of its own behind it, which may be anywhere and rarely knows of locks.
bool is_of_a_program(std::string_view type) {
  constexpr std::array local{"fuse.fuse-overlayfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs",
                             "fuse.ntfs-3g"};
  return type.starts_with("fuse.") && std::ranges::find(local, type) == local.end();
}

// Mounted so that locks do not leave this computer.
bool keeps_locks_here(const Mount& mount) {
  constexpr std::array words{",nolock,", ",local_lock=all,", ",local_lock=posix,", ",nobrl,",
                             ",localflocks,"};
  return std::ranges::any_of(words,
                             [&](const char* word) { return mount.options.find(word) != std::string::npos; });
}

std::optional<LockReach> reach_of(const Mount& mount) {
  const auto* const at = std::ranges::find(network_types, mount.type, &NetworkType::type);
  if (at == network_types.end())
    return is_of_a_program(mount.type) ? std::optional{LockReach::of_one_computer} : std::nullopt;
  return keeps_locks_here(mount) ? LockReach::of_one_computer : at->reach;
}

std::string_view worth_of(LockReach reach) {
  return reach == LockReach::of_the_server
             ? "its server keeps a session's lock between computers, but not the database's own log"
             : "a session's lock is known to this computer alone, and so is the database's own log";
}

} // namespace

fs::path nearest_folder(fs::path folder) {
  std::error_code error;
  folder = folder.empty() ? fs::current_path(error) : fs::absolute(folder, error);
  while (!fs::is_directory(folder, error) && folder.has_relative_path()) folder = folder.parent_path();
  return folder;
}

DoctorFinding judge_lock(const fs::path& folder, const std::string& mounts) {
  const auto mount = mount_of(folder, mounts);
  if (!mount)
    return {"session lock", Health::limited,
            fmt::format("which file system {} is on cannot be told", folder.string()),
            "if other computers share the folder, use it from one of them at a time"};
  const auto reach = reach_of(*mount);
  if (!reach)
    return {"session lock", Health::good,
            fmt::format("{} ({}): a session has one living owner, by a lock that dies with its process",
                        folder.string(), mount->type)};
  return {
      "session lock", Health::limited,
      fmt::format("{} is on a network folder ({}): {}; two computers at once could take the same session "
                  "or damage the database",
                  folder.string(), mount->type, worth_of(*reach)),
      "use it from one computer at a time, or keep a database on each computer and bring sessions together "
      "by `dorsal sync` or archives"};
}

DoctorFinding judge_lock(const fs::path& database) {
  std::ifstream file("/proc/self/mountinfo");
  const std::string mounts{std::istreambuf_iterator<char>(file), {}};
  const fs::path folder = nearest_folder(database.parent_path());
  std::error_code error;
  const fs::path whole = fs::canonical(folder, error);
  return judge_lock(error ? folder : whole, mounts);
}

} // namespace dorsal
