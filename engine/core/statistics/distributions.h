#pragma once
// Boost.Math's distributions in plain double. Boost evaluates them in long double unless told otherwise,
// which costs three times as much and changes nothing that the reference vectors (1e-9, tests/golden) can
// see.
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace dorsal::statistics {

using InDouble = boost::math::policies::policy<boost::math::policies::promote_double<false>>;

using Normal = boost::math::normal_distribution<double, InDouble>;
using StudentsT = boost::math::students_t_distribution<double, InDouble>;
using Binomial = boost::math::binomial_distribution<double, InDouble>;
using Beta = boost::math::beta_distribution<double, InDouble>;

} // namespace dorsal::statistics
