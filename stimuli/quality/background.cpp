#include "stimuli/pictures/resample.h"
#include "stimuli/quality/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dorsal::quality {
namespace {

constexpr int columns = 16, rows = 20;
constexpr std::size_t least_pictures = 8;
constexpr double significance = .01;

using Vector = std::vector<double>;

// Cells that no figure touches, in any picture or its twin: what lies there cannot be posture.
std::vector<bool> never_covered(const GateSet& set) {
  std::vector<bool> open(columns * rows, true);
  for (const GatePicture& p : set.pictures)
    for (int y = 0; y < p.mask->height; ++y)
      for (int x = 0; x < p.mask->width; ++x) {
        if (!p.mask->at(x, y)) continue;
        const int cx = x * columns / p.mask->width, cy = y * rows / p.mask->height;
        open[static_cast<std::size_t>(cy * columns + cx)] = false;
        open[static_cast<std::size_t>(cy * columns + columns - 1 - cx)] = false;
      }
  return open;
}

// What changes sign when the picture is mirrored: cell minus mirrored cell. With the twin in the set as well,
// only this can tell the side.
Vector side_features(const GatePicture& p, const std::vector<bool>& open) {
  const RgbImage cells = resized(p.small, columns, rows);
  Vector out;
  for (int y = 0; y < rows; ++y)
    for (int x = 0; x < columns / 2; ++x)
      for (std::size_t channel = 0; channel < 3; ++channel)
        if (open[static_cast<std::size_t>(y * columns + x)])
          out.push_back((cells.pixel(x, y)[channel] - cells.pixel(columns - 1 - x, y)[channel]) / 255.0);
  return out;
}

double dot(const Vector& a, const Vector& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

// Inverse of a symmetric positive definite matrix (Gauss-Jordan).
std::vector<Vector> inverse(std::vector<Vector> m) {
  const std::size_t n = m.size();
  std::vector<Vector> inv(n, Vector(n));
  for (std::size_t i = 0; i < n; ++i) inv[i][i] = 1;
  for (std::size_t i = 0; i < n; ++i) {
    const double pivot = m[i][i];
    for (std::size_t c = 0; c < n; ++c) {
      m[i][c] /= pivot;
      inv[i][c] /= pivot;
    }
    for (std::size_t r = 0; r < n; ++r) {
      if (r == i) continue;
      const double factor = m[r][i];
      for (std::size_t c = 0; c < n; ++c) {
        m[r][c] -= factor * m[i][c];
        inv[r][c] -= factor * inv[i][c];
      }
    }
  }
  return inv;
}

// Share of pictures whose side is told by ridge regression on all others: the closed form of leaving one out,
// y_i - alpha_i / (K^-1)_ii (Cawley & Talbot 2004).
double told_share(const std::vector<Vector>& features, const Vector& side) {
  const std::size_t n = features.size();
  std::vector<Vector> kernel(n, Vector(n));
  double scale = 0;
  for (std::size_t i = 0; i < n; ++i) scale += dot(features[i], features[i]) / static_cast<double>(n);
  if (scale < 1e-9) return .5; // nothing out there differs from its mirror image
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      kernel[i][j] = dot(features[i], features[j]) / scale + (i == j ? .1 : 0);
  const std::vector<Vector> inv = inverse(std::move(kernel));
  double told = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const double predicted = side[i] - dot(inv[i], side) / inv[i][i];
    told += std::abs(predicted) < 1e-9 ? .5 : predicted * side[i] > 0 ? 1 : 0;
  }
  return told / static_cast<double>(n);
}

// P(X >= hits) for X ~ Binomial(n, 1/2).
double chance_of(double hits, double n) {
  double p = 0;
  for (double k = std::ceil(hits - 1e-9); k <= n; ++k)
    p += std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) - n * std::log(2.0));
  return p;
}

} // namespace

std::vector<Finding> check_background(const GateSet& set) {
  const bool masked =
      std::ranges::all_of(set.pictures, [](const GatePicture& p) { return p.mask.has_value(); });
  if (!masked || set.pictures.size() < least_pictures)
    return {{"background", Verdict::not_tested, "needs figure masks and at least 8 pictures"}};
  const std::vector<bool> open = never_covered(set);
  std::vector<Vector> features;
  Vector side;
  for (const GatePicture& p : set.pictures) {
    features.push_back(side_features(p, open));
    side.push_back(p.row.side == Side::left ? 1 : -1);
  }
  const double told = told_share(features, side), n = static_cast<double>(side.size());
  const double p = chance_of(told * n, n);
  return {{"background", p < significance ? Verdict::failed : Verdict::passed,
           fmt::format(
               "a classifier that sees only the background is right in {:.0f} % of {} pictures (p = {:.3f}); "
               "expected chance, p at least {}",
               told * 100, side.size(), p, significance)}};
}

} // namespace dorsal::quality
