#include "tools/home/module/flat_list.h"

#include <algorithm>
#include <variant>

namespace dorsal::home {
namespace {

std::uint32_t rgb(Colour colour) {
  return static_cast<std::uint32_t>(colour.red) << 16 | static_cast<std::uint32_t>(colour.green) << 8 |
         static_cast<std::uint32_t>(colour.blue);
}

void write_box(const Box& box, Bytes& out) { out.real(box.x).real(box.y).real(box.width).real(box.height); }

struct ItemWriter {
  Bytes& out;
  void operator()(const Panel& panel) const {
    out.word(0);
    write_box(panel.box, out);
    out.word(rgb(panel.colour)).real(panel.corner_px);
  }
  void operator()(const Frame& frame) const {
    out.word(1);
    write_box(frame.box, out);
    out.word(rgb(frame.colour)).real(frame.line_px).real(frame.corner_px);
  }
  void operator()(const Shape& shape) const {
    out.word(2).word(rgb(shape.colour)).word(static_cast<std::uint32_t>(shape.corners.size()));
    for (const Point& corner : shape.corners) out.real(corner.x).real(corner.y);
  }
  void operator()(const Label& label) const {
    out.word(3);
    write_box(label.box, out);
    out.real(label.size_px).word(rgb(label.colour)).word(static_cast<std::uint32_t>(label.align));
    out.word(label.bold ? 1 : 0).text(label.text);
  }
  void operator()(const Figure& figure) const {
    out.word(4).word(static_cast<std::uint32_t>(figure.slot));
    write_box(figure.box, out);
    out.real(static_cast<float>(figure.roll_deg)).word(figure.mirrored ? 1 : 0);
    out.real(static_cast<float>(figure.opacity));
  }
};

Point middle_of(const Box& box) { return {box.x + box.width / 2, box.y + box.height / 2}; }

// Whether one is read before the other.
bool is_before(const Readable& one, const Readable& other, bool right_to_left) {
  const bool above = one.box.y + one.box.height <= other.box.y + other.box.height / 2;
  const bool below = other.box.y + other.box.height <= one.box.y + one.box.height / 2;
  if (above != below) return above;
  return right_to_left ? one.box.x > other.box.x : one.box.x < other.box.x;
}

} // namespace

void write_list(const DisplayList& list, Bytes& out) {
  out.word(rgb(list.background)).word(list.stimulus_visible ? 1 : 0);
  out.word(static_cast<std::uint32_t>(list.items.size()));
  for (const DisplayItem& item : list.items) std::visit(ItemWriter{out}, item);
}

std::vector<Readable> readables(const DisplayList& list, const std::vector<Box>& buttons,
                                bool right_to_left) {
  std::vector<Readable> pressed, read;
  for (std::size_t i = 0; i < buttons.size(); ++i) pressed.push_back({buttons[i], {}, true, i});
  for (const DisplayItem& item : list.items) {
    const auto* label = std::get_if<Label>(&item);
    if (!label || label->text.empty()) continue;
    const Point at = middle_of(label->box);
    const auto on =
        std::ranges::find_if(pressed, [at](const Readable& button) { return button.box.holds(at.x, at.y); });
    if (on == pressed.end())
      read.push_back({label->box, label->text});
    else
      on->text += (on->text.empty() ? "" : ", ") + label->text;
  }
  read.insert(read.end(), pressed.begin(), pressed.end());
  // Insertion, not sort: "before" is no strict order where boxes reach over many lines.
  std::vector<Readable> ordered;
  for (Readable& one : read) {
    auto at = ordered.end();
    while (at != ordered.begin() && is_before(one, *std::prev(at), right_to_left)) --at;
    ordered.insert(at, std::move(one));
  }
  return ordered;
}

void write_readables(const std::vector<Readable>& all, Bytes& out) {
  out.word(static_cast<std::uint32_t>(all.size()));
  for (const Readable& one : all) {
    out.word(one.pressed ? 1 : 0).word(static_cast<std::uint32_t>(one.button));
    write_box(one.box, out);
    out.text(one.text);
  }
}

} // namespace dorsal::home
