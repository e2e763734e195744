#include "tools/analyse/reading/roles.h"

#include "tools/analyse/file/number_text.h"
#include "tools/analyse/reading/column_family.h"
#include "tools/analyse/reading/column_fit.h"
#include "tools/analyse/reading/side_codes.h"
#include "tools/analyse/reading/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace dorsal::analyse {
namespace {

using Index = std::optional<std::size_t>;

constexpr std::string_view title_of(Column column) {
  switch (column) {
  case Column::side: return "side or right answer";
  case Column::response: return "response";
  case Column::response_time_ms: return "response time";
  case Column::response_time_s: return "response time";
  case Column::correct: return "right or wrong";
  default: return name_of(column);
  }
}

// " (0, 1)", " (numbers, 311 to 1477)" or nothing.
std::string holding(const ColumnFacts& facts) {
  if (facts.cells == 0) return "";
  if (facts.different <= 4) {
    std::vector<std::string> values;
    for (const auto& [value, count] : facts.values) values.push_back(value.substr(0, 20));
    return fmt::format(" ({})", fmt::join(values, ", "));
  }
  if (facts.numbers < facts.cells || facts.positive.empty()) return "";
  const auto [low, high] = std::ranges::minmax(facts.positive);
  return fmt::format(" (numbers, {:g} to {:g})", low, high);
}

class RoleFinder {
public:
  explicit RoleFinder(const RoleQuestion& question)
      : sample_(question.sample), header_(question.sample.header), program_(question.program),
        named_(question.named), facts_(question.sample) {
    for (const auto& name : header_) plain_.push_back(plain_name(name));
  }

  Roles find() {
    take_named();
    take_own_names();
    take_time();
    take_mark();
    take_response();
    take_truth();
    take_others();
    check_names_twice();
    require();
    return std::move(roles_);
  }

private:
  void set(Column column, std::size_t at, Sure sure, std::string why = {}) {
    roles_.map.set(column, at);
    roles_.taken.push_back(
        {std::string(title_of(column)), fmt::format("column '{}'", header_[at]), sure, std::move(why)});
  }
  [[nodiscard]] bool has(Column column) const { return roles_.map.find(column).has_value(); }
  [[nodiscard]] bool has_time() const {
    return has(Column::response_time_ms) || has(Column::response_time_s);
  }
  [[nodiscard]] bool used(std::size_t at) const {
    for (std::size_t i = 0; i < column_count; ++i)
      if (roles_.map.find(static_cast<Column>(i)) == at) return true;
    return false;
  }

  // "#3" is the third column, unless a column is called so.
  [[nodiscard]] Index index_of_named(const std::string& theirs) const {
    if (const auto at = std::ranges::find(header_, theirs); at != header_.end())
      return static_cast<std::size_t>(at - header_.begin());
    const auto number = theirs.starts_with('#') ? read_number(theirs.substr(1)) : NumberText{Missing{}};
    const auto* value = std::get_if<double>(&number);
    if (!value || !(*value >= 1 && *value <= static_cast<double>(header_.size()))) return std::nullopt;
    return static_cast<std::size_t>(*value) - 1;
  }

  void take_named() {
    for (const auto& [column, theirs, unit_told] : named_) {
      static_cast<void>(unit_told);
      if (const auto at = index_of_named(theirs))
        set(column, *at, Sure::certain, "as said");
      else
        roles_.problems.push_back(fmt::format("--columns names '{}', which is not in the header", theirs));
    }
  }

  void take_own_names() {
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto column = static_cast<Column>(i);
      if (has(column) || (column == Column::response_time_s && has_time())) continue;
      const auto at = std::ranges::find(header_, name_of(column));
      if (at == header_.end()) continue;
      const auto index = static_cast<std::size_t>(at - header_.begin());
      if (!own_name_holds(column, index)) continue;
      set(column, index, Sure::certain);
    }
    const auto untold = std::ranges::find(named_, false, &ColumnName::unit_told);
    if (untold != named_.end() && has(Column::response_time_ms)) {
      const auto by_name = unit_in_name(untold->theirs);
      roles_.unit_by_name = by_name.has_value();
      roles_.unit = by_name ? by_name : habit();
    } else if (has(Column::response_time_ms) || has(Column::response_time_s)) {
      roles_.unit = has(Column::response_time_ms) ? TimeUnit::milliseconds : TimeUnit::seconds;
      roles_.unit_by_name = true;
    }
  }

