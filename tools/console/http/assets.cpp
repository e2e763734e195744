#include "tools/console/http/assets.h"

#include "engine/clinic/report/report_page.h"
#include "tools/analyse/embedded.h"
#include "tools/console/http/embedded.h"

#include <algorithm>
#include <array>

namespace dorsal::console {

const Asset* find_asset(std::string_view path) {
  constexpr std::string_view script = "text/javascript; charset=utf-8";
  static const std::array assets{
      Asset{"/", "text/html; charset=utf-8", embedded_page()},
      Asset{"/page.css", "text/css; charset=utf-8", embedded_style()},
      Asset{"/page.js", script, embedded_script("page")},
      Asset{"/dom.js", script, embedded_script("dom")},
      Asset{"/server.js", script, embedded_script("server")},
      Asset{"/sign_in.js", script, embedded_script("sign_in")},
      Asset{"/patients.js", script, embedded_script("patients")},
      Asset{"/patient.js", script, embedded_script("patient")},
      Asset{"/settings.js", script, embedded_script("settings")},
      Asset{"/shared.js", script, embedded_script("shared")},
      Asset{"/records.js", script, embedded_script("records")},
      Asset{"/runs.js", script, embedded_script("runs")},
      Asset{"/charts.js", script, embedded_script("charts")},
      Asset{"/drafts.js", script, embedded_script("drafts")},
      Asset{"/lock.js", script, embedded_script("lock")},
      Asset{"/home.js", script, embedded_script("home")},
      Asset{"/report.css", "text/css; charset=utf-8", report_style()},
      Asset{"/chart.js", script, analyse::embedded_chart_js()},
  };
  const auto* at = std::ranges::find(assets, path, &Asset::path);
  return at == assets.end() ? nullptr : at;
}

} // namespace dorsal::console
