#pragma once
// Making the shared store: tables, row-level security, rules that hold whoever writes, and roles that may do
// no more than they must. Run by the server's administrator, as often as wanted: what is there stays, what a
// newer program needs is added. No password reaches the server, only what it can check one by (scram.h).
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

inline constexpr const char* site_form = "2 to 12 of A-Z and 0-9";
[[nodiscard]] bool is_site_name(const std::string& name);

struct RenamedRole {
  std::string from, to;
};

struct SharedAccess {
  std::string role;
  std::optional<std::string> password; // made just now; it is not kept anywhere else
  std::vector<RenamedRole> renamed;    // roles of a store that version 9 made; their passwords stay
};

enum class RolePassword {
  kept,   // that of a role that is there
  renewed // the one before is void
};

// A role for all stations of a site: it reads and adds its own site's rows, brings sessions on that run, and
// deletes nothing.
SharedAccess open_shared_store_to_site(const std::string& address, const std::string& site,
                                       RolePassword password = RolePassword::kept);
// A role for the trial manager, who reads everything but reasons, and writes nothing.
SharedAccess open_shared_store_to_manager(const std::string& address,
                                          RolePassword password = RolePassword::kept);

} // namespace dorsal
