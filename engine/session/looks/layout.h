#pragma once
// Where things are on the patient's screens, for a window of any size. Pixels.
#include "engine/core/screen/display_list.h"
#include "engine/core/screen/screen_size.h"
#include "engine/core/stimulus/stimulus.h"

namespace dorsal {

class Layout {
public:
  // `text_scale` is what the patient asks for, 1 to 2.
  explicit Layout(ScreenSize size, float text_scale = 1) : size_(size), text_scale_(text_scale) {}

  [[nodiscard]] float width() const { return static_cast<float>(size_.width_px); }
  [[nodiscard]] float height() const { return static_cast<float>(size_.height_px); }
  // Held upright: answer zones lie below the picture, under the thumbs, and buttons one over the other.
  [[nodiscard]] bool is_upright() const { return height() > 1.1f * width(); }
  // The unit of every size: 1.0 on a window 720 px high; smaller on narrow ones, but never so small that
  // letters could not be read on a phone.
  [[nodiscard]] float unit() const;
  [[nodiscard]] float text_unit() const { return unit() * text_scale_; } // of the size of letters

  [[nodiscard]] Box zone(Side side) const;              // the answer zone to click or touch
  [[nodiscard]] Box stage() const;                      // where pictures are, and the cross before them
  [[nodiscard]] Box message() const;                    // of a short sentence between two trials
  [[nodiscard]] Box progress_line() const;              // along the top
  [[nodiscard]] Box pause_mark() const;                 // in the top right corner, beside everything else
  [[nodiscard]] Box column() const;                     // the middle of a text screen
  [[nodiscard]] Box button(int index, int count) const; // along the bottom of the column
  // A picture of this shape, upright, as large as it may be and still be turned between the zones.
  [[nodiscard]] Box picture(float width_over_height) const;
  // What has to be seen or pressed lies in here: pictures turned to any angle, zones, buttons, the pause
  // mark.
  [[nodiscard]] Box used() const;
  [[nodiscard]] int picture_height_px() const; // rows to decode for picture()
  [[nodiscard]] int film_height_px() const;    // rows of a frame of a film: words and buttons stand around it
  [[nodiscard]] ScreenSize size() const { return size_; }

private:
  ScreenSize size_;
  float text_scale_;
};

} // namespace dorsal
