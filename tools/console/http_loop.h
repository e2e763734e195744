#pragma once
// Connections to the console, each from its first byte to its end. One thread reads and writes them all and
// waits for none; the console works on whole requests only, in threads of their own, and those that derive a
// key from a passphrase in one apart, so that they keep nobody else waiting. A connection brings one request
// and is closed after its answer: whatever else stands on it is never read as another one.
#include "tools/console/console.h"
#include "tools/console/http/connection.h"
#include "tools/console/http/gate.h"

#include <boost/asio/io_context.hpp>

#include <array>
#include <cstdint>
#include <thread>
#include <vector>

namespace dorsal::console {

class HttpLoop : public Reception {
public:
  HttpLoop(Console& console, const Limits& limits);
  ~HttpLoop() override;
  HttpLoop(const HttpLoop&) = delete;
  HttpLoop& operator=(const HttpLoop&) = delete;
  HttpLoop(HttpLoop&&) = delete;
  HttpLoop& operator=(HttpLoop&&) = delete;

  [[nodiscard]] boost::asio::io_context& context() { return reading_; }
  // In the loop's thread, or before it runs.
  void take(StreamSocket socket, const std::string& peer);
  void run();  // until stopped
  void stop(); // from any thread
  void set_port(int port) { port_ = port; }

  [[nodiscard]] const Limits& limits() const override { return limits_; }
  [[nodiscard]] int port() const override { return port_; }
  [[nodiscard]] std::optional<Reply> refuse_unread(const Call& call) const override;
  void permit_file(const Call& call, std::function<void(bool)> then) override;
  void file_ended() override { --files_; }
  void answer(Call call, std::function<void(Reply)> then) override;
  [[nodiscard]] boost::asio::mutable_buffer unwanted() override { return boost::asio::buffer(unwanted_); }
  void leaves(const Guest& guest) override { gate_.leave(guest); }

private:
  template <typename Work, typename Then>
  void work(boost::asio::io_context& where, Work does, Then then);

  Console& console_;
  Limits limits_;
  int port_{};
  Gate gate_;
  std::size_t files_{};                                 // on their way
  std::size_t waiting_for_a_key_{};                     // passphrases
  std::array<char, std::size_t{64} * 1024> unwanted_{}; // bytes that nobody looks at
  // Destroyed in the reverse order: what waits in the others holds sockets of the first.
  boost::asio::io_context reading_;
  boost::asio::io_context working_;
  boost::asio::io_context deriving_;
};

} // namespace dorsal::console
