#include "tools/analyse/file/layout.h"

#include "engine/core/base/names.h"
#include "tools/analyse/file/number_text.h"

#include <algorithm>
#include <set>

namespace dorsal::analyse {
namespace {

constexpr std::size_t most_lines = 240;
constexpr std::size_t candidates = 60;
constexpr std::size_t compared = 40; // lines below a candidate
constexpr std::string_view delimiters = ",;\t|";

constexpr Names<char, 5> delimiter_names{
    {{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "pipe"}, {' ', "blank"}}};

struct Line {
  std::string_view text;
  std::size_t begin;
  std::uint32_t number; // from 0
};

// Old Macintosh tables end their lines with CR alone.
void find_line_end(std::string_view start, Layout& layout) {
  const auto line_feed = start.find('\n');
  const auto carriage_return = start.find('\r');
  layout.carriage_returns = line_feed != std::string_view::npos && carriage_return + 1 == line_feed;
  if (carriage_return < line_feed && start.substr(carriage_return + 1, 1) != "\n" &&
      start.substr(carriage_return + 1, 1) != "\r")
    layout.line_end = '\r';
}

bool blank(std::string_view text) { return trimmed(text).empty(); }

// Lines with something in them; one that a quote carries over the end is one line.
std::vector<Line> lines_of(std::string_view start, char line_end) {
  std::vector<Line> lines;
  std::uint32_t number = 0;
  for (std::size_t at = 0; at < start.size() && lines.size() < most_lines;) {
    std::size_t stop = std::min(start.find(line_end, at), start.size());
    const std::size_t first_stop = stop;
    std::uint32_t further = 0;
    auto quotes = std::count(start.begin() + static_cast<std::ptrdiff_t>(at),
                             start.begin() + static_cast<std::ptrdiff_t>(stop), '"');
    while (quotes % 2 == 1 && stop < start.size() && further < 50) {
      const std::size_t next = std::min(start.find(line_end, stop + 1), start.size());
      quotes += std::count(start.begin() + static_cast<std::ptrdiff_t>(stop),
                           start.begin() + static_cast<std::ptrdiff_t>(next), '"');
      stop = next;
      ++further;
    }
    if (quotes % 2 == 1) {
      stop = first_stop;
      further = 0;
    }
    const std::string_view text = start.substr(at, stop - at);
    if (!blank(text)) lines.push_back({text, at, number});
    number += 1 + further;
    at = stop + 1;
  }
  return lines;
}

char comment_of(const std::vector<Line>& lines) {
  for (const char mark : {'#', '%'})
    if (std::ranges::any_of(lines, [&](const Line& l) { return trimmed(l.text).front() == mark; }))
      return mark;
  return '\0';
}

bool is_number(std::string_view cell) {
  const auto text = trimmed(cell);
  if (text.empty() || (text.front() != '-' && text.front() != '.' && text.front() != '+' &&
                       (text.front() < '0' || text.front() > '9')))
    return false;
  return std::holds_alternative<double>(read_number(text));
}

std::size_t width(const std::vector<std::string>& cells) {
  std::size_t count = cells.size();
  while (count > 0 && blank(cells[count - 1])) --count;
  return count;
}

// Names are words, and differ.
bool could_be_header(const std::vector<std::string>& cells) {
  std::set<std::string_view> different;
  std::size_t numbers = 0, named = 0;
  for (const auto& cell : cells) {
    if (blank(cell)) continue;
    ++named;
    numbers += is_number(cell) ? 1 : 0;
    different.insert(trimmed(cell));
  }
  return named > 0 && 4 * numbers < named && 4 * different.size() >= 3 * named;
}

struct Split {
  char delimiter;
  std::vector<std::vector<std::string>> rows;
};

// The share of the lines below that have as many cells, or one more, as R's row names make it; a row that
// leaves out empty cells at its end agrees where it has half of them.
double agreement(const Split& split, std::size_t header) {
  const std::size_t wide = split.rows[header].size(), filled = width(split.rows[header]);
  std::size_t seen = 0, agree = 0;
  for (std::size_t i = header + 1; i < split.rows.size() && seen < compared; ++i, ++seen) {
    const std::size_t cells = split.rows[i].size(), used = width(split.rows[i]);
    agree += cells == wide || cells == filled || cells == filled + 1 || used == filled ||
                     (split.delimiter != ' ' && used < filled && cells > filled)
                 ? 1
                 : 0;
  }
  return seen == 0 ? 1 : static_cast<double>(agree) / static_cast<double>(seen);
}

struct Candidate {
  std::size_t row = 0;
  double agreement = 0;
  double score = 0;
};

Candidate best_row(const Split& split) {
  Candidate best;
  for (std::size_t i = 0; i < std::min(split.rows.size(), candidates); ++i) {
    const std::size_t names = width(split.rows[i]);
    if (names < 2) continue;
    const double share = agreement(split, i);
    const double words = could_be_header(split.rows[i]) ? 1 : 0.6;
    const double left = 1 - 0.5 * static_cast<double>(i) / static_cast<double>(split.rows.size());
    const double score = static_cast<double>(names) * (share >= 0.5 ? share : 0.2 * share) * words * left;
    if (score > best.score + 1e-9) best = {i, share, score};
  }
  return best;
}

struct Choice {
  char delimiter;
  Candidate candidate;
};

Split split_all(const std::vector<Line>& lines, char delimiter) {
  Split split{delimiter, {}};
  for (const Line& line : lines) split.rows.push_back(cells_of(line.text, delimiter));
  return split;
}

Choice choose(const std::vector<Line>& lines, std::optional<char> wished) {
  if (wished) return {*wished, best_row(split_all(lines, *wished))};
  Choice best{',', {}};
  for (const char delimiter : delimiters) {
    const Candidate found = best_row(split_all(lines, delimiter));
    if (found.score > best.candidate.score) best = {delimiter, found};
  }
  if (best.candidate.score >= 1.5) return best;
  const Candidate blanks = best_row(split_all(lines, ' '));
  return blanks.score > best.candidate.score ? Choice{' ', blanks} : best;
}

std::vector<std::string> numbered_names(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 1; i <= count; ++i) names.push_back("column " + std::to_string(i));
  return names;
}

// The last comment above the rows, as names, where it has as many as the rows have cells.
std::optional<std::vector<std::string>> names_in_comment(const std::vector<Line>& comments, std::size_t begin,
                                                         char delimiter, std::size_t cells) {
  for (auto line = comments.rbegin(); line != comments.rend(); ++line) {
    if (line->begin > begin) continue;
    std::string_view text = trimmed(line->text);
    while (!text.empty() && (text.front() == '#' || text.front() == '%' || text.front() == ' '))
      text.remove_prefix(1);
    auto names = cells_of(text, delimiter);
    if (names.size() == cells && could_be_header(names)) return names;
  }
  return std::nullopt;
}

// Rows that only begin like a comment, as with a colour in the first column.
bool colours_in(const std::vector<Line>& comments, std::size_t begin, char delimiter, std::size_t cells) {
  return std::ranges::any_of(comments, [&](const Line& l) {
    return l.begin > begin && cells > 1 && cells_of(l.text, delimiter).size() == cells;
  });
}

void take_separator_line(std::vector<Line>& lines, Layout& layout, std::optional<char>& wished) {
  if (lines.empty()) return;
  const auto text = trimmed(lines.front().text);
  const std::string_view raw = lines.front().text;
  if (text.size() < 4 || !(text.starts_with("sep=") || text.starts_with("SEP=")) || text.size() > 5) return;
  layout.delimiter_named = true;
  if (!wished) wished = text.size() == 5 ? text.back() : raw.size() > 4 ? raw[4] : ',';
  if (*wished == '\r') wished = ',';
  lines.erase(lines.begin());
}

} // namespace

