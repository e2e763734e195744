#include "engine/core/instrument/instrument.h"

#include "engine/core/base/names.h"

#include <algorithm>

namespace dorsal {
namespace instrument {
namespace {

constexpr Names<Scoring, 3> scoring_names{
    {{Scoring::none, "none"}, {Scoring::sum, "sum"}, {Scoring::mean, "mean"}}};
constexpr Names<Direction, 2> direction_names{
    {{Direction::higher_is_better, "higher_is_better"}, {Direction::higher_is_worse, "higher_is_worse"}}};
constexpr Names<ChangeKind, 2> change_kind_names{
    {{ChangeKind::detectable, "detectable"}, {ChangeKind::important, "important"}}};
constexpr Names<Purpose, 3> purpose_names{
    {{Purpose::measure, "measure"}, {Purpose::safety, "safety"}, {Purpose::weekly, "weekly"}}};

struct KindName {
  std::string_view operator()(const Rating&) const { return "rating"; }
  std::string_view operator()(const Choice&) const { return "choice"; }
  std::string_view operator()(const YesNo&) const { return "yes_no"; }
  std::string_view operator()(const Words&) const { return "text"; }
  std::string_view operator()(const Activity&) const { return "activity"; }
};

struct SpanOf {
  std::optional<Span> operator()(const Rating&) const { return Span{0, highest_rating}; }
  std::optional<Span> operator()(const Choice& choice) const {
    if (choice.options.empty()) return {};
    const auto [low, high] = std::ranges::minmax(choice.options, {}, &Option::value);
    return Span{low.value, high.value};
  }
  std::optional<Span> operator()(const YesNo&) const { return Span{0, 1}; }
  std::optional<Span> operator()(const Words&) const { return {}; }
  std::optional<Span> operator()(const Activity&) const { return Span{0, highest_rating}; }
};

} // namespace

std::string_view name_of(Scoring scoring) { return scoring_names.name_of(scoring); }
std::string_view name_of(Direction direction) { return direction_names.name_of(direction); }
std::string_view name_of(ChangeKind kind) { return change_kind_names.name_of(kind); }
std::string_view name_of(Purpose purpose) { return purpose_names.name_of(purpose); }

std::string_view kind_name(const Item& item) { return std::visit(KindName{}, item.kind); }
std::optional<Span> span_of(const Item& item) { return std::visit(SpanOf{}, item.kind); }
bool has_number(const Item& item) { return !std::holds_alternative<Words>(item.kind); }

} // namespace instrument

const instrument::Item* item_of(const Instrument& instrument, std::string_view name) {
  const auto found = std::ranges::find(instrument.items, name, &instrument::Item::name);
  return found == instrument.items.end() ? nullptr : &*found;
}

std::vector<const instrument::Item*> scored_items(const Instrument& instrument) {
  std::vector<const instrument::Item*> found;
  if (instrument.score.scoring == instrument::Scoring::none) return found;
  if (instrument.score.of.empty()) {
    for (const instrument::Item& item : instrument.items)
      if (has_number(item)) found.push_back(&item);
    return found;
  }
  for (const std::string& name : instrument.score.of)
    if (const instrument::Item* item = item_of(instrument, name); item && has_number(*item))
      found.push_back(item);
  return found;
}

} // namespace dorsal
