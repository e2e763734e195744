#include "tests/clinic/clicking_patient.h"

#include "tests/support/made_up_sets.h"

#include <algorithm>
#include <cstdlib>

using namespace std::chrono_literals;

namespace dorsal::test {
namespace {

constexpr float beside_px = 5;
constexpr float corner_px = 9; // the corners are round, but press like the rest

// On the screen, for a window that fills this box.
ClickingPatient::Spots spots(const Box& window, Side side) {
  const Layout layout{{static_cast<int>(window.width), static_cast<int>(window.height)}};
  Box zone = layout.zone(side);
  zone.x += window.x;
  zone.y += window.y;
  const float right = zone.x + zone.width, bottom = zone.y + zone.height;
  const float x = zone.x + zone.width / 2, y = zone.y + zone.height / 2;
  const float in = zone.width * 0.2F;
  ClickingPatient::Spots found{.inside = {{zone.x + corner_px, y},
                                          {right - corner_px, y},
                                          {x, zone.y + corner_px},
                                          {x, bottom - corner_px}},
                               .beside = {{x, zone.y - beside_px}, {x, bottom + beside_px}}};
  found.beside.push_back(side == Side::left ? Point{right + beside_px, zone.y + in}
                                            : Point{zone.x - beside_px, zone.y + in});
  return found;
}

Protocol clicking_protocol(int pictures) {
  Protocol protocol = default_protocol();
  protocol.timing = {.foreperiod = {100ms, 200ms}, .iti = {100ms, 200ms}, .feedback = 100ms};
  BlockSpec block = default_block(BlockKind::train);
  block.pictures = pictures;
  protocol.blocks = {block};
  return protocol;
}

} // namespace

// Zones have one colour, and another one is beside them.
bool ClickingPatient::sees(const Spots& here, const Spots& there) const {
  const unsigned long zone = presser_.pixel(here.inside.front());
  const auto is_zone = [&](const Point& at) { return presser_.pixel(at) == zone; };
  return std::ranges::all_of(here.inside, is_zone) && std::ranges::all_of(there.inside, is_zone) &&
         std::ranges::none_of(here.beside, is_zone) && std::ranges::none_of(there.beside, is_zone);
}

void ClickingPatient::answer(Side side) {
  const Box window = window_();
  const Side other = side == Side::left ? Side::right : Side::left;
  const Spots here = spots(window, side), there = spots(window, other);
  const Point at = here.inside[clicks.sides.size() % here.inside.size()];
  // A nested weston adds up movements from where it believed the pointer to be; at an edge it cannot be
  // wrong.
  const ScreenSize screen = presser_.screen();
  presser_.move({static_cast<float>(screen.width_px - 1), static_cast<float>(screen.height_px - 1)});
  presser_.move({0, 0});
  presser_.move({window.x + window.width / 2, window.y + window.height / 2}); // its arrow hides what it is on
  bool as_seen = false;
  const auto patience = std::chrono::steady_clock::now() + 3s; // a slow screen shows late
  while (!as_seen && std::chrono::steady_clock::now() < patience) as_seen = sees(here, there);
  if (!picture_.empty()) presser_.save_screen(std::exchange(picture_, {}));
  for (const Spots& zone : {here, there})
    for (const Point& beside : zone.beside) {
      presser_.click(beside);
      std::this_thread::sleep_for(40ms);
    }
  clicks.sides.push_back(side);
  clicks.as_seen.push_back(as_seen);
  presser_.click(at);
}

// Both sides in turn and twice, so that neither the right answers nor a fixed side would look the same.
void ClickingPatient::on_trial(int, BlockKind, const TrialStart& start) {
  const auto wait = start.planned.iti + start.planned.foreperiod + 900ms;
  const Side side = clicks.sides.size() / 2 % 2 == 0 ? Side::right : Side::left;
  hand_ = std::jthread{[this, wait, side] {
    std::this_thread::sleep_for(wait);
    answer(side);
  }};
}

ClickedSession click_through(Stage& stage, ClickingPatient& patient, int pictures) {
  ScratchFolder folder;
  const char* sets = std::getenv("DORSAL_TEST_SETS"); // real pictures, where somebody looks at the screens
  if (!sets) write_set(folder.path(), "train");
  PictureSets shown{sets ? std::filesystem::path{sets} : folder.path()};
  Database database{{.path = folder.path() / "clinic.db", .uuids = seeded_uuids(1)}};
  const auto outcome = run_session({.protocol = clicking_protocol(pictures),
                                    .patient = "P001",
                                    .seed = 7,
                                    .software_version = "test",
                                    .origin = Origin::person,
                                    .manner = Manner::trials_only,
                                    .unfinished = {}},
                                   {stage, shown, database, patient});
  ClickedSession session;
  const auto stored = SessionReader{database}.session(outcome.session);
  for (const BlockRecord& block : stored->record.blocks)
    session.trials.insert(session.trials.end(), block.trials.begin(), block.trials.end());
  session.facts = stored->record.header.rig;
  return session;
}

namespace {

std::string presses_of(const TrialRecord& trial) {
  std::string words = "pressed";
  for (const StrayRecord& stray : trial.strays)
    if (const auto* pointer = std::get_if<PointerInput>(&stray.input);
        pointer && pointer->motion == Motion::press)
      words += fmt::format(" {:.0f},{:.0f}", pointer->x_px, pointer->y_px);
  return words;
}

} // namespace

std::vector<std::string> faults_of(const ClickedSession& session, const Clicks& clicks) {
  std::vector<std::string> faults;
  if (session.trials.size() != clicks.sides.size())
    faults.push_back(fmt::format("{} trials, {} clicks", session.trials.size(), clicks.sides.size()));
  for (std::size_t i = 0; i < std::min(session.trials.size(), clicks.sides.size()); ++i) {
    const TrialRecord& trial = session.trials[i];
    if (!clicks.as_seen[i]) faults.push_back(fmt::format("trial {}: no zone was seen there", i + 1));
    if (!trial.answer)
      faults.push_back(
          fmt::format("trial {}: no answer, {}; {}", i + 1, name_of(trial.outcome), presses_of(trial)));
    else if (trial.answer->side != clicks.sides[i])
      faults.push_back(fmt::format("trial {}: the other side than clicked", i + 1));
  }
  return faults;
}

} // namespace dorsal::test
