#include "tools/console/server.h"

#include "engine/core/error.h"
#include "tools/console/assets.h"

#include <fmt/format.h>
#include <httplib.h>

namespace dorsal::console {
namespace {

constexpr std::size_t largest_body = std::size_t{256} * 1024;
constexpr std::size_t largest_result = std::size_t{64} * 1024 * 1024; // a result file, as base64
constexpr std::size_t threads = 32; // more than one person's browser opens, so that slow senders leave some
constexpr int patience_s = 5;

const httplib::Headers kept_with_every_answer{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
     "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cache-Control", "no-store"}};

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

Call call_of(const httplib::Request& request, int port, std::string body = {}) {
  return {.method = request.method == "HEAD" ? "GET" : request.method,
          .path = request.path,
          .host = request.get_header_value("Host"),
          .origin = request.get_header_value("Origin"),
          .fetch_site = request.get_header_value("Sec-Fetch-Site"),
          .content_type = request.get_header_value("Content-Type"),
          .csrf = request.get_header_value("X-CSRF-Token"),
          .cookie = cookie_value(request.get_header_value("Cookie"), cookie_name(port)),
          .body = std::move(body)};
}

void write(const Reply& reply, httplib::Response& response, int port) {
  response.status = reply.status;
  if (reply.document) {
    response.set_content(reply.document->text, reply.document->type);
    if (!reply.document->file_name.empty())
      response.set_header("Content-Disposition",
                          fmt::format("attachment; filename=\"{}\"", reply.document->file_name));
    return;
  }
  response.set_content(reply.body.dump(-1, ' ', false, Json::error_handler_t::replace), "application/json");
  if (reply.retry_after_s > 0) response.set_header("Retry-After", std::to_string(reply.retry_after_s));
  if (reply.session)
    response.set_header("Set-Cookie",
                        fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict{}", cookie_name(port),
                                    *reply.session, reply.session->empty() ? "; Max-Age=0" : ""));
}

// Reads what comes, keeps no more than the route takes: a result file only of somebody who is signed in.
void answer_change(Console& console, int port, const httplib::Request& request, httplib::Response& response,
                   const httplib::ContentReader& read) {
  Call call = call_of(request, port);
  if (request.is_multipart_form_data()) return write(console.answer(call), response, port);
  const std::size_t most = console.takes_files(call) ? largest_result : largest_body;
  bool too_large = false;
  const bool whole = read([&](const char* data, std::size_t length) {
    too_large |= call.body.size() + length > most;
    if (too_large)
      call.body.clear();
    else
      call.body.append(data, length);
    return true;
  });
  if (!whole) return; // the status says why
  if (too_large) return write(refused(413, "This is too large to be taken."), response, port);
  write(console.answer(call), response, port);
}

void answer(Console& console, int port, const httplib::Request& request, httplib::Response& response) {
  const Asset* asset = request.path.starts_with("/api/") ? nullptr : find_asset(request.path);
  const bool ours = request.get_header_value("Host") == fmt::format("127.0.0.1:{}", port) ||
                    request.get_header_value("Host") == fmt::format("localhost:{}", port);
  if (asset == nullptr || !ours || (request.method != "GET" && request.method != "HEAD"))
    return write(console.answer(call_of(request, port)), response, port);
  response.set_content(asset->text.data(), asset->text.size(), std::string{asset->type});
}

// Another program must not be able to take the port beside us, which SO_REUSEPORT would allow.
void reuse_address_only(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

} // namespace

struct Server::Http {
  httplib::Server server;
};

Server::Server(Console& console, int port) : http_(std::make_unique<Http>()) {
  httplib::Server& server = http_->server;
  server.set_socket_options(reuse_address_only);
  server.new_task_queue = [] { return new httplib::ThreadPool(threads); };
  server.set_payload_max_length(largest_result);
  server.set_read_timeout(patience_s, 0);
  server.set_write_timeout(patience_s, 0);
  server.set_default_headers(kept_with_every_answer);
  const auto handle = [this, &console](const httplib::Request& request, httplib::Response& response) {
    answer(console, port_, request, response);
  };
  server.Get(".*", handle);
  const auto change = [this, &console](const httplib::Request& request, httplib::Response& response,
                                       const httplib::ContentReader& read) {
    answer_change(console, port_, request, response, read);
  };
  server.Post(".*", change);
  server.Put(".*", change);
  constexpr const char* loopback = "127.0.0.1";
  port_ = port == 0 ? server.bind_to_any_port(loopback) : (server.bind_to_port(loopback, port) ? port : -1);
  if (port_ <= 0)
    throw Error(ExitCode::usage,
                fmt::format("port {} of this computer is taken; choose another with --port", port));
  console.set_port(port_);
}

Server::~Server() = default;
void Server::serve() { http_->server.listen_after_bind(); }
void Server::stop() { http_->server.stop(); }

} // namespace dorsal::console
