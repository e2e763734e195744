#pragma once
// What the page hands over before a visit begins, read and checked: picture sets, languages, the protocol,
// facts. Every text may come from anywhere; what is refused leaves the desk as it was.
#include "engine/core/record/past_visits.h"
#include "engine/core/screen/display_list.h"
#include "engine/session/looks/words.h"
#include "stimuli/pictures/manifest.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::home {

struct SetOnDesk {
  Manifest manifest;
  std::vector<StimulusItem> items;
};

class Desk {
public:
  // `what`: "set" (manifest.csv), "language" (.mo), "speaks" (the code of a language), "turning" (columns
  // over rows, and whether it bends: "0.75 1"), "lesson" and "movement" (TOML), "patient" (code), "protocol"
  // (TOML), "message" (of the clinic), "facts" (lines of name, tab, value), "visit" (the text of an earlier
  // one, oldest first; where the last one was cut short, it is offered to go on with). Empty: taken; else why
  // not.
  [[nodiscard]] std::string put(std::string_view what, const std::string& name, std::string bytes);

  [[nodiscard]] Known known(std::uint64_t seed, Day today) const;
  // By the code that the person or the protocol chose; English where there is no such catalogue.
  [[nodiscard]] const Words& words() const;
  [[nodiscard]] const std::vector<Words>& languages() const { return languages_; }
  [[nodiscard]] const SetOnDesk* set(std::string_view name) const;
  [[nodiscard]] const Protocol& protocol() const { return protocol_; }
  [[nodiscard]] const std::string& patient() const { return patient_; }
  // SHA-256 over the manifests of these sets, as the engine names the pictures of a session.
  [[nodiscard]] std::string picture_hash(const std::vector<std::string>& names) const;
  [[nodiscard]] Colour backdrop() const;
  // What the protocol needs and the page does not have, in a sentence; empty: nothing.
  [[nodiscard]] std::string missing() const;

private:
  std::string put_set(const std::string& name, std::string_view csv);
  std::string put_facts(std::string_view lines);
  std::string put_turning(const std::string& numbers);
  std::string put_protocol(std::string toml);
  std::string put_visit(std::string_view text);
  std::string put_lesson(std::string toml, const std::string& name);
  std::string put_movement(std::string toml, const std::string& name);
  [[nodiscard]] std::optional<UnfinishedVisit> cut_short() const;

  Protocol protocol_{default_protocol()};
  std::map<std::string, SetOnDesk, std::less<>> sets_;
  std::vector<Words> languages_{Words{}};
  std::string speaks_{"en"}, patient_{"DEMO"};
  PatientFacts facts_;
  std::optional<TurningFigure> turning_;
  std::string message_;
  std::vector<VisitRecord> visits_; // oldest first
  std::vector<std::shared_ptr<const Lesson>> lessons_;
  MovementGuides guides_;
};

} // namespace dorsal::home
