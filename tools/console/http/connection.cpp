#include "tools/console/http/connection.h"

#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace dorsal::console {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;

Reply refusal_of(const boost::system::error_code& error) {
  if (error == http::error::header_limit || error == http::error::buffer_overflow)
    return refused(431, "The headers of this request are too long.");
  return refused(400, "This request cannot be read.");
}

// What the other side wrote, not what the network did.
bool is_of_the_text(const boost::system::error_code& error) {
  return error.category() == make_error_code(http::error::bad_method).category() &&
         error != http::error::end_of_stream && error != http::error::partial_message;
}

} // namespace

Connection::Connection(Reception& reception, StreamSocket socket, std::string peer)
    : reception_(reception), socket_(std::move(socket)), peer_(std::move(peer)),
      timer_(socket_.get_executor()), buffer_(reception.limits().header_bytes) {
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(reception.limits().header_bytes));
  parser_->body_limit((std::numeric_limits<std::uint64_t>::max)()); // looked at once the header is there
}

Connection::~Connection() {
  if (brings_file_) reception_.file_ended();
  reception_.leaves(*this);
}

void Connection::send_away() {
  reception_.leaves(*this);
  timer_.cancel();
  ErrorCode ignored;
  socket_.close(ignored);
}

// Whatever is under way then ends with an error, and the connection with it.
void Connection::until(Time time) {
  timer_.expires_after(time);
  timer_.async_wait([self = weak_from_this()](ErrorCode error) {
    if (const auto connection = self.lock(); connection && !error) connection->send_away();
  });
}

Answered Connection::answered() const { return {.port = reception_.port(), .head = head_}; }

Connection::Time Connection::time_for(std::size_t bytes) const {
  const Limits& limits = reception_.limits();
  return limits.body_time + Time{bytes * 1000 / limits.least_bytes_a_second};
}

std::size_t Connection::body_size() const {
  const auto length = parser_->content_length();
  return length ? static_cast<std::size_t>(*length) : 0;
}

void Connection::begin() {
  until(reception_.limits().header_time);
  read_header();
}

void Connection::read_header() {
  http::async_read_header(
      socket_, buffer_, *parser_,
      [self = shared_from_this()](ErrorCode error, std::size_t) { self->header_came(error); });
}

void Connection::header_came(ErrorCode error) {
  if (!error) return look_at_header();
  if (!is_of_the_text(error)) return send_away();
  unread_ = reception_.limits().body_bytes;
  answer(refusal_of(error));
}

// In this order: what cannot be read, what nobody may ask, and only then the body.
void Connection::look_at_header() {
  const HttpRequest& request = parser_->get();
  const Limits& limits = reception_.limits();
  head_ = request.method() == http::verb::head;
  unread_ = std::min<std::uint64_t>(body_size(), limits.unread_bytes) + limits.body_bytes;
  if (const auto refusal = refuse_header(request, limits)) return answer(*refusal);
  call_ = call_of(request, reception_.port());
  const Asset* asset =
      call_.method == "GET" && !call_.path.starts_with("/api/") ? find_asset(call_.path) : nullptr;
  if (const auto refusal = reception_.refuse_unread(call_)) return answer(*refusal);
  if (asset != nullptr) return send(response_of(*asset, answered()));
  if (call_.method == "GET" || body_size() == 0) return hand_over();
  if (body_size() <= limits.body_bytes) return read_body(limits.body_bytes);
  ask_for_file();
}

void Connection::ask_for_file() {
  const Limits& limits = reception_.limits();
  if (body_size() > limits.file_bytes) return answer(refused(413, "This is too large to be taken."));
  may_be_sent_away_ = false;
  timer_.cancel();
  reception_.permit_file(call_, [self = shared_from_this()](bool may) {
    self->brings_file_ = may;
    if (may) return self->read_body(self->reception_.limits().file_bytes);
    self->answer(refused(413, "This is too large to be taken."));
  });
}

void Connection::read_body(std::size_t most) {
  parser_->body_limit(most);
  until(time_for(body_size()));
  const auto read = [self = shared_from_this()](ErrorCode error, std::size_t) {
    if (error) return self->send_away();
    http::async_read(self->socket_, self->buffer_, *self->parser_,
                     [self](ErrorCode failure, std::size_t) { self->body_came(failure); });
  };
  if (!boost::beast::iequals(parser_->get()[http::field::expect], "100-continue")) return read({}, 0);
  go_on_ = "HTTP/1.1 100 Continue\r\n\r\n";
  asio::async_write(socket_, asio::buffer(go_on_), read);
}

void Connection::body_came(ErrorCode error) {
  if (error && !is_of_the_text(error)) return send_away();
  if (error) return answer(refusal_of(error));
  unread_ = reception_.limits().body_bytes;
  call_.body = std::move(parser_->get().body());
  hand_over();
}

void Connection::hand_over() {
  timer_.cancel();
  may_be_sent_away_ = false;
  parser_.reset();
  buffer_ = boost::beast::flat_buffer{0};
  reception_.answer(std::move(call_),
                    [self = shared_from_this()](const Reply& reply) { self->answer(reply); });
}

void Connection::send(HttpResponse response) {
  if (std::exchange(brings_file_, false)) reception_.file_ended();
  may_be_sent_away_ = true;
  response_ = std::move(response);
  until(time_for(response_.body().size()));
  http::async_write(socket_, response_, [self = shared_from_this()](ErrorCode error, std::size_t) {
    if (error) return self->send_away();
    self->part();
  });
}

// Closing a socket that holds unread bytes would take the answer back from the other side. They are read
// for a while, and dropped.
void Connection::part() {
  parser_.reset();
  response_ = {};
  buffer_ = boost::beast::flat_buffer{0};
  ErrorCode ignored;
  socket_.shutdown(StreamSocket::shutdown_send, ignored);
  until(reception_.limits().parting_time + time_for(unread_) - time_for(0));
  let_by();
}

void Connection::let_by() {
  socket_.async_read_some(reception_.unwanted(),
                          [self = shared_from_this()](ErrorCode error, std::size_t bytes) {
                            if (error || bytes >= self->unread_) return self->send_away();
                            self->unread_ -= bytes;
                            self->let_by();
                          });
}

} // namespace dorsal::console
