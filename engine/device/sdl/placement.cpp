#include "engine/device/sdl/placement.h"

#include "engine/device/clock.h"
#include "engine/device/sdl/covered.h"

#include <SDL.h>
#include <SDL_syswm.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <thread>

namespace dorsal {
namespace {

constexpr Duration patience = std::chrono::seconds{3};
constexpr Duration patience_with_a_move = std::chrono::milliseconds{500};
constexpr Duration between_looks = std::chrono::milliseconds{10};

template <class Condition>
bool wait_for(Condition is_so, Duration at_most) {
  const Instant until = monotonic_now() + at_most;
  for (;;) {
    SDL_PumpEvents();
    if (is_so()) return true;
    if (monotonic_now() >= until) return false;
    std::this_thread::sleep_for(between_looks);
  }
}

Box points_of(SDL_Window* window) {
  int width = 0, height = 0;
  SDL_GetWindowSize(window, &width, &height);
  return {0, 0, static_cast<float>(width), static_cast<float>(height)};
}

std::optional<unsigned long> x11_id(SDL_Window* window) {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (!SDL_GetWindowWMInfo(window, &info) || info.subsystem != SDL_SYSWM_X11) return {};
  return info.info.x11.window;
}

// Scaled sizes are rounded.
bool same_size(const Box& a, const Box& b) {
  return std::abs(a.width - b.width) <= 1 && std::abs(a.height - b.height) <= 1;
}

bool same_place(const Box& a, const Box& b) { return a.x == b.x && a.y == b.y && same_size(a, b); }

struct Edges {
  int top{}, left{}, bottom{}, right{};
};

Edges frame_of(SDL_Window* window) {
  Edges edges;
  if (SDL_GetWindowBordersSize(window, &edges.top, &edges.left, &edges.bottom, &edges.right) != 0) return {};
  return edges;
}

Box without(const Edges& edges, const Box& box) {
  return {box.x + static_cast<float>(edges.left), box.y + static_cast<float>(edges.top),
          box.width - static_cast<float>(edges.left + edges.right),
          box.height - static_cast<float>(edges.top + edges.bottom)};
}

Box moved_into(const Box& room, Box box) {
  box.width = std::min(box.width, room.width);
  box.height = std::min(box.height, room.height);
  box.x = std::clamp(box.x, room.x, room.x + room.width - box.width);
  box.y = std::clamp(box.y, room.y, room.y + room.height - box.height);
  return box;
}

std::string size_in_words(const Box& box) { return fmt::format("{:.0f}x{:.0f}", box.width, box.height); }
std::string box_in_words(const Box& box) {
  return fmt::format("{} at {:.0f},{:.0f}", size_in_words(box), box.x, box.y);
}

} // namespace

Placement::Placement(SDL_Window* window, const X11Desktop* desktop, FullScreen full_screen)
    : window_(window), desktop_(desktop), full_screen_(full_screen) {}

Box Placement::place() const {
  const auto id = desktop_ ? x11_id(window_) : std::nullopt;
  return id ? desktop_->place_of(*id) : points_of(window_);
}

std::vector<Box> Placement::screens() const {
  if (desktop_) return desktop_->screens();
  SDL_Rect bounds{};
  if (SDL_GetDisplayBounds(std::max(0, SDL_GetWindowDisplayIndex(window_)), &bounds) != 0) return {place()};
  return {{0, 0, static_cast<float>(bounds.w), static_cast<float>(bounds.h)}};
}

Box Placement::own_screen() const {
  const Box window = place();
  const std::vector<Box> all = screens();
  const auto own = std::ranges::find_if(all, [&](const Box& screen) {
    return screen.holds(window.x + window.width / 2, window.y + window.height / 2);
  });
  return own == all.end() ? all.front() : *own;
}

bool Placement::is_whole_screen() const {
  const Box window = place();
  return same_size(window, points_of(window_)) && same_place(window, own_screen());
}

bool Placement::wait_for_whole_screen() const {
  return wait_for([this] { return is_whole_screen(); }, patience);
}

bool Placement::shows(const Box& part) const {
  const Box window = place();
  if (!desktop_) {
    const Box screen = own_screen();
    return part.width <= screen.width + 1 && part.height <= screen.height + 1;
  }
  return is_covered(part, {{0, 0, window.width, window.height}}) &&
         is_covered({part.x + window.x, part.y + window.y, part.width, part.height}, screens());
}

void Placement::put(const Box& wanted) const {
  if (same_place(place(), wanted) && same_size(points_of(window_), wanted)) return;
  SDL_SetWindowSize(window_, static_cast<int>(wanted.width), static_cast<int>(wanted.height));
  SDL_SetWindowPosition(window_, static_cast<int>(wanted.x), static_cast<int>(wanted.y));
  wait_for([&] { return same_place(place(), wanted) && same_size(points_of(window_), wanted); },
           patience_with_a_move);
}

void Placement::bring_into_view() const {
  if (full_screen_ == FullScreen::by_hand) return put(own_screen());
  if (full_screen_ == FullScreen::not_asked)
    return put(moved_into(without(frame_of(window_), own_screen()), place()));
  if (is_whole_screen()) return;
  SDL_SetWindowFullscreen(window_, 0);
  SDL_SetWindowFullscreen(window_, SDL_WINDOW_FULLSCREEN_DESKTOP);
  static_cast<void>(wait_for_whole_screen());
}

void Placement::follow_screens() const {
  if (full_screen_ == FullScreen::by_hand) put(own_screen());
}

std::optional<Point> Placement::corner() const {
  if (!desktop_) return {};
  const Box window = place();
  return Point{window.x, window.y};
}

std::string Placement::in_words() const {
  const std::vector<Box> all = screens();
  if (!desktop_)
    return fmt::format("the window is {} points, the screen {}", size_in_words(place()),
                       size_in_words(all.front()));
  std::string words =
      fmt::format("the window is {}, the screen {}", box_in_words(place()), box_in_words(all[0]));
  for (std::size_t i = 1; i < all.size(); ++i) words += " and " + box_in_words(all[i]);
  return words;
}

std::string Placement::full_screen_in_words() const {
  if (full_screen_ == FullScreen::not_asked) return "not asked for";
  if (!is_whole_screen()) return "asked for, not given: " + in_words();
  return full_screen_ == FullScreen::by_hand ? "yes, without a window manager" : "yes";
}

RigFacts Placement::facts() const {
  RigFacts facts;
  facts.emplace_back("full screen", full_screen_in_words());
  const Box window = place();
  facts.emplace_back("window place", desktop_ ? fmt::format("{:.0f},{:.0f}", window.x, window.y)
                                              : "the display server does not tell");
  std::string all;
  for (const Box& screen : screens()) all += (all.empty() ? "" : "; ") + box_in_words(screen);
  facts.emplace_back(desktop_ ? "screens" : "screen in points", all);
  return facts;
}

} // namespace dorsal
