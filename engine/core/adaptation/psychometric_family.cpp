#include "engine/core/adaptation/psychometric_family.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dorsal::adaptation {
namespace {

enum class Role { threshold, slope, width, mean, sd, lower, lapse };
constexpr std::size_t role_count = 7;

template <class Meaning>
struct Spelling {
  std::string_view name;
  Meaning meaning;
};

constexpr Spelling<Family> family_spellings[] = {{"weibull", Family::weibull},
                                                 {"weibull_cdf", Family::weibull},
                                                 {"cumulative_weibull", Family::weibull},
                                                 {"norm_cdf", Family::normal},
                                                 {"normcdf", Family::normal},
                                                 {"normal_cdf", Family::normal},
                                                 {"cumulative_normal", Family::normal},
                                                 {"cumulative_gaussian", Family::normal},
                                                 {"normal", Family::normal},
                                                 {"gaussian", Family::normal},
                                                 {"normal_ogive", Family::normal},
                                                 {"probit", Family::normal},
                                                 {"norm_cdf_2", Family::normal_both_ends},
                                                 {"norm_cdf2", Family::normal_both_ends},
                                                 {"normal_both_ends", Family::normal_both_ends},
                                                 {"symmetric_normal", Family::normal_both_ends},
                                                 {"logistic", Family::logistic},
                                                 {"logistic_cdf", Family::logistic},
                                                 {"cumulative_logistic", Family::logistic},
                                                 {"logit", Family::logistic},
                                                 {"sigmoid", Family::logistic},
                                                 {"falling_logistic", Family::falling_logistic},
                                                 {"descending_logistic", Family::falling_logistic}};

constexpr Spelling<Scale> scale_spellings[] = {{"linear", Scale::linear},
                                               {"log10", Scale::log10},
                                               {"log", Scale::log10},
                                               {"db", Scale::decibel},
                                               {"decibel", Scale::decibel}};

constexpr Spelling<Role> role_spellings[] = {{"threshold", Role::threshold},
                                             {"thresh", Role::threshold},
                                             {"alpha", Role::threshold},
                                             {"t", Role::threshold},
                                             {"slope", Role::slope},
                                             {"beta", Role::slope},
                                             {"width", Role::width},
                                             {"spread", Role::width},
                                             {"mean", Role::mean},
                                             {"mu", Role::mean},
                                             {"pse", Role::mean},
                                             {"sd", Role::sd},
                                             {"sigma", Role::sd},
                                             {"std", Role::sd},
                                             {"standard_deviation", Role::sd},
                                             {"lower_asymptote", Role::lower},
                                             {"lower", Role::lower},
                                             {"guess", Role::lower},
                                             {"guess_rate", Role::lower},
                                             {"guessing", Role::lower},
                                             {"gamma", Role::lower},
                                             {"lapse_rate", Role::lapse},
                                             {"lapse", Role::lapse},
                                             {"lapsing", Role::lapse},
                                             {"lambda", Role::lapse},
                                             {"delta", Role::lapse}};

std::string plain_spelling(std::string_view name) {
  std::string text(name);
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ' || c == '-') c = '_';
  }
  return text;
}

template <class Meaning, std::size_t count>
std::optional<Meaning> meaning_of(std::string_view name, const Spelling<Meaning> (&spellings)[count]) {
  const std::string text = plain_spelling(name);
  for (const auto& spelling : spellings)
    if (spelling.name == text) return spelling.meaning;
  return std::nullopt;
}

std::string_view role_name(Role role) {
  constexpr std::string_view role_names[role_count] = {"threshold", "slope",           "width", "mean",
                                                       "sd",        "lower asymptote", "lapse"};
  return role_names[static_cast<std::size_t>(role)];
}

// Where the grid holds each parameter.
class Places {
public:
  void set(Role role, std::size_t dimension) { at_[static_cast<std::size_t>(role)] = dimension; }
  [[nodiscard]] bool has(Role role) const { return at_[static_cast<std::size_t>(role)].has_value(); }
  [[nodiscard]] double value(Role role, std::span<const double> parameters) const {
    return parameters[*at_[static_cast<std::size_t>(role)]];
  }
  [[nodiscard]] double value_or(Role role, std::span<const double> parameters, double otherwise) const {
    return has(role) ? value(role, parameters) : otherwise;
  }

private:
  std::array<std::optional<std::size_t>, role_count> at_;
};

