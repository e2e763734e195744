#pragma once
// The place of a file that is being written.
#include <filesystem>

namespace dorsal {

[[nodiscard]] std::filesystem::path folder_of(const std::filesystem::path& path);
[[nodiscard]] std::filesystem::path unguessable_name_in(const std::filesystem::path& folder);

// 0, or why not: EEXIST where something is there.
[[nodiscard]] int rename_without_replacing(const std::filesystem::path& from,
                                           const std::filesystem::path& to);

// A new name survives a power cut only once the folder that holds it is on the disk.
void keep_name(const std::filesystem::path& path);

// Throws Error(file_error) with the reason and a remedy.
[[noreturn]] void refuse_to_write(const std::filesystem::path& path, int error);

} // namespace dorsal
