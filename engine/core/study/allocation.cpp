#include "engine/core/study/allocation.h"

#include "engine/core/base/random.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace dorsal::study {
namespace {

using Rows = std::vector<std::vector<std::size_t>>;

// Purposes of streams, so that one never shifts another.
constexpr std::uint64_t for_groups = 1, for_rows = 2, for_orders = 3, for_sessions = 4;

std::uint64_t purpose(std::uint64_t what, std::uint64_t which) { return what << 40 | which; }

template <class T>
std::vector<T> shuffled(std::vector<T> items, Random random) {
  random.shuffle(std::span<T>(items));
  return items;
}

std::size_t group_of(const StudyDesign& design, int participant) {
  std::vector<std::size_t> block;
  for (std::size_t i = 0; i < design.groups.size(); ++i)
    block.insert(block.end(), static_cast<std::size_t>(std::max(0, design.groups[i].share)), i);
  if (block.empty()) return 0;
  const auto at = static_cast<std::size_t>(participant - 1);
  return shuffled(block, stream(design.seed, purpose(for_groups, at / block.size())))[at % block.size()];
}

Rows all_orders(std::size_t conditions) {
  std::vector<std::size_t> order(conditions);
  std::iota(order.begin(), order.end(), std::size_t{0});
  Rows rows;
  do rows.push_back(order);
  while (std::next_permutation(order.begin(), order.end()));
  return rows;
}

// The n-th person of a group takes the n-th row of a deal; each deal is one square, or all orders.
std::vector<std::size_t> dealt(const Rows& rows, std::size_t deal_size, std::size_t nth, std::uint64_t seed,
                               std::size_t group) {
  const std::size_t deal = nth / deal_size, deals = rows.size() / deal_size;
  std::vector<std::size_t> places(deal_size);
  std::iota(places.begin(), places.end(), deal % deals * deal_size);
  return rows[shuffled(places, stream(seed, purpose(for_rows + 16 * (group + 1), deal)))[nth % deal_size]];
}

std::vector<std::size_t> as_listed(std::size_t conditions) {
  std::vector<std::size_t> order(conditions);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

std::size_t spread(const std::vector<std::size_t>& counts) {
  if (counts.empty()) return 0;
  const auto [low, high] = std::ranges::minmax(counts);
  return high - low;
}

} // namespace

std::vector<Condition> crossed(const std::vector<StudyFactor>& factors) {
  std::vector<Condition> all{{}};
  for (const StudyFactor& factor : factors) {
    std::vector<Condition> longer;
    for (const Condition& condition : all)
      for (const auto& level : factor.levels) {
        Condition next = condition;
        next.name += (next.name.empty() ? "" : "-") + level;
        next.levels.push_back(level);
        longer.push_back(std::move(next));
      }
    all = std::move(longer);
  }
  return factors.empty() ? std::vector<Condition>{} : all;
}

// First row 0, 1, n-1, 2, n-2 ...; each further one adds 1. An odd number needs the mirrored square too.
Rows williams_rows(std::size_t conditions) {
  std::vector<std::size_t> first;
  for (std::size_t i = 0; i < conditions; ++i)
    first.push_back(i % 2 == 1 ? (i + 1) / 2 : (conditions - i / 2) % conditions);
  Rows rows;
  for (std::size_t shift = 0; shift < conditions; ++shift) {
    std::vector<std::size_t> row;
    for (const std::size_t at : first) row.push_back((at + shift) % conditions);
    rows.push_back(row);
  }
  if (conditions % 2 == 1)
    for (std::size_t i = 0; i < conditions; ++i) rows.emplace_back(rows[i].rbegin(), rows[i].rend());
  return rows;
}

std::vector<Allocation> allocate(const StudyDesign& design, int participants) {
  const std::size_t n = design.conditions.size();
  const Rows rows = design.order == Order::williams && n > 0 ? williams_rows(n)
                    : design.order == Order::counterbalanced && n > 0 && n <= most_counterbalanced
                        ? all_orders(n)
                        : Rows{as_listed(n)};
  const std::size_t deal_size = design.order == Order::williams && n > 0 ? n : rows.size();
  std::vector<std::size_t> so_far(std::max<std::size_t>(1, design.groups.size()), 0);
  std::vector<Allocation> all;
  for (int participant = 1; participant <= participants; ++participant) {
    const auto number = static_cast<std::uint64_t>(participant);
    Allocation one{participant, group_of(design, participant), {}, 0};
    one.order = design.order == Order::random
                    ? shuffled(as_listed(n), stream(design.seed, purpose(for_orders, number)))
                    : dealt(rows, deal_size, so_far[one.group], design.seed, one.group);
    ++so_far[one.group];
    one.seed = stream(design.seed, purpose(for_sessions, number)).bits() >> 20; // fits what a person can type
    all.push_back(std::move(one));
  }
  return all;
}

Balance balance_of(const StudyDesign& design, const std::vector<Allocation>& allocations) {
  const std::size_t n = design.conditions.size();
  Balance balance{std::vector<std::size_t>(std::max<std::size_t>(1, design.groups.size()), 0),
                  std::vector(n, std::vector<std::size_t>(n, 0)),
                  std::vector(n, std::vector<std::size_t>(n, 0)), 0, 0};
  for (const Allocation& one : allocations) {
    ++balance.in_group[one.group];
    for (std::size_t place = 0; place < one.order.size(); ++place) {
      ++balance.at_place[one.order[place]][place];
      if (place > 0) ++balance.after[one.order[place - 1]][one.order[place]];
    }
  }
  std::vector<std::size_t> at, after;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t k = 0; k < n; ++k) {
      at.push_back(balance.at_place[i][k]);
      if (i != k) after.push_back(balance.after[i][k]);
    }
  balance.place_difference = spread(at);
  balance.after_difference = spread(after);
  return balance;
}

} // namespace dorsal::study
