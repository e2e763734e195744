#include "engine/session/print/stencil_page.h"

#include "engine/core/base/html_escaped.h"
#include "engine/core/task/touch/drawn_back.h"

#include <array>

namespace dorsal::print {
namespace {

// Of a page that lies: where the squares begin, the line that shows whether the printer kept the size, and
// what is written beside it.
constexpr double left_mm = 12, top_mm = 24, ruler_mm = 220, beside_mm = 234;

std::string line(double x1, double y1, double x2, double y2, std::string_view look) {
  return fmt::format(R"(<line x1="{:g}" y1="{:g}" x2="{:g}" y2="{:g}" {}/>)", x1, y1, x2, y2, look);
}

struct Label {
  double x{}, y{}, size_mm{};
  std::string_view anchor{"middle"};
  std::string_view weight{"400"};
};

std::string label(const Label& at, std::string_view text) {
  return fmt::format(
      R"(<text x="{:g}" y="{:g}" font-size="{:g}" text-anchor="{}" font-weight="{}">{}</text>)", at.x, at.y,
      at.size_mm, at.anchor, at.weight, html_escaped(text));
}

constexpr std::string_view edge = R"(stroke="#000" stroke-width="0.4")";
constexpr std::string_view guide = R"(stroke="#000" stroke-width="0.5" stroke-dasharray="3 2")";

std::string square(const touch::Grid& grid, int place, double left, double top) {
  const double x = left + grid.column(place) * grid.side_mm;
  const double y = top + grid.row(place) * grid.side_mm;
  const double middle_x = x + grid.side_mm / 2, middle_y = y + grid.side_mm / 2;
  return fmt::format(R"(<rect class="square" x="{:g}" y="{:g}" width="{:g}" height="{:g}" fill="none" {}/>)",
                     x, y, grid.side_mm, grid.side_mm, edge) +
         fmt::format(R"(<circle cx="{:g}" cy="{:g}" r="2.5" fill="none" {}/>)", middle_x, middle_y, edge) +
         line(middle_x - 4, middle_y, middle_x + 4, middle_y, R"(stroke="#000" stroke-width="0.2")") +
         line(middle_x, middle_y - 4, middle_x, middle_y + 4, R"(stroke="#000" stroke-width="0.2")") +
         label({x + 4, y + 13, 11, "start", "700"}, fmt::format("{}", place + 1));
}

std::string ruler(double x, double top, const Words& words) {
  std::string drawn =
      line(x, top, x, top + printer_check_mm, R"(class="ruler" stroke="#000" stroke-width="0.5")");
  for (int i = 0; i <= 10; ++i) drawn += line(x, top + 10 * i, x + (i % 5 == 0 ? 8 : 5), top + 10 * i, edge);
  drawn += label({x + 4, top - 3, 5, "middle", "700"}, "0");
  drawn += label({x + 4, top + printer_check_mm + 7, 5, "middle", "700"}, words.say("100 mm"));
  return drawn;
}

std::string grid_sheet(const touch::Grid& grid, const Paper& paper, const Words& words) {
  const double right = left_mm + grid.width_mm(), bottom = top_mm + grid.height_mm();
  const double middle = left_mm + grid.width_mm() / 2;
  std::string drawn;
  for (int place = 0; place < grid.squares; ++place) drawn += square(grid, place, left_mm, top_mm);
  drawn += line(middle, top_mm - 7, middle, bottom + 7, guide);
  drawn += line(left_mm - 7, bottom, right + 7, bottom, guide);
  drawn += label({middle, top_mm - 9, 6, "middle", "700"}, words.say("Towards the head"));
  drawn += ruler(ruler_mm, top_mm + 12, words);
  const std::array<std::string, 3> notes{
      words.say("{squares} squares of {side} mm", fmt::arg("squares", grid.squares),
                fmt::arg("side", fmt::format("{:g}", grid.side_mm))),
      words.say(
          "Print at 100 % (actual size). Lay a ruler on the line at the side: it must be 100 mm long. If "
          "it is not, print again without fitting to the page."),
      words.say("Dashed: the spine, and the line between the tops of the hip bones")};
  std::string beside;
  for (const std::string& note : notes) beside += fmt::format("<p>{}</p>", html_escaped(note));
  return fmt::format(
      R"(<section class="sheet"><svg width="{0:g}mm" height="{1:g}mm" viewBox="0 0 {0:g} {1:g}" direction="ltr">{2}</svg>)"
      R"(<div class="beside">{3}</div></section>)",
      paper.width_mm, paper.height_mm, drawn, beside);
}

std::string steps_sheet(const Words& words) {
  const std::array<std::string, 7> steps{
      words.say("Cut the squares out as one piece. Make a hole at each small circle."),
      words.say("The person lies on their front, as comfortably as they can. A flat pillow under the belly "
                "helps many."),
      words.say("Look first: the skin must be whole and healthy. Where it is sore or numb, or light touch "
                "hurts, do not do this today."),
      words.say("Feel for the tops of both hip bones at the sides of the waist. Lay the lower edge on the "
                "line between them."),
      words.say("Feel for the spine in the middle of the back. Lay the dashed line on it, with \u201cTowards "
                "the head\u201d on top."),
      words.say("Mark the middle of each square through its hole with a pen that is made for skin, and take "
                "the paper away."),
      words.say("Touch with something blunt: a cork, an eraser, a pen cap. Never with anything that can "
                "break the skin. When the person says \u201cstop\u201d, stop.")};
  std::string list;
  for (const std::string& step : steps) list += fmt::format("<li>{}</li>", html_escaped(step));
  return fmt::format(R"(<section class="sheet text"><h1>{}</h1><ol>{}</ol></section>)",
                     html_escaped(words.say("How to find the spot")), list);
}

constexpr double back_scale = 0.2;

std::string back_path(const touch::DrawnBack& back) {
  std::string path;
  for (const double sign : {1.0, -1.0}) {
    std::string curves;
    for (const auto& [first, second, end] : touch::edge_of(back))
      curves +=
          fmt::format(" C {:g} {:g} {:g} {:g} {:g} {:g}", sign * first.half_width_mm, first.down_mm,
                      sign * second.half_width_mm, second.down_mm, sign * end.half_width_mm, end.down_mm);
    path += fmt::format(R"(<path d="M {:g} {:g}{}" fill="none" stroke="#000" stroke-width="4"/>)",
                        sign * touch::edge_begins.half_width_mm, touch::edge_begins.down_mm, curves);
  }
  return path;
}

std::string back_drawn(const touch::DrawnBack& back, const touch::Grid& grid, double x, double y,
                       std::string_view name) {
  std::string drawn = back_path(back);
  const double top = touch::hip_line_mm - grid.height_mm();
  for (int place = 0; place < grid.squares; ++place)
    drawn += fmt::format(
        R"(<rect x="{:g}" y="{:g}" width="{:g}" height="{:g}" fill="none" stroke="#000" stroke-width="2"/>)",
        -grid.width_mm() / 2 + grid.column(place) * grid.side_mm, top + grid.row(place) * grid.side_mm,
        grid.side_mm, grid.side_mm);
  drawn +=
      line(0, 0, 0, touch::back_height_mm, R"(stroke="#000" stroke-width="2.5" stroke-dasharray="15 10")");
  drawn += line(-back.hip - 20, touch::hip_line_mm, back.hip + 20, touch::hip_line_mm,
                R"(stroke="#000" stroke-width="2.5" stroke-dasharray="15 10")");
  return fmt::format("<g transform=\"translate({:g} {:g}) scale({:g})\">{}</g>", x, y, back_scale, drawn) +
         label({x, y + touch::back_height_mm * back_scale + 10, 6.5, "middle", "700"}, name);
}

std::string backs_sheet(const touch::Grid& grid, const Paper& paper, const Words& words) {
  const std::array<std::string, touch::backs.size()> names{words.say("Narrow"), words.say("Medium"),
                                                           words.say("Broad")};
  std::string drawn;
  for (std::size_t i = 0; i < touch::backs.size(); ++i)
    drawn +=
        back_drawn(touch::backs[i], grid, paper.width_mm * (static_cast<double>(i) + 0.5) / 3, 34, names[i]);
  return fmt::format(
      R"(<section class="sheet"><svg width="{0:g}mm" height="{1:g}mm" viewBox="0 0 {0:g} {1:g}" direction="ltr">{2}</svg>)"
      R"(<h1 class="over">{3}</h1><p class="check">{4}</p></section>)",
      paper.width_mm, paper.height_mm, drawn, html_escaped(words.say("Where it lies on the back")),
      html_escaped(words.say("The squares have the same size on everybody. If the outer ones do not lie flat "
                             "on the back, print a stencil "
                             "with fewer squares.")));
}

} // namespace

std::string stencil_page(const touch::Grid& grid, const Paper& paper, const Words& words) {
  const std::string style = fmt::format(
      "@page {{ size: {0:g}mm {1:g}mm; margin: 0; }} * {{ box-sizing: border-box; }} "
      "body {{ margin: 0; font-family: \"Noto Sans\", sans-serif; color: #000; background: #fff; }} "
      ".sheet {{ position: relative; width: {0:g}mm; height: {1:g}mm; overflow: hidden; break-after: page; "
      "}} "
      ".sheet:last-child {{ break-after: auto; }} svg {{ position: absolute; top: 0; left: 0; }} "
      ".beside {{ position: absolute; left: {2:g}mm; right: 8mm; top: {3:g}mm; font-size: 4.4mm; }} "
      ".check {{ position: absolute; left: 15mm; right: 15mm; bottom: 7mm; margin: 0; font-size: 4.6mm; "
      "text-align: center; }} "
      ".over {{ position: absolute; left: 15mm; right: 15mm; top: 10mm; margin: 0; text-align: center; }} "
      "h1 {{ font-size: 9mm; margin: 0 0 4mm; }} .text {{ padding: 14mm 20mm; }} li {{ font-size: 6mm; "
      "line-height: 1.35; margin-bottom: 3mm; }}",
      paper.width_mm, paper.height_mm, beside_mm, top_mm + 8);
  return fmt::format(
      R"(<!DOCTYPE html><html lang="{}" dir="{}"><head><meta charset="utf-8"><title>{}</title>)"
      "<style>{}</style></head><body>{}{}{}</body></html>\n",
      words.language(), words.reads_right_to_left() ? "rtl" : "ltr",
      html_escaped(words.say("How to find the spot")), style, grid_sheet(grid, paper, words),
      steps_sheet(words), backs_sheet(grid, paper, words));
}

} // namespace dorsal::print
