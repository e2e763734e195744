#include "engine/store/people/account_name.h"

#include <boost/locale/conversion.hpp>
#include <boost/locale/encoding_utf.hpp>
#include <boost/locale/generator.hpp>

#include <algorithm>
#include <array>
#include <locale>

namespace dorsal {
namespace {

struct Range {
  char32_t first, last;
};

// Control characters, Default_Ignorable_Code_Point of Unicode 15 (DerivedCoreProperties), noncharacters of
// the first plane, and the blank Braille cell.
constexpr std::array invisible{Range{0x00, 0x1F},       Range{0x7F, 0x9F},       Range{0xAD, 0xAD},
                               Range{0x34F, 0x34F},     Range{0x61C, 0x61C},     Range{0x115F, 0x1160},
                               Range{0x17B4, 0x17B5},   Range{0x180B, 0x180F},   Range{0x200B, 0x200F},
                               Range{0x202A, 0x202E},   Range{0x2060, 0x206F},   Range{0x2800, 0x2800},
                               Range{0x3164, 0x3164},   Range{0xFDD0, 0xFDEF},   Range{0xFE00, 0xFE0F},
                               Range{0xFEFF, 0xFEFF},   Range{0xFFA0, 0xFFA0},   Range{0xFFF0, 0xFFFB},
                               Range{0x1BCA0, 0x1BCA3}, Range{0x1D173, 0x1D17A}, Range{0xE0000, 0xE0FFF}};

constexpr std::array spaces{Range{0x09, 0x0D},     Range{0x20, 0x20},     Range{0x85, 0x85},
                            Range{0xA0, 0xA0},     Range{0x1680, 0x1680}, Range{0x2000, 0x200A},
                            Range{0x2028, 0x2029}, Range{0x202F, 0x202F}, Range{0x205F, 0x205F},
                            Range{0x3000, 0x3000}};

template <std::size_t n>
bool is_in(const std::array<Range, n>& ranges, char32_t letter) {
  return std::ranges::any_of(
      ranges, [letter](const Range& range) { return letter >= range.first && letter <= range.last; });
}

// Text that is no UTF-8 loses the bytes that are none.
std::u32string letters_of(std::string_view text) {
  return boost::locale::conv::utf_to_utf<char32_t>(text.data(), text.data() + text.size());
}

const std::locale& unicode() {
  static const std::locale locale = boost::locale::generator{}("en_US.UTF-8");
  return locale;
}

} // namespace

std::string visible_name(std::string_view typed) {
  std::u32string kept;
  bool space_waits = false;
  for (const char32_t letter : letters_of(typed)) {
    if (is_in(spaces, letter)) {
      space_waits = !kept.empty();
    } else if (!is_in(invisible, letter)) {
      if (space_waits) kept += U' ';
      space_waits = false;
      kept += letter;
    }
  }
  return boost::locale::conv::utf_to_utf<char>(kept);
}

// Folding can undo the compatibility form, and that form bring letters that fold.
std::string folded_name(std::string_view name) {
  const auto form = [](const std::string& text) {
    return boost::locale::normalize(text, boost::locale::norm_nfkc, unicode());
  };
  return visible_name(form(boost::locale::fold_case(form(visible_name(name)), unicode())));
}

} // namespace dorsal