std::string_view name_of_delimiter(char delimiter) {
  const auto name = delimiter_names.name_of(delimiter);
  return name == "unknown" ? "another character" : name;
}

std::optional<char> parse_delimiter(std::string_view name) {
  if (const auto known = delimiter_names.parse(name)) return known;
  if (name == "\\t") return '\t';
  return name.size() == 1 ? std::optional{name.front()} : std::nullopt;
}

std::vector<std::string> cells_of(std::string_view line, char delimiter) {
  std::vector<std::string> cells;
  std::string cell;
  bool quoted = false, begun = false;
  const auto finish = [&] {
    cells.push_back(std::move(cell));
    cell.clear();
    begun = false;
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"') {
      if (quoted && i + 1 < line.size() && line[i + 1] == '"')
        cell += line[++i];
      else
        quoted = !quoted;
      begun = true;
    } else if (c == '\r') {
    } else if (delimiter == ' ' && !quoted && (c == ' ' || c == '\t')) {
      if (begun) finish();
    } else if (c == delimiter && delimiter != ' ' && !quoted) {
      finish();
    } else {
      cell += c;
      begun = true;
    }
  }
  if (delimiter != ' ' || begun) finish();
  return cells;
}

Layout layout_of(std::string_view start, const LayoutWishes& wishes) {
  Layout layout;
  find_line_end(start, layout);
  auto lines = lines_of(start, layout.line_end);
  auto wished = wishes.delimiter;
  layout.delimiter_named = wished.has_value();
  take_separator_line(lines, layout, wished);
  layout.comment = comment_of(lines);
  std::vector<Line> comments;
  if (layout.comment != '\0') {
    const auto is_comment = [&](const Line& l) { return trimmed(l.text).front() == layout.comment; };
    std::ranges::copy_if(lines, std::back_inserter(comments), is_comment);
    std::erase_if(lines, is_comment);
  }
  if (lines.empty()) { // nothing but comments: they are the text
    layout.comment = '\0';
    lines = std::move(comments);
    comments.clear();
  }
  if (lines.empty()) return layout;
  if (wishes.header_line.value_or(0) > 0) {
    const auto at =
        std::ranges::find_if(lines, [&](const Line& l) { return l.number + 1 >= *wishes.header_line; });
    lines.erase(lines.begin(), at == lines.end() ? lines.end() - 1 : at);
  }
  Choice choice = choose(lines, wished);
  if (wishes.header_line.value_or(0) > 0) choice.candidate.row = 0;
  layout.delimiter = choice.delimiter;
  layout.agreement = choice.candidate.agreement;
  const Line& top = lines[choice.candidate.row];
  layout.begin = top.begin;
  layout.lines_before = top.number;
  const auto cells = cells_of(top.text, layout.delimiter);
  if (colours_in(comments, top.begin, layout.delimiter, cells.size())) layout.comment = '\0';
  const bool none_wished = wishes.header_line && *wishes.header_line == 0;
  if (wishes.header_line.value_or(0) > 0 || (!none_wished && could_be_header(cells))) return layout;
  layout.has_header = false;
  const auto in_comment =
      none_wished ? std::nullopt : names_in_comment(comments, layout.begin, layout.delimiter, cells.size());
  layout.header_is_comment = in_comment.has_value();
  layout.names = in_comment ? *in_comment : numbered_names(cells.size());
  return layout;
}

} // namespace dorsal::analyse
