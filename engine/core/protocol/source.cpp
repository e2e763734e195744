#include "engine/core/protocol/source.h"

#include "engine/core/base/names.h"

namespace dorsal {
namespace {

constexpr Names<Confidence, 3> confidence_names = {{{Confidence::convention, "convention"},
                                                    {Confidence::literature, "literature"},
                                                    {Confidence::arithmetic, "arithmetic"}}};

} // namespace

std::string_view name_of(Confidence confidence) { return confidence_names.name_of(confidence); }

} // namespace dorsal
