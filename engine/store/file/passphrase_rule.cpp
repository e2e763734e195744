#include "engine/store/file/passphrase_rule.h"

#include "engine/core/base/characters.h"

#include <fmt/format.h>

namespace dorsal {

std::string passphrase_fault(std::string_view passphrase) {
  const int characters = characters_in(passphrase);
  if (characters >= least_passphrase_characters && passphrase.size() <= most_passphrase_bytes) return {};
  return fmt::format(
      "a passphrase of {} characters; allowed are {} characters to {} bytes: four words will do", characters,
      least_passphrase_characters, most_passphrase_bytes);
}

} // namespace dorsal
