#include "tools/console/http_loop.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include <memory>
#include <utility>

namespace dorsal::console {
namespace {

namespace asio = boost::asio;

constexpr int working_threads = 4;
constexpr std::size_t most_waiting_for_a_key = 16;

} // namespace

HttpLoop::HttpLoop(Console& console, const Limits& limits)
    : console_(console), limits_(limits), gate_(limits), reading_(1) {}

HttpLoop::~HttpLoop() = default;

void HttpLoop::take(StreamSocket socket, const std::string& peer) {
  const auto connection = std::make_shared<Connection>(*this, std::move(socket), peer);
  if (gate_.enter(*connection)) connection->begin();
}

// Threads inherit the priority of whoever calls.
void HttpLoop::run() {
  const auto keep_reading = asio::make_work_guard(reading_);
  const auto keep_working = asio::make_work_guard(working_);
  const auto keep_deriving = asio::make_work_guard(deriving_);
  std::vector<std::jthread> threads;
  for (int i = 0; i < working_threads; ++i) threads.emplace_back([this] { working_.run(); });
  threads.emplace_back([this] { deriving_.run(); });
  reading_.run();
}

void HttpLoop::stop() {
  reading_.stop();
  working_.stop();
  deriving_.stop();
}

std::optional<Reply> HttpLoop::refuse_unread(const Call& call) const {
  return find_asset(call.path) != nullptr && call.method == "GET" ? console_.refuse_host(call)
                                                                  : console_.refuse_foreign(call);
}

// Does it there, and brings what came of it back into the loop.
template <typename Work, typename Then>
void HttpLoop::work(asio::io_context& where, Work does, Then then) {
  asio::post(where, [this, does = std::move(does), then = std::move(then)]() mutable {
    asio::post(reading_, [found = does(), then = std::move(then)]() mutable { then(std::move(found)); });
  });
}

void HttpLoop::permit_file(const Call& call, std::function<void(bool)> then) {
  work(
      working_, [this, call] { return console_.takes_files(call); },
      [this, then = std::move(then)](bool may) {
        const bool now = may && files_ < limits_.files_at_once;
        if (now) ++files_;
        then(now);
      });
}

void HttpLoop::answer(Call call, std::function<void(Reply)> then) {
  const bool derives = console_.derives_a_key(call);
  if (derives && waiting_for_a_key_ >= most_waiting_for_a_key) {
    Reply busy = refused(503, "Many are signing in at once. Try again in a moment.");
    busy.retry_after_s = 1;
    return then(busy);
  }
  if (derives) ++waiting_for_a_key_;
  work(
      derives ? deriving_ : working_, [this, call = std::move(call)] { return console_.answer(call); },
      [this, derives, then = std::move(then)](Reply reply) {
        if (derives) --waiting_for_a_key_;
        then(std::move(reply));
      });
}

} // namespace dorsal::console
