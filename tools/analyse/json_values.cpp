#include "tools/analyse/json_values.h"

namespace dorsal::analyse {

Json value(const statistics::Bounds& b) { return Json::array({b.lower, b.upper}); }

Json value(const std::optional<statistics::Bounds>& b) { return b ? value(*b) : Json(nullptr); }

Json value(const analysis::Share& share) {
  return {{"correct", share.count.correct},
          {"n", share.count.trials},
          {"share", value(share.value)},
          {"interval", value(share.interval)}};
}

Json value(const analysis::Times& t) {
  return {{"n", t.n},
          {"median", value(t.median)},
          {"median_interval", value(t.median_interval)},
          {"lower_quartile", value(t.lower_quartile)},
          {"upper_quartile", value(t.upper_quartile)},
          {"mean", value(t.mean)},
          {"mean_interval", value(t.mean_interval)},
          {"sd", value(t.sd)}};
}

Json value(const std::vector<analysis::LightLevel>& levels) {
  Json list = Json::array();
  for (const auto& level : levels)
    list.push_back(
        {{"brightness", level.light == analysis::Light::unknown ? Json() : Json(name_of(level.light))},
         {"accuracy", value(level.summary.accuracy)},
         {"n_correct", level.summary.n_correct},
         {"median_ms", value(level.summary.median_ms)},
         {"median_interval_ms", value(level.summary.median_interval_ms)}});
  return list;
}

Json value(const std::vector<analysis::FactorLevel>& levels) {
  Json list = Json::array();
  for (const auto& level : levels)
    list.push_back({{"degrees", level.degrees},
                    {"accuracy", value(level.summary.accuracy)},
                    {"n_correct", level.summary.n_correct},
                    {"median_ms", value(level.summary.median_ms)},
                    {"median_interval_ms", value(level.summary.median_interval_ms)}});
  return list;
}

} // namespace dorsal::analyse
