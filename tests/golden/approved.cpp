#include "tests/golden/approved.h"

#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace dorsal::test {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

constexpr std::size_t lines_to_read = 8;
constexpr std::size_t longest_line_to_read = 120; // bytes
constexpr std::size_t hashes_a_row = 12;
constexpr std::size_t longest_excerpt = 8; // lines
constexpr std::string_view head = "(not whole: the beginnings of its first lines)";
constexpr std::string_view hashes_head = "(a hash of every so many lines: ";

bool approves() {
  const char* wish = std::getenv("DORSAL_APPROVE");
  return wish != nullptr && std::string_view{wish} == "1";
}

// A last line without its end is told from one with it.
Lines lines_of(std::string_view text) {
  Lines lines;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find('\n', from);
    lines.emplace_back(end == std::string_view::npos ? std::string{text.substr(from)} + "(no line end)"
                                                     : std::string{text.substr(from, end - from)});
    from = end == std::string_view::npos ? text.size() : end + 1;
  }
  return lines;
}

// 32-bit FNV-1a (Fowler, Noll, Vo): for telling changes, not for keeping anybody out.
Lines hashes_of(const Lines& lines, std::size_t group) {
  Lines hashes;
  for (std::size_t from = 0; from < lines.size(); from += group) {
    std::uint32_t hash = 2166136261U;
    for (std::size_t i = from; i < std::min(from + group, lines.size()); ++i)
      for (const char c : lines[i] + '\n') hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    hashes.push_back(fmt::format("{:08x}", hash));
  }
  return hashes;
}

std::string shortened(const Lines& lines, std::size_t group) {
  std::string text = fmt::format("{}\n", head);
  for (std::size_t i = 0; i < std::min(lines_to_read, lines.size()); ++i)
    text += lines[i].substr(0, longest_line_to_read) + '\n';
  text += fmt::format("{}{})\n", hashes_head, group);
  const Lines hashes = hashes_of(lines, group);
  for (std::size_t i = 0; i < hashes.size(); ++i)
    text += hashes[i] + (i % hashes_a_row == hashes_a_row - 1 || i + 1 == hashes.size() ? '\n' : ' ');
  return text;
}

// What the hashes of a shortened text say.
struct Hashed {
  std::size_t group{1}; // lines
  Lines hashes;
};

Hashed hashed_in(const Lines& kept) {
  Hashed hashed;
  auto row =
      std::ranges::find_if(kept, [](const std::string& line) { return line.starts_with(hashes_head); });
  if (row == kept.end()) return hashed;
  hashed.group = std::stoul(row->substr(hashes_head.size()));
  while (++row != kept.end())
    for (std::size_t at = 0; at < row->size(); at += 9) hashed.hashes.push_back(row->substr(at, 8));
  return hashed;
}

std::size_t first_mismatch(const Lines& expected, const Lines& found) {
  return static_cast<std::size_t>(std::ranges::mismatch(expected, found).in1 - expected.begin());
}

// In a listing of several files: which.
std::string file_of_line(const Lines& lines, std::size_t line) {
  for (std::size_t i = std::min(line + 1, lines.size()); i-- > 0;)
    if (lines[i].starts_with("=== ")) return " (" + lines[i].substr(4) + ")";
  return {};
}

std::string line_at(const Lines& lines, std::size_t line) {
  return line < lines.size() ? lines[line].substr(0, 600) : "(nothing: it ends before)";
}

} // namespace

std::string kept_form(std::string_view text, const Room& room) {
  if (text.size() <= room.whole) return std::string{text};
  const Lines lines = lines_of(text);
  return shortened(lines, (lines.size() + room.hashes - 1) / room.hashes);
}

std::string first_difference(const std::string& kept, std::string_view now, const Room& room) {
  if (kept_form(now, room) == kept) return {};
  const Lines now_lines = lines_of(now);
  const Lines kept_lines = lines_of(kept);
  if (kept_lines.empty() || kept_lines.front() != head) {
    const std::size_t at = first_mismatch(kept_lines, now_lines);
    return fmt::format("line {}{}\n  approved: {}\n  now:      {}", at + 1, file_of_line(now_lines, at),
                       line_at(kept_lines, at), line_at(now_lines, at));
  }
  const Hashed hashed = hashed_in(kept_lines);
  const std::size_t at = first_mismatch(hashed.hashes, hashes_of(now_lines, hashed.group)) * hashed.group;
  std::string text =
      fmt::format("within {} lines from line {}{}; now:", hashed.group, at + 1, file_of_line(now_lines, at));
  for (std::size_t i = at; i < at + std::min(hashed.group, longest_excerpt); ++i)
    text += "\n  " + line_at(now_lines, i);
  return text;
}

Approved::Approved(const std::string& folder, const Room& room)
    : folder_(fs::path{DORSAL_SOURCE_DIR} / "tests/golden/approved" / folder), room_(room) {
  if (!approves()) return;
  fs::remove_all(folder_);
  fs::create_directories(folder_);
}

void Approved::check(const std::string& file, std::string_view now) {
  checked_.insert(file);
  if (approves()) return write_text(folder_ / file, kept_form(now, room_));
  const fs::path approved = folder_ / file;
  const std::string difference =
      fs::exists(approved) ? first_difference(read_text(approved), now, room_) : "it is missing";
  if (!difference.empty())
    FAIL_CHECK(fs::relative(approved, DORSAL_SOURCE_DIR).string() << ": " << difference);
}

void Approved::check_nothing_else() const {
  for (const auto& entry : fs::directory_iterator(folder_)) {
    const std::string name = entry.path().filename().string();
    if (!checked_.contains(name)) FAIL_CHECK(entry.path().string() << " is compared with nothing");
  }
}

} // namespace dorsal::test
