#include "engine/session/activities/own_movements_screen.h"

#include "engine/session/parts/buttons.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

constexpr float own_line_units = 64, own_letter_units = 30, title_share = 0.38F, count_share = 0.32F;

std::string count_sentence(const Look& look, const OwnMovement& own) {
  if (!own.at_first || !own.now) return {};
  return look.say("First {first}, now {now}", fmt::arg("first", *own.at_first), fmt::arg("now", *own.now));
}

std::string pain_sentence(const Look& look, const OwnMovement& own) {
  if (!own.expected || !own.was) return {};
  return look.say("Expected {expected}, was {was}", fmt::arg("expected", *own.expected),
                  fmt::arg("was", *own.was));
}

struct OwnColumn {
  float from{}, share{}; // of the width
  bool bold{};
};

void add_column(std::vector<Label>& labels, const Look& look, const Box& box, OwnColumn column,
                const std::vector<std::string>& cells) {
  const float gap = 12 * look.layout.unit(), high = box.height / static_cast<float>(cells.size());
  const bool mirrored = look.words.get().reads_right_to_left();
  const float from = mirrored ? 1 - column.from - column.share : column.from;
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (!cells[i].empty())
      labels.push_back(
          look.fitted({.box = {box.x + box.width * from + gap / 2, box.y + high * static_cast<float>(i),
                               box.width * column.share - gap, high},
                       .text = cells[i],
                       .size_px = own_letter_units * look.layout.text_unit(),
                       .colour = look.theme.ink,
                       .align = mirrored ? Align::right : Align::left,
                       .bold = column.bold}));
}

void draw_lines(Screen& out, const Look& look, const Box& box, const std::vector<OwnMovement>& movements) {
  std::vector<std::string> titles, counts, pains;
  for (const OwnMovement& own : movements) {
    titles.push_back(text_in(own.title, look.words.get().language()));
    counts.push_back(count_sentence(look, own));
    pains.push_back(pain_sentence(look, own));
  }
  const float high =
      std::min(box.height, own_line_units * look.layout.text_unit() * static_cast<float>(movements.size()));
  const Box table{box.x, box.y, box.width, high};
  // Letters of one size, so that lines are read as a table.
  std::vector<Label> names, sentences;
  add_column(names, look, table, {0, title_share, true}, titles);
  add_column(sentences, look, table, {title_share, count_share, false}, counts);
  add_column(sentences, look, table, {title_share + count_share, 1 - title_share - count_share, false},
             pains);
  add_in_one_size(out, std::move(names));
  add_in_one_size(out, std::move(sentences));
}

} // namespace

ScreenMaker own_movements_screen(std::vector<OwnMovement> movements) {
  return [movements = std::move(movements)](const Look& look) {
    return ScreenBuilder{"own movements", look}
        .title(look.say("Your movements"))
        .area(std::min(own_line_units * static_cast<float>(movements.size()), 330.0F),
              [&](Screen& out, const Box& box) { draw_lines(out, look, box, movements); })
        .note(look.say("How often you did each, and the pain you expected and had the last time, 0 to 10."))
        .buttons({way_on(look, look.say("Close"))})
        .escape_goes_on()
        .build();
  };
}

} // namespace dorsal
