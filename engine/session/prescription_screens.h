#pragma once
// What a patient sees who opened a file from the clinic: the passphrase that closes it, and in one plain
// sentence why a file is not taken. The sentences name nobody and no code: who else trains here is nobody's
// business.
#include "engine/core/base/file_fault.h"
#include "engine/session/parts/screen.h"
#include "engine/session/passphrase_entry.h"

namespace dorsal {

// Command::choose: for PassphraseEntry::take. Command::go_on: it is whole.
[[nodiscard]] ScreenMaker passphrase_screen(PassphraseEntry entry);
// While the key is worked out, which takes a second or more. Nothing can be pressed.
[[nodiscard]] ScreenMaker opening_file_screen();

enum class Before { nothing, practised_here }; // whether a prescription is in use here
// Command::go_on: close. Command::start_anew: practise as before.
[[nodiscard]] ScreenMaker file_refused_screen(FileFault fault, Before before);

} // namespace dorsal
