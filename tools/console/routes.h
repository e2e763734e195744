#pragma once
// Every route of the console, each one row: who may ask it, what answers, what a station on a shared store
// says of it, and which fields of the answer are for whom. Beside the row a route needs its handler
// (handlers.h) and its description in openapi.json.
#include "tools/console/console.h"
#include "tools/console/records/on_shared_store.h"
#include "tools/console/shown_fields.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::console {

enum class Needs { nobody, anybody, reader, clinician };
enum class Locks { itself, whole };
enum class Use { by_a_person, by_the_page }; // what the page asks by itself keeps no session open
enum class Cost { usual, key_from_passphrase };
enum class Brings { values, file };

struct Manner {
  Locks locks{Locks::whole};
  Use use{Use::by_a_person};
  Cost cost{Cost::usual};
  Brings brings{Brings::values};
};

struct Route {
  std::string_view method;
  std::string_view path; // "/api/v1/patients/*": a star stands for one name
  Needs needs;
  Reply (*handle)(Console&, const Visit&);
  OnSharedStore on_shared_store;
  ShownFields shown;
  Manner manner{};
};

[[nodiscard]] std::span<const Route> routes();

struct FoundRoute {
  const Route& route;
  std::vector<std::string> names; // what stands for the stars
};
[[nodiscard]] std::optional<FoundRoute> find_route(std::string_view method, std::string_view path);
[[nodiscard]] bool is_path_of_a_route(std::string_view path); // by whatever method

} // namespace dorsal::console
