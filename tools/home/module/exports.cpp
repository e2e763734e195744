// What the page may call. Texts come in memory that take_room() gave; answers lie at answer() until the next
// call. Instants are milliseconds of performance.now(), numbers of an enumeration are those of the headers.
#include "engine/core/visit/refusal.h"
#include "tools/home/module/home_visit.h"

#include <cstdlib>
#include <memory>
#include <new>

using namespace dorsal;
using namespace dorsal::home;

namespace {

struct Page {
  Desk desk;
  std::unique_ptr<HomeVisit> visit;
  Bytes answer;
};

// The one state of the module; the page is the program, and has no object of C++ to hand in.
Page& page() {
  static Page one;
  return one;
}

HomeVisit& visit() { return *page().visit; }

std::string text_in(const char* text, std::size_t size) { return {text, size}; }

void answer(std::string_view text) {
  page().answer.clear();
  page().answer.text(text);
}

Duration duration_of(double ms) { return instant_of(ms).time_since_epoch(); }

} // namespace

#define EXPORT(name) [[clang::export_name(#name)]]

extern "C" {

EXPORT(take_room) void* take_room(std::size_t size) { return std::malloc(size); }
EXPORT(give_room_back) void give_room_back(void* room) { std::free(room); }
EXPORT(answer) const std::uint8_t* answer_at() { return page().answer.data(); }
EXPORT(answer_size) std::size_t answer_size() { return page().answer.size(); }

// 1 where it was taken; the answer says why not.
EXPORT(put)
int put(const char* what, std::size_t what_size, const char* name, std::size_t name_size, const char* bytes,
        std::size_t size) {
  const std::string why = page().desk.put({what, what_size}, text_in(name, name_size), text_in(bytes, size));
  answer(why);
  return why.empty() ? 1 : 0;
}

EXPORT(begin) void begin(std::uint64_t seed, int days_since_1970, int width_px, int height_px, double now) {
  page().visit = std::make_unique<HomeVisit>(page().desk, seed, Day{std::chrono::days{days_since_1970}},
                                             ScreenSize{width_px, height_px}, instant_of(now));
  visit().machine().begin();
}

// What to do, and 256 times the surface of it; -1: nothing more.
EXPORT(next_effect) int next_effect() {
  const auto effect = visit().machine().next_effect();
  constexpr int surface_place = 256;
  return effect ? static_cast<int>(effect->what) + surface_place * static_cast<int>(effect->surface) : -1;
}
EXPORT(is_over) int is_over() { return visit().machine().over() ? 1 : 0; }
// -1: only an input leads on.
EXPORT(due) double due() {
  const auto due = visit().machine().due();
  return due ? ms_of(due->at) : -1;
}
EXPORT(due_shows) int due_shows() {
  const auto due = visit().machine().due();
  return due && due->shows ? 1 : 0;
}

EXPORT(list) void list(int surface) {
  page().answer.clear();
  visit().write_list(static_cast<Surface>(surface), page().answer);
}
EXPORT(readables) void readables(int surface) {
  page().answer.clear();
  visit().write_readables(static_cast<Surface>(surface), page().answer);
}
EXPORT(screen_name) void screen_name() { answer(visit().machine().screen_name()); }
EXPORT(language) void language() { answer(visit().machine().course().language()); }
EXPORT(wanted_pictures) void wanted_pictures() { answer(visit().wanted_pictures()); }
EXPORT(is_dim) int is_dim() { return visit().is_dim() ? 1 : 0; }
EXPORT(tone) int tone() { return static_cast<int>(visit().machine().tone()); }

// A message of the catalogues in the person's language.
EXPORT(say) void say(const char* message, std::size_t size) {
  answer(page().desk.words().say(text_in(message, size).c_str()));
}
// Whether every set that the protocol draws on is there, and everything else that its tasks need.
EXPORT(missing) void missing() { answer(page().desk.missing()); }

EXPORT(kind_of_record) int kind_of_record() { return static_cast<int>(visit().machine().keep().index()); }
EXPORT(record)
void record(const char* name, std::size_t name_size, const char* utc, std::size_t utc_size,
            int offset_minutes, const char* facts, std::size_t facts_size) {
  answer(visit().kept_text(
      {text_in(name, name_size), text_in(facts, facts_size), {text_in(utc, utc_size), offset_minutes}}));
}
EXPORT(may_be_refused) int may_be_refused() {
  const VisitMachine& machine = visit().machine();
  return dorsal::may_be_refused(machine.keep(), machine.course()) ? 1 : 0;
}
EXPORT(told) void told() { answer(visit().told()); }

EXPORT(rig_checked) void rig_checked(double now) { visit().take(event::RigChecked{}, instant_of(now)); }
EXPORT(window) void window(int width_px, int height_px, double now) {
  visit().take(event::Window{{width_px, height_px}, true}, instant_of(now));
}
EXPORT(brought_back) void brought_back(int width_px, int height_px, double now) {
  visit().take(event::BroughtBack{{width_px, height_px}, true}, instant_of(now));
}
// `presented`: when the browser says that the frame was shown; -1: it does not say.
EXPORT(shown)
void shown(double drawn, double next, double period, double clock_step, int late, double presented,
           double now) {
  const browser::Frames frames{.drawn = instant_of(drawn),
                               .next = instant_of(next),
                               .period = duration_of(period),
                               .clock_step = duration_of(clock_step),
                               .late = late};
  const Onset onset = presented < 0 ? browser::onset_of_frames(frames)
                                    : browser::onset_of_presentation(instant_of(presented), frames);
  visit().take(event::Shown{onset, {}}, instant_of(now));
}
EXPORT(marked) void marked(double now) { visit().take(event::Marked{}, instant_of(now)); }
EXPORT(not_vibrated) void not_vibrated(double now) { visit().take(event::Vibrated{}, instant_of(now)); }
EXPORT(attending) void attending(double now) { visit().take(event::Attending{}, instant_of(now)); }
EXPORT(left_off) void left_off(double now) { visit().take(event::LeftOff{}, instant_of(now)); }
EXPORT(uploaded) void uploaded(double now) { visit().take(event::Uploaded{}, instant_of(now)); }
EXPORT(kept) void kept(double now) { visit().take(event::Kept{}, instant_of(now)); }
EXPORT(summed_up) void summed_up(double now) { visit().take(event::SummedUp{}, instant_of(now)); }
EXPORT(refused) void refused(const char* why, std::size_t size, double now) {
  visit().take(event::Refused{text_in(why, size)}, instant_of(now));
}
EXPORT(gathered) void gathered(double now) { visit().take(event::Gathered{}, instant_of(now)); }
EXPORT(time_come) void time_come(double now) { visit().take(event::TimeCome{}, instant_of(now)); }

EXPORT(key)
void key(std::uint32_t key, int motion, std::uint32_t typed, std::uint32_t character, double at,
         double clock_step, double now) {
  visit().take(
      Input{KeyInput{.key = static_cast<Key>(key),
                     .motion = static_cast<Motion>(motion),
                     .at = browser::response_stamp(instant_of(at), instant_of(now), duration_of(clock_step)),
                     .provider = ResponseProvider::browser_event,
                     .typed = static_cast<Key>(typed),
                     .character = static_cast<char32_t>(character)}},
      instant_of(now));
}
EXPORT(pointer)
void pointer(int pointer, int motion, float x_px, float y_px, double at, double clock_step, double now) {
  visit().take(Input{PointerInput{
                   .pointer = static_cast<Pointer>(pointer),
                   .motion = static_cast<Motion>(motion),
                   .x_px = x_px,
                   .y_px = y_px,
                   .at = browser::response_stamp(instant_of(at), instant_of(now), duration_of(clock_step)),
                   .provider = ResponseProvider::browser_event}},
               instant_of(now));
}
EXPORT(press) void press(std::size_t button, double at, double clock_step, double now) {
  visit().press(button, browser::response_stamp(instant_of(at), instant_of(now), duration_of(clock_step)),
                instant_of(now));
}
EXPORT(focus) void focus(int has, double now) {
  const Stamp at = Stamp::exactly(instant_of(now));
  visit().take(has == 1 ? Input{FocusGained{at}} : Input{FocusLost{at}}, instant_of(now));
}
EXPORT(disturbed) void disturbed(int what, double from, double now) {
  const Stamp at{instant_of(now), instant_of(from), instant_of(now)};
  visit().take(Input{Disturbed{static_cast<Disturbance>(what), at}}, instant_of(now));
}
EXPORT(close) void close_visit(double now) { visit().take(Input{CloseRequested{}}, instant_of(now)); }

} // extern "C"
