#pragma once
// HTTP's words to the console's and back (Boost.Beast). A request that leaves a choice how to read it is
// none: headers that decide stand once, and a body has a length.
#include "tools/console/http/assets.h"
#include "tools/console/http/call.h"
#include "tools/console/http/limits.h"

#include <boost/beast/http.hpp>

#include <optional>

namespace dorsal::console {

using HttpRequest = boost::beast::http::request<boost::beast::http::string_body>;
using HttpResponse = boost::beast::http::response<boost::beast::http::string_body>;

// Why a header cannot be answered as it stands; empty when it can.
[[nodiscard]] std::optional<Reply> refuse_header(const HttpRequest& request, const Limits& limits);
// Without the body. A HEAD asks as a GET does.
[[nodiscard]] Call call_of(const HttpRequest& request, int port);

struct Answered {
  int port{};
  bool head{}; // the header alone is sent
};
[[nodiscard]] HttpResponse response_of(const Reply& reply, const Answered& to);
[[nodiscard]] HttpResponse response_of(const Asset& asset, const Answered& to);

} // namespace dorsal::console
