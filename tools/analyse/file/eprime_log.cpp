#include "tools/analyse/file/made_rows.h"
#include "tools/analyse/file/made_table.h"
#include "tools/analyse/file/number_text.h"

namespace dorsal::analyse {
namespace {

using NamedValues = std::vector<std::pair<std::string, std::string>>;

// Which frame a line belongs to, line by line.
class LogReader {
public:
  void take(std::string_view line, std::uint32_t number) {
    const auto text = trimmed(line);
    if (text == "*** Header Start ***") return open(Where::header, number);
    if (text == "*** LogFrame Start ***") return open(Where::frame, number);
    if (text == "*** Header End ***" || text == "*** LogFrame End ***") return close();
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0) return;
    const auto name = trimmed(text.substr(0, colon)), value = trimmed(text.substr(colon + 1));
    if (name == "Level" && where_ == Where::between)
      level_ = value;
    else if (where_ == Where::header)
      header_.emplace_back(name, value);
    else if (where_ == Where::frame)
      frame_.emplace_back(name, value);
  }

  // A log that ends within a frame keeps it: a run that was stopped.
  [[nodiscard]] MadeTable table() {
    close();
    return {MadeOf::eprime_log, rows_.text(), rows_.lines()};
  }

private:
  enum class Where { between, header, frame };

  void open(Where where, std::uint32_t number) {
    close();
    where_ = where;
    begun_ = number;
  }

  // The frame of level 1 tells of the whole session what the header tells too.
  void close() {
    if (where_ == Where::frame && level_ != "1") {
      rows_.begin_row(begun_);
      rows_.set("Level", level_);
      for (const auto& [name, value] : frame_) rows_.set(name, value);
      for (const auto& [name, value] : header_) rows_.set(name, value);
    }
    frame_.clear();
    where_ = Where::between;
  }

  Where where_ = Where::between;
  std::uint32_t begun_ = 0;
  std::string level_;
  NamedValues header_;
  NamedValues frame_;
  MadeRows rows_;
};

} // namespace

MadeTable table_from_eprime(const std::string& text) {
  LogReader reader;
  std::uint32_t number = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t stop = std::min(text.find_first_of("\r\n", at), text.size());
    reader.take(std::string_view(text).substr(at, stop - at), ++number);
    at = stop + (text.compare(stop, 2, "\r\n") == 0 ? 2 : 1);
  }
  return reader.table();
}

} // namespace dorsal::analyse
