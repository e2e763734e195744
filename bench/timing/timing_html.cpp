#include "bench/report/html.h"
#include "bench/timing/timing_report.h"

namespace dorsal::bench {

std::string to_html(const TimingResult& result) {
  std::vector<Charted> charts;
  for (const ProgramAccuracy* p : {&result.dorsal, &result.control}) {
    charts.push_back({p->name + ": error of response time, ms", p->response_time.errors_ms});
    charts.push_back({p->name + ": error of onset, ms", p->onset.errors_ms});
    charts.push_back({p->name + ": error of response, ms", p->response.errors_ms});
  }
  return html_report("Dorsal: timing", to_text(result), charts);
}

} // namespace dorsal::bench
