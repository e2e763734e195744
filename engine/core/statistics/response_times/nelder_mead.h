#pragma once
// The downhill simplex of Nelder & Mead 1965 (Comput. J. 7:308) for a few parameters, restarted from its own
// result until a restart no longer helps. Deterministic. Refuses nothing: a loss that is not a number counts
// as infinite.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace dorsal::statistics {

template <std::size_t N, class Loss>
class Simplex {
public:
  using Point = std::array<double, N>;

  Simplex(const Loss& loss, const Point& start, const Point& step) : loss_(loss) {
    for (std::size_t i = 0; i <= N; ++i) {
      Point p = start;
      if (i > 0) p[i - 1] += step[i - 1];
      corners_[i] = evaluate(p);
    }
    sort();
  }

  [[nodiscard]] bool converged() const {
    return corners_[N].loss - corners_[0].loss <= 1e-12 * (1 + std::fabs(corners_[0].loss));
  }
  [[nodiscard]] const Point& best() const { return corners_[0].point; }
  [[nodiscard]] double best_loss() const { return corners_[0].loss; }

  // One reflection, expansion, contraction or shrink with the standard coefficients 1, 2, 1/2, 1/2.
  void step() {
    Corner next = towards_centre(-1);
    if (next.loss < corners_[0].loss) {
      const Corner further = towards_centre(-2);
      if (further.loss < next.loss) next = further;
    } else if (next.loss >= corners_[N - 1].loss) {
      next = towards_centre(next.loss < corners_[N].loss ? -0.5 : 0.5);
      if (next.loss >= corners_[N].loss) return shrink();
    }
    corners_[N] = next;
    sort();
  }

private:
  struct Corner {
    Point point;
    double loss;
  };

  Corner evaluate(const Point& p) const {
    const double value = loss_(p);
    return {p, std::isnan(value) ? std::numeric_limits<double>::infinity() : value};
  }

  // The worst corner moved along the line through the centre of the others: 1 is where it is, 0 the centre.
  Corner towards_centre(double factor) const {
    Point p{};
    for (std::size_t d = 0; d < N; ++d) {
      double centre = 0;
      for (std::size_t i = 0; i < N; ++i) centre += corners_[i].point[d] / static_cast<double>(N);
      p[d] = centre + factor * (corners_[N].point[d] - centre);
    }
    return evaluate(p);
  }

  void shrink() {
    for (std::size_t i = 1; i <= N; ++i) {
      Point p = corners_[i].point;
      for (std::size_t d = 0; d < N; ++d) p[d] = (p[d] + corners_[0].point[d]) / 2;
      corners_[i] = evaluate(p);
    }
    sort();
  }

  void sort() {
    std::sort(corners_.begin(), corners_.end(), [](const auto& a, const auto& b) { return a.loss < b.loss; });
  }

  const Loss& loss_;
  std::array<Corner, N + 1> corners_;
};

template <std::size_t N, class Loss>
[[nodiscard]] std::array<double, N> nelder_mead(const Loss& loss, std::array<double, N> start,
                                                const std::array<double, N>& step) {
  double previous = std::numeric_limits<double>::infinity();
  for (int restart = 0; restart < 10; ++restart) {
    Simplex<N, Loss> simplex{loss, start, step};
    for (int i = 0; i < 2000 && !simplex.converged(); ++i) simplex.step();
    start = simplex.best();
    if (previous - simplex.best_loss() < 1e-10) break;
    previous = simplex.best_loss();
  }
  return start;
}

} // namespace dorsal::statistics
