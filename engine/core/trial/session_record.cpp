#include "engine/core/trial/session_record.h"

#include "engine/core/base/names.h"

#include <algorithm>

namespace dorsal {
namespace {
constexpr Names<SessionState, 3> state_names = {{{SessionState::running, "running"},
                                                 {SessionState::complete, "complete"},
                                                 {SessionState::stopped, "stopped"}}};
constexpr Names<PainMoment, 2> moment_names = {
    {{PainMoment::before, "before"}, {PainMoment::after, "after"}}};
} // namespace

std::string_view name_of(SessionState state) { return state_names.name_of(state); }
std::optional<SessionState> parse_session_state(std::string_view name) { return state_names.parse(name); }
std::string_view name_of(PainMoment moment) { return moment_names.name_of(moment); }
std::optional<PainMoment> parse_pain_moment(std::string_view name) { return moment_names.parse(name); }

bool is_patient_code(std::string_view text) {
  const auto allowed = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  return text.size() >= 3 && text.size() <= 16 && std::ranges::all_of(text, allowed);
}

} // namespace dorsal
