#pragma once
// The fields of one row of a table that may be hostile: each is taken by its column and by what it may hold.
// What is refused is named with its value and what is allowed, and 0 or nothing stands in for it, so that a
// row tells all its problems at once.
#include "stimuli/pictures/manifest.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

using RowFields = std::map<std::string, std::string>; // column -> text

// Text from a file made safe to show: control characters replaced, at most 60 bytes.
[[nodiscard]] std::string printable(std::string_view text);

class FieldReader {
public:
  explicit FieldReader(const RowFields& fields) : fields_(fields) {}

  [[nodiscard]] const std::string& text(const std::string& column) const { return fields_.at(column); }
  void refuse(const std::string& column, std::string_view allowed);

  // A plain file or picture name: it can neither leave its folder nor hide.
  std::string name(const std::string& column);
  std::string plain(const std::string& column); // at most 200 bytes without control characters
  std::string one_of(const std::string& column, std::span<const std::string_view> words);
  double real(const std::string& column, double low, double high);
  int whole(const std::string& column, int low, int high);
  int pixels(const std::string& column);                     // 16 to the longest side that is decoded
  std::optional<double> measured(const std::string& column); // degrees; empty when nothing was measured
  std::string digest(const std::string& column);             // SHA-256
  Backdrop colour(const std::string& column);

  // `nothing` is the word that only stimuli without a person may have.
  template <class Enum>
  Enum word(const std::string& column, std::optional<Enum> (*parse)(std::string_view),
            std::optional<Enum> nothing, std::string_view allowed) {
    const auto value = parse(text(column));
    if (!value || *value == nothing) refuse(column, allowed);
    return value.value_or(Enum{});
  }

  std::vector<std::string> problems;

private:
  const RowFields& fields_;
};

} // namespace dorsal
