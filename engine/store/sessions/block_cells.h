#pragma once
// What a block is, in the cells of its row: the kind's word, then the task's. Internal to the store.
#include "engine/core/protocol/protocol.h"
#include "engine/store/file/cells.h"

namespace dorsal {

[[nodiscard]] inline BlockKind read_block_kind(Cells& cells) {
  const std::string kind = cells.text();
  const std::string task = cells.text();
  if (const auto known = block_kind_of(kind, task)) return *known;
  cells.refuse(fmt::format("an unknown kind of block, \"{}\" with the task \"{}\",", kind, task));
}

} // namespace dorsal
