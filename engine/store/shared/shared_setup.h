#pragma once
// Making the shared store: tables, row-level security, and roles that may do no more than they must. Run by
// the server's administrator, as often as wanted: what is there stays, what a newer program needs is added.
#include <optional>
#include <string>

namespace dorsal {

inline constexpr const char* site_form = "2 to 12 of A-Z and 0-9";
[[nodiscard]] bool is_site_name(const std::string& name);

struct SharedAccess {
  std::string role;
  std::optional<std::string> password; // of a role that was made just now; it is not kept anywhere else
};

// A role for all stations of a site: it reads and adds its own site's rows, ends its sessions, deletes
// nothing.
SharedAccess open_shared_store_to_site(const std::string& address, const std::string& site);
// A role for the trial manager, who reads everything and writes nothing.
SharedAccess open_shared_store_to_manager(const std::string& address);

} // namespace dorsal
