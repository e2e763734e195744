#pragma once
// erfcx(x) = exp(x^2) erfc(x), the scaled complementary error function, which Boost.Math lacks. It stays
// finite where erfc underflows. Continued fraction (Abramowitz & Stegun 1964, 7.1.14) above 5, the product
// below. Relative error below 1e-14 for x >= -5. Infinite below about -26, like the function itself in
// double.
namespace dorsal::statistics {

[[nodiscard]] double erfcx(double x);

} // namespace dorsal::statistics
