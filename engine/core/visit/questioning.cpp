#include "engine/core/visit/questioning.h"

#include "engine/core/visit/typed_words.h"

#include <algorithm>
#include <utility>

namespace dorsal {
Questioning::Questioning(std::vector<AskedInstrument> asked, std::string language)
    : asked_(std::move(asked)), language_(std::move(language)) {
  std::stable_partition(asked_.begin(), asked_.end(), [](const AskedInstrument& due) {
    return due.instrument.purpose == instrument::Purpose::safety;
  });
  for (const AskedInstrument& due : asked_) answers_.emplace_back(due.instrument.items.size());
  if (!asked_.empty()) enter({0, 0, false});
}

const instrument::Item& Questioning::item_at(const Place& place) const {
  return asked_[place.instrument].instrument.items[place.item];
}

ItemAnswer& Questioning::answer_at(const Place& place) { return answers_[place.instrument][place.item]; }

bool Questioning::is_typed(const Place& place) const {
  return place.names || std::holds_alternative<instrument::Words>(item_at(place).kind);
}

bool Questioning::is_known(const Place& place) const {
  return answer_to(asked_[place.instrument].known, item_at(place).name) != nullptr;
}

void Questioning::enter(const Place& place) {
  way_.push_back(place);
  const instrument::Item& item = item_at(place);
  ItemAnswer& answer = answer_at(place);
  answer.item = item.name;
  if (const ItemAnswer* known = answer_to(asked_[place.instrument].known, item.name))
    answer.words = known->words;
  typed_ = answer.words;
}

std::optional<face::InstrumentItem> Questioning::asks() const {
  if (way_.empty()) return {};
  const Place& place = way_.back();
  const AskedInstrument& due = asked_[place.instrument];
  const ItemAnswer& answer = answers_[place.instrument][place.item];
  const bool typed = is_typed(place);
  return face::InstrumentItem{.title = due.instrument.title,
                              .item = item_at(place),
                              .typed = typed ? std::optional{typed_} : std::nullopt,
                              .activity = typed ? std::string{} : answer.words,
                              .answer = answer.value,
                              .may_go_back = way_.size() > 1};
}

void Questioning::take(Pressed pressed) {
  if (way_.empty()) return;
  const Place place = way_.back();
  if (pressed.command == Command::back) return go_back();
  ItemAnswer& answer = answer_at(place);
  if (is_typed(place)) {
    if (pressed.command == Command::choose || pressed.command == Command::other_character)
      return type_into(typed_, pressed.choice);
    answer.words = tidied(std::move(typed_));
    if (answer.words.empty()) answer.value.reset(); // an activity without a name has no rating
    return go_on();
  }
  answer.value.reset();
  if (pressed.command == Command::choose) {
    const auto* choice = std::get_if<instrument::Choice>(&item_at(place).kind);
    answer.value =
        choice ? choice->options.at(static_cast<std::size_t>(pressed.choice)).value : pressed.choice;
  }
  const auto& due = asked_[place.instrument].instrument;
  stops_ = due.purpose == instrument::Purpose::safety && answer.value.value_or(0) > 0;
  if (stops_) return way_.clear();
  go_on();
}

void Questioning::go_on() {
  Place next = way_.back();
  const Instrument& due = asked_[next.instrument].instrument;
  if (next.names && !answer_at(next).words.empty())
    next.names = false;
  else {
    const bool nothing_worse = due.purpose == instrument::Purpose::weekly && next.item == 0 &&
                               answer_at(next).value.value_or(0) == 0;
    next = {next.instrument, nothing_worse ? due.items.size() : next.item + 1, false};
    if (nothing_worse) // on the way back it may have been another answer
      std::fill(answers_[next.instrument].begin() + 1, answers_[next.instrument].end(), ItemAnswer{});
    if (next.item == due.items.size()) next = {next.instrument + 1, 0, false};
    if (next.instrument == asked_.size()) return way_.clear();
    next.names = std::holds_alternative<instrument::Activity>(item_at(next).kind) && !is_known(next);
  }
  enter(next);
}

void Questioning::go_back() {
  if (way_.size() < 2) return;
  way_.pop_back();
  const Place earlier = way_.back();
  way_.pop_back();
  enter(earlier);
}

std::vector<InstrumentResponse> Questioning::responses() const {
  std::vector<InstrumentResponse> all;
  for (std::size_t i = 0; i < asked_.size(); ++i) {
    Answers given;
    for (const ItemAnswer& answer : answers_[i])
      if (!answer.item.empty()) given.push_back(answer);
    if (given.empty()) continue;
    const auto& [made, occasion, known] = asked_[i];
    all.push_back({made.name, occasion, language_, made.sha256, made.definition, std::move(given)});
  }
  return all;
}

} // namespace dorsal
