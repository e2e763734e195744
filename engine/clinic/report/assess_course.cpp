#include "engine/clinic/report/assess_course.h"

#include "engine/core/readiness/evidence/assess_blocks.h"

#include <algorithm>

namespace dorsal {
namespace {

CourseBlock course_block(const StoredSession& session, const BlockRecord& block) {
  const TrialSelection trials = all_trials(block.trials);
  return {.session = to_string(session.summary.uuid),
          .day = day_text(session.summary.start),
          .brightness = brightness_of(trials),
          .all = summarise(trials),
          .left = summarise(of_side(trials, Side::left)),
          .right = summarise(of_side(trials, Side::right))};
}

std::optional<statistics::Bounds> ordinary(std::vector<double> values, double highest) {
  if (values.size() < blocks_of_baseline) return {};
  values.resize(blocks_of_baseline);
  const auto limits = statistics::control_limits(values);
  if (!limits) return {};
  return statistics::Bounds{std::max(0.0, limits->lower), std::min(highest, limits->upper)};
}

} // namespace

AssessCourse assess_course(const std::vector<StoredSession>& sessions) {
  AssessCourse course;
  for (const StoredSession& session : sessions) {
    if (const PainRatings& pain = session.record.pain; pain.before || pain.after)
      course.pain.push_back({day_text(session.summary.start), pain});
    for (const BlockRecord& block : session.record.blocks) {
      if (block.header.kind != BlockKind::assess) continue;
      CourseBlock one = course_block(session, block);
      if (!one.all.accuracy) continue;
      course.blocks.push_back(std::move(one));
    }
  }
  std::vector<double> shares;
  std::vector<double> times_ms;
  for (const CourseBlock& block : course.blocks) {
    if (differ_in_brightness(block.brightness, course.blocks.back().brightness)) continue;
    shares.push_back(*block.all.accuracy);
    if (block.all.correct_rt_ms) times_ms.push_back(block.all.correct_rt_ms->median);
  }
  course.ordinary_share = ordinary(std::move(shares), 1);
  course.ordinary_time_ms = ordinary(std::move(times_ms), std::numeric_limits<double>::infinity());
  return course;
}

} // namespace dorsal
