#include "tools/home/module/home_visit.h"

#include "engine/core/protocol/protocol_text.h"
#include "engine/core/record/visit_record.h"
#include "tools/home/module/flat_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dorsal::home {
namespace {

constexpr const char* software_version = DORSAL_VERSION;

RigFacts facts_in(std::string_view lines) {
  RigFacts facts;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    const auto tab = std::min(line.find('\t'), line.size());
    if (tab > 0 && tab < line.size()) facts.emplace_back(line.substr(0, tab), line.substr(tab + 1));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return facts;
}

Point middle_of(const Box& box) { return {box.x + box.width / 2, box.y + box.height / 2}; }

} // namespace

Instant instant_of(double ms) {
  constexpr double ns_a_ms = 1e6;
  return instant_from_nanoseconds(std::llround(std::max(0.0, ms) * ns_a_ms));
}
double ms_of(Instant at) { return static_cast<double>(in_nanoseconds(at)) / 1e6; }

// Answer zones and the pause mark of a trial; the buttons of every other screen.
std::vector<Box> HomeVisit::buttons_of(Surface surface) const {
  std::vector<Box> boxes;
  if (surface == Surface::screen) {
    if (!visit_.waits_for_person()) return boxes;
    for (const Button& button : visit_.screen().buttons) boxes.push_back(button.box);
    return boxes;
  }
  const Layout layout = visit_.layout();
  return {layout.zone(Side::left), layout.zone(Side::right), layout.pause_mark()};
}

void HomeVisit::press(std::size_t button, const Stamp& at, Instant now) {
  const bool in_trial = !visit_.waits_for_person();
  const Surface surface = in_trial ? Surface::stimulus : Surface::screen;
  const std::vector<Box> boxes = buttons_of(surface);
  if (button >= boxes.size()) return;
  const auto key = [&](Key pressed) {
    return KeyInput{pressed, Motion::press, at, ResponseProvider::browser_event};
  };
  if (in_trial) {
    const AnswerKeys& keys = comfort().keys;
    const Key answers[]{keys.left.front(), keys.right.front(), Key::escape};
    return take(Input{key(answers[button])}, now);
  }
  const Button& wanted = visit_.screen().buttons[button];
  if (!wanted.keys.empty()) return take(Input{key(wanted.keys.front())}, now);
  const Point middle = middle_of(wanted.box);
  take(Input{PointerInput{Pointer::mouse, Motion::press, middle.x, middle.y, at,
                          ResponseProvider::browser_event}},
       now);
}

void HomeVisit::write_list(Surface surface, Bytes& out) const { home::write_list(visit_.list(surface), out); }

void HomeVisit::write_readables(Surface surface, Bytes& out) const {
  const bool backwards = desk_.words().reads_right_to_left();
  home::write_readables(readables(visit_.list(surface), buttons_of(surface), backwards), out);
}

std::string HomeVisit::wanted_pictures() const {
  const step::Upload& wanted = visit_.upload();
  const Layout layout = visit_.layout();
  std::string text;
  for (std::size_t i = 0, slot = first_film_slot; i < wanted.films.size(); ++i) {
    const Film& film = wanted.films[i];
    text += fmt::format("film {} {} {} {} {} {}\n", slot, film.frames, layout.film_height_px(), film.movement,
                        film.person, name_of(film.view));
    slot += static_cast<std::size_t>(film.frames);
  }
  if (const auto& figure = wanted.turning_figure)
    text += fmt::format("turning {} {} {} {}\n", figure->first_slot, figure->frames, figure->bends ? 1 : 0,
                        layout.picture_height_px() * 3 / 4);
  const SetOnDesk* set = wanted.set.empty() ? nullptr : desk_.set(wanted.set);
  if (!set) return text;
  text += fmt::format("set {} {}\n", wanted.set, layout.picture_height_px());
  const bool all = wanted.bases.empty();
  const std::size_t count = all ? set->manifest.pictures.size() : wanted.bases.size();
  for (std::size_t i = 0; i < count; ++i)
    text += fmt::format("picture {} {}\n", i, set->manifest.pictures[all ? i : wanted.bases[i]].file);
  return text;
}

std::string HomeVisit::kept_text(const Moment& moment) const {
  const Keep& keep = visit_.keep();
  const auto* open = std::get_if<keep::OpenRecord>(&keep);
  if (!open) return text_of(keep, moment.name, moment.now.utc);
  if (open->resumes) return text_of_facts(facts_in(moment.facts));
  const Protocol& protocol = visit_.course().protocol();
  return text_of_beginning(moment.name, {.patient = desk_.patient(),
                                         .start = moment.now,
                                         .seed = visit_.course().seed(),
                                         .protocol_text = to_toml(protocol),
                                         .picture_set_hash = desk_.picture_hash(sets_of(protocol)),
                                         .software_version = software_version,
                                         .rig = facts_in(moment.facts)}) +
         text_of(keep, moment.name, moment.now.utc);
}

std::string HomeVisit::told() const {
  std::string lines;
  if (const auto* told = std::get_if<keep::KeepTold>(&visit_.keep()))
    for (const auto& [fact, value] : told->facts) lines += fmt::format("{}\t{}\n", fact, value);
  return lines;
}

} // namespace dorsal::home
