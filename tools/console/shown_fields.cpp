#include "tools/console/shown_fields.h"

#include <algorithm>
#include <map>

namespace dorsal::console {
namespace {

using Rights = std::map<std::string, Role, std::less<>>;

Rights rights_of(const ShownFields& shown) {
  Rights rights;
  for (const FieldGroup& group : shown.groups())
    for (std::size_t from = 0; from < group.fields.size();) {
      const std::size_t to = std::min(group.fields.find(' ', from), group.fields.size());
      rights.emplace(std::string{group.within} + std::string{group.fields.substr(from, to - from)},
                     group.least);
      from = to + 1;
    }
  return rights;
}

// Where nothing is yet, the field may end above or below its row: null for an object, a list or a number.
std::optional<Role> right_in(const Rights& known, const std::string& field) {
  if (const auto at = known.find(field); at != known.end()) return at->second;
  for (const std::string_view below : {".", "[]"}) {
    const auto at = known.lower_bound(field + std::string{below});
    if (at != known.end() && at->first.starts_with(field + std::string{below})) return at->second;
  }
  if (field.ends_with("[]")) return right_in(known, field.substr(0, field.size() - 2));
  const auto list = known.find(field + "[]");
  return list == known.end() ? std::nullopt : std::optional{list->second};
}

void collect(const Json& value, const std::string& field, std::vector<std::string>& fields) {
  if (value.is_object() && !value.empty()) {
    for (const auto& [name, inner] : value.items())
      collect(inner, field.empty() ? name : field + '.' + name, fields);
  } else if (value.is_array() && !value.empty()) {
    for (const Json& inner : value) collect(inner, field + "[]", fields);
  } else if (!field.empty()) {
    fields.push_back(value.is_array() ? field + "[]" : field);
  }
}

bool may_read(const Rights& known, const std::string& field, Role role) {
  return role == Role::clinician || right_in(known, field) == Role::researcher;
}

bool holds_no_fields(const Json& value) {
  if (!value.is_structured() || value.empty()) return true;
  return value.is_array() && std::ranges::all_of(value, holds_no_fields);
}

void strip(Json& value, const std::string& field, const Rights& known, Role role) {
  if (value.is_array())
    for (Json& inner : value) strip(inner, field + "[]", known, role);
  if (!value.is_object()) return;
  for (auto at = value.begin(); at != value.end();) {
    const std::string inner = field.empty() ? at.key() : field + '.' + at.key();
    strip(at.value(), inner, known, role);
    const bool is_value = holds_no_fields(at.value());
    at = is_value && !may_read(known, inner, role) ? value.erase(at) : std::next(at);
  }
}

} // namespace

std::optional<Role> right_to(const ShownFields& shown, const std::string& field) {
  return right_in(rights_of(shown), field);
}

Json readable_part(Json body, const ShownFields& shown, Role role) {
  strip(body, {}, rights_of(shown), role);
  return body;
}

std::vector<std::string> fields_of(const Json& body) {
  std::vector<std::string> fields;
  collect(body, {}, fields);
  return fields;
}

} // namespace dorsal::console
