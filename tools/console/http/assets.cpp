#include "tools/console/http/assets.h"

#include "engine/clinic/report/report_page.h"
#include "engine/session/print/leaflet_page.h"
#include "tools/console/http/embedded.h"

#include <algorithm>
#include <vector>

namespace dorsal::console {
namespace {

constexpr std::string_view style = "text/css; charset=utf-8";
constexpr std::string_view script = "text/javascript; charset=utf-8";
constexpr std::string_view catalogue = "text/plain; charset=utf-8";

std::vector<Asset> all_assets() {
  std::vector<Asset> assets{{"/", "text/html; charset=utf-8", embedded_page()},
                            {"/page.css", style, embedded_style()},
                            {"/report.css", style, report_style()},
                            {"/leaflet.css", style, print::leaflet_style()}};
  for (const PageModule& module : embedded_modules())
    assets.push_back({module.path, module.path.ends_with(".po") ? catalogue : script, module.text});
  return assets;
}

} // namespace

const Asset* find_asset(std::string_view path) {
  static const std::vector<Asset> assets = all_assets();
  const auto at = std::ranges::find(assets, path, &Asset::path);
  return at == assets.end() ? nullptr : &*at;
}

} // namespace dorsal::console
