#pragma once
// A request to the console and its answer, free of HTTP's details.
#include "engine/clinic/protocol/settings_form.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal::console {

using Json = nlohmann::ordered_json;

struct Call {
  std::string method;                                       // GET, POST or PUT
  std::string path;                                         // decoded, without the query
  std::string host, origin, fetch_site, content_type, csrf; // headers; empty where not sent
  std::string cookie;                                       // the session's token
  std::string body;
};

// An answer that is not JSON.
struct Document {
  std::string type;
  std::string text;
  std::string file_name{}; // to be saved under; empty: to be shown
};

struct Reply {
  int status{200};
  Json body = Json::object();
  std::optional<std::string> session{}; // a new session's token; empty text: the session is over
  int retry_after_s{0};
  std::optional<Document> document{}; // takes the body's place
};

// {"error": "what was wrong and what to do"}
[[nodiscard]] inline Reply refused(int status, const std::string& message) {
  return {.status = status, .body = {{"error", message}}};
}

} // namespace dorsal::console
