// The stencil's page as a browser gets it; tests/stencil/run measures what is printed.
#include "engine/session/print/stencil_page.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

#include <regex>
#include <string>
#include <vector>

using namespace dorsal;
using Catch::Contains;

namespace {

struct Square {
  double x{}, y{}, width{}, height{};
};

std::vector<Square> squares_on(const std::string& page) {
  const std::regex form{
      R"re(class="square" x="([0-9.]+)" y="([0-9.]+)" width="([0-9.]+)" height="([0-9.]+)")re"};
  std::vector<Square> squares;
  for (std::sregex_iterator found{page.begin(), page.end(), form}; found != std::sregex_iterator{}; ++found)
    squares.push_back(
        {std::stod((*found)[1]), std::stod((*found)[2]), std::stod((*found)[3]), std::stod((*found)[4])});
  return squares;
}

} // namespace

TEST_CASE("stencil: every grid has its squares at true size, numbered, on either paper with room around") {
  for (const touch::Grid& grid : touch::grids) {
    CHECK(grid.rows * grid.columns == grid.squares);
    CHECK(touch::grid_of(grid.squares)->side_mm == grid.side_mm);
    for (const print::Paper& paper : {print::a4, print::letter}) {
      const std::string page = print::stencil_page(grid, paper, Words{});
      const auto squares = squares_on(page);
      REQUIRE(squares.size() == static_cast<std::size_t>(grid.squares));
      for (const Square& one : squares) {
        CHECK(one.width == grid.side_mm);
        CHECK(one.height == grid.side_mm);
        CHECK(one.x >= 5);
        CHECK(one.y >= 5);
        CHECK(one.x + one.width <= paper.width_mm - 5);
        CHECK(one.y + one.height <= paper.height_mm - 5);
      }
      CHECK_THAT(page, Contains(fmt::format(">{}</text>", grid.squares)));
      CHECK_THAT(page,
                 Contains(fmt::format("viewBox=\"0 0 {0:g} {1:g}\"", paper.width_mm, paper.height_mm)) &&
                     Contains(fmt::format("width=\"{:g}mm\"", paper.width_mm)));
    }
  }
  CHECK_FALSE(touch::grid_of(5));
}
