#include "tools/console/http/http_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace dorsal::console {
namespace {

namespace http = boost::beast::http;

constexpr std::array<std::pair<const char*, const char*>, 8> headers_of_every_answer{{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
     "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cache-Control", "no-store"},
    {"Connection", "close"},
}};

constexpr std::array headers_that_decide{"Host",           "Origin",       "Sec-Fetch-Site", "Content-Type",
                                         "Content-Length", "X-CSRF-Token", "Cookie"};

std::string to_string(boost::beast::string_view text) { return {text.data(), text.size()}; }

std::string header(const HttpRequest& request, const char* name) {
  const auto at = request.find(name);
  return at == request.end() ? std::string{} : to_string(at->value());
}

// Cookies know no ports: each console has a name of its own.
std::string cookie_name(int port) { return fmt::format("dorsal_{}", port); }

std::string cookie_value(const std::string& cookies, const std::string& name) {
  const std::string wanted = name + "=";
  for (std::size_t from = 0; from < cookies.size();) {
    const std::size_t start = cookies.find_first_not_of(' ', from);
    if (start == std::string::npos) break;
    const std::size_t end = std::min(cookies.find(';', start), cookies.size());
    if (cookies.compare(start, wanted.size(), wanted) == 0)
      return cookies.substr(start + wanted.size(), end - start - wanted.size());
    from = end + 1;
  }
  return {};
}

// Escapes that are none stay as they are; no route has any.
std::string path_in(std::string_view target) {
  const std::string_view raw = target.substr(0, target.find('?'));
  std::string path;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    unsigned byte = 0;
    const char* digits = raw.data() + at + 1;
    if (raw[at] == '%' && at + 2 < raw.size() &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      path += static_cast<char>(byte);
      at += 2;
    } else {
      path += raw[at];
    }
  }
  return path;
}

HttpResponse begun(int status) {
  HttpResponse response;
  response.version(11);
  response.result(static_cast<unsigned>(status));
  for (const auto& [name, value] : headers_of_every_answer) response.set(name, value);
  return response;
}

void set_content(HttpResponse& response, std::string_view type, std::string text, const Answered& to) {
  response.set(http::field::content_type, boost::beast::string_view{type.data(), type.size()});
  response.content_length(text.size());
  if (!to.head) response.body() = std::move(text);
}

} // namespace

std::optional<Reply> refuse_header(const HttpRequest& request, const Limits& limits) {
  if (request.target().size() > limits.target_bytes) return refused(414, "This address is too long.");
  if (request.target().empty() || request.target().front() != '/')
    return refused(400, "Ask for a path of the console.");
  if (static_cast<std::size_t>(std::distance(request.begin(), request.end())) > limits.header_lines)
    return refused(431, "There are too many headers.");
  for (const char* name : headers_that_decide)
    if (request.count(name) > 1) return refused(400, fmt::format("{} may be sent once.", name));
  if (request.count(http::field::transfer_encoding) > 0)
    return refused(411, "Send the body in one piece, with its Content-Length.");
  return {};
}

Call call_of(const HttpRequest& request, int port) {
  return {.method = request.method() == http::verb::head ? "GET" : to_string(request.method_string()),
          .path = path_in({request.target().data(), request.target().size()}),
          .host = header(request, "Host"),
          .origin = header(request, "Origin"),
          .fetch_site = header(request, "Sec-Fetch-Site"),
          .content_type = header(request, "Content-Type"),
          .csrf = header(request, "X-CSRF-Token"),
          .cookie = cookie_value(header(request, "Cookie"), cookie_name(port)),
          .body = {}};
}

HttpResponse response_of(const Reply& reply, const Answered& to) {
  HttpResponse response = begun(reply.status);
  if (reply.document) {
    if (!reply.document->file_name.empty())
      response.set(http::field::content_disposition,
                   fmt::format("attachment; filename=\"{}\"", reply.document->file_name));
    set_content(response, reply.document->type, reply.document->text, to);
    return response;
  }
  if (reply.retry_after_s > 0) response.set(http::field::retry_after, std::to_string(reply.retry_after_s));
  if (reply.session)
    response.set(http::field::set_cookie,
                 fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict{}", cookie_name(to.port),
                             *reply.session, reply.session->empty() ? "; Max-Age=0" : ""));
  set_content(response, "application/json", reply.body.dump(-1, ' ', false, Json::error_handler_t::replace),
              to);
  return response;
}

HttpResponse response_of(const Asset& asset, const Answered& to) {
  HttpResponse response = begun(200);
  set_content(response, asset.type, std::string{asset.text}, to);
  return response;
}

} // namespace dorsal::console
