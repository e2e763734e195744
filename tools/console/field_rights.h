#pragma once
// Who may read what, by route and field. A field is a path in the answer, such as "sessions[].blocks[].kind";
// an answer's fields that stand in no row reach no researcher. Free text that a clinician wrote about a
// patient, and an audit entry's detail, which may repeat it, are a clinician's. So are dates that would lead
// to a patient's: sessions are shown to researchers with shifted ones (research_view.h), and when somebody
// decided about a patient, or how many of the last days had a session, would tell by how much.
#include "engine/store/people/accounts.h"
#include "tools/console/http/call.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::console {

// "GET /api/v1/patients/*"; whom a field is for at the least. Nobody: it stands in no row.
[[nodiscard]] std::optional<Role> right_to(const std::string& route, const std::string& field);
// The answer without what this role may not read.
[[nodiscard]] Json readable_part(Json body, const std::string& route, Role role);

// Every value of an answer by its field, in order; a list or an object that is empty is a value.
[[nodiscard]] std::vector<std::string> fields_of(const Json& body);
// The routes that have a row.
[[nodiscard]] std::vector<std::string> routes_with_rights();

} // namespace dorsal::console
