#pragma once
// A connection to the shared store, and what its errors mean. Internal to the store.
#include "engine/core/base/error.h"
#include "engine/shared/pqxx_versions.h"

#include <exception>
#include <functional>
#include <string>
#include <string_view>

namespace dorsal {

// The connection or the server went away, or another station was in the way: worth trying again.
[[nodiscard]] bool is_passing(const std::exception& error);

// `what` completes "cannot ...".
[[nodiscard]] Error shared_error(const std::string& address, std::string_view what,
                                 const std::exception& error);

// Runs `work`, turning pqxx's exceptions into ours.
void with_shared_store(const std::string& address, std::string_view what,
                       const std::function<void(pqxx::connection&)>& work);

} // namespace dorsal
