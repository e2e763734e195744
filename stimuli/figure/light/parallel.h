#pragma once
// Rows of work over a few threads. Which thread takes which row does not change the result: rows never share
// state.
#include <atomic>
#include <thread>
#include <vector>

namespace dorsal::figure {

template <class Work>
void for_each_row(int rows, unsigned threads, const Work& work) {
  std::atomic<int> next{0};
  const auto run = [&] {
    for (int row = next++; row < rows; row = next++) work(row);
  };
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(run);
  run();
}

} // namespace dorsal::figure
