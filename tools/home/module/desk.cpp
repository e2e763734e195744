#include "tools/home/module/desk.h"

#include "engine/clinic/lesson/lesson_file.h"
#include "engine/clinic/movement/guide_file.h"
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/session/looks/theme.h"
#include "engine/system/sha256.h"
#include "stimuli/making/turning_figure.h"
#include "tools/home/module/mo_catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace dorsal::home {
namespace {

constexpr std::size_t first_turning_slot = 64; // as in the window: pictures of the explanation lie below
constexpr std::size_t longest_facts = 20'000;

std::vector<std::string> codes_of(const std::vector<Words>& languages) {
  std::vector<std::string> codes;
  for (const Words& words : languages) codes.push_back(words.language());
  return codes;
}

} // namespace

std::string Desk::put(std::string_view what, const std::string& name, std::string bytes) {
  if (what == "set") return put_set(name, bytes);
  if (what == "facts") return put_facts(bytes);
  if (what == "turning") return put_turning(bytes);
  if (what == "language") {
    auto catalogue = read_catalogue(std::move(bytes));
    if (!catalogue) return "the catalogue of " + name + " is damaged";
    languages_.emplace_back(name, std::move(catalogue));
    return {};
  }
  if (what == "speaks") {
    speaks_ = std::move(bytes);
    return {};
  }
  if (what == "protocol") return put_protocol(std::move(bytes));
  if (what == "visit") return put_visit(bytes);
  if (what == "lesson") return put_lesson(std::move(bytes), name);
  if (what == "movement") return put_movement(std::move(bytes), name);
  if (what == "message") {
    message_ = std::move(bytes);
    return {};
  }
  if (what == "patient") {
    if (!is_patient_code(bytes)) return "this is no patient's code";
    patient_ = std::move(bytes);
    return {};
  }
  return "nothing is known of \"" + std::string{what} + "\"";
}

std::string Desk::put_set(const std::string& name, std::string_view csv) {
  ManifestReading reading = parse_manifest(csv, name);
  if (!reading.ok()) return to_string(reading.problems.front());
  SetOnDesk& set = sets_[name];
  set.manifest = std::move(reading.manifest);
  set.items = stimulus_items(set.manifest.pictures);
  return {};
}

std::string Desk::put_facts(std::string_view lines) {
  if (lines.size() > longest_facts) return "too many facts";
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    const auto tab = line.find('\t');
    if (tab != std::string_view::npos) facts_[std::string{line.substr(0, tab)}] = line.substr(tab + 1);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return {};
}

std::string Desk::put_turning(const std::string& numbers) {
  char* end = nullptr;
  const float shape = std::strtof(numbers.c_str(), &end);
  if (!std::isfinite(shape) || shape < 0.1f || shape > 10) return "the turning figure has no shape";
  turning_ = TurningFigure{first_turning_slot, turning_frames, shape, std::atoi(end) == 1};
  return {};
}

std::string Desk::put_protocol(std::string toml) {
  ProtocolReading reading = parse_protocol(std::move(toml), "the protocol");
  if (!reading.ok()) return to_string(reading.problems.front());
  protocol_ = std::move(reading.protocol);
  return {};
}

std::string Desk::put_visit(std::string_view text) {
  VisitRecordReading reading = parse_visit_record(text);
  if (!reading.ok()) return reading.problem;
  visits_.push_back(std::move(reading.record));
  return {};
}

std::string Desk::put_lesson(std::string toml, const std::string& name) {
  LessonReading reading = parse_lesson(std::move(toml), name);
  if (!reading.ok()) return to_string(reading.problems.front());
  const auto at = std::ranges::upper_bound(lessons_, reading.lesson.number, {},
                                           [](const auto& lesson) { return lesson->number; });
  lessons_.insert(at, std::make_shared<const Lesson>(std::move(reading.lesson)));
  return {};
}

std::string Desk::put_movement(std::string toml, const std::string& name) {
  GuideReading reading = parse_guide(std::move(toml), name);
  if (!reading.ok()) return to_string(reading.problems.front());
  guides_.push_back(std::make_shared<const MovementGuide>(std::move(reading.guide)));
  in_order_of_steps(guides_);
  return {};
}

// The last one, where it was neither ended nor begun anew.
std::optional<UnfinishedVisit> Desk::cut_short() const {
  if (visits_.empty() || visits_.back().session.state != SessionState::running) return {};
  ProtocolReading protocol = parse_protocol(visits_.back().session.header.protocol_text, "its protocol");
  if (!protocol.ok()) return {};
  return unfinished(visits_.back(), std::move(protocol.protocol),
                    std::span{visits_}.first(visits_.size() - 1));
}

Known Desk::known(std::uint64_t seed, Day today) const {
  Known known{.protocol = protocol_, .seed = seed, .manner = Manner::whole};
  known.history = history_of(visits_);
  known.facts = facts_;
  if (!message_.empty()) known.message = message_;
  known.unfinished = cut_short();
  known.lessons = lessons_;
  known.guides = guides_;
  for (const auto& [name, set] : sets_) known.sets[name] = {set.items, set.manifest.pictures};
  known.turning_figure = turning_;
  known.language = words().language();
  known.languages = codes_of(languages_);
  known.today = today;
  return known;
}

const Words& Desk::words() const {
  const auto found = std::ranges::find(languages_, speaks_, &Words::language);
  return found == languages_.end() ? languages_.front() : *found;
}

const SetOnDesk* Desk::set(std::string_view name) const {
  const auto found = sets_.find(name);
  return found == sets_.end() ? nullptr : &found->second;
}

std::string Desk::picture_hash(const std::vector<std::string>& names) const {
  std::string text;
  for (const std::string& name : names)
    if (const SetOnDesk* known = set(name)) text += name + "\n" + write_manifest(known->manifest);
  return sha256_of_text(text);
}

Colour Desk::backdrop() const {
  const auto wanted = sets_of(protocol_);
  const SetOnDesk* first = wanted.empty() ? nullptr : set(wanted.front());
  if (!first) return Theme{}.background;
  const Backdrop found = first->manifest.backdrop;
  return {found.red, found.green, found.blue};
}

std::string Desk::missing() const {
  for (const std::string& name : sets_of(protocol_))
    if (!set(name)) return fmt::format("the picture set \"{}\" is not part of this page", name);
  if (uses(protocol_, TaskId::vibration))
    return "a machine with motors is needed, and a page cannot ask for one";
  return {};
}

} // namespace dorsal::home
