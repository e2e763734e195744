// X Present for real: pixmaps presented to a window of Xvfb.
#include "engine/device/onset/present_watch.h"

#include "engine/device/clock.h"
#include "tests/support/catch.h"
#include "tests/support/virtual_screen.h"

#include <xcb/present.h>
#include <xcb/xcb.h>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

class PresentedWindow {
public:
  PresentedWindow() : connection_(xcb_connect(nullptr, nullptr)) {
    const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(connection_)).data;
    window_ = xcb_generate_id(connection_);
    xcb_create_window(connection_, XCB_COPY_FROM_PARENT, window_, screen->root, 0, 0, 64, 64, 0,
                      XCB_WINDOW_CLASS_INPUT_OUTPUT, screen->root_visual, 0, nullptr);
    xcb_map_window(connection_, window_);
    pixmap_ = xcb_generate_id(connection_);
    xcb_create_pixmap(connection_, screen->root_depth, pixmap_, window_, 64, 64);
    xcb_present_query_version_reply_t* reply =
        xcb_present_query_version_reply(connection_, xcb_present_query_version(connection_, 1, 2), nullptr);
    REQUIRE(reply);
    free(reply);
  }
  ~PresentedWindow() { xcb_disconnect(connection_); }

  [[nodiscard]] unsigned long window() const { return window_; }
  void present(std::uint64_t frame) {
    xcb_present_pixmap(connection_, window_, pixmap_, 0, 0, 0, 0, 0, 0, 0, 0, 0, frame, 0, 0, 0, nullptr);
    xcb_flush(connection_);
  }

private:
  xcb_connection_t* connection_;
  xcb_window_t window_{};
  xcb_pixmap_t pixmap_{};
};

} // namespace

TEST_CASE(
    "present watch: completions of a real X server have a mode, a count that grows and a time on our clock") {
  const test::VirtualScreen screen;
  PresentedWindow presented;
  std::string refusal;
  const auto watch = PresentWatch::open(presented.window(), refusal);
  REQUIRE(watch);
  presented.present(0);
  const auto first = watch->next(2s);
  REQUIRE(first);
  CHECK(first->mode == PresentMode::copy); // no page flips in memory
  std::int64_t last = first->count;
  for (int i = 1; i <= 20; ++i) {
    presented.present(static_cast<std::uint64_t>(first->count + 3 * i));
    const auto next = watch->of_frame(first->count + 3 * i, 2s);
    REQUIRE(next);
    CHECK(next->count > last);
    CHECK(next->at <= monotonic_now());
    CHECK(next->at > monotonic_now() - 1s);
    last = next->count;
  }
}

TEST_CASE("present watch: a window that is not there is refused with a reason") {
  const test::VirtualScreen screen;
  std::string refusal;
  CHECK_FALSE(PresentWatch::open(0x7ffffff, refusal));
  CHECK(refusal == "the X server does not tell of the window's frames");
}
