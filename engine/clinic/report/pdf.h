#pragma once
// A page printed to PDF by the Chromium of this machine: chromium, chromium-browser, google-chrome or
// google-chrome-stable, the first in PATH.
#include <string>

namespace dorsal {

// The bytes of the PDF. Throws Error: not_found with the remedy where there is no Chromium, file_error with
// its last words where it fails or takes longer than a minute.
[[nodiscard]] std::string pdf_of(const std::string& page);

} // namespace dorsal