  // Names that other programs use for other things: a mark called `correct` may be the right answer.
  [[nodiscard]] bool own_name_holds(Column column, std::size_t at) const {
    if (program_.program == Preset::dorsal) return true;
    switch (column) {
    case Column::correct: return 2 * facts_.of(at).marks >= facts_.of(at).cells;
    case Column::response: return fits(facts_.of(at), Role::response);
    case Column::outcome: return facts_.of(at).different <= 8 && !fits(facts_.of(at), Role::mark);
    case Column::trial: return trial_counts(sample_, at);
    default: return true;
    }
  }

  [[nodiscard]] Index find_name(Role role) const {
    for (const auto names : {names_for(role, program_.program), names_for(role)})
      for (const auto name : names)
        for (std::size_t at = 0; at < plain_.size(); ++at)
          if (plain_[at] == name && !used(at) && fits(facts_.of(at), role)) return at;
    return std::nullopt;
  }

  // Times by their name, a unit at its end aside; then the sets of columns that programs keep for each
  // screen.
  void take_time() {
    if (has_time()) return;
    Index at = find_name(Role::time);
    for (std::size_t i = 0; !at && i < header_.size(); ++i) {
      const auto unit = unit_in_name(header_[i]);
      if (!unit || used(i) || !fits(facts_.of(i), Role::time)) continue;
      const auto base = without_unit(plain_[i], *unit);
      if (std::ranges::find(names_for(Role::time), base) != names_for(Role::time).end()) at = i;
    }
    const auto families = families_of(header_, facts_);
    const bool by_screen = program_.program == Preset::psychopy || program_.program == Preset::eprime || !at;
    if (by_screen && !families.empty()) return take_family(families);
    if (at) take_time_at(*at, Sure::likely, {});
  }

  void take_time_at(std::size_t at, Sure sure, std::string why) {
    set(Column::response_time_ms, at, sure, std::move(why));
    const auto by_name = unit_in_name(header_[at]);
    roles_.unit_by_name = by_name.has_value();
    roles_.unit = by_name ? by_name : habit();
  }

  [[nodiscard]] std::optional<TimeUnit> habit() const {
    switch (program_.program) {
    case Preset::psychopy:
    case Preset::bids: return TimeUnit::seconds;
    case Preset::jspsych:
    case Preset::pebl:
    case Preset::opensesame:
    case Preset::labjs:
    case Preset::eprime:
    case Preset::expyriment: return TimeUnit::milliseconds;
    default: return std::nullopt;
    }
  }

  void take_family(const std::vector<ColumnFamily>& families) {
    const ColumnFamily& best = families.front();
    std::vector<std::string> others;
    for (std::size_t i = 1; i < families.size(); ++i)
      if (families[i].score > 0)
        others.push_back(fmt::format("'{}' ({})", header_[families[i].time], families[i].timed));
    std::string why = fmt::format("{} timed answers", best.timed);
    if (!others.empty())
      why += fmt::format(
          "; other screens have {}: --columns response_time_ms=...,response=...,correct=... takes one",
          fmt::join(others, ", "));
    take_time_at(best.time, others.empty() ? Sure::likely : Sure::guessed, why);
    const auto of_set = [&](Column column, Index at) {
      if (at && !has(column) && !used(*at)) set(column, *at, Sure::likely, "of the same screen");
    };
    of_set(Column::response, best.response);
    of_set(Column::correct, best.mark);
    of_set(Column::side, best.truth);
  }

  void take_mark() {
    if (has(Column::correct)) return;
    if (const auto at = find_name(Role::mark)) return set(Column::correct, *at, Sure::likely);
    const auto error = find_name(Role::error_mark);
    if (!error) return;
    set(Column::correct, *error, Sure::likely, "1 is taken as wrong");
    roles_.marks_are_errors = true;
  }

  void take_response() {
    if (has(Column::response)) return;
    if (const auto at = find_name(Role::response)) set(Column::response, *at, Sure::likely);
  }

  void take_truth() {
    if (has(Column::side)) return drop_foreign_truth();
    for (const auto names : {names_for(Role::truth, program_.program), names_for(Role::truth)})
      for (const auto name : names)
        for (std::size_t at = 0; at < plain_.size(); ++at)
          if (plain_[at] == name && !used(at) && tells_truth(sample_, at, roles_.map))
            return set(Column::side, at, Sure::likely);
    if (!has(Column::correct)) take_only_column_of_sides();
  }

