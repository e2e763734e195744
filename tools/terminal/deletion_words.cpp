#include "tools/terminal/deletion_words.h"

namespace dorsal {

const char* const reach_of_deletion =
    R"(The content of these files was overwritten, and their bytes were then searched for the UUIDs of the
patient and of all its sessions, trials and prescriptions. That is true of the files, not of the device:
file systems and flash memory write new content to new places, so earlier content may stay in unused
places until something else is written there. Where the disk is encrypted, only whoever can unlock it
can read them; otherwise, wipe the free space or destroy the device before it leaves your hands.
Not covered: exports, archives, result files and copies by `dorsal db backup` made earlier, copies that
the file system or a backup program keeps, what the patient's own machine holds, and the code where a
note or a reason about another patient mentions it.
)";

} // namespace dorsal
