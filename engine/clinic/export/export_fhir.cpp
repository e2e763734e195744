#include "engine/clinic/export/export_fhir.h"

#include "engine/clinic/instrument/kept_definitions.h"
#include "engine/core/analysis/imagery_summary.h"
#include "engine/core/analysis/movement_summary.h"
#include "engine/core/instrument/instrument_score.h"
#include "engine/core/statistics/quantile.h"
#include "engine/core/trial/led_summary.h"
#include "engine/core/trial/lesson_summary.h"
#include "engine/core/trial/trial_summary.h"
#include "engine/store/travel/pseudonyms.h"
#include "engine/system/sha256.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <set>

namespace dorsal {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* own_codes = "https://dorsal.invalid/fhir/CodeSystem/left-right-judgement";
constexpr const char* led_codes = "https://dorsal.invalid/fhir/CodeSystem/touch";
constexpr const char* lesson_codes = "https://dorsal.invalid/fhir/CodeSystem/lesson";
constexpr const char* imagery_codes = "https://dorsal.invalid/fhir/CodeSystem/imagery";
constexpr const char* movement_codes = "https://dorsal.invalid/fhir/CodeSystem/movement";
constexpr const char* own_questionnaires = "https://dorsal.invalid/fhir/Questionnaire/";
constexpr const char* loinc = "http://loinc.org";
constexpr const char* ucum = "http://unitsofmeasure.org";

constexpr std::array bundle_fields{
    MarkedName{"Bundle.resourceType", Identifies::nothing},
    MarkedName{"Bundle.type", Identifies::nothing},
    MarkedName{"Bundle.entry.fullUrl", Identifies::record},
    MarkedName{"Patient.resourceType", Identifies::nothing},
    MarkedName{"Patient.identifier.system", Identifies::record},
    MarkedName{"Patient.identifier.value", Identifies::nothing},
    MarkedName{"Device.resourceType", Identifies::nothing},
    MarkedName{"Device.identifier.system", Identifies::nothing},
    MarkedName{"Device.identifier.value", Identifies::machine},
    MarkedName{"Device.deviceName.name", Identifies::nothing},
    MarkedName{"Device.deviceName.type", Identifies::nothing},
    MarkedName{"Device.version.value", Identifies::nothing},
    MarkedName{"Observation.resourceType", Identifies::nothing},
    MarkedName{"Observation.status", Identifies::nothing},
    MarkedName{"Observation.category.coding.system", Identifies::nothing},
    MarkedName{"Observation.category.coding.code", Identifies::nothing},
    MarkedName{"Observation.category.coding.display", Identifies::nothing},
    MarkedName{"Observation.code.coding.system", Identifies::nothing},
    MarkedName{"Observation.code.coding.code", Identifies::nothing},
    MarkedName{"Observation.code.coding.display", Identifies::nothing},
    MarkedName{"Observation.code.text", Identifies::nothing},
    MarkedName{"Observation.subject.reference", Identifies::record},
    MarkedName{"Observation.effectiveDateTime", Identifies::time},
    MarkedName{"Observation.device.reference", Identifies::machine},
    MarkedName{"Observation.valueInteger", Identifies::nothing},
    MarkedName{"Observation.valueQuantity.value", Identifies::nothing},
    MarkedName{"Observation.valueQuantity.unit", Identifies::nothing},
    MarkedName{"Observation.valueQuantity.system", Identifies::nothing},
    MarkedName{"Observation.valueQuantity.code", Identifies::nothing},
    MarkedName{"Observation.component.code.coding.system", Identifies::nothing},
    MarkedName{"Observation.component.code.coding.code", Identifies::nothing},
    MarkedName{"Observation.component.code.coding.display", Identifies::nothing},
    MarkedName{"Observation.component.code.text", Identifies::nothing},
    MarkedName{"Observation.component.valueInteger", Identifies::nothing},
    MarkedName{"Observation.component.valueString", Identifies::nothing},
    MarkedName{"Observation.component.valueBoolean", Identifies::nothing}, // of lessons
    MarkedName{"Observation.component.valueCodeableConcept.coding.system", Identifies::nothing},
    MarkedName{"Observation.component.valueCodeableConcept.coding.code", Identifies::nothing},
    MarkedName{"Observation.component.valueCodeableConcept.coding.display", Identifies::nothing},
    MarkedName{"Observation.component.valueCodeableConcept.text", Identifies::nothing},
    MarkedName{"Observation.component.valueQuantity.value", Identifies::nothing},
    MarkedName{"Observation.component.valueQuantity.unit", Identifies::nothing},
    MarkedName{"Observation.component.valueQuantity.system", Identifies::nothing},
    MarkedName{"Observation.component.valueQuantity.code", Identifies::nothing},
    MarkedName{"Observation.derivedFrom.reference", Identifies::record},
    MarkedName{"QuestionnaireResponse.resourceType", Identifies::nothing},
    MarkedName{"QuestionnaireResponse.questionnaire", Identifies::nothing},
    MarkedName{"QuestionnaireResponse.status", Identifies::nothing},
    MarkedName{"QuestionnaireResponse.subject.reference", Identifies::record},
    MarkedName{"QuestionnaireResponse.authored", Identifies::time},
    MarkedName{"QuestionnaireResponse.item.linkId", Identifies::nothing},
    MarkedName{"QuestionnaireResponse.item.text", Identifies::nothing},
    MarkedName{"QuestionnaireResponse.item.answer.valueBoolean", Identifies::nothing},
    MarkedName{"QuestionnaireResponse.item.answer.valueDecimal", Identifies::nothing},
    MarkedName{"QuestionnaireResponse.item.answer.valueString", Identifies::words},
    MarkedName{"Provenance.resourceType", Identifies::nothing},
    MarkedName{"Provenance.target.reference", Identifies::record},
    MarkedName{"Provenance.recorded", Identifies::time},
    MarkedName{"Provenance.agent.type.coding.system", Identifies::nothing},
    MarkedName{"Provenance.agent.type.coding.code", Identifies::nothing},
    MarkedName{"Provenance.agent.type.coding.display", Identifies::nothing},
    MarkedName{"Provenance.agent.who.reference", Identifies::machine},
};

std::string urn_of(const Uuid& uuid) { return "urn:uuid:" + to_string(uuid); }

// A name that follows from what it names (RFC 9562, version 8: SHA-256 of the words).
std::string urn_of(std::string_view words) {
  std::string hex = sha256_of_text(words).substr(0, 32);
  hex[12] = '8';
  hex[16] = '8';
  return fmt::format("urn:uuid:{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 4),
                     hex.substr(16, 4), hex.substr(20, 12));
}

Json code_of(const char* system, std::string_view code, std::string_view display) {
  return {{"coding", {{{"system", system}, {"code", code}, {"display", display}}}}, {"text", display}};
}
Json own_code(const char* code, const char* display) { return code_of(own_codes, code, display); }
Json led_code(std::string_view code, std::string_view display) { return code_of(led_codes, code, display); }

// Values to a tenth: an integer where it is one, as FHIR decimals are written.
Json quantity(double value, const char* unit, const char* code) {
  return {{"value", std::round(value * 10) / 10}, {"unit", unit}, {"system", ucum}, {"code", code}};
}
Json percent(double share) { return quantity(share * 100, "%", "%"); }
Json milliseconds(double value) { return quantity(value, "ms", "ms"); }

Json component(const char* code, const char* display, const char* kind, Json value) {
  return {{"code", own_code(code, display)}, {kind, std::move(value)}};
}
Json led_component(const char* code, const char* display, const char* kind, Json value) {
  return {{"code", led_code(code, display)}, {kind, std::move(value)}};
}

Json lesson_code(const char* code, const char* display) { return code_of(lesson_codes, code, display); }
Json lesson_component(const char* code, const char* display, const char* kind, Json value) {
  return {{"code", lesson_code(code, display)}, {kind, std::move(value)}};
}

// Of a programme of several phases: each has evidence of its own.
void add_phase(const char* system, const std::string& phase, Json& components) {
  if (!phase.empty())
    components.push_back({{"code", code_of(system, "phase", "Phase of the programme")},
                          {"valueCodeableConcept", {{"text", phase}}}});
}

// Components of one movement of one visit; what was not said has none.
class Components {
public:
  explicit Components(const char* system) : system_(system) {}
  Components& words(const char* code, const char* display, std::string_view value) {
    return add(code, display, "valueString", std::string{value});
  }
  Components& number(const char* code, const char* display, const std::optional<int>& value) {
    return value ? add(code, display, "valueInteger", *value) : *this;
  }
  Components& seconds(const char* code, const char* display, const std::optional<double>& value) {
    return value ? add(code, display, "valueQuantity", quantity(*value, "s", "s")) : *this;
  }
  // Of ratings, whose medians may lie between two of them.
  Components& score(const char* code, const char* display, const std::optional<double>& value) {
    return value ? add(code, display, "valueQuantity", quantity(*value, "score", "{score}")) : *this;
  }
  Components& phase(const std::string& name) {
    add_phase(system_, name, list_);
    return *this;
  }
  Json list() { return std::move(list_); }

private:
  Components& add(const char* code, const char* display, const char* kind, Json value) {
    list_.push_back({{"code", code_of(system_, code, display)}, {kind, std::move(value)}});
    return *this;
  }
  const char* system_;
  Json list_ = Json::array();
};

Json components_of(const movement::Done& done, const std::string& phase) {
  return Components{movement_codes}
      .words("movement", "Movement", done.movement)
      .words("outcome", "Outcome", done.outcome ? name_of(*done.outcome) : "not begun")
      .number("quota", "Repetitions that were agreed", done.quota)
      .number("harm", "How harmful it is held to be, 0 to 10", done.harm)
      .number("expected-pain", "Pain expected of it, 0 to 10", done.expected)
      .number("pain-during", "Pain while doing it, 0 to 10", done.pain_during)
      .number("pain-after", "Pain right after it, 0 to 10", done.pain_after)
      .number("confidence-before", "Confidence before it, 0 to 10", done.confidence_before)
      .number("confidence-after", "Confidence after it, 0 to 10", done.confidence_after)
      .number("seconds-to-ease", "Seconds until it had eased", done.seconds_to_ease)
      .seconds("seconds-each", "Median time of a repetition at own pace", done.seconds_each)
      .number("feared-happened", "What was feared happened: 0 no, 1 partly, 2 yes",
              done.happened ? std::optional{static_cast<int>(*done.happened)} : std::nullopt)
      .phase(phase)
      .list();
}

Json components_of(const imagery::ImagerySummary& imagined, const std::string& phase) {
  const auto& seconds = imagined.days.front().seconds;
  return Components{imagery_codes}
      .words("movement", "Movement", imagined.movement)
      .words("stage", "How it was imagined", imagined.stage ? imagery::name_of(*imagined.stage) : "not begun")
      .number("sets", "Sets that were rated", imagined.sets)
      .score("clear", "Median clearness of the image, 1 to 5", imagined.clear)
      .score("felt", "Median of what was felt, 1 to 5", imagined.felt)
      .score("pain-rise", "Largest rise of pain over that before the visit, points of 0 to 10",
             imagined.most_pain_rise)
      .score("unease", "Largest unease, 0 to 10", imagined.most_unease)
      .seconds("imagined-seconds", "Median time of a single imagined repetition", statistics::median(seconds))
      .number("probes", "How often it was asked which of two it was",
              static_cast<int>(imagined.probes.trials))
      .number("right-probes", "Of those, right", static_cast<int>(imagined.probes.correct))
      .phase(phase)
      .list();
}

// What tells one block of touches from another, in each of its observations.
Json led_context(const BlockHeader& block, const LedSummary& all) {
  const Task& task = task_of(block.kind.task);
  Json context{
      led_component("task", "Task", "valueCodeableConcept", led_code(task.name, task.title)),
      led_component("purpose", "Purpose of the block", "valueCodeableConcept",
                    led_code(name_of(block.kind), name_of(block.kind))),
      led_component("scored-touches", "Scored touches", "valueInteger", all.score.trials),
      led_component("entered-by-helper", "Answers that the helper entered", "valueInteger", all.by_helper)};
  add_phase(led_codes, block.phase, context);
  return context;
}

void add_bounds(Json& components, const char* method, const std::optional<statistics::Bounds>& bounds,
                const std::function<Json(double)>& written) {
  if (!bounds) return;
  const std::string lower = fmt::format("Lower 95 % bound ({})", method);
  const std::string upper = fmt::format("Upper 95 % bound ({})", method);
  components.push_back(led_component("lower", lower.c_str(), "valueQuantity", written(bounds->lower)));
  components.push_back(led_component("upper", upper.c_str(), "valueQuantity", written(bounds->upper)));
}

void add_parts(const PartsSummary& parts, Json& components) {
  if (parts.square.share)
    components.push_back(led_component("right-squares", "Squares told rightly, whatever the tip",
                                       "valueQuantity", percent(*parts.square.share)));
  if (parts.tip.share)
    components.push_back(led_component("right-tips", "Tips told rightly, wherever they were felt",
                                       "valueQuantity", percent(*parts.tip.share)));
}

// Sessions of different brightness do not compare: whoever draws a course of them has to be able to tell.
void add_brightness(const TrialSelection& trials, Json& components) {
  const std::string brightness = brightness_of(trials);
  if (brightness.empty()) return;
  const std::string code = "pictures-" + brightness;
  const std::string display = brightness == "mixed" ? "Pictures shown partly dim, partly at normal brightness"
                              : brightness == "dim" ? "Pictures shown dim"
                                                    : "Pictures shown at normal brightness";
  components.push_back(component("brightness", "Brightness of the pictures", "valueCodeableConcept",
                                 own_code(code.c_str(), display.c_str())));
}

std::map<std::string, TrialSelection> assessed_by_phase(const std::vector<BlockRecord>& blocks) {
  std::map<std::string, TrialSelection> by_phase;
  for (const BlockRecord& block : blocks) {
    const TrialSelection some = trials_of_kind(std::span{&block, 1}, {BlockKind::assess});
    TrialSelection& all = by_phase[block.header.phase];
    all.insert(all.end(), some.begin(), some.end());
  }
  return by_phase;
}

class Bundle {
public:
  explicit Bundle(const ExportSource& source) : source_(source), secret_(export_secret(source.database)) {
    for (const StoredPatient& patient : SessionReader(source.database).patients())
      patients_[patient.code] = patient.uuid;
  }

