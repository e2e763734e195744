#pragma once
// A patient who answers with the mouse on a real screen, at sides of their own choosing, after clicks close
// beside both zones. Places are the screen's, worked out from where the window is seen to be, never by the
// program's own conversions.
#include "engine/clinic/visit/session.h"
#include "engine/session/looks/layout.h"
#include "tests/clinic/x_presser.h"

#include <filesystem>
#include <functional>
#include <thread>
#include <vector>

namespace dorsal::test {

struct Clicks {
  std::vector<Side> sides;   // one a trial, in order
  std::vector<bool> as_seen; // the zone's colour was where it was clicked, another one beside it
};

class ClickingPatient final : public SessionListener {
public:
  // Where the window is on the X screen, asked again at each trial.
  using Window = std::function<Box()>;
  explicit ClickingPatient(Window window) : window_(std::move(window)) {}

  void picture_of_screen(std::filesystem::path ppm) { picture_ = std::move(ppm); }
  void on_trial(int, BlockKind, const TrialStart& start) override;
  void on_screen(std::string_view name) override { screens.emplace_back(name); }

  struct Spots { // on the screen
    std::vector<Point> inside, beside;
  };
  Clicks clicks;
  std::vector<std::string> screens;

private:
  void answer(Side side);
  [[nodiscard]] bool sees(const Spots& here, const Spots& there) const;

  Window window_;
  XPresser presser_;
  std::filesystem::path picture_;
  std::jthread hand_;
};

// A session of so many pictures with this patient; its trials as they are in the database afterwards.
struct ClickedSession {
  std::vector<TrialRecord> trials;
  RigFacts facts;
};
[[nodiscard]] ClickedSession click_through(Stage& stage, ClickingPatient& patient, int pictures);

// What the database has against what was clicked, in words; empty: every answer is the side that was clicked.
[[nodiscard]] std::vector<std::string> faults_of(const ClickedSession& session, const Clicks& clicks);

} // namespace dorsal::test
