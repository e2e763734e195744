#include "tests/conformance/formulas.h"

#include <algorithm>
#include <initializer_list>

namespace conformance {
namespace {

using dorsal::adaptation::Family;

std::string compact(const std::string& text) {
  std::string result;
  for (const char c : text)
    if (c != ' ' && c != '*') result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

bool any_in(const std::string& formula, std::initializer_list<const char*> shapes) {
  return std::any_of(shapes.begin(), shapes.end(),
                     [&](const char* shape) { return formula.find(shape) != std::string::npos; });
}

NamedFamily by_shape(const std::string& formula) {
  if (any_in(formula, {"phi(", "cdf(", "erf"}))
    return {any_in(formula, {"2lapse", "2delta", "2lambda"}) ? Family::normal_both_ends : Family::normal};
  if (any_in(formula, {"/20"}) && any_in(formula, {"10^", "10("})) return {Family::weibull, "dB"};
  if (any_in(formula, {"exp(-10", "exp(-(10"})) return {Family::weibull, "log10"};
  if (any_in(formula, {"exp(-(x/", "exp(-((x/"})) return {Family::weibull};
  if (any_in(formula, {"1+exp(-", "1+exp((t", "1+exp(slope(t"})) return {Family::logistic};
  if (any_in(formula, {"1+exp((x", "1+exp(slope(x", "1+exp(x"})) return {Family::falling_logistic};
  return {};
}

} // namespace

NamedFamily family_of(const std::string& text) {
  if (const auto named = dorsal::adaptation::parse_family(text)) return {named};
  return by_shape(compact(text));
}

} // namespace conformance
