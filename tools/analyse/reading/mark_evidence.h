#pragma once
// Whether "1.812" in a column of milliseconds is 1.812 or 1,812: no single cell tells, the column may. Cells
// that can only be read one way ("812.5", "1,812.5") tell the decimal mark; where none does and a doubtful
// cell is there, the table is refused with the line and the cell. Doubtful is one mark before exactly three
// digits and after one or two that do not begin with 0: as thousands a slow answer, as decimals a time that
// nobody makes.
#include "tools/analyse/file/number_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace dorsal::analyse {

class MarkEvidence {
public:
  void see(std::string_view trimmed_cell, std::uint32_t line);

  // How to read the column, or one sentence why that cannot be known.
  [[nodiscard]] std::variant<DecimalMark, std::string> verdict() const;

private:
  struct Cell {
    std::uint32_t line;
    std::string text;
  };
  struct Mark {
    bool decimal = false;         // some cell can only be read with it as the decimal mark
    std::optional<Cell> doubtful; // the first one
  };
  void see_one_mark(std::string_view cell, std::size_t at, std::uint32_t line);

  Mark point_;
  Mark comma_;
};

} // namespace dorsal::analyse
