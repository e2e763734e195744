#pragma once
// How far a deletion reaches, in the words of the certificate and of the console.

namespace dorsal {

// Lines of a terminal; elsewhere each line end is a blank.
extern const char* const reach_of_deletion;

} // namespace dorsal
