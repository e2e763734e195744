#include "engine/clinic/machine/version.h"

namespace dorsal {

std::string_view software_version() { return DORSAL_VERSION; }

} // namespace dorsal