  FhirBundle make() {
    FhirBundle made;
    std::vector<LeftOutSession> nobodys;
    made.left_out = for_each_session(source_, [&](const StoredSession& session) {
      const SessionSummary& summary = session.summary;
      if (!patients_.contains(summary.patient)) {
        nobodys.push_back({to_string(summary.uuid), summary.patient, "its patient has no UUID"});
        return;
      }
      add_session(session);
      ++made.sessions;
    });
    made.left_out.insert(made.left_out.end(), nobodys.begin(), nobodys.end());
    made.json = {{"resourceType", "Bundle"}, {"type", "collection"}};
    if (!entries_.empty()) made.json["entry"] = entries_;
    return made;
  }

private:
  void add(const std::string& urn, Json resource) {
    entries_.push_back({{"fullUrl", urn}, {"resource", std::move(resource)}});
  }

  // A code names one patient of one database: it is qualified by a name of the database's own.
  [[nodiscard]] std::string code_system() const {
    return urn_of(pseudonym(secret_, is_shifted() ? "shifted patient codes" : "patient codes"));
  }
  [[nodiscard]] bool is_shifted() const { return source_.dates == Dates::shifted; }

  std::string patient(const StoredSession& session) {
    const Uuid& stored = patients_.at(session.summary.patient);
    std::string urn = urn_of(is_shifted() ? pseudonym(secret_, "patient", stored) : stored);
    if (seen_.insert(urn).second)
      add(urn, {{"resourceType", "Patient"},
                {"identifier", {{{"system", code_system()}, {"value", session.summary.patient}}}}});
    return urn;
  }

