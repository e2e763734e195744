#include "tools/terminal/rig_text.h"

#include "engine/core/rig/rig_advice.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"
#include "engine/store/travel/identifying.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

using Json = nlohmann::ordered_json;

struct Bin {
  double from_ms, to_ms;
  int frames;
};

// Twelve bins over the middle 98 %; what lies outside is counted in the first and the last.
std::vector<Bin> histogram(const std::vector<double>& values) {
  constexpr int bins = 12;
  const auto low = statistics::quantile(values, 0.01), high = statistics::quantile(values, 0.99);
  if (!low || !high) return {};
  const double width = std::max((*high - *low) / bins, 0.001);
  std::vector<Bin> result;
  for (int i = 0; i < bins; ++i) result.push_back({*low + i * width, *low + (i + 1) * width, 0});
  for (const double value : values) {
    const auto bin = static_cast<int>(std::floor((value - *low) / width));
    ++result[static_cast<std::size_t>(std::clamp(bin, 0, bins - 1))].frames;
  }
  return result;
}

std::string histogram_text(const std::vector<double>& values) {
  constexpr int widest = 40;
  const std::vector<Bin> bins = histogram(values);
  const auto most = std::ranges::max_element(bins, {}, &Bin::frames);
  std::string text;
  for (const Bin& bin : bins)
    text += fmt::format("    {:8.3f} to {:8.3f} ms {:5}  {:#<{}}\n", bin.from_ms, bin.to_ms, bin.frames, "",
                        bin.frames * widest / std::max(1, most->frames));
  return text;
}

std::string lateness_text(std::string_view what, const std::optional<Lateness>& lateness) {
  if (!lateness) return fmt::format("  {}: not seen by the software robot on this display\n", what);
  return fmt::format("  {}: median {:.3f} ms, SD {:.3f} ms, worst {:.3f} ms, {} of {} inside the interval "
                     "({} of {} seen)\n",
                     what, lateness->median_ms, lateness->sd_ms, lateness->worst_ms, lateness->inside,
                     lateness->seen, lateness->seen, lateness->tries);
}

Json json_of(const std::optional<Lateness>& lateness) {
  if (!lateness) return {};
  return {{"tries", lateness->tries},         {"seen", lateness->seen},
          {"median_ms", lateness->median_ms}, {"sd_ms", lateness->sd_ms},
          {"worst_ms", lateness->worst_ms},   {"inside_interval", lateness->inside}};
}

// What of this rig nobody had met before.
std::vector<std::string_view> unmet_by(const RigFindings& found) {
  std::vector<std::string_view> unmet{never_met(found.onset_provider), never_met(found.response_provider)};
  std::erase_if(unmet, [](std::string_view what) { return what.empty(); });
  return unmet;
}

bool may_be_shared(std::string_view fact) {
  return may_leave_shifted(fact) || parse_onset_provider(fact) || fact == "x present";
}

Json if_any(std::optional<double> value) { return value ? Json(*value) : Json(); }

} // namespace

