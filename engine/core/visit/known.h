#pragma once
// All that a visit has to know before it begins, as values.
#include "engine/core/base/calendar_day.h"
#include "engine/core/instrument/response.h"
#include "engine/core/task/movement/guide.h"
#include "engine/core/visit/face.h"
#include "engine/core/visit/history.h"
#include "engine/core/visit/person.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dorsal {

// trials_only: straight to the trials, no screen that waits unless somebody pauses; for measurements.
enum class Manner { whole, trials_only };

struct KnownSet {
  std::span<const StimulusItem> items;   // both stimuli of every picture; outlive the visit
  std::span<const BasePicture> pictures; // likewise
};
using KnownSets = std::map<std::string, KnownSet, std::less<>>; // by name: all that the protocols draw on

// A block of touches or a lesson that holds nothing though a later one was begun, or the visit came to its
// end, was left out by the person: "not today". `place` from 0.
[[nodiscard]] bool is_left_out(std::span<const BlockRecord> blocks, std::size_t place, SessionState state);
// A visit's blocks as they were begun; one that was left out has nothing to come: it is not asked about
// again, and a replay expects nothing of it.
[[nodiscard]] std::vector<BlockRecord> without_left_out(std::vector<BlockRecord> blocks, SessionState state);

// A session that was cut short, offered to go on with.
struct UnfinishedVisit {
  Protocol protocol; // as it was begun with
  std::uint64_t seed{};
  PainRatings pain;
  std::vector<BlockRecord> blocks;
  History history; // before it
};

struct Known {
  Protocol protocol; // checked
  std::uint64_t seed{};
  Manner manner{};
  History history{};
  PatientFacts facts{};
  std::optional<std::string> message{}; // of the clinic, not read yet
  std::optional<face::Clock> clock{};   // there is a doubt that is to be told
  std::optional<UnfinishedVisit> unfinished{};
  KnownSets sets{};
  std::optional<TurningFigure> turning_figure{}; // where the host has one
  std::vector<AskedInstrument> questions{};      // due in this visit; not asked where one is gone on with
  std::string language{"en"};                    // of the screens
  std::vector<std::string> languages{};          // that the person may choose; by their codes
  std::vector<std::shared_ptr<const Lesson>> lessons{}; // of the course, in their order
  std::vector<Film> films{};                            // that the host can show
  MovementGuides guides{};                              // that are imagined and done, in their order
  Day today{};
};

[[nodiscard]] int pictures_of(const Protocol& protocol); // of all blocks; words and arrows count too
[[nodiscard]] int touches_of(const Protocol& protocol);  // likewise, by a helper's hand
[[nodiscard]] int lessons_of(const Protocol& protocol);
[[nodiscard]] face::Welcome welcome_of(const Known& known);

} // namespace dorsal
