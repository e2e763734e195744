#pragma once
// One row of a manifest: which columns there are, what each may hold, and both directions between text and
// value. Every refusal names the column, the value and what is allowed.
#include "engine/core/stimulus/stimulus.h"
#include "stimuli/pictures/field_reader.h"
#include "stimuli/pictures/manifest.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

// In the order in which they are written.
[[nodiscard]] std::span<const std::string_view> manifest_columns();

struct PictureRow {
  BasePicture picture;
  Backdrop backdrop;
  std::vector<std::string> problems;
};

[[nodiscard]] PictureRow parse_picture_row(const RowFields& fields);

[[nodiscard]] std::vector<std::string> picture_row_fields(const BasePicture& picture,
                                                          const Backdrop& backdrop);

} // namespace dorsal
