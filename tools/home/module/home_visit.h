#pragma once
// A visit in the page: the visit machine with what the page needs to perform its effects. The page draws,
// waits and keeps; it decides nothing. Instants are milliseconds of the page's clock (performance.now()).
#include "engine/core/trial/browser_stamps.h"
#include "engine/session/visit_machine.h"
#include "tools/home/module/browser_ruler.h"
#include "tools/home/module/bytes.h"
#include "tools/home/module/desk.h"

#include <optional>
#include <string>

namespace dorsal::home {

[[nodiscard]] Instant instant_of(double ms);
[[nodiscard]] double ms_of(Instant at);

class HomeVisit {
public:
  HomeVisit(const Desk& desk, std::uint64_t seed, Day today, ScreenSize size, Instant now)
      : desk_(desk), seed_(seed),
        visit_(desk.known(seed, today), {desk.words(), ruler_, desk.backdrop(), size, true, desk.languages()},
               now) {}

  [[nodiscard]] VisitMachine& machine() { return visit_; }
  void take(const Event& event, Instant now) { visit_.take(event, now); }
  void press(std::size_t button, const Stamp& at, Instant now); // of readables()

  void write_list(Surface surface, Bytes& out) const;
  void write_readables(Surface surface, Bytes& out) const;
  // What is to be uploaded: a line "set NAME HEIGHT_PX", "turning FIRST_SLOT FRAMES BENDS HEIGHT_PX" or
  // "film FIRST_SLOT FRAMES HEIGHT_PX MOVEMENT PERSON VIEW", then for a set a line "picture SLOT FILE" each.
  [[nodiscard]] std::string wanted_pictures() const;
  [[nodiscard]] bool is_dim() const { return comfort().brightness == Brightness::dim; }

  // What the record to be kept adds to the visit's text; `name` a new UUID. Facts of the machine: lines of
  // name, tab, value; they go to the beginning.
  struct Moment {
    std::string name, facts;
    WallClock now;
  };
  [[nodiscard]] std::string kept_text(const Moment& moment) const;
  // Facts about the person that are to be kept beside: lines of name, tab, value.
  [[nodiscard]] std::string told() const;

private:
  [[nodiscard]] const Comfort& comfort() const { return visit_.course().person().comfort(); }
  [[nodiscard]] std::vector<Box> buttons_of(Surface surface) const;

  const Desk& desk_;
  std::uint64_t seed_;
  BrowserRuler ruler_;
  VisitMachine visit_;
};

} // namespace dorsal::home
