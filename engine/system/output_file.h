#pragma once
// A file or a folder that appears whole or not at all: made without a name in the folder where it belongs (or
// under one that nobody can guess), put in its place once it is safely on the disk, and gone without a trace
// when anything fails. What was there before stays until then. A file that was there keeps its mode, owner
// and group; a new one is for its owner only (0600) unless it is meant for everyone (what the umask leaves).
// Its place must be a plain file or empty: a link, a device, a pipe or a folder is never written to, and what
// appears there meanwhile is not overwritten. Throws Error(file_error).
#include "engine/system/unfinished_file.h"

#include <filesystem>
#include <functional>
#include <ostream>
#include <span>
#include <string_view>

namespace dorsal {

void write_whole_file(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write,
                      Readers readers = Readers::owner);
void write_whole_file(const std::filesystem::path& path, std::span<const std::byte> bytes,
                      Readers readers = Readers::owner);
void write_whole_file(const std::filesystem::path& path, std::string_view text,
                      Readers readers = Readers::owner);

// `write` fills the folder that it is given. A folder that exists is refused. The new one has mode 0700.
void write_whole_folder(const std::filesystem::path& path,
                        const std::function<void(const std::filesystem::path&)>& write);

} // namespace dorsal
