#pragma once
// Says of a fault in stored rows where it is. Internal to the store.
#include "engine/core/base/error.h"

#include <fmt/format.h>

#include <string>

namespace dorsal {

// What `read` returns. An Error out of it gets the place that `where` says in front: "trial 3: the database
// ...".
template <class Where, class Read>
auto named_fault(const Where& where, const Read& read) {
  try {
    return read();
  } catch (const Error& error) {
    throw Error(error.code(), fmt::format("{}: {}", where(), error.what()));
  }
}

} // namespace dorsal
