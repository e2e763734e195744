#pragma once
// Asks a person for the labels that a table leaves open, one question a line.
#include "stimuli/making/label_gaps.h"

#include <iosfwd>

namespace dorsal {

// Fills every gap, or stops where the input ends; says how far it came. A first letter is enough for an
// answer where it is plain; "skip" leaves the rest of this picture open.
void ask_for_gaps(LabelTable& table, std::istream& in, std::ostream& out);

} // namespace dorsal
