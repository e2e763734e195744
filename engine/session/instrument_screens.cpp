#include "engine/session/instrument_screens.h"

#include "engine/core/observer/asked_screen.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/parts/button_grid.h"
#include "engine/session/parts/buttons.h"
#include "engine/session/parts/typing_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

using ButtonText = ScreenBuilder::ButtonText;
using instrument::text_in;

std::vector<ButtonText> passing(const Look& look, const face::InstrumentItem& asked) {
  std::vector<ButtonText> buttons{skip_button(look)};
  if (asked.may_go_back) buttons.push_back(back_button(look, {Key::backspace}));
  return buttons;
}

// What one kind of item shows between its question and the way on.
struct ItemScreen {
  const Look& look;
  const face::InstrumentItem& asked;
  const std::string& language;

  Screen with(std::string_view name, const std::string& question, float least_units,
              ScreenBuilder::Draw draw) const {
    ScreenBuilder screen{std::string{name}, look};
    screen.title(question).area(least_units, std::move(draw)).note(text_in(asked.title, language));
    return screen.buttons(passing(look, asked)).build();
  }

  [[nodiscard]] std::optional<int> chosen() const {
    return asked.answer ? std::optional{static_cast<int>(std::lround(*asked.answer))} : std::nullopt;
  }

  Screen rating(std::string_view name, const std::string& question, const instrument::Texts& low,
                const instrument::Texts& high) const {
    return with(name, question, 170, [&](Screen& out, const Box& box) {
      add_rating_row(out, look, box, {text_in(low, language), text_in(high, language)}, chosen());
    });
  }

  Screen operator()(const instrument::Rating& it) const {
    return rating(asked_screen::rating, text_in(asked.item.text, language), it.low, it.high);
  }
  Screen operator()(const instrument::Activity&) const {
    return rating(asked_screen::activity,
                  look.say("How well can you do this now: {activity}", fmt::arg("activity", asked.activity)),
                  asked.item.low, asked.item.high);
  }

  Screen operator()(const instrument::Choice& it) const {
    std::vector<ButtonText> texts;
    std::optional<std::size_t> before;
    for (std::size_t i = 0; i < it.options.size(); ++i) {
      const int number = static_cast<int>(i) + 1;
      texts.push_back({text_in(it.options[i].text, language),
                       std::to_string(number),
                       Command::choose,
                       {digit_key(number)},
                       static_cast<int>(i)});
      if (asked.answer == it.options[i].value) before = i;
    }
    const int columns = texts.size() <= 4 ? 2 : 3;
    return with(asked_screen::choice, text_in(asked.item.text, language), 250,
                [&](Screen& out, const Box& box) { add_grid(out, look, box, texts, columns, before); });
  }

  Screen operator()(const instrument::YesNo&) const {
    const std::vector<ButtonText> texts{
        {look.say("Yes"), "1", Command::choose, {digit_key(1)}, 1},
        {look.say("No"), "2", Command::choose, {digit_key(2)}, 0},
    };
    const auto before = chosen();
    return with(asked_screen::yes_no, text_in(asked.item.text, language), 130,
                [&](Screen& out, const Box& box) {
                  add_grid(out, look, box, texts, 2,
                           before ? std::optional<std::size_t>{*before == 1 ? 0 : 1} : std::nullopt);
                });
  }

  Screen operator()(const instrument::Words&) const { return typing(); }

  [[nodiscard]] Screen typing() const {
    return typing_screen(look, {.name = asked_screen::words,
                                .name_typed = asked_screen::words_typed,
                                .title = text_in(asked.item.text, language),
                                .typed = *asked.typed,
                                .may_go_back = asked.may_go_back});
  }
};

} // namespace

ScreenMaker instrument_item_screen(const face::InstrumentItem& asked) {
  return [asked](const Look& look) {
    const ItemScreen screen{look, asked, look.words.get().language()};
    return asked.typed ? screen.typing() : std::visit(screen, asked.item.kind);
  };
}

ScreenMaker safety_stop_screen(const face::SafetyStop& stop) {
  return [stop](const Look& look) {
    ScreenBuilder screen{std::string{asked_screen::safety_stop}, look};
    screen.title(look.say("Please talk to your clinic first"))
        .text(look.say(
            "One of your answers should be looked at before you go on. It need not mean anything bad. "
            "Your answers are for your clinician."))
        .text(stop.contact.empty() ? look.say("Please call your clinic or your doctor today.") : stop.contact)
        .text(look.say(
            "If you are numb where you sit, cannot hold urine or stool, or a leg gets weak: go to an "
            "emergency department now."));
    if (!stop.file.name.empty())
      screen.text(look.say("To bring or send to your clinic: the file {file} in the folder {folder}.",
                           fmt::arg("file", stop.file.name), fmt::arg("folder", stop.file.folder)));
    return screen.buttons({way_on(look, look.say("Close"))}).escape_goes_on().build();
  };
}

} // namespace dorsal
