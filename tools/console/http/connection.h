#pragma once
// One connection: reads one request within its limits of length and time, has it answered, writes the answer
// and closes. All of it in the loop's thread.
#include "tools/console/http/gate.h"
#include "tools/console/http/http_text.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace dorsal::console {

using StreamSocket = boost::asio::generic::stream_protocol::socket;

// What a connection asks of the loop it belongs to.
class Reception {
public:
  Reception() = default;
  virtual ~Reception() = default;
  Reception(const Reception&) = delete;
  Reception& operator=(const Reception&) = delete;
  Reception(Reception&&) = delete;
  Reception& operator=(Reception&&) = delete;

  [[nodiscard]] virtual const Limits& limits() const = 0;
  [[nodiscard]] virtual int port() const = 0;
  // Why a request is refused whatever its body says; does not wait.
  [[nodiscard]] virtual std::optional<Reply> refuse_unread(const Call& call) const = 0;
  // Whether this call may bring a file now; each one allowed has to end.
  virtual void permit_file(const Call& call, std::function<void(bool)> then) = 0;
  virtual void file_ended() = 0;
  virtual void answer(Call call, std::function<void(Reply)> then) = 0;
  [[nodiscard]] virtual boost::asio::mutable_buffer unwanted() = 0;
  virtual void leaves(const Guest& guest) = 0;
};

class Connection : public Guest, public std::enable_shared_from_this<Connection> {
public:
  Connection(Reception& reception, StreamSocket socket, std::string peer);
  ~Connection() override;

  void begin();
  [[nodiscard]] const std::string& peer() const override { return peer_; }
  [[nodiscard]] bool may_be_sent_away() const override { return may_be_sent_away_; }
  void send_away() override;

private:
  using Time = std::chrono::milliseconds;
  using ErrorCode = boost::system::error_code;

  void until(Time time);
  void read_header();
  void header_came(ErrorCode error);
  void look_at_header();
  void ask_for_file();
  void read_body(std::size_t most);
  void body_came(ErrorCode error);
  void hand_over();
  void answer(const Reply& reply) { send(response_of(reply, answered())); }
  void send(HttpResponse response);
  void part();
  void let_by();
  [[nodiscard]] Answered answered() const;
  [[nodiscard]] Time time_for(std::size_t bytes) const;
  [[nodiscard]] std::size_t body_size() const;

  Reception& reception_;
  StreamSocket socket_;
  std::string peer_;
  boost::asio::steady_timer timer_;
  boost::beast::flat_buffer buffer_;
  std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> parser_;
  HttpResponse response_;
  std::string go_on_;
  Call call_;
  bool head_{};
  bool may_be_sent_away_{true};
  bool brings_file_{};
  std::uint64_t unread_{};
};

} // namespace dorsal::console
