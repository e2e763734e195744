#include "engine/session/looks/drawn_sign.h"

#include "engine/core/task/drawing/signs.h"
#include "engine/core/task/drawing/strokes.h"
#include "engine/session/looks/marks.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace dorsal {
namespace {

using drawing::Stroke;
using drawing::StrokePoint;
using std::chrono::milliseconds;

constexpr Duration of_a_glyph = milliseconds{2000}, between_glyphs = milliseconds{600},
                   before_again = milliseconds{1200};
constexpr double finger_mm = 7;

std::string_view glyphs_of(const drawing::Sign& sign) {
  return drawing::sign_set(sign.set).drawn.at(static_cast<std::size_t>(sign.sign - 1));
}

// Which glyph is drawn now, and what share of it.
struct Traced {
  std::size_t glyph{};
  double share{};
};
Traced traced_at(Duration since, std::size_t glyphs) {
  const Duration one = of_a_glyph + between_glyphs;
  const Duration all = one * static_cast<std::int64_t>(glyphs) + before_again;
  const Duration within = since % all;
  const auto glyph = std::min(static_cast<std::size_t>(within / one), glyphs - 1);
  const Duration of_it = within - one * static_cast<std::int64_t>(glyph);
  return {glyph, std::min(1.0, static_cast<double>(of_it.count()) / static_cast<double>(of_a_glyph.count()))};
}

double length_of(const StrokePoint& a, const StrokePoint& b) {
  return std::hypot(b.right - a.right, b.down - a.down);
}

double length_of(const Stroke& stroke) {
  double length = 0;
  for (std::size_t i = 1; i < stroke.size(); ++i) length += length_of(stroke[i - 1], stroke[i]);
  return length;
}

// The first part of the strokes, of so much length in all.
std::vector<Stroke> first_part(const std::vector<Stroke>& strokes, double length) {
  std::vector<Stroke> part;
  for (const Stroke& stroke : strokes) {
    if (length <= 0) break;
    part.push_back({stroke.front()});
    for (std::size_t i = 1; i < stroke.size() && length > 0; ++i) {
      const StrokePoint &from = stroke[i - 1], &to = stroke[i];
      const double step = length_of(from, to), share = step > 0 ? std::min(1.0, length / step) : 1.0;
      part.back().push_back(
          {from.right + share * (to.right - from.right), from.down + share * (to.down - from.down)});
      length -= step;
    }
  }
  return part;
}

class SignOnBack {
public:
  SignOnBack(const BackOnScreen& back, const drawing::Sign& sign) : back_(back), size_mm_(sign.size_mm) {}

  [[nodiscard]] Point at(const StrokePoint& point) const {
    return back_.at({point.right * size_mm_, -point.down * size_mm_});
  }
  [[nodiscard]] float width() const { return back_.length(finger_mm); }

  void draw(DisplayList& list, const std::vector<Stroke>& strokes, float width, Colour colour) const {
    for (const Stroke& stroke : strokes) {
      for (std::size_t i = 1; i < stroke.size(); ++i)
        add_line(list, at(stroke[i - 1]), at(stroke[i]), width, colour);
      for (const StrokePoint& point : stroke) add_dot(list, at(point), width, colour);
    }
  }

private:
  const BackOnScreen& back_;
  double size_mm_;
};

std::vector<Stroke> strokes_on_back(const drawing::Sign& sign, char glyph) {
  return turned(drawing::strokes_of(glyph), sign.turned_deg);
}

// Beside where each stroke begins, away from the sign's middle, where there is more than one.
void add_numbers(DisplayList& list, const Look& look, const SignOnBack& on_back,
                 const std::vector<Stroke>& strokes) {
  if (strokes.size() < 2) return;
  const float size = std::max(24 * look.layout.text_unit(), on_back.width() * 1.6F);
  const Point middle = on_back.at({});
  std::vector<Point> taken;
  for (const Stroke& stroke : strokes) {
    Point at = on_back.at(stroke.front());
    const float far = std::hypot(at.x - middle.x, at.y - middle.y);
    at.x += far > 0 ? (at.x - middle.x) / far * size : 0;
    at.y += far > 0 ? (at.y - middle.y) / far * size : -size;
    // Two that begin at one place lie side by side.
    while (std::ranges::any_of(
        taken, [&](const Point& other) { return std::hypot(other.x - at.x, other.y - at.y) < size * 1.1F; }))
      at.x += size * 0.3F;
    taken.push_back(at);
    add_dot(list, at, size, look.theme.ink);
    list.items.emplace_back(look.fitted({.box = {at.x - size / 2, at.y - size / 2, size, size},
                                         .text = std::to_string(taken.size()),
                                         .size_px = size * 0.75F,
                                         .colour = look.theme.zone,
                                         .align = Align::centre,
                                         .bold = true}));
  }
}

} // namespace

void add_traced(DisplayList& list, const Look& look, const BackOnScreen& back, const drawing::Sign& sign,
                Duration since) {
  if (sign.sign == 0) return;
  const std::string_view glyphs = glyphs_of(sign);
  const Traced now = traced_at(since, glyphs.size());
  const std::vector<Stroke> strokes = strokes_on_back(sign, glyphs[now.glyph]);
  double length = 0;
  for (const Stroke& stroke : strokes) length += length_of(stroke);
  const SignOnBack on_back{back, sign};
  const std::vector<Stroke> traced = first_part(strokes, now.share * length);
  on_back.draw(list, strokes, on_back.width() * 0.6F, look.theme.zone_line);
  on_back.draw(list, traced, on_back.width(), look.theme.button);
  if (!traced.empty())
    add_dot(list, on_back.at(traced.back().back()), on_back.width() * 1.8F, look.theme.ink);
  add_numbers(list, look, on_back, strokes);
}

void add_sign(DisplayList& list, const BackOnScreen& back, const drawing::Sign& sign, char glyph,
              Colour colour) {
  const SignOnBack on_back{back, sign};
  on_back.draw(list, strokes_on_back(sign, glyph), on_back.width(), colour);
}

} // namespace dorsal
