#pragma once
// Which fields of an answer are for whom. A field is a path in the answer, such as
// "sessions[].blocks[].kind"; an answer's fields that are named nowhere reach no researcher. Free text that a
// clinician wrote about a patient, and an audit entry's detail, which may repeat it, are a clinician's. So
// are dates that would lead to a patient's: sessions are shown to researchers with shifted ones
// (research_view.h), and when somebody decided about a patient, or how many of the last days had a session,
// would tell by how much.
#include "engine/store/people/accounts.h"
#include "tools/console/http/call.h"

#include <array>
#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::console {

struct FieldGroup {
  std::string_view within; // what the fields begin with
  std::string_view fields; // between spaces
  Role least{};            // whom they are for at the least
};
constexpr FieldGroup for_researchers(std::string_view fields) { return {"", fields, Role::researcher}; }
constexpr FieldGroup for_clinicians(std::string_view fields) { return {"", fields, Role::clinician}; }

// It has no default: a route without it does not compile.
class ShownFields {
public:
  template <std::same_as<FieldGroup>... Groups>
  explicit constexpr ShownFields(Groups... groups) : groups_{groups...}, count_{sizeof...(groups)} {}
  [[nodiscard]] constexpr std::span<const FieldGroup> groups() const { return {groups_.data(), count_}; }

private:
  static constexpr std::size_t most = 40;
  std::array<FieldGroup, most> groups_{};
  std::size_t count_{};
};

// Nobody: it is named nowhere.
[[nodiscard]] std::optional<Role> right_to(const ShownFields& shown, const std::string& field);
// The answer without what this role may not read.
[[nodiscard]] Json readable_part(Json body, const ShownFields& shown, Role role);
// Every value of an answer by its field, in order; a list or an object that is empty is a value.
[[nodiscard]] std::vector<std::string> fields_of(const Json& body);

} // namespace dorsal::console
