#include "tools/study/study_columns.h"

#include "engine/core/base/csv.h"
#include "engine/core/base/error.h"
#include "engine/core/study/allocation.h"
#include "tools/analyse/file/csv_stream.h"
#include "tools/analyse/file/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

namespace dorsal {
namespace {

constexpr int most_people = 100'000;

std::size_t column_of(const std::vector<std::string>& header, std::string_view name,
                      const std::string& file) {
  const auto at = std::ranges::find(header, name);
  if (at == header.end())
    throw Error(ExitCode::bad_input,
                fmt::format("{}: has no column '{}'; hand over what `dorsal export csv` wrote", file, name));
  return static_cast<std::size_t>(at - header.begin());
}

// Digits at the end of a code, or its place in the list.
std::optional<int> number_of(const std::string& code, const std::vector<std::string>& people) {
  if (!people.empty()) {
    const auto at = std::ranges::find(people, code);
    return at == people.end() ? std::nullopt : std::optional{static_cast<int>(at - people.begin()) + 1};
  }
  const auto digits = code.find_last_not_of("0123456789") + 1; // npos + 1 is 0
  int number = 0;
  const auto [end, failed] = std::from_chars(code.data() + digits, code.data() + code.size(), number);
  if (failed != std::errc{} || end == code.data() + digits || number < 1 || number > most_people)
    return std::nullopt;
  return number;
}

struct Person {
  std::optional<int> number;
  std::vector<std::string> sessions; // in the order of their first row
};

class StudyColumns {
public:
  StudyColumns(const study::StudyDesign& design, const std::vector<std::string>& people)
      : design_(design), people_(people) {}

  std::string header() const {
    std::string text = ",condition,group,place";
    for (const auto& factor : design_.factors) text += "," + csv_field(factor.name);
    return text;
  }

  std::string columns(const std::string& code, const std::string& session) {
    auto [found, is_new] = known_.try_emplace(code);
    Person& person = found->second;
    if (is_new) person.number = number_of(code, people_);
    auto at = std::ranges::find(person.sessions, session);
    if (at == person.sessions.end()) at = person.sessions.insert(at, session);
    const auto place = static_cast<std::size_t>(at - person.sessions.begin());
    if (!person.number)
      return nothing(fmt::format("{}: no number in the study; name it with --people", code));
    const study::Allocation& one = allocation(*person.number);
    if (place >= one.order.size())
      return nothing(fmt::format("{}: session {} is one more than the study's {} conditions", code, session,
                                 one.order.size()));
    const study::Condition& condition = design_.conditions[one.order[place]];
    std::string text = fmt::format(",{},{},{}", csv_field(condition.name),
                                   csv_field(design_.groups[one.group].name), place + 1);
    for (const auto& level : condition.levels) text += "," + csv_field(level);
    ++rows_;
    return text;
  }

  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::vector<std::string> left_out() const { return {left_out_.begin(), left_out_.end()}; }

private:
  const study::Allocation& allocation(int number) {
    if (static_cast<std::size_t>(number) > allocations_.size())
      allocations_ = study::allocate(design_, number);
    return allocations_[static_cast<std::size_t>(number) - 1];
  }

  std::string nothing(const std::string& why) {
    left_out_.insert(why);
    return std::string(3 + design_.factors.size(), ',');
  }

  const study::StudyDesign& design_;
  const std::vector<std::string>& people_;
  std::map<std::string, Person> known_;
  std::vector<study::Allocation> allocations_;
  std::set<std::string> left_out_;
  std::size_t rows_ = 0;
};

} // namespace

JoinedTable with_study_columns(const study::StudyDesign& design, const std::string& file,
                               const std::vector<std::string>& people) {
  analyse::CsvStream stream(file);
  std::vector<std::string_view> fields;
  if (!stream.next(fields)) throw Error(ExitCode::bad_input, file + ": is empty");
  const std::vector<std::string> header(fields.begin(), fields.end());
  const std::size_t participant = column_of(header, "participant", file),
                    session = column_of(header, "session", file);
  StudyColumns joiner(design, people);
  JoinedTable joined;
  const auto add_row = [&](const std::string& more) {
    for (std::size_t i = 0; i < fields.size(); ++i) joined.text += (i > 0 ? "," : "") + csv_field(fields[i]);
    joined.text += more + "\n";
  };
  add_row(joiner.header());
  while (stream.next(fields)) {
    if (fields.size() <= std::max(participant, session)) continue;
    add_row(joiner.columns(std::string(fields[participant]), std::string(fields[session])));
  }
  joined.rows = joiner.rows();
  joined.left_out = joiner.left_out();
  return joined;
}

} // namespace dorsal
