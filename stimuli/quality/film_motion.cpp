// The part of stimuli/quality/film_gate.h that judges how things move, and what must not.
#include "stimuli/figure/body/legs.h"
#include "stimuli/quality/film_measures.h"

#include <fmt/format.h>

#include <functional>

namespace dorsal::quality {
namespace {

using figure::Vec3;

constexpr float stature = 1.76f;
constexpr double largest_step = .080;   // of stature, from frame to frame
constexpr double largest_corner = .055; // of stature, between two such steps
constexpr float still_foot = .004f, still_hand = .012f, open_end = .005f;

Finding steps_between(const PosedFilm& film) {
  Worst step;
  for (std::size_t i = 1; i < film.frames.size(); ++i) {
    const auto before = landmarks(film.frames[i - 1].body), after = landmarks(film.frames[i].body);
    for (std::size_t k = 0; k < after.size(); ++k)
      step.hold(length(after[k].at - before[k].at) / stature, after[k].name, film.frames[i].at);
  }
  return finding(
      "no jump", step.value <= largest_step,
      fmt::format("{} moves {:.3f} of stature in one frame; at most {}; add frames, or a key between",
                  step.where, step.value, largest_step));
}

Finding corners_between(const PosedFilm& film) {
  Worst corner;
  for (std::size_t i = 2; i < film.frames.size(); ++i) {
    const auto a = landmarks(film.frames[i - 2].body), b = landmarks(film.frames[i - 1].body),
               c = landmarks(film.frames[i].body);
    for (std::size_t k = 0; k < c.size(); ++k)
      corner.hold(length(c[k].at - b[k].at * 2 + a[k].at) / stature, b[k].name, film.frames[i - 1].at);
  }
  return finding("no corner", corner.value <= largest_corner,
                 fmt::format("{} changes its way by {:.3f} of stature; at most {}; space the keys evenly",
                             corner.where, corner.value, largest_corner));
}

Finding closed_round(const PosedFilm& film) {
  Worst gap;
  const auto first = landmarks(film.frames.front().body), last = landmarks(film.frames.back().body);
  for (std::size_t k = 0; k < first.size(); ++k)
    gap.hold(length(last[k].at - first[k].at), first[k].name, film.frames.back().at);
  return finding(
      "closed", gap.value <= open_end,
      fmt::format("{} is {:.3f} m from where it began; at most {}; make the last key like the first",
                  gap.where, gap.value, open_end));
}

Finding stays(const PosedFilm& film, const std::string& what, float allowed,
              const std::function<Vec3(const figure::Skeleton&)>& point) {
  Worst moved;
  for (const PosedFilm::Frame& frame : film.frames)
    moved.hold(length(point(frame.body) - point(film.frames.front().body)), what, frame.at);
  return finding("planted " + what, moved.value <= allowed,
                 fmt::format("{}{} moves {:.1f} mm; at most {:.0f}; keep it in place in every key, or do not "
                             "declare it planted",
                             what, moved.where.empty() ? "" : moved.where.substr(what.size()),
                             moved.value * 1000, allowed * 1000));
}

} // namespace

std::vector<Finding> check_levels(const PosedFilm& film) {
  const ReachLevels& l = film.script.levels;
  const bool good = l.small > 0 && l.small < l.half && l.half < l.full && l.full <= 1;
  return {finding("levels", good,
                  fmt::format("levels are {:g}, {:g}, {:g}; expected above 0, growing, and at most 1",
                              l.small, l.half, l.full))};
}

std::vector<Finding> check_jumps(const PosedFilm& film) {
  std::vector<Finding> out{steps_between(film), corners_between(film)};
  if (film.script.plays == Plays::round) out.push_back(closed_round(film));
  return out;
}

std::vector<Finding> check_planted(const PosedFilm& film) {
  std::vector<Finding> out;
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string side = side_word(i);
    if (film.script.planted.feet[i])
      out.push_back(
          stays(film, side + "foot", still_foot, [i](const figure::Skeleton& s) { return s.legs[i].ankle; }));
    if (film.script.planted.hands[i])
      out.push_back(
          stays(film, side + "hand", still_hand, [i](const figure::Skeleton& s) { return s.arms[i].wrist; }));
  }
  return out;
}

std::vector<Finding> check_reach(const PosedFilm& film) {
  Worst foot, hand;
  for (const PosedFilm::Frame& f : film.frames)
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string side = side_word(i);
      const Vec3 ankle = figure::free_ankle(f.pose.feet[i], i == 0 ? -1.f : 1.f);
      foot.hold(length(f.body.legs[i].ankle - ankle), side + "foot", f.at);
      const figure::HandWay& way = f.pose.hands[i];
      const bool holds = way.from.on != figure::HandOn::hang && (way.share <= 0 || way.share >= 1);
      if (holds) hand.hold(length(f.body.arms[i].wrist - f.body.arms[i].wanted), side + "hand", f.at);
    }
  return {finding("feet reach", foot.value <= .004,
                  fmt::format("{} is {:.0f} mm from its place; at most 4; lower or move the hips",
                              foot.where.empty() ? "a foot" : foot.where, foot.value * 1000)),
          finding("hands reach", hand.value <= .015,
                  fmt::format("{} is {:.0f} mm from its place; at most 15; bend further, or bring it nearer",
                              hand.where.empty() ? "a hand" : hand.where, hand.value * 1000))};
}

} // namespace dorsal::quality