  std::string device(const StoredSession& session) {
    const std::string& version = session.record.header.software_version;
    const std::string station = to_string(session.summary.station);
    std::string urn = urn_of("device " + station + version);
    if (seen_.insert(urn).second)
      add(urn, {{"resourceType", "Device"},
                {"identifier", {{{"system", "urn:ietf:rfc:3986"}, {"value", "urn:uuid:" + station}}}},
                {"deviceName", {{{"name", "Dorsal"}, {"type", "user-friendly-name"}}}},
                {"version", {{{"value", version.empty() ? "unknown" : version}}}}});
    return urn;
  }

  Json observation(const StoredSession& session, Json code, const std::string& when) {
    return {{"resourceType", "Observation"},
            {"status", session.summary.state == SessionState::complete ? "final" : "preliminary"},
            {"category",
             {{{"coding",
                {{{"system", "http://terminology.hl7.org/CodeSystem/observation-category"},
                  {"code", "survey"},
                  {"display", "Survey"}}}}}}},
            {"code", std::move(code)},
            {"subject", {{"reference", patient(session)}}},
            {"effectiveDateTime", when},
            {"device", {{"reference", device(session)}}}};
  }

  // The name of one phase's resource among a session's.
  static std::string of_phase(const char* what, const std::string& phase) {
    return phase.empty() ? what : fmt::format("{}, phase {}", what, phase);
  }

