#include "engine/core/instrument/response.h"

#include <algorithm>

namespace dorsal {

const ItemAnswer* answer_to(const Answers& answers, std::string_view item) {
  const auto found = std::ranges::find(answers, item, &ItemAnswer::item);
  return found == answers.end() ? nullptr : &*found;
}

bool stops_programme(const Instrument& instrument, const Answers& answers) {
  if (instrument.purpose != instrument::Purpose::safety) return false;
  return std::ranges::any_of(answers, [](const ItemAnswer& answer) { return answer.value.value_or(0) > 0; });
}

bool is_complete(const Instrument& instrument, const Answers& answers) {
  return std::ranges::all_of(instrument.items, [&](const instrument::Item& item) {
    const ItemAnswer* answer = answer_to(answers, item.name);
    return answer && (has_number(item) ? answer->value.has_value() : answer->is_given());
  });
}

Answers named_activities(const Instrument& instrument, const Answers& answers) {
  Answers named;
  for (const ItemAnswer& answer : answers) {
    const instrument::Item* item = item_of(instrument, answer.item);
    if (item && std::holds_alternative<instrument::Activity>(item->kind) && !answer.words.empty())
      named.push_back({answer.item, {}, answer.words});
  }
  return named;
}

} // namespace dorsal
