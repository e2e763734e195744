#include "engine/core/base/error.h"
#include "tools/analyse/file/made_rows.h"
#include "tools/analyse/file/made_table.h"
#include "tools/analyse/file/number_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace dorsal::analyse {
namespace {

using Json = nlohmann::ordered_json;

constexpr int deepest = 40; // objects in objects; a text of brackets alone would use up the stack

bool too_deep(std::string_view text) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '\\')
      ++i;
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && (c == '[' || c == '{') && ++depth > deepest)
      return true;
    else if (!quoted && (c == ']' || c == '}'))
      --depth;
  }
  return false;
}

std::string text_of(const Json& value) {
  if (value.is_null()) return "";
  if (value.is_string()) return value.get<std::string>();
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Rows are objects; lists of them, and lists of lists, are gone through.
class RowTaker {
public:
  void take(const Json& value) {
    if (value.is_array())
      for (const Json& item : value) take(item);
    else if (value.is_object())
      take_object(value);
  }
  [[nodiscard]] std::size_t rows() const { return count_; }
  [[nodiscard]] MadeTable table() const { return {MadeOf::json, rows_.text(), rows_.lines()}; }

private:
  // An object whose list of objects is called so is no row but holds them.
  void take_object(const Json& object) {
    for (const char* holder : {"trials", "data", "results"})
      if (object.contains(holder) && object[holder].is_array() && !object[holder].empty() &&
          object[holder].front().is_object())
        return take(object[holder]);
    rows_.begin_row(static_cast<std::uint32_t>(++count_ + 1));
    for (const auto& [name, value] : object.items()) rows_.set(name, text_of(value));
  }

  MadeRows rows_;
  std::size_t count_ = 0;
};

} // namespace

// One document after the other, as a server writes a list for each person.
MadeTable table_from_json(const std::string& text, const std::string& path) {
  if (too_deep(text))
    throw Error(ExitCode::bad_input,
                fmt::format("{}: JSON with more than {} levels is no table", path, deepest));
  RowTaker taker;
  std::string_view rest = text;
  while (!(rest = trimmed(rest)).empty()) {
    std::size_t length = 0;
    int depth = 0;
    bool quoted = false;
    for (; length < rest.size(); ++length) { // to the end of this document
      const char c = rest[length];
      if (quoted && c == '\\')
        ++length;
      else if (c == '"')
        quoted = !quoted;
      else if (!quoted && (c == '[' || c == '{'))
        ++depth;
      else if (!quoted && (c == ']' || c == '}') && --depth <= 0)
        break;
    }
    length = std::min(length + 1, rest.size());
    const Json document = Json::parse(rest.substr(0, length), nullptr, false);
    if (document.is_discarded())
      throw Error(ExitCode::bad_input, fmt::format("{}: cannot be read as JSON from character {} on", path,
                                                   static_cast<std::size_t>(rest.data() - text.data()) + 1));
    taker.take(document);
    rest.remove_prefix(length);
    while (!rest.empty() && (rest.front() == ',' || rest.front() == ';')) rest.remove_prefix(1);
  }
  if (taker.rows() == 0) throw Error(ExitCode::bad_input, path + ": JSON without any object is no table");
  return taker.table();
}

std::optional<MadeOf> made_of(std::string_view start) {
  const auto text = trimmed(start.substr(0, 8192));
  if (text.find("*** Header Start ***") != std::string_view::npos ||
      text.find("*** LogFrame Start ***") != std::string_view::npos)
    return MadeOf::eprime_log;
  if (text.empty() || (text.front() != '[' && text.front() != '{')) return std::nullopt;
  const auto second = trimmed(text.substr(1)).substr(0, 1);
  const bool json = text.front() == '{' ? second == "\"" : second == "{" || second == "[";
  return json ? std::optional{MadeOf::json} : std::nullopt;
}

} // namespace dorsal::analyse