  void add_accuracy(const StoredSession& session, const TrialSelection& trials, const std::string& phase,
                    Json& targets) {
    const TrialSummary all = summarise(trials);
    if (!all.accuracy) return;
    Json resource = observation(session, own_code("accuracy", "Accuracy of left/right judgement"),
                                session.summary.start.utc);
    resource["valueQuantity"] = percent(*all.accuracy);
    Json components = Json::array();
    components.push_back(component("scored-trials", "Scored trials", "valueInteger", all.score.trials));
    if (all.accuracy_bounds) {
      components.push_back(component("accuracy-lower", "Lower 95 % bound (Wilson)", "valueQuantity",
                                     percent(all.accuracy_bounds->lower)));
      components.push_back(component("accuracy-upper", "Upper 95 % bound (Wilson)", "valueQuantity",
                                     percent(all.accuracy_bounds->upper)));
    }
    if (const auto left = summarise(of_side(trials, Side::left)).accuracy)
      components.push_back(component("accuracy-left", "Accuracy, left", "valueQuantity", percent(*left)));
    if (const auto right = summarise(of_side(trials, Side::right)).accuracy)
      components.push_back(component("accuracy-right", "Accuracy, right", "valueQuantity", percent(*right)));
    add_brightness(trials, components);
    add_phase(own_codes, phase, components);
    resource["component"] = components;
    keep(session, of_phase("accuracy", phase).c_str(), std::move(resource), targets);
  }

