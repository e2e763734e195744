#pragma once
// The two soft sounds there are, for eyes that are closed: something begins, it ends.
namespace dorsal {

enum class Tone { start, end };

} // namespace dorsal
