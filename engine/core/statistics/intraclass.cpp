#include "engine/core/statistics/intraclass.h"

#include "engine/core/statistics/moments.h"

namespace dorsal::statistics {
namespace {

using Rows = std::vector<std::vector<double>>;

bool regular(const Rows& rows) {
  if (rows.size() < 2 || rows.front().size() < 2) return false;
  return std::all_of(rows.begin(), rows.end(),
                     [&](const auto& row) { return row.size() == rows.front().size() && all_finite(row); });
}

Rows transposed(const Rows& rows) {
  Rows columns(rows.front().size());
  for (const auto& row : rows)
    for (std::size_t j = 0; j < row.size(); ++j) columns[j].push_back(row[j]);
  return columns;
}

std::vector<double> means(const Rows& rows) {
  std::vector<double> result;
  for (const auto& row : rows) result.push_back(*mean(row));
  return result;
}

struct MeanSquares {
  double subjects;
  double sessions;
  double error;
  double within;
};

MeanSquares mean_squares(const Rows& rows) {
  const double n = as_double(rows.size());
  const double k = as_double(rows.front().size());
  const double between = *variance(means(rows)) * k;
  const double sessions = *variance(means(transposed(rows))) * n;
  double within = 0;
  for (const auto& row : rows) within += *variance(row) * (k - 1);
  const double error = std::max(0.0, within - sessions * (k - 1));
  return {between, sessions, error / ((n - 1) * (k - 1)), within / (n * (k - 1))};
}

} // namespace

std::optional<Intraclass> intraclass(const Rows& rows) {
  if (!regular(rows)) return std::nullopt;
  const double n = as_double(rows.size());
  const double k = as_double(rows.front().size());
  const MeanSquares ms = mean_squares(rows);
  if (ms.subjects == 0 && ms.within == 0) return std::nullopt;
  const double session_part = (ms.sessions - ms.error) / n;
  Intraclass icc{};
  icc.icc_1_1 = (ms.subjects - ms.within) / (ms.subjects + (k - 1) * ms.within);
  icc.icc_2_1 = (ms.subjects - ms.error) / (ms.subjects + (k - 1) * ms.error + k * session_part);
  icc.icc_3_1 = (ms.subjects - ms.error) / (ms.subjects + (k - 1) * ms.error);
  icc.icc_2_k = (ms.subjects - ms.error) / (ms.subjects + session_part);
  icc.icc_3_k = (ms.subjects - ms.error) / ms.subjects;
  icc.sem_consistency = std::sqrt(ms.error);
  icc.sem_agreement = std::sqrt(ms.error + std::max(0.0, session_part));
  return icc;
}

} // namespace dorsal::statistics