  void add_response_time(const StoredSession& session, const TrialSelection& trials, const std::string& phase,
                         Json& targets) {
    const TrialSummary all = summarise(trials);
    if (!all.correct_rt_ms) return;
    Json resource =
        observation(session, own_code("median-response-time", "Median response time of correct answers"),
                    session.summary.start.utc);
    resource["valueQuantity"] = milliseconds(all.correct_rt_ms->median);
    resource["component"] = {component("correct-trials", "Correct trials", "valueInteger", all.score.correct),
                             component("response-time-lower-quartile", "Lower quartile", "valueQuantity",
                                       milliseconds(all.correct_rt_ms->lower)),
                             component("response-time-upper-quartile", "Upper quartile", "valueQuantity",
                                       milliseconds(all.correct_rt_ms->upper))};
    add_brightness(trials, resource["component"]);
    add_phase(own_codes, phase, resource["component"]);
    keep(session, of_phase("response time", phase).c_str(), std::move(resource), targets);
  }

  // Practice is never scored.
  void add_led(const StoredSession& session, Json& targets) {
    for (const BlockRecord& block : session.record.blocks)
      if (!block.led.empty() && block.header.kind.purpose != Purpose::practice)
        add_led_block(session, block, targets);
  }

  void add_led_block(const StoredSession& session, const BlockRecord& block, Json& targets) {
    const LedSummary all = summarise(block.led);
    const std::string which = fmt::format("block {}", block.header.block);
    if (all.share) {
      Json resource = observation(session, led_code("right-answers", "Right answers to touches"),
                                  session.summary.start.utc);
      resource["valueQuantity"] = percent(*all.share);
      resource["component"] = led_context(block.header, all);
      add_bounds(resource["component"], "Wilson", all.share_bounds, percent);
      if (all.parts) add_parts(*all.parts, resource["component"]);
      keep(session, ("right answers, " + which).c_str(), std::move(resource), targets);
    }
    if (!all.threshold) return;
    const Task& task = task_of(block.header.kind.task);
    const std::string unit{task.factors[*task.difficulty].unit};
    const auto written = [&](double value) { return quantity(value, unit.c_str(), unit.c_str()); };
    Json resource = observation(
        session, led_code("staircase-threshold", "Threshold: mean of the staircase's last reversals"),
        session.summary.start.utc);
    resource["valueQuantity"] = written(all.threshold->value);
    resource["component"] = led_context(block.header, all);
    resource["component"].push_back(
        led_component("reversals", "Reversals used", "valueInteger", all.threshold->reversals));
    add_bounds(resource["component"], "Student's over reversals, 1.8 times as wide", all.threshold->bounds,
               written);
    keep(session, ("threshold, " + which).c_str(), std::move(resource), targets);
  }

