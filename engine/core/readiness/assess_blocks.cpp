#include "engine/core/readiness/assess_blocks.h"

#include "engine/core/verified_timing.h"

#include <charconv>
#include <set>
#include <string_view>

namespace dorsal {
namespace {

std::optional<int> number(std::string_view text, std::size_t at, std::size_t length) {
  if (text.size() < at + length) return {};
  int value{};
  const char* end = text.data() + at + length;
  const auto [stop, error] = std::from_chars(text.data() + at, end, value);
  if (error != std::errc{} || stop != end) return {};
  return value;
}

std::string input_of(const BlockRecord& block) {
  std::set<ResponseDevice> devices;
  for (const TrialRecord& trial : block.trials)
    if (trial.outcome == Outcome::answered && trial.answer) devices.insert(trial.answer->device);
  if (devices.size() > 1) return "mixed";
  return devices.empty() ? "" : std::string{name_of(*devices.begin())};
}

} // namespace

std::optional<Day> local_day(const WallClock& start) {
  const auto year = number(start.utc, 0, 4);
  const auto month = number(start.utc, 5, 2);
  const auto day = number(start.utc, 8, 2);
  const auto hour = number(start.utc, 11, 2);
  const auto minute = number(start.utc, 14, 2);
  if (!year || !month || !day || !hour || !minute) return {};
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return {};
  const auto local = std::chrono::local_days{date} + std::chrono::hours{*hour} +
                     std::chrono::minutes{*minute + start.offset_minutes};
  return std::chrono::floor<std::chrono::days>(local);
}

AssessTrial assess_trial(const TrialRecord& record, Origin origin) {
  AssessTrial trial{.trial = record.trial,
                    .side = record.stimulus.side,
                    .outcome = record.outcome,
                    .response = {},
                    .response_time = record.response_time(),
                    .timing_verified = timing_verified(record, origin),
                    .roll_deg = record.planned.roll_deg};
  if (record.outcome == Outcome::answered && record.answer) trial.response = record.answer->side;
  return trial;
}

std::vector<AssessBlock> assess_blocks(const SessionRecord& session, const SessionContext& context,
                                       BlockKind kind) {
  std::vector<AssessBlock> out;
  const auto day = local_day(session.header.start);
  if (!day) return out;
  for (const BlockRecord& record : session.blocks) {
    if (record.header.kind != kind || record.trials.empty()) continue;
    AssessBlock block{.session = context.session,
                      .block = record.header.block,
                      .day = *day,
                      .set = record.header.set,
                      .input = input_of(record),
                      .pain_before = session.pain.before,
                      .pain_after = session.pain.after,
                      .trials = {}};
    for (const TrialRecord& trial : record.trials)
      block.trials.push_back(assess_trial(trial, context.origin));
    out.push_back(std::move(block));
  }
  return out;
}

} // namespace dorsal
