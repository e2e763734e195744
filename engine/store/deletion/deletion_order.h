#pragma once
// A deletion that has begun and is not finished: NAME.deletion-UUID beside the database, for its owner only,
// from before the first row goes until no trace is found. So a deletion that was interrupted at any point,
// even after the database has forgotten the patient, goes on where it was, and still knows what to search
// for.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct DeletionOrder {
  std::string patient_uuid;
  std::string code;
  int sessions{};
  int trials{};
  std::vector<std::string> names; // UUIDs of the patient, sessions, trials and prescriptions; sorted
};

// Throws Error(file_error); nothing may be deleted then.
void keep_order(const std::filesystem::path& database, const DeletionOrder& order);
// By code or UUID.
[[nodiscard]] std::optional<DeletionOrder> find_order(const std::filesystem::path& database,
                                                      const std::string& patient);
[[nodiscard]] std::vector<std::filesystem::path> deletion_orders(const std::filesystem::path& database);
void end_order(const std::filesystem::path& database, const DeletionOrder& order);

} // namespace dorsal
