#include "engine/core/instrument/instrument_check.h"

#include "engine/core/base/texts_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace dorsal {
namespace {

using instrument::Item;
using instrument::Texts;

constexpr std::size_t most_items = 60, least_options = 2, most_options = 9; // an option has a number key
constexpr int longest_title = 80, longest_question = 300, longest_option = 60, longest_end = 40,
              longest_remark = 1000;
constexpr double furthest = 1000; // of a value from 0

class InstrumentCheck {
public:
  explicit InstrumentCheck(const Instrument& instrument) : instrument_(instrument) {}

  [[nodiscard]] std::vector<Diagnostic> run() {
    check_head();
    check_items();
    check_score();
    return std::move(problems_);
  }

private:
  void report(std::string key, std::string message) { words_.report(std::move(key), std::move(message)); }
  void check_text(const std::string& key, const std::string& text, int longest) {
    words_.text(key, text, longest);
  }
  void check_texts(const std::string& key, const Texts& texts, int longest) {
    words_.texts(key, texts, longest);
  }

  void check_head() {
    if (!is_instrument_name(instrument_.name))
      report("name", "is no name; allowed are 1 to 40 of the letters a to z, digits, - and _");
    if (instrument_.licence.find_first_not_of(' ') == std::string::npos)
      report("licence",
             "is empty, and an instrument without a licence is refused: write under what it may be "
             "shown to patients, or who allowed it");
    else
      check_text("licence", instrument_.licence, longest_remark);
    check_text("source", instrument_.source, longest_remark);
    check_text("version", instrument_.version, longest_end);
    check_texts("title", instrument_.title, longest_title);
    if (instrument_.definition.size() > longest_definition)
      report("", fmt::format("the file has {} bytes; allowed are {}, because every answer keeps it",
                             instrument_.definition.size(), longest_definition));
  }

  void check_items() {
    const std::size_t count = instrument_.items.size();
    if (count < 1 || count > most_items)
      report("items", fmt::format("has {} entries; allowed are 1 to {}", count, most_items));
    std::set<std::string> names;
    for (std::size_t i = 0; i < count; ++i) {
      const Item& item = instrument_.items[i];
      const std::string key = fmt::format("items[{}]", i + 1);
      if (!is_instrument_name(item.name))
        report(key + ".name", "is no name; allowed are 1 to 40 of the letters a to z, digits, - and _");
      else if (!names.insert(item.name).second)
        report(key + ".name",
               fmt::format("\"{}\" is the name of an earlier item; give each its own", item.name));
      check_texts(key + ".text", item.text, longest_question);
      check_kind(key, item);
    }
    check_purpose();
  }

  void check_kind(const std::string& key, const Item& item) {
    if (const auto* rating = std::get_if<instrument::Rating>(&item.kind)) {
      check_texts(key + ".low", rating->low, longest_end);
      check_texts(key + ".high", rating->high, longest_end);
    }
    if (std::holds_alternative<instrument::Activity>(item.kind)) {
      check_texts(key + ".low", item.low, longest_end);
      check_texts(key + ".high", item.high, longest_end);
    }
    if (const auto* choice = std::get_if<instrument::Choice>(&item.kind)) check_options(key, *choice);
  }

  void check_options(const std::string& key, const instrument::Choice& choice) {
    const std::size_t count = choice.options.size();
    if (count < least_options || count > most_options)
      report(key + ".options",
             fmt::format("has {} entries; allowed are {} to {}", count, least_options, most_options));
    std::set<double> values;
    for (std::size_t i = 0; i < count; ++i) {
      const auto& [value, text] = choice.options[i];
      const std::string place = fmt::format("{}.options[{}]", key, i + 1);
      if (!(std::abs(value) <= furthest))
        report(place + ".value", fmt::format("is {:g}; allowed is {:g} to {:g}", value, -furthest, furthest));
      else if (!values.insert(value).second)
        report(place + ".value",
               fmt::format("{:g} is the value of an earlier option; give each its own", value));
      check_texts(place + ".text", text, longest_option);
    }
  }

