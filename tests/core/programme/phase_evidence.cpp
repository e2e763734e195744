#include "engine/core/programme/phase_evidence.h"

#include "engine/core/protocol/programme.h"
#include "tests/support/catch.h"

using namespace dorsal;

TEST_CASE(
    "programme: evidence belongs to the phase it names, and without a name to the first with its task") {
  Protocol protocol = default_protocol();
  for (const char* name : {"easy", "hard", "touch"})
    protocol.programme.push_back(default_phase(name, protocol));
  const BlockHeader unnamed{.block = 1, .kind = BlockKind::assess, .set = "assess-a", .pictures = 40};
  CHECK(phase_of(unnamed, protocol.programme)->name == "easy");
  BlockHeader named = unnamed;
  named.phase = "hard";
  CHECK(phase_of(named, protocol.programme)->name == "hard");
  named.phase = "gone";
  CHECK(phase_of(named, protocol.programme) == nullptr);
  const BlockHeader words{.block = 1, .kind = BlockKind::control, .set = "words", .pictures = 20};
  CHECK(phase_of(words, protocol.programme)->name == "easy"); // beside the pictures that they explain
  const BlockHeader touches{.block = 1, .kind = {Purpose::assess, TaskId::points}, .set = {}, .pictures = 24};
  CHECK(phase_of(touches, protocol.programme)->name == "touch");
}
