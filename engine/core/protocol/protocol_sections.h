#pragma once
// The sections of a protocol file, listed once, in the order in which they are written. Writer, reader,
// checks, the form of settings and what a layer adds to the one beneath walk this list, so a section is its
// struct (protocol.h), its fields (protocol_fields.h) and a row here. Every layer may write any of them.
#include "engine/core/protocol/protocol.h"
#include "engine/core/protocol/protocol_fields.h"
#include "engine/core/protocol/source.h"

#include <algorithm>
#include <concepts>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

namespace dorsal {

// How the form of settings shows a section.
struct FormPart {
  int place{}; // from 1
  std::string_view title;
  Source source; // of its defaults, where a field names none
};

struct NotInForm {}; // left to a protocol file

template <class Value, class Form = FormPart>
struct ProtocolSection {
  std::string_view name; // in brackets; in double ones where the value is a list
  Value Protocol::*value;
  Form form{};
  bool (*is_for)(TaskId){}; // of no use to a protocol without such a task; null: always of use
  Value Phase::*in_phase{}; // where a phase of the programme has its own; null: none has
};

template <class Section>
concept IsInForm = std::same_as<decltype(Section::form), FormPart>;

namespace sections {

inline constexpr Source own_choice{"Dorsal's own choice", Confidence::convention};
inline constexpr Source at_home{
    "Wälti et al. 2015, BMC Musculoskelet Disord: at home 10 to 30 minutes, five times a week",
    Confidence::literature};
// Training defaults have no source but our own measurements on simulated patients.
inline constexpr Source simulated{
    "Dorsal's own choice, measured on simulated patients only (dorsal-bench training)",
    Confidence::convention};

// What a section is for.
constexpr bool has_two_points(TaskId task) { return task == TaskId::points || task == TaskId::orientation; }
constexpr bool tells_a_square(TaskId task) {
  return task == TaskId::touch || task == TaskId::vibration || task == TaskId::touch_probe;
}
constexpr bool teaches(TaskId task) { return task == TaskId::lesson; }
constexpr bool imagines(TaskId task) { return task == TaskId::imagery; }
constexpr bool moves(TaskId task) { return task == TaskId::movement; }
constexpr bool tells_a_sign(TaskId task) { return task == TaskId::drawing; }

} // namespace sections

inline constexpr std::tuple protocol_sections{
    ProtocolSection<Timing, NotInForm>{"timing", &Protocol::timing},
    ProtocolSection<AnswerKeys, NotInForm>{"keys", &Protocol::keys},
    ProtocolSection<InputRules>{"input", &Protocol::input,
                                FormPart{9, "Answering without a click", sections::own_choice}},
    ProtocolSection<ScreenRules>{"screens", &Protocol::screens,
                                 FormPart{8, "The patient's screens", sections::own_choice}},
    ProtocolSection<Dose>{"dose", &Protocol::dose, FormPart{3, "Dose", sections::at_home}, {}, &Phase::dose},
    ProtocolSection<std::vector<BlockSpec>>{
        "blocks", &Protocol::blocks, FormPart{4, "Block", sections::own_choice}, {}, &Phase::blocks},
    ProtocolSection<AdaptationRule>{"adaptation",
                                    &Protocol::adaptation,
                                    FormPart{5, "Training", sections::simulated},
                                    {},
                                    &Phase::adaptation},
    ProtocolSection<points::Rule>{"points", &Protocol::points,
                                  FormPart{6, "Two points: how far apart", sections::own_choice},
                                  sections::has_two_points, &Phase::points},
    ProtocolSection<touch::Rule>{"touch", &Protocol::touch, FormPart{7, "Which square", sections::own_choice},
                                 sections::tells_a_square, &Phase::touch},
    ProtocolSection<drawing::Rule>{"drawing", &Protocol::drawing,
                                   FormPart{10, "Which sign", sections::own_choice}, sections::tells_a_sign,
                                   &Phase::drawing},
    ProtocolSection<lesson::Rule>{"lesson", &Protocol::lesson, FormPart{11, "Lessons", sections::own_choice},
                                  sections::teaches, &Phase::lesson},
    ProtocolSection<imagery::Rule>{"imagery", &Protocol::imagery,
                                   FormPart{12, "Imagined movement", sections::own_choice},
                                   sections::imagines, &Phase::imagery},
    ProtocolSection<movement::Rule>{"movement", &Protocol::movement,
                                    FormPart{13, "Graded movement", sections::own_choice}, sections::moves,
                                    &Phase::movement},
    ProtocolSection<ReadinessRules>{"readiness",
                                    &Protocol::readiness,
                                    FormPart{1, "Thresholds of the grade", sections::own_choice},
                                    {},
                                    &Phase::readiness},
    ProtocolSection<LedRules>{"touch_readiness", &Protocol::touch_readiness,
                              FormPart{2, "Thresholds of the grade of touch", sections::own_choice}, is_led,
                              &Phase::touch_readiness}};

template <class Value, class Form>
[[nodiscard]] constexpr bool is_list(const ProtocolSection<Value, Form>&) {
  return false;
}
template <class Entry, class Form>
[[nodiscard]] constexpr bool is_list(const ProtocolSection<std::vector<Entry>, Form>&) {
  return true;
}

inline constexpr int section_count = std::tuple_size_v<decltype(protocol_sections)>;

template <class Visit>
void visit_sections(Visit&& visit) {
  std::apply([&visit](const auto&... section) { (visit(section), ...); }, protocol_sections);
}

// Those of a phase alone.
template <class Visit>
void visit_sections_of_phase(Visit&& visit) {
  visit_sections([&visit](const auto& section) {
    if (section.in_phase) visit(section);
  });
}

template <class Value, class Form>
[[nodiscard]] bool is_of_use(const ProtocolSection<Value, Form>& section, const Protocol& protocol) {
  return section.is_for == nullptr || std::ranges::any_of(tasks(), [&](const Task& task) {
           return section.is_for(task.id) && uses(protocol, task.id);
         });
}

// A section without use is written only where somebody set it: protocols from before it was there stay as
// they are, letter by letter.
template <class Value, class Form>
[[nodiscard]] bool is_written(const ProtocolSection<Value, Form>& section, const Protocol& protocol) {
  return is_of_use(section, protocol) || protocol.*section.value != Value{};
}

} // namespace dorsal