  void check_purpose() {
    if (instrument_.purpose == instrument::Purpose::measure) return;
    const bool all = instrument_.purpose == instrument::Purpose::safety;
    for (std::size_t i = 0;
         i < (all ? instrument_.items.size() : std::min<std::size_t>(1, instrument_.items.size())); ++i)
      if (!std::holds_alternative<instrument::YesNo>(instrument_.items[i].kind))
        report(fmt::format("items[{}].kind", i + 1),
               fmt::format("is \"{}\"; {} of purpose = \"{}\" is answered with yes or no: write \"yes_no\"",
                           kind_name(instrument_.items[i]), all ? "every item" : "the first item",
                           name_of(instrument_.purpose)));
    if (all && instrument_.score.scoring != instrument::Scoring::none)
      report("score.scoring",
             "is not \"none\", but safety questions have no score: any yes stops the programme");
  }

  void check_key(std::size_t place, std::set<std::string>& seen) {
    const std::string& name = instrument_.score.of[place];
    const std::string key = fmt::format("score.of[{}]", place + 1);
    const Item* item = item_of(instrument_, name);
    if (item == nullptr)
      report(key, fmt::format("\"{}\" is no item of this instrument; name one of its items", name));
    else if (!has_number(*item))
      report(key, fmt::format("\"{}\" is answered in words, which have no number", name));
    else if (!seen.insert(name).second)
      report(key, fmt::format("\"{}\" is counted already", name));
  }

  void check_score() {
    const instrument::Score& score = instrument_.score;
    if (score.scoring == instrument::Scoring::none) {
      if (!score.of.empty()) report("score.of", "names items, but scoring = \"none\" counts none");
      return;
    }
    std::set<std::string> seen;
    const std::size_t before = problems_.size();
    for (std::size_t i = 0; i < score.of.size(); ++i) check_key(i, seen);
    if (problems_.size() > before) return; // how many count is not known
    const auto items = scored_items(instrument_);
    if (items.empty()) return report("score", "has no item whose answer is a number");
    const int most = static_cast<int>(items.size()) - 1;
    if (score.may_be_missing < 0 || score.may_be_missing > most)
      report("score.may_be_missing",
             fmt::format("is {}; allowed is 0 to {}, one fewer than the {} items that count",
                         score.may_be_missing, most, items.size()));
    check_range(items);
    check_smallest_change();
  }

  // What the answers can make lies within the range that is stated.
  void check_range(const std::vector<const Item*>& items) {
    instrument::Span possible;
    for (const Item* item : items)
      if (const auto span = span_of(*item)) {
        possible.low += span->low;
        possible.high += span->high;
      }
    if (instrument_.score.scoring == instrument::Scoring::mean) {
      possible.low /= static_cast<double>(items.size());
      possible.high /= static_cast<double>(items.size());
    }
    const instrument::Span& range = instrument_.score.range;
    if (!(range.low < range.high))
      return report("score.range", "starts at or above its end; write the lowest score first");
    if (!(possible.low >= range.low && possible.high <= range.high))
      report("score.range", fmt::format("is {:g} to {:g}, but the answers can make {:g} to {:g}", range.low,
                                        range.high, possible.low, possible.high));
  }

  void check_smallest_change() {
    const auto& smallest = instrument_.score.smallest_change;
    if (!smallest) return;
    const double width = instrument_.score.range.high - instrument_.score.range.low;
    if (!(smallest->value > 0 && smallest->value <= width))
      report(
          "score.smallest_change.value",
          fmt::format("is {:g}; allowed is above 0 to {:g}, the width of the range", smallest->value, width));
    check_text("score.smallest_change.source", smallest->source, longest_remark);
  }

  const Instrument& instrument_;
  std::vector<Diagnostic> problems_;
  TextsCheck words_{instrument_.title, problems_};
};

} // namespace

bool is_instrument_name(std::string_view name) { return is_plain_name(name); }

std::vector<Diagnostic> check(const Instrument& instrument) { return InstrumentCheck{instrument}.run(); }

} // namespace dorsal
