#include "engine/session/looks/layout.h"

#include "engine/session/looks/theme.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal;

namespace {
const ScreenSize sizes[] = {{1024, 600}, {1280, 720}, {1920, 1080}, {2560, 1440}, {1080, 1920},
                            {360, 640},  {412, 915},  {768, 1024},  {640, 360},   {915, 412}};
}

TEST_CASE("layout: the answer zones are at least 88 px high and wide, inside the window, and never meet the "
          "picture") {
  for (const ScreenSize size : sizes) {
    const Layout layout{size};
    INFO(size.width_px << "x" << size.height_px);
    for (const Side side : {Side::left, Side::right}) {
      const Box zone = layout.zone(side);
      CHECK(zone.height >= 88);
      CHECK(zone.width >= 88);
      CHECK(zone.x >= 0);
      CHECK(zone.x + zone.width <= static_cast<float>(size.width_px));
      CHECK(zone.y + zone.height <= static_cast<float>(size.height_px));
    }
    // Upright and turned by 90 degrees.
    const Box picture = layout.picture(0.75f);
    const float between =
        layout.zone(Side::right).x - layout.zone(Side::left).x - layout.zone(Side::left).width;
    CHECK(picture.height <= layout.height());
    if (layout.is_upright()) {
      CHECK(picture.height <= layout.width());
      CHECK(picture.y + picture.height <= layout.zone(Side::left).y + 0.5f);
      CHECK(picture.y >= layout.pause_mark().y + layout.pause_mark().height - 0.5f); // whole pixels
      continue;
    }
    CHECK(picture.width <= between);
    CHECK(picture.height <= between);
  }
}

TEST_CASE("layout: what is used holds zones, pause mark, buttons and pictures turned to any angle") {
  const auto holds = [](const Box& outer, const Box& inner) {
    return inner.x >= outer.x - 0.5F && inner.y >= outer.y - 0.5F &&
           inner.x + inner.width <= outer.x + outer.width + 0.5F &&
           inner.y + inner.height <= outer.y + outer.height + 0.5F;
  };
  for (const ScreenSize size : sizes) {
    const Layout layout{size};
    INFO(size.width_px << "x" << size.height_px);
    CHECK(holds({0, 0, layout.width(), layout.height()}, layout.used()));
    for (const Box& box : {layout.zone(Side::left), layout.zone(Side::right), layout.pause_mark(),
                           layout.button(0, 1), layout.button(2, 3), layout.column(), layout.picture(1)})
      CHECK(holds(layout.used(), box));
  }
}

TEST_CASE("layout: buttons are at least 72 px high, side by side without touching") {
  for (const ScreenSize size : sizes) {
    const Layout layout{size};
    INFO(size.width_px << "x" << size.height_px);
    const Box first = layout.button(0, 2), second = layout.button(1, 2);
    CHECK(first.height >= 72);
    CHECK(first.x + first.width < second.x);
    CHECK(second.x + second.width <= layout.width());
  }
}

TEST_CASE("theme: every text stands out from what is behind it by 4.5 to 1") {
  const Theme theme;
  for (const Colour background : {theme.background, Colour{174, 176, 177}}) {
    CHECK(contrast(theme.ink, background) >= 4.5);
    CHECK(contrast(theme.quiet_ink, background) >= 4.5);
    CHECK(contrast(theme.progress, background) >= 3.0);
  }
  CHECK(contrast(theme.ink, theme.zone) >= 4.5);
  CHECK(contrast(theme.quiet_ink, theme.zone) >= 4.5);
  CHECK(contrast(theme.button_ink, theme.button) >= 4.5);
  CHECK(contrast(theme.yes, theme.zone) >= 4.5);
  CHECK(contrast(theme.no, theme.zone) >= 4.5);
}

TEST_CASE("contrast: black on white is 21, a colour on itself 1") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
  CHECK(contrast({90, 90, 90}, {90, 90, 90}) == Approx(1));
}

TEST_CASE("layout: on a phone the unit makes a text of 30 units at least 17 px high, and a large window "
          "stays as it was") {
  for (const ScreenSize phone : {ScreenSize{360, 640}, {412, 915}, {640, 360}, {915, 412}})
    CHECK(30 * Layout{phone}.unit() >= 17);
  CHECK(Layout{{1280, 720}}.unit() == Approx(1));
  CHECK(Layout{{1920, 1080}}.unit() == Approx(1.5));
}
