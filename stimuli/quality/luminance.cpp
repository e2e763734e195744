#include "engine/core/statistics/quantile.h"
#include "stimuli/quality/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace dorsal::quality {
namespace {

constexpr double within_model = 5, between_amplitudes = 3; // of 255

// Mean luma (ITU-R BT.709) of the figure, or of the whole picture where there is no mask.
double mean_luminance(const GatePicture& p) {
  double sum = 0;
  int count = 0;
  for (int y = 0; y < p.small.height_px * 86 / 100; ++y) // below, the figure fades into the backdrop
    for (int x = 0; x < p.small.width_px; ++x) {
      if (p.mask && !p.mask->person[static_cast<std::size_t>(y * p.mask->width + x)]) continue;
      const std::uint8_t* c = p.small.pixel(x, y);
      sum += .2126 * c[0] + .7152 * c[1] + .0722 * c[2];
      ++count;
    }
  return count == 0 ? 0 : sum / count;
}

struct Deviation {
  const BasePicture* row;
  double from_model; // difference from the median of the same person's pictures
};

std::vector<Deviation> deviations(const GateSet& set) {
  std::map<std::string, std::vector<double>> of_model;
  for (const GatePicture& p : set.pictures) of_model[p.row.model].push_back(mean_luminance(p));
  std::vector<Deviation> out;
  for (const GatePicture& p : set.pictures)
    out.push_back({&p.row, mean_luminance(p) - *statistics::median(of_model[p.row.model])});
  return out;
}

Finding same_within_model(const std::vector<Deviation>& all) {
  const auto worst =
      std::ranges::max_element(all, {}, [](const Deviation& d) { return std::abs(d.from_model); });
  const std::string message = fmt::format("{} differs by {:+.1f} from its model's median; at most {} of 255",
                                          worst->row->id, worst->from_model, within_model);
  return {"luminance within a model",
          std::abs(worst->from_model) <= within_model ? Verdict::passed : Verdict::failed, message};
}

Finding same_across_amplitudes(const std::vector<Deviation>& all) {
  std::array<std::vector<double>, 3> by_level;
  for (const Deviation& d : all) by_level[static_cast<std::size_t>(d.row->amplitude)].push_back(d.from_model);
  double low = 1e9, high = -1e9;
  for (const auto& values : by_level) {
    if (values.empty()) continue;
    double sum = 0;
    for (const double v : values) sum += v;
    low = std::min(low, sum / static_cast<double>(values.size()));
    high = std::max(high, sum / static_cast<double>(values.size()));
  }
  const std::string message = fmt::format("means of the amplitude levels lie {:.1f} apart; at most {} of 255",
                                          high - low, between_amplitudes);
  return {"luminance across amplitudes", high - low <= between_amplitudes ? Verdict::passed : Verdict::failed,
          message};
}

} // namespace

std::vector<Finding> check_luminance(const GateSet& set) {
  if (set.pictures.empty()) return {};
  const std::vector<Deviation> all = deviations(set);
  return {same_within_model(all), same_across_amplitudes(all)};
}

} // namespace dorsal::quality