  // A right answer of the screen's set that is in no codes of the answers tells less than the mark does.
  void drop_foreign_truth() {
    const auto at = roles_.map.find(Column::side);
    const bool said =
        std::ranges::any_of(named_, [](const ColumnName& n) { return n.column == Column::side; });
    if (said || program_.program == Preset::dorsal || header_[*at] == "side" || !has(Column::correct)) return;
    if (tells_truth(sample_, *at, roles_.map)) return;
    roles_.map.set(Column::side, std::nullopt);
    std::erase_if(roles_.taken, [](const Taken& t) { return t.what == title_of(Column::side); });
  }

  void take_only_column_of_sides() {
    Index only;
    for (std::size_t at = 0; at < header_.size(); ++at) {
      if (used(at) || !all_sides(facts_.of(at))) continue;
      if (only) return;
      only = at;
    }
    if (only)
      set(Column::side, *only, Sure::guessed, "the only column that holds nothing but left and right");
  }

  void take_others() {
    constexpr std::pair<Column, Role> others[] = {{Column::participant, Role::participant},
                                                  {Column::session, Role::session},
                                                  {Column::group, Role::group},
                                                  {Column::condition, Role::condition},
                                                  {Column::block, Role::block},
                                                  {Column::trial, Role::trial},
                                                  {Column::roll_deg, Role::roll},
                                                  {Column::outcome, Role::outcome}};
    for (const auto& [column, role] : others) {
      if (has(column)) continue;
      const auto at = find_name(role);
      if (!at || (role == Role::trial && !trial_counts(sample_, *at)) ||
          (role == Role::participant && plain_[*at] == "id" && !few_values(sample_, *at)))
        continue;
      set(column, *at, Sure::likely);
    }
  }

  // Every column in use whose name stands in the header more than once, unless it was given by its number or
  // both hold the same.
  void check_names_twice() {
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto column = static_cast<Column>(i);
      const auto at = roles_.map.find(column);
      if (!at) continue;
      std::vector<std::size_t> numbers;
      for (std::size_t k = 0; k < header_.size(); ++k)
        if (header_[k] == header_[*at]) numbers.push_back(k + 1);
      const auto by_number = [&](const ColumnName& n) {
        return n.column == column && n.theirs != header_[*at];
      };
      if (numbers.size() < 2 || std::ranges::any_of(named_, by_number)) continue;
      const bool same = std::ranges::all_of(
          sample_.rows, [&](const Row& row) { return row[numbers[0] - 1] == row[numbers[1] - 1]; });
      if (same && numbers.size() == 2 && !sample_.rows.empty())
        roles_.taken.push_back({"doubled name", fmt::format("columns {} are both '{}' and hold the same",
                                                            fmt::join(numbers, " and "), header_[*at])});
      else
        roles_.problems.push_back(fmt::format(
            "columns {} have the same name '{}'; say by its number which one is {}, as in "
            "--columns {}=#{}",
            fmt::join(numbers, " and "), header_[*at], name_of(column), name_of(column), numbers.front()));
    }
  }

  void require() {
    const auto need = [&](bool present, std::string_view what) {
      if (!present) roles_.problems.push_back(fmt::format("no column for {}; name one with --columns", what));
    };
    need(has(Column::side) || has(Column::correct), "side (or correct)");
    if (!has(Column::correct)) need(has(Column::response), "response");
    if (!has_time() && !has(Column::correct)) need(false, "response_time_ms");
    if (!roles_.problems.empty())
      roles_.problems.push_back(fmt::format("the header has: {}", fmt::join(first_names(), ", ")));
  }

  // Each column with what it holds, so that the right ones can be named.
  [[nodiscard]] std::vector<std::string> first_names() const {
    constexpr std::size_t most = 60;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(header_.size(), most); ++i)
      names.push_back(header_[i].substr(0, 60) + holding(facts_.of(i)));
    if (header_.size() > most) names.push_back(fmt::format("and {} more", header_.size() - most));
    return names;
  }

  const Sample& sample_;
  const std::vector<std::string>& header_;
  ProgramFound program_;
  const std::vector<ColumnName>& named_;
  FactsOfColumns facts_;
  std::vector<std::string> plain_;
  Roles roles_;
};

} // namespace

Roles find_roles(const RoleQuestion& question) { return RoleFinder(question).find(); }

} // namespace dorsal::analyse
