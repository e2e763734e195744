#pragma once
// Work over several threads whose outcome does not depend on how many there are: `make` is called for every
// index, on whichever thread is free; `deliver` gets what was made, one at a time, in order of the index.
// Once something fails nothing further is begun; what was begun before it ends, and the first failure in
// order is thrown. `make` must not share what it changes.
#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace dorsal {

[[nodiscard]] inline unsigned processors() { return std::max(1u, std::thread::hardware_concurrency()); }

template <class Make, class Deliver>
class InOrder {
public:
  InOrder(int count, const Make& make, const Deliver& deliver)
      : end_(count), make_(make), deliver_(deliver) {}

  void run(unsigned threads) {
    const auto loop = [this] {
      for (int index = next_++; index < end_; index = next_++) finish(index, outcome_of(index));
    };
    {
      std::vector<std::jthread> others;
      try {
        for (unsigned i = 1; i < threads; ++i) others.emplace_back(loop);
      } catch (const std::system_error&) { // the machine has no more of them: those there do
      }
      loop();
    }
    if (failure_) std::rethrow_exception(failure_);
  }

private:
  using Made = std::invoke_result_t<const Make&, int>;
  struct Outcome {
    std::optional<Made> made;
    std::exception_ptr failure;
  };

  Outcome outcome_of(int index) {
    try {
      return {make_(index), nullptr};
    } catch (...) {
      stop_at(index);
      return {std::nullopt, std::current_exception()};
    }
  }

  void finish(int index, Outcome outcome) {
    const std::lock_guard lock{guard_};
    waiting_.emplace(index, std::move(outcome));
    for (auto first = waiting_.find(due_); first != waiting_.end() && !failure_;
         first = waiting_.find(due_)) {
      deliver(std::move(first->second));
      waiting_.erase(first);
      ++due_;
    }
  }

  void deliver(Outcome outcome) {
    failure_ = outcome.failure;
    if (failure_) return;
    try {
      deliver_(*std::move(outcome.made));
    } catch (...) {
      failure_ = std::current_exception();
      stop_at(due_);
    }
  }

  // What comes before is still made: it may fail too, and then it is the first.
  void stop_at(int index) {
    for (int end = end_; index < end && !end_.compare_exchange_weak(end, index);) {
    }
  }

  std::atomic<int> next_{0};
  std::atomic<int> end_;
  const Make& make_;
  const Deliver& deliver_;
  std::mutex guard_; // of what follows
  std::map<int, Outcome> waiting_;
  int due_{0};
  std::exception_ptr failure_;
};

template <class Make, class Deliver>
void in_order(int count, unsigned threads, const Make& make, const Deliver& deliver) {
  InOrder<Make, Deliver>{count, make, deliver}.run(threads);
}

} // namespace dorsal
