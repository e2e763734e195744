#include "tools/console/pictures/missed.h"

#include "engine/core/stimulus/roll.h"
#include "engine/core/trial/trial_summary.h"

#include <algorithm>
#include <map>
#include <set>

namespace dorsal::console {
namespace {

struct Picture {
  const TrialRecord* last{};
  int shown{};
  int missed{};
  std::set<double> rolls_missed{}; // from upright
};

bool is_harder(const Picture& one, const Picture& other) {
  const int share = one.missed * other.shown - other.missed * one.shown;
  return one.missed != other.missed ? one.missed > other.missed : share > 0;
}

Json json_of(const Picture& picture) {
  const StimulusItem& item = picture.last->stimulus;
  std::string base = item.id;
  if (base.ends_with('~')) base.pop_back();
  return {{"picture", base},
          {"mirrored", item.mirrored},
          {"side", name_of(item.side)},
          {"amplitude", name_of(item.amplitude)},
          {"shown", picture.shown},
          {"missed", picture.missed},
          {"folded_rolls_deg", picture.rolls_missed}};
}

} // namespace

Json missed_json(const std::vector<StoredSession>& counted) {
  std::map<std::string, Picture> by_name;
  for (const StoredSession& session : counted)
    for (const TrialRecord* trial : trials_of_kind(session.record.blocks, {BlockKind::assess})) {
      const auto correct = trial->correct();
      if (!correct) continue;
      Picture& picture = by_name[trial->stimulus.id];
      picture.last = trial;
      ++picture.shown;
      if (*correct) continue;
      ++picture.missed;
      picture.rolls_missed.insert(folded_roll(trial->planned.roll_deg));
    }
  std::vector<Picture> pictures;
  for (const auto& [name, picture] : by_name)
    if (picture.missed > 0) pictures.push_back(picture);
  std::ranges::stable_sort(pictures, is_harder);
  pictures.resize(std::min(pictures.size(), most_missed));
  Json rows = Json::array();
  for (const Picture& picture : pictures) rows.push_back(json_of(picture));
  return rows;
}

} // namespace dorsal::console
