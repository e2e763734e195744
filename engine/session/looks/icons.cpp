#include "engine/session/looks/icons.h"

#include "engine/session/looks/marks.h"

#include <array>

namespace dorsal {
namespace {

// Places in a square of 1.
class Square {
public:
  Square(DisplayList& list, const Box& box, Colour colour) : list_(list), box_(box), colour_(colour) {}

  void line(Point from, Point to) const { add_line(list_, at(from), at(to), thick(), colour_); }
  void dot(Point middle, float across) const { add_dot(list_, at(middle), across * box_.width, colour_); }
  void panel(const Box& part, float corner) const {
    list_.items.emplace_back(Panel{{box_.x + part.x * box_.width, box_.y + part.y * box_.height,
                                    part.width * box_.width, part.height * box_.height},
                                   colour_,
                                   corner * box_.width});
  }
  void triangle(Point a, Point b, Point c) const {
    list_.items.emplace_back(Shape{{at(a), at(b), at(c)}, colour_});
  }
  void ring() const { list_.items.emplace_back(Frame{box_, colour_, thick(), box_.width / 2}); }

private:
  [[nodiscard]] Point at(Point place) const {
    return {box_.x + place.x * box_.width, box_.y + place.y * box_.height};
  }
  [[nodiscard]] float thick() const { return 0.13F * box_.width; }

  DisplayList& list_;
  Box box_;
  Colour colour_;
};

// An angle with round ends, its tip at the side that is pointed to.
void add_chevron(const Square& square, bool to_the_right) {
  const float tip = to_the_right ? 0.72F : 0.28F, ends = 1 - tip;
  for (const float end : {0.16F, 0.84F}) {
    square.line({ends, end}, {tip, 0.5F});
    square.dot({ends, end}, 0.13F);
  }
  square.dot({tip, 0.5F}, 0.13F);
}

void add_sliders(const Square& square) {
  constexpr std::array knobs{0.68F, 0.32F, 0.56F};
  for (std::size_t i = 0; i < knobs.size(); ++i) {
    const float y = 0.18F + 0.32F * static_cast<float>(i);
    square.line({0.06F, y}, {0.94F, y});
    square.dot({knobs.at(i), y}, 0.28F);
  }
}

} // namespace

std::optional<Icon> icon_of(Command command) {
  switch (command) {
  case Command::go_on:
  case Command::page_on: return Icon::on;
  case Command::back:
  case Command::page_back: return Icon::back;
  case Command::stop: return Icon::stop;
  case Command::hold:
  case Command::pause: return Icon::pause;
  case Command::settings: return Icon::settings;
  case Command::explain: return Icon::explain;
  default: return {};
  }
}

void add_icon(DisplayList& list, Icon icon, const Box& square, Colour colour, bool reads_right_to_left) {
  const Square on{list, square, colour};
  switch (icon) {
  case Icon::on: return add_chevron(on, !reads_right_to_left);
  case Icon::back: return add_chevron(on, reads_right_to_left);
  case Icon::stop: return on.panel({0.14F, 0.14F, 0.72F, 0.72F}, 0.12F);
  case Icon::pause:
    on.panel({0.2F, 0.12F, 0.2F, 0.76F}, 0.06F);
    return on.panel({0.6F, 0.12F, 0.2F, 0.76F}, 0.06F);
  case Icon::settings: return add_sliders(on);
  case Icon::explain: // the letter i in a ring: there is more to know
    on.ring();
    on.dot({0.5F, 0.28F}, 0.16F);
    return on.line({0.5F, 0.44F}, {0.5F, 0.78F});
  }
}

} // namespace dorsal