  // A lesson that was finished: how many checks were right, and the belief before and after.
  void add_lessons(const StoredSession& session, Json& targets) {
    for (const BlockRecord& block : session.record.blocks) {
      const auto summary = lesson_summary(block);
      if (!summary || !summary->finished) continue;
      Json resource = observation(session, lesson_code("right-checks", "Checks of a lesson that were right"),
                                  session.summary.start.utc);
      resource["valueInteger"] = summary->right;
      Json components{
          lesson_component("lesson", "Lesson", "valueString", summary->lesson),
          lesson_component("checks", "Checks put", "valueInteger", summary->asked),
          lesson_component("passed", "Enough of them", "valueBoolean", summary->passed()),
          lesson_component("again", "Came again, in other words", "valueBoolean", summary->again)};
      if (summary->belief_before)
        components.push_back(lesson_component("belief-before", "Belief before it, 0 to 10", "valueInteger",
                                              *summary->belief_before));
      if (summary->belief_after)
        components.push_back(lesson_component("belief-after", "Belief after it, 0 to 10", "valueInteger",
                                              *summary->belief_after));
      add_phase(lesson_codes, block.header.phase, components);
      resource["component"] = std::move(components);
      keep(session, fmt::format("lesson, block {}", block.header.block).c_str(), std::move(resource),
           targets);
    }
  }

  // Each movement of the visit: how often it was done, and what was said of it. What is asked of the next
  // morning is known at the next visit only, and stands in its activities.
  void add_movements(const StoredSession& session, Json& targets) {
    for (const BlockRecord& block : session.record.blocks) {
      movement::Course course;
      note(course, block, {});
      for (const movement::MovementSummary& summary : movement::movement_summaries(course))
        for (const movement::Done& done : summary.days) {
          if (done.movement.empty()) continue;
          Json resource = observation(
              session, code_of(movement_codes, "repetitions", "Repetitions of a movement that were done"),
              session.summary.start.utc);
          resource["valueInteger"] = done.repetitions.value_or(0);
          resource["component"] = components_of(done, block.header.phase);
          keep(session, fmt::format("movement {}, block {}", done.movement, block.header.block).c_str(),
               std::move(resource), targets);
        }
    }
  }

  // Stops are counted by a rule that may change; its ratings are told instead.
  void add_imagery(const StoredSession& session, Json& targets) {
    for (const BlockRecord& block : session.record.blocks) {
      imagery::Course course;
      note(course, block, {});
      for (const imagery::ImagerySummary& imagined : imagery::imagery_summaries(course, {})) {
        if (imagined.visits == 0) continue; // left for another day
        Json resource = observation(
            session,
            code_of(imagery_codes, "imagined-repetitions", "Repetitions of a movement that were imagined"),
            session.summary.start.utc);
        resource["valueInteger"] = imagined.repetitions;
        resource["component"] = components_of(imagined, block.header.phase);
        keep(session, fmt::format("imagery {}, block {}", imagined.movement, block.header.block).c_str(),
             std::move(resource), targets);
      }
    }
  }

  void add_pain(const StoredSession& session, Json& targets) {
    add_pain(session, PainMoment::before, targets);
    add_pain(session, PainMoment::after, targets);
  }

  void add_pain(const StoredSession& session, PainMoment moment, Json& targets) {
    const bool before = moment == PainMoment::before;
    const auto& rating = before ? session.record.pain.before : session.record.pain.after;
    if (!rating) return;
    const Json code{{"coding",
                     {{{"system", loinc},
                       {"code", "72514-3"},
                       {"display", "Pain severity - 0-10 verbal numeric rating [Score] - Reported"}}}}};
    Json resource = observation(session, code, before ? session.summary.start.utc : end_of(session));
    resource["valueInteger"] = *rating;
    keep(session, before ? "pain before" : "pain after", std::move(resource), targets);
  }

