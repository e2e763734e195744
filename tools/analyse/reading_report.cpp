#include "tools/analyse/reading_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>

namespace dorsal::analyse {
namespace {

constexpr std::size_t places_listed = 10;
constexpr std::size_t ways_listed = 5;
constexpr std::size_t files_listed = 10;

std::string short_name(const std::string& path) { return std::filesystem::path(path).filename().string(); }

std::string taken_line(const Taken& taken) {
  std::string text = fmt::format("  {:<24} {}", taken.what, taken.is);
  if (taken.sure != Sure::certain) text += fmt::format(" ({})", name_of(taken.sure));
  if (!taken.why.empty()) text += fmt::format("; {}", taken.why);
  return text + "\n";
}

std::string taken_text(const FileRead& file) {
  std::string text;
  for (const Taken& taken : file.taken)
    if (taken.what != "participant" || taken.why != "by the file's name") text += taken_line(taken);
  return text;
}

struct Way {
  std::string text;
  std::vector<const FileRead*> files;
};

std::vector<Way> ways_of(const std::vector<FileRead>& files) {
  std::vector<Way> ways;
  for (const FileRead& file : files) {
    if (!file.refusal.empty()) continue;
    const std::string text = taken_text(file);
    const auto known = std::ranges::find(ways, text, &Way::text);
    if (known != ways.end())
      known->files.push_back(&file);
    else
      ways.push_back({text, {&file}});
  }
  return ways;
}

std::string names_of(const std::vector<const FileRead*>& files) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(files.size(), files_listed); ++i)
    names.push_back(short_name(files[i]->path));
  if (files.size() > files_listed) names.push_back(fmt::format("and {} more", files.size() - files_listed));
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string refusals(const std::vector<FileRead>& files) {
  std::string text;
  for (const FileRead& file : files)
    if (!file.refusal.empty()) text += fmt::format("  not used: {}\n", file.refusal);
  return text;
}

std::string places(const ProblemList& problems, Problem problem, const std::vector<FileRead>& files) {
  const auto& lines = problems.lines(problem);
  const auto& of_files = problems.files(problem);
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < std::min(lines.size(), places_listed); ++i)
    shown.push_back(of_files.empty() ? fmt::format("{}", lines[i])
                                     : fmt::format("{}:{}", short_name(files[of_files[i]].path), lines[i]));
  return fmt::format("{}", fmt::join(shown, ", "));
}

std::string problem_line(const ProblemList& problems, Problem problem, const std::vector<FileRead>& files) {
  const auto& lines = problems.lines(problem);
  std::string text =
      fmt::format("  {:<28}{:>8}  {}; line{} {}", kind_of(problem).name, lines.size(),
                  kind_of(problem).sentence, lines.size() == 1 ? "" : "s", places(problems, problem, files));
  if (lines.size() > places_listed)
    text += fmt::format(" and {} more (--json lists all)", lines.size() - places_listed);
  return text + "\n";
}

std::string_view reply_word(analysis::Reply reply) {
  switch (reply) {
  case analysis::Reply::left: return "left";
  case analysis::Reply::right: return "right";
  case analysis::Reply::none: return "none";
  case analysis::Reply::other_correct:
  case analysis::Reply::other_wrong: return "other";
  }
  return "";
}

std::string_view side_word(analysis::Shown shown) {
  return shown == analysis::Shown::left ? "left" : shown == analysis::Shown::right ? "right" : "-";
}

std::string row_line(const RowShown& row) {
  std::vector<std::string_view> reasons;
  for (const Problem problem : row.problems) reasons.push_back(kind_of(problem).name);
  const std::string left_out = row.trial ? "" : "left out: ";
  const std::string why = reasons.empty() ? "" : fmt::format("{}{}", left_out, fmt::join(reasons, ", "));
  const auto cut = [](const std::string& text) { return text.substr(0, 16); };
  const std::string key = fmt::format("{}", fmt::join(row.key, " / ")).substr(0, 24);
  if (!row.trial)
    return fmt::format("  {:>6}  {:<24}  {:<16}  {:<16}  {:<6} {:<6} {:>9}  {:<7} {}\n", row.line, key,
                       cut(row.response), cut(row.side), "", "", "", "", why);
  const auto& t = *row.trial;
  return fmt::format("  {:>6}  {:<24}  {:<16}  {:<16}  {:<6} {:<6} {:>9}  {:<7} {}\n", row.line, key,
                     cut(row.response), cut(row.side), side_word(t.shown), reply_word(t.reply),
                     timed(t) ? fmt::format("{:.1f}", t.response_time_ms) : "-",
                     correct(t) ? "right" : "wrong", why);
}

} // namespace

std::string read_as_text(const std::vector<FileRead>& files) {
  const auto ways = ways_of(files);
  std::string text;
  for (std::size_t i = 0; i < std::min(ways.size(), ways_listed); ++i) {
    if (files.size() > 1) text += fmt::format("  -- {}\n", names_of(ways[i].files));
    text += ways[i].text;
  }
  if (ways.size() > ways_listed)
    text += fmt::format("  and {} more ways of writing (--json lists all)\n", ways.size() - ways_listed);
  return text + refusals(files);
}

std::string set_apart_text(const ProblemList& problems, const std::vector<FileRead>& files) {
  std::string text;
  for (std::size_t i = 0; i < problem_count; ++i) {
    const auto problem = static_cast<Problem>(i);
    if (!problems.lines(problem).empty()) text += problem_line(problems, problem, files);
  }
  return text.empty() ? "  none\n" : text;
}

std::string dry_run_text(const Table& table) {
  std::vector<std::string> by;
  for (const Column column : table.by) by.emplace_back(name_of(column));
  std::string text = fmt::format("{}: {} rows, nothing analysed\n\nread as\n{}\nfirst rows as understood\n",
                                 table.path, table.rows, read_as_text(table.files));
  text += fmt::format("  {:>6}  {:<24}  {:<16}  {:<16}  {:<6} {:<6} {:>9}  {:<7} {}\n", "line",
                      fmt::format("{}", fmt::join(by, " / ")), "response", "side or truth", "shown", "answer",
                      "time, ms", "", "set apart, or doubted");
  std::string last;
  for (const RowShown& row : table.shown) {
    if (table.files.size() > 1 && row.path != last) text += fmt::format("  -- {}\n", short_name(row.path));
    last = row.path;
    text += row_line(row);
  }
  text += fmt::format("\nrows set apart\n{}", set_apart_text(table.problems, table.files));
  for (const auto& note : table.notes) text += fmt::format("  note: {}\n", note);
  return text;
}

} // namespace dorsal::analyse
