#pragma once
// Catch2, where its versions 2.13 (Debian 12) and 3 (Debian 13) differ; the one place that includes it. Tests
// are written in the words of version 2: `Approx`, `Catch::Contains` and so on.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>

#include <string>

using Catch::Approx;

namespace Catch {

using Matchers::EndsWith;
using Matchers::Matches;
using Matchers::StartsWith;
inline auto Contains(const std::string& part) { return Matchers::ContainsSubstring(part); }

} // namespace Catch
#else
#include <catch2/catch.hpp>
#endif