bool logistic_of_some_kind(Family family) {
  return family == Family::logistic || family == Family::falling_logistic;
}

bool normal_of_some_kind(Family family) {
  return family == Family::normal || family == Family::normal_both_ends;
}

bool takes(Family family, Role role) {
  switch (role) {
  case Role::threshold:
  case Role::slope: return !normal_of_some_kind(family);
  case Role::width: return logistic_of_some_kind(family);
  case Role::mean:
  case Role::sd: return normal_of_some_kind(family);
  case Role::lower: return family != Family::normal_both_ends;
  case Role::lapse: break;
  }
  return true;
}

std::optional<std::string> take_dimension(Places& places, Family family,
                                          const std::vector<GridDimension>& grid, std::size_t d) {
  const auto role = meaning_of(grid[d].name, role_spellings);
  if (!role || !takes(family, *role)) return fmt::format("this function has no parameter '{}'", grid[d].name);
  if (places.has(*role))
    return fmt::format("'{}' names the {} a second time", grid[d].name, role_name(*role));
  const bool must_be_positive = *role == Role::slope || *role == Role::width || *role == Role::sd;
  const auto positive = [](double value) { return value > 0; };
  if (must_be_positive && !std::all_of(grid[d].values.begin(), grid[d].values.end(), positive))
    return fmt::format("'{}' must be above 0", grid[d].name);
  places.set(*role, d);
  return std::nullopt;
}

std::optional<std::string> missing_parameter(const Places& places, Family family) {
  const bool normal = normal_of_some_kind(family);
  const Role needed[] = {normal ? Role::mean : Role::threshold, normal ? Role::sd : Role::slope};
  for (const Role role : needed) {
    const bool width_instead =
        role == Role::slope && logistic_of_some_kind(family) && places.has(Role::width);
    if (!places.has(role) && !width_instead)
      return fmt::format("this function needs the parameter {}", role_name(role));
  }
  if (places.has(Role::slope) && places.has(Role::width)) return "a slope and a width are the same parameter";
  return std::nullopt;
}

// Of a grid that names no lower asymptote, as its words promise.
constexpr double one_of_two = 1.0 / 2;

Asymptotes ends_of(const Places& places, Family family, std::span<const double> p) {
  const double lapse = places.value_or(Role::lapse, p, 0);
  return {places.value_or(Role::lower, p, normal_of_some_kind(family) ? lapse : one_of_two), lapse};
}

double width_of(const Places& places, std::span<const double> p) {
  return places.has(Role::width) ? places.value(Role::width, p) : 1 / places.value(Role::slope, p);
}

double chance_by_family(double x, std::span<const double> p, const Places& places,
                        std::pair<Family, Scale> kind) {
  const auto& [family, scale] = kind;
  const Asymptotes ends = ends_of(places, family, p);
  switch (family) {
  case Family::normal:
  case Family::normal_both_ends:
    return normal_ogive(x, places.value(Role::mean, p), places.value(Role::sd, p), ends);
  case Family::logistic: return logistic(x, places.value(Role::threshold, p), width_of(places, p), ends);
  case Family::falling_logistic:
    return logistic(-x, -places.value(Role::threshold, p), width_of(places, p), ends);
  case Family::weibull: break;
  }
  return weibull(x, places.value(Role::threshold, p), places.value(Role::slope, p), ends, scale);
}

} // namespace

std::optional<Family> parse_family(std::string_view name) { return meaning_of(name, family_spellings); }
std::optional<Scale> parse_scale(std::string_view name) { return meaning_of(name, scale_spellings); }

std::variant<Psychometric, std::string> psychometric_over(const std::vector<GridDimension>& grid,
                                                          Family family, Scale scale) {
  Places places;
  for (std::size_t d = 0; d < grid.size(); ++d)
    if (auto problem = take_dimension(places, family, grid, d)) return *std::move(problem);
  if (auto problem = missing_parameter(places, family)) return *std::move(problem);
  return Psychometric([places, kind = std::pair{family, scale}](double x, std::span<const double> p) {
    return chance_by_family(x, p, places, kind);
  });
}

} // namespace dorsal::adaptation
