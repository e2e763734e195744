#include "engine/device/sdl/event_source.h"

#include "engine/core/rig/rig_advice.h"
#include "engine/device/clock.h"
#include "engine/device/response/console_layout.h"
#include "engine/device/response/key_codes.h"
#include "engine/device/x11/x11_dark.h"

#include <X11/Xlib.h>
#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <utility>

namespace dorsal {
namespace {

// From the device to SDL's queue, at most; for the single event it is not known.
constexpr Duration longest_way = std::chrono::milliseconds{2};
constexpr Duration usual_way = std::chrono::microseconds{100};

bool is_press(const Input& input) {
  if (const auto* key = std::get_if<KeyInput>(&input)) return key->motion == Motion::press;
  const auto* pointer = std::get_if<PointerInput>(&input);
  return pointer && pointer->motion == Motion::press;
}

std::optional<std::pair<ResponseProvider, Motion>> reported(const Input& input) {
  if (const auto* key = std::get_if<KeyInput>(&input)) return {{key->provider, key->motion}};
  if (const auto* pointer = std::get_if<PointerInput>(&input)) return {{pointer->provider, pointer->motion}};
  return {};
}

timespec time_left(std::optional<Instant> until) {
  constexpr Duration longest =
      std::chrono::milliseconds{200}; // so that a lost wake-up can only delay, not hang
  Duration left = until ? std::clamp(*until - monotonic_now(), Duration::zero(), longest) : longest;
  timespec spec{};
  spec.tv_sec = left.count() / 1'000'000'000;
  spec.tv_nsec = left.count() % 1'000'000'000;
  return spec;
}

} // namespace

EventSource::EventSource(Window& window, Duration way) : window_(window) {
  read_labels();
  if (window.x11_display()) {
    listener_ = XInput2Listener::start(
        {.window = window.x11_window(), .way = way, .labels = labels_, .queue = queue_}, refusal_);
  } else if (window.wayland_display()) {
    wayland_ = WaylandKeys::start(window.wayland_display(), labels_, queue_, refusal_);
  } else if (const std::string layouts = console_layouts(); !layouts.empty()) {
    console_ = XkbKeymap::from_layouts(layouts, labels_);
  }
  evdev_ = EvdevListener::start({.system = real_evdev_system(), .labels = labels_, .queue = evdev_queue_},
                                evdev_refusal_);
  quiet_until_ = monotonic_now();
}

// The listeners of the display server follow the layout themselves.
void EventSource::read_labels() {
  if (!listener_ && !wayland_ && !console_) labels_.read_sdl();
}

void EventSource::follow_console(std::uint32_t modifiers_of_sdl) {
  if (!console_) return;
  const auto bit = [&](std::uint32_t of_sdl, const char* name) {
    return (modifiers_of_sdl & of_sdl) != 0 ? console_->modifier(name) : 0;
  };
  console_->set({.depressed = bit(KMOD_SHIFT, "Shift"),
                 .latched = 0,
                 .locked = bit(KMOD_NUM, "NumLock") | bit(KMOD_CAPS, "Lock"),
                 .group = 0});
}

KeyInput EventSource::translate_key(const SDL_KeyboardEvent& event, Instant read) {
  follow_console(event.keysym.mod);
  const auto held = static_cast<std::uint32_t>(event.keysym.scancode) + 1;
  const Motion motion = event.type == SDL_KEYUP ? keys_.release(held) : keys_.press(held);
  const auto code = code_of_scancode(event.keysym.scancode);
  return {code ? labels_.of(*code) : key_from_sdl(event.keysym.sym),
          motion,
          waited_stamp(read),
          ResponseProvider::sdl_wait,
          code ? labels_.typed(*code) : Key::none,
          code ? labels_.character(*code) : U'\0'};
}

void EventSource::attend(bool in_trial) {
  in_trial_ = in_trial;
  if (in_trial) machine_.begin(monotonic_now());
  if (evdev_) evdev_->attend(in_trial);
}

ResponseProvider EventSource::best_provider() const {
  if (evdev_ && evdev_->keyboards() > 0) return ResponseProvider::evdev;
  return display_provider();
}

ResponseProvider EventSource::display_provider() const {
  if (listener_) return ResponseProvider::xinput2;
  return wayland_ && wayland_->listening() ? ResponseProvider::wayland : ResponseProvider::sdl_wait;
}

RigFacts EventSource::facts() const {
  RigFacts facts;
  facts.emplace_back("response provider", name_of(best_provider()));
  if (!evdev_) facts.emplace_back("evdev", fmt::format("not used: {}", evdev_refusal_));
  if (!refusal_.empty())
    facts.emplace_back(window_.x11_display() ? "xinput2" : "wayland", fmt::format("not used: {}", refusal_));
  const HostLooks looks = evdev_ && evdev_->keyboards() > 0 ? evdev_->host()
                          : listener_                       ? listener_->host()
                                                            : HostLooks{};
  const StolenTime stolen = stolen_time_here();
  facts.emplace_back("host",
                     host_in_words(this_machine_is_guest(), looks,
                                   {stolen.stolen - stolen_before_.stolen, stolen.all - stolen_before_.all}));
  if (listener_) {
    facts.emplace_back(display_listener_fact, listener_->scheduling());
    facts.emplace_back("waits for a processor", listener_->waits_measured());
  }
  for (const auto& more :
       {wayland_ ? wayland_->facts() : RigFacts{}, evdev_ ? evdev_->facts() : RigFacts{}, witnesses_.facts()})
    facts.insert(facts.end(), more.begin(), more.end());
  return facts;
}

// What came while this thread was busy elsewhere came at any time since it last looked.
Stamp EventSource::waited_stamp(Instant read) const {
  const Instant quiet = std::min(quiet_until_, read);
  const Instant best = std::max(read - usual_way, quiet - usual_way);
  const bool seen_at_once = read - quiet <= longest_way;
  return {seen_at_once ? best : quiet + (read - quiet) / 2, quiet - longest_way, read};
}

// Only keys pass evdev and Wayland's listener; keys and mouse buttons pass the X server's.
int EventSource::best_rank_for(const Input& input) const {
  const auto* pointer = std::get_if<PointerInput>(&input);
  if (pointer && (pointer->pointer == Pointer::touch || !listener_))
    return rank_of(ResponseProvider::sdl_wait);
  if (pointer) return rank_of(ResponseProvider::xinput2);
  return rank_of(in_trial_ ? best_provider() : display_provider());
}

// Presses wait for their other witnesses. Of releases and repeats one report is enough: the best one's, and
// repeats, of which evdev tells nothing, from whoever reports them before SDL.
std::optional<Input> EventSource::weigh(const Input& input, Instant read) {
  const auto report = reported(input);
  if (!report) return input;
  const auto [provider, motion] = *report;
  const int best = best_rank_for(input);
  if (is_press(input)) {
    witnesses_.take({input, rank_of(provider) < best, in_trial_, read});
    return {};
  }
  const bool wanted = rank_of(provider) >= best || (motion == Motion::repeat && rank_of(provider) > 0);
  return wanted ? std::optional{input} : std::nullopt;
}

// SDL first: it tells whether the window has the focus, which decides whether the listeners' inputs are ours.
std::optional<Input> EventSource::read_one(Instant read) {
  if (std::exchange(screens_have_news_, false)) {
    window_.take_screen_news();
    return window_changed();
  }
  if (auto input = from_sdl(read)) return input;
  for (InputQueue* queue : {&evdev_queue_, &queue_})
    while (auto input = queue->pop())
      if (window_.has_focus()) return in_pixels(*input); // typed elsewhere: not ours to keep
  return {};
}

// Whoever saw the pointer tells its place in points.
Input EventSource::in_pixels(Input input) const {
  if (auto* pointer = std::get_if<PointerInput>(&input)) {
    const Point at = window_.units().in_pixels({pointer->x_px, pointer->y_px});
    pointer->x_px = at.x;
    pointer->y_px = at.y;
  }
  return input;
}

WindowChanged EventSource::window_changed() const {
  const ScreenSize size = window_.size();
  return {size.width_px, size.height_px};
}

std::optional<Input> EventSource::translate_window(const SDL_WindowEvent& event, Instant read) {
  switch (event.event) {
  case SDL_WINDOWEVENT_FOCUS_LOST:
    keys_.forget_all();
    fingers_.forget_all();
    witnesses_.forget_waiting();
    return FocusLost{waited_stamp(read)};
  case SDL_WINDOWEVENT_FOCUS_GAINED: return FocusGained{waited_stamp(read)};
  case SDL_WINDOWEVENT_EXPOSED:
  case SDL_WINDOWEVENT_MOVED:
  case SDL_WINDOWEVENT_DISPLAY_CHANGED:
  case SDL_WINDOWEVENT_SIZE_CHANGED: return window_changed();
  default: return {};
  }
}

std::optional<Input> EventSource::translate(const SDL_Event& event, Instant read) {
  const auto pointer = [&](Pointer kind, Motion motion, float x, float y) {
    return PointerInput{kind, motion, x, y, waited_stamp(read), ResponseProvider::sdl_wait};
  };
  switch (event.type) {
  case SDL_KEYDOWN:
  case SDL_KEYUP: return translate_key(event.key, read);
  case SDL_MOUSEBUTTONDOWN:
  case SDL_MOUSEBUTTONUP:
    if (event.button.which == SDL_TOUCH_MOUSEID || event.button.button == SDL_BUTTON_MIDDLE) return {};
    return pointer(Pointer::mouse, event.type == SDL_MOUSEBUTTONDOWN ? Motion::press : Motion::release,
                   static_cast<float>(event.button.x), static_cast<float>(event.button.y));
  case SDL_FINGERDOWN:
  case SDL_FINGERUP: { // it answers when it touches, not when it lets go
    const auto finger = static_cast<std::uint32_t>(event.tfinger.fingerId) + 1;
    const auto [wide, tall] = window_.units().points;
    return pointer(Pointer::touch,
                   event.type == SDL_FINGERDOWN ? fingers_.press(finger) : fingers_.release(finger),
                   event.tfinger.x * static_cast<float>(wide), event.tfinger.y * static_cast<float>(tall));
  }
  case SDL_WINDOWEVENT: return translate_window(event.window, read);
  case SDL_KEYMAPCHANGED: read_labels(); return {};
  case SDL_QUIT: return CloseRequested{};
  default: return {};
  }
}

std::optional<Input> EventSource::from_sdl(Instant read) {
  SDL_Event event;
  while (SDL_PollEvent(&event))
    if (auto input = translate(event, read)) return in_pixels(*input);
  quiet_until_ = std::max(quiet_until_, read);
  return {};
}

std::optional<Input> EventSource::next(Instant read) {
  // First of all: a press that is read afterwards may have waited while the machine slept.
  if (in_trial_)
    if (const auto disturbed = machine_.look(read)) return *disturbed;
  for (;;) {
    if (auto ready = witnesses_.next(read)) return ready;
    const auto raw = read_one(read);
    if (!raw) return {};
    if (auto input = weigh(*raw, read)) return input;
  }
}

MachineWatch::Look EventSource::machine_of_display() const {
  if (auto* display = window_.x11_display()) return look_at_machine(false, screen_is_dark(display));
  return look_at_machine(window_.drm_descriptor() >= 0, {});
}

void EventSource::sleep_until_something(std::optional<Instant> until) {
  const auto before = dorsal::read(own_delay_);
  const timespec left = time_left(until);
  const int server = window_.x11_display() ? ConnectionNumber(window_.x11_display())
                     : wayland_            ? wayland_->news()
                                           : -1;
  if (server < 0) {
    SDL_WaitEventTimeout(nullptr, static_cast<int>(left.tv_nsec / 1'000'000));
  } else {
    std::array<pollfd, 4> waits{{{queue_.descriptor(), POLLIN, 0},
                                 {evdev_queue_.descriptor(), POLLIN, 0},
                                 {server, POLLIN, 0},
                                 {window_.screen_news(), POLLIN, 0}}};
    ppoll(waits.data(), waits.size(), &left, nullptr);
    screens_have_news_ = waits[3].revents != 0;
  }
  if (wayland_) wayland_->take_news();
  // Woken by what has come just now, or by time; it may have had to wait for a processor after that.
  const Duration waited = since(before, dorsal::read(own_delay_)).value_or(RunDelay::Reading{}).waited;
  quiet_until_ = monotonic_now() - waited;
}

std::optional<Input> EventSource::wait(std::optional<Instant> until) {
  for (Instant read = monotonic_now();; read = monotonic_now()) {
    if (auto input = next(read)) return input;
    if (until && read >= *until) return {};
    const auto due = witnesses_.due();
    sleep_until_something(due && (!until || *due < *until) ? due : until);
  }
}

} // namespace dorsal