std::string to_text(const RigReport& report) {
  const RigFindings& found = report.findings;
  std::string text = fmt::format("Rig check of {}\n\nFacts\n", report.checked.utc);
  for (const auto& [name, value] : report.facts) text += fmt::format("  {}: {}\n", name, value);
  text += fmt::format("  clock: resolution {} ns, smallest step seen {} ns\n",
                      report.clock.resolution.count(), report.clock.step.count());
  for (const std::string& device : report.input_devices) text += fmt::format("  input device: {}\n", device);
  text += report.pointer_interval_ms
              ? fmt::format("  pointer reports every {:.2f} ms\n", *report.pointer_interval_ms)
              : std::string{"  pointer interval: not measured (--pointer, and somebody who moves it)\n"};
  const auto& intervals = report.frame_intervals_ms;
  text += fmt::format("\nFrames: {} shown, {} missed; intervals: median {:.3f} ms, SD {:.3f} ms\n{}",
                      found.frames, found.missed_frames, statistics::median(intervals).value_or(NAN),
                      statistics::standard_deviation(intervals).value_or(NAN), histogram_text(intervals));
  text += "\nStamps against the software robot (stamp - truth)\n" + lateness_text("onset", found.onset) +
          lateness_text("response", found.response);
  text += "\nGood for\n";
  for (const RigVerdict& verdict : report.verdicts) {
    text += fmt::format("  {}: {}\n", name_of(verdict.use), verdict.good ? "yes" : "no");
    for (const std::string& reason : verdict.reasons) text += fmt::format("    - {}\n", reason);
  }
  if (const auto unmet = unmet_by(found); !unmet.empty()) {
    text += "\nNever met by those who build Dorsal\n";
    for (const std::string_view what : unmet) text += fmt::format("  {}\n", what);
    text += "  With a real screen and keyboard: `dorsal rig check --share` writes what was measured, without "
            "names and\n  serial numbers, to be sent to them.\n";
  }
  text += "\nThe robot sees what the display server has, not what the panel shows, and presses where a "
          "driver hands "
          "over:\nthe delays of panel and keyboard are invisible to it. A photodiode sees them (README, "
          "Timing).\n";
  return text;
}

nlohmann::ordered_json json_of(const RigReport& report) {
  const RigFindings& found = report.findings;
  Json facts = Json::array(), bins = Json::array(), verdicts = Json::array();
  for (const auto& [name, value] : report.facts) facts.push_back({{"name", name}, {"value", value}});
  for (const Bin& bin : histogram(report.frame_intervals_ms))
    bins.push_back({{"from_ms", bin.from_ms}, {"to_ms", bin.to_ms}, {"frames", bin.frames}});
  for (const RigVerdict& verdict : report.verdicts)
    verdicts.push_back({{"use", name_of(verdict.use)}, {"good", verdict.good}, {"reasons", verdict.reasons}});
  return {
      {"schema", "dorsal.rig_check"},
      {"schema_version", 1},
      {"checked_utc", report.checked.utc},
      {"facts", facts},
      {"clock", {{"resolution_ns", report.clock.resolution.count()}, {"step_ns", report.clock.step.count()}}},
      {"frames",
       {{"shown", found.frames},
        {"missed", found.missed_frames},
        {"median_interval_ms", if_any(statistics::median(report.frame_intervals_ms))},
        {"sd_interval_ms", if_any(statistics::standard_deviation(report.frame_intervals_ms))},
        {"histogram", bins}}},
      {"onset_provider", name_of(found.onset_provider)},
      {"onset_quality", name_of(found.onset_quality)},
      {"response_provider", name_of(found.response_provider)},
      {"onset", json_of(found.onset)},
      {"response", json_of(found.response)},
      {"input_devices", report.input_devices},
      {"pointer_interval_ms", if_any(report.pointer_interval_ms)},
      {"verdicts", verdicts}};
}

nlohmann::ordered_json share_of(const RigReport& report, std::string_view software, std::string_view kernel) {
  Json document = json_of(report);
  document["schema"] = "dorsal.rig_share";
  document["checked_utc"] = report.checked.utc.substr(0, 7); // the month
  document["software_version"] = software;
  document["kernel"] = kernel;
  Json facts = Json::array();
  for (const auto& [name, value] : report.facts)
    if (may_be_shared(name)) facts.push_back({{"name", name}, {"value", value}});
  document["facts"] = facts;
  const auto devices = [&](std::string_view kind) {
    return std::ranges::count_if(report.input_devices,
                                 [&](const std::string& device) { return device.starts_with(kind); });
  };
  document["input_devices"] = {{"keyboards", devices("keyboard")}, {"pointers", devices("pointer")}};
  document["never_met"] = unmet_by(report.findings);
  return document;
}

std::string summary_of(const RigReport& report) {
  std::string summary;
  for (const RigVerdict& verdict : report.verdicts)
    summary += fmt::format("{}{} {}", summary.empty() ? "" : ", ", name_of(verdict.use),
                           verdict.good ? "yes" : "no");
  return summary;
}

} // namespace dorsal
