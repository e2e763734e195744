#include "bench/report/html.h"
#include "bench/timing/timing_report.h"

namespace dorsal::bench {
namespace {

std::string histograms_of(const ProgramAccuracy& p) {
  return svg_histogram(p.response_time.errors_ms, p.name + ": error of response time, ms") +
         svg_histogram(p.onset.errors_ms, p.name + ": error of onset, ms") +
         svg_histogram(p.response.errors_ms, p.name + ": error of response, ms");
}

} // namespace

std::string to_html(const TimingResult& result) {
  return html_page("Dorsal: timing", "<pre>" + html_escaped(to_text(result)) + "</pre>\n" +
                                         histograms_of(result.dorsal) + histograms_of(result.control));
}

} // namespace dorsal::bench