  // Which questionnaire says its name, and the digest of its definition as the version: its text belongs to
  // whoever its licence names, and is published by nobody here.
  void add_response(const StoredSession& session, const InstrumentResponse& response, std::size_t place,
                    Json& targets) {
    const Instrument* made = definitions_.of(response);
    Json items = Json::array();
    for (const ItemAnswer& answer : response.answers) {
      Json item{{"linkId", answer.item}};
      const instrument::Item* asked = made ? item_of(*made, answer.item) : nullptr;
      if (asked) item["text"] = instrument::text_in(asked->text, response.language);
      Json given = Json::array();
      if (answer.value && asked && std::holds_alternative<instrument::YesNo>(asked->kind))
        given.push_back({{"valueBoolean", *answer.value > 0}});
      else if (answer.value)
        given.push_back({{"valueDecimal", *answer.value}});
      if (!answer.words.empty()) given.push_back({{"valueString", answer.words}});
      if (!given.empty()) item["answer"] = std::move(given);
      items.push_back(std::move(item));
    }
    Json resource{
        {"resourceType", "QuestionnaireResponse"},
        {"questionnaire", fmt::format("{}{}|{}", own_questionnaires, response.instrument, response.sha256)},
        {"status", made && !is_complete(*made, response.answers) ? "in-progress" : "completed"},
        {"subject", {{"reference", patient(session)}}},
        {"authored", session.summary.start.utc}};
    if (!items.empty()) resource["item"] = std::move(items); // of a lesson without words there is none
    const std::string name = fmt::format("answers {} {}", place, response.instrument);
    keep(session, name.c_str(), std::move(resource), targets);
    if (made) add_score(session, response, *made, name, targets);
  }

  void add_score(const StoredSession& session, const InstrumentResponse& response, const Instrument& made,
                 const std::string& name, Json& targets) {
    const auto score = score_of(made, response.answers);
    if (!score) return;
    const auto one = [](double value) { return quantity(value, "score", "{score}"); };
    const std::string code = "score-" + made.name;
    const std::string display = "Score: " + instrument::text_in(made.title, "en");
    Json resource = observation(session, own_code(code.c_str(), display.c_str()), session.summary.start.utc);
    resource["valueQuantity"] = one(*score);
    resource["derivedFrom"] = {
        {{"reference", urn_of(fmt::format("{} {}", name, to_string(session.summary.uuid)))}}};
    Json components = Json::array();
    if (const auto interval = interval_of(made, *score)) {
      components.push_back(
          component("score-lower", "Lower end of its interval", "valueQuantity", one(interval->low)));
      components.push_back(
          component("score-upper", "Upper end of its interval", "valueQuantity", one(interval->high)));
    }
    if (const auto& smallest = made.score.smallest_change)
      components.push_back(
          component("smallest-change", "Smallest change that counts", "valueQuantity", one(smallest->value)));
    if (!components.empty()) resource["component"] = std::move(components);
    keep(session, ("score of " + name).c_str(), std::move(resource), targets);
  }

  static std::string end_of(const StoredSession& session) {
    return session.summary.ended_utc.value_or(session.summary.start.utc);
  }

  void keep(const StoredSession& session, const char* what, Json resource, Json& targets) {
    const std::string urn = urn_of(fmt::format("{} {}", what, to_string(session.summary.uuid)));
    targets.push_back({{"reference", urn}});
    add(urn, std::move(resource));
  }

  void add_session(const StoredSession& session) {
    Json targets = Json::array();
    for (const auto& [phase, trials] : assessed_by_phase(session.record.blocks)) {
      add_accuracy(session, trials, phase, targets);
      add_response_time(session, trials, phase, targets);
    }
    add_led(session, targets);
    add_lessons(session, targets);
    add_imagery(session, targets);
    add_movements(session, targets);
    add_pain(session, targets);
    for (std::size_t i = 0; i < session.record.responses.size(); ++i)
      add_response(session, session.record.responses[i], i + 1, targets);
    if (targets.empty()) return;
    add(urn_of("provenance " + to_string(session.summary.uuid)),
        {{"resourceType", "Provenance"},
         {"target", targets},
         {"recorded", end_of(session)},
         {"agent",
          {{{"type",
             {{"coding",
               {{{"system", "http://terminology.hl7.org/CodeSystem/provenance-participant-type"},
                 {"code", "performer"},
                 {"display", "Performer"}}}}}},
            {"who", {{"reference", device(session)}}}}}}});
  }

  const ExportSource& source_;
  Json entries_ = Json::array();
  std::set<std::string> seen_;
  std::string secret_;
  std::map<std::string, Uuid> patients_; // by code
  KeptDefinitions definitions_;
};

} // namespace

std::span<const MarkedName> fhir_fields() { return bundle_fields; }

FhirBundle fhir_bundle(const ExportSource& source) { return Bundle{source}.make(); }

} // namespace dorsal
