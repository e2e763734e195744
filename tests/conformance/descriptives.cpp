#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"
#include "engine/core/statistics/response_times/filters.h"
#include "engine/core/statistics/robust.h"
#include "tests/conformance/functions.h"

namespace conformance {
namespace {

using namespace dorsal::statistics;

std::vector<double> sample(const Inputs& in, const Context& context) {
  return times_ms(select(context.datasets, in));
}

Divisor divisor(const Inputs& in) { return in.number_or("ddof", 1) == 0 ? Divisor::n : Divisor::n_minus_1; }

QuantileType quantile_type(const Inputs& in) {
  return static_cast<QuantileType>(static_cast<int>(in.number_or("type", 7)));
}

double scaled_mad(const Inputs& in, const std::vector<double>& x) {
  const double factor = in.text_or("scale", "none") == "none" ? 1 : mad_to_normal_sd;
  return factor * or_nan(median_absolute_deviation(x));
}

Answers kept(const std::vector<double>& x, const Filtered& filtered) {
  const auto values = kept_values(x, filtered);
  return {{"kept", as_number(values.size())}, {"mean_kept", or_nan(mean(values))}};
}

} // namespace

void add_descriptives(Functions& f) {
  f["count"] = [](const auto& in, const auto& c) { return Answers{{"n", as_number(sample(in, c).size())}}; };
  f["mean"] = [](const auto& in, const auto& c) { return Answers{{"mean", or_nan(mean(sample(in, c)))}}; };
  f["sd"] = [](const auto& in, const auto& c) {
    return Answers{{"sd", or_nan(standard_deviation(sample(in, c), divisor(in)))}};
  };
  f["variance"] = [](const auto& in, const auto& c) {
    return Answers{{"var", or_nan(variance(sample(in, c), divisor(in)))}};
  };
  f["sem"] = [](const auto& in, const auto& c) {
    return Answers{{"sem", or_nan(standard_error(sample(in, c)))}};
  };
  f["median"] = [](const auto& in, const auto& c) {
    return Answers{{"median", or_nan(median(sample(in, c)))}};
  };
  f["quantile"] = [](const auto& in, const auto& c) {
    return Answers{{"q", or_nan(quantile(sample(in, c), in.number("p"), quantile_type(in)))}};
  };
  f["trimmed_mean"] = [](const auto& in, const auto& c) {
    return Answers{{"mean", or_nan(trimmed_mean(sample(in, c), in.number("proportion_each_tail")))}};
  };
  f["mad"] = [](const auto& in, const auto& c) { return Answers{{"mad", scaled_mad(in, sample(in, c))}}; };
  f["mad_filter"] = [](const auto& in, const auto& c) {
    const auto x = sample(in, c);
    return kept(x, mad_filter(x, in.number("k")));
  };
  f["cutoff_filter"] = [](const auto& in, const auto& c) {
    const auto x = sample(in, c);
    return kept(x, cutoff_filter(x, in.number("lo_ms"), in.number("hi_ms")));
  };
  f["sd_filter"] = [](const auto& in, const auto& c) {
    const auto x = sample(in, c);
    return kept(x, sd_filter(x, in.number("k"), static_cast<int>(in.number_or("passes", 1))));
  };
}

} // namespace conformance
