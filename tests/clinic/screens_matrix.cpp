// Every size on every kind of desktop, one line each, with a picture of the screen for somebody to look at.
// Long: only tests/screens/run asks for it.
#include "engine/core/base/error.h"
#include "engine/device/sdl/sdl_stage.h"
#include "tests/clinic/clicking_patient.h"
#include "tests/support/catch.h"
#include "tests/support/foreign_leaks.h"
#include "tests/support/nested_sway.h"
#include "tests/support/nested_weston.h"
#include "tests/support/openbox.h"
#include "tests/support/virtual_screen.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

constexpr int pictures = 4;

enum class Desktop { bare, openbox, weston, sway };
enum class Expected { starts, does_not_fit };

struct Row {
  std::string name;
  Desktop desktop{};
  ScreenSize screen;
  double scale{1};
  std::optional<ScreenSize> windowed{};
  Expected expected{};
};

// What runs beside the session, for as long as this lives.
struct Surroundings {
  explicit Surroundings(const Row& row)
      : x(fmt::format("{}x{}x24", row.screen.width_px, row.screen.height_px)) {
    const auto [wide, tall] = row.screen;
    switch (row.desktop) {
    case Desktop::bare: break;
    case Desktop::openbox: openbox.emplace(); break;
    case Desktop::weston: weston.emplace(test::WestonOutput{wide, tall, static_cast<int>(row.scale)}); break;
    case Desktop::sway: sway.emplace(test::SwayOutput{wide, tall, row.scale}); break;
    }
  }
  test::VirtualScreen x;
  test::XPresser keeps_the_server_up;
  std::optional<test::Openbox> openbox;
  std::optional<test::NestedWeston> weston;
  std::optional<test::NestedSway> sway;
};

std::string fact(const RigFacts& facts, std::string_view name) {
  const auto found = std::ranges::find(facts, name, &RigFacts::value_type::first);
  return found == facts.end() ? "" : found->second;
}

Box window_of(const Row& row) {
  const bool x11 = row.desktop == Desktop::bare || row.desktop == Desktop::openbox;
  if (row.windowed && x11) return test::XPresser{}.place_of_window().value();
  return {0, 0, static_cast<float>(row.screen.width_px), static_cast<float>(row.screen.height_px)};
}

struct Result {
  std::string facts;
  std::vector<std::string> faults;
  std::size_t answers{};
};

Result session_on(const Row& row) {
  const auto stage = open_sdl_stage({.windowed = row.windowed});
  test::ClickingPatient patient{[&] { return window_of(row); }};
  if (const char* folder = std::getenv("DORSAL_SCREENSHOTS"))
    patient.picture_of_screen(std::filesystem::path{folder} / (row.name + ".ppm"));
  const auto session = test::click_through(*stage, patient, pictures);
  const auto answers =
      std::ranges::count_if(session.trials, [](const auto& trial) { return trial.answer.has_value(); });
  return {fmt::format("{} in {} points, {} to a point, full screen: {}", fact(session.facts, "window"),
                      fact(session.facts, "window in points"), fact(session.facts, "pixels to a point"),
                      fact(session.facts, "full screen")),
          test::faults_of(session, patient.clicks), static_cast<std::size_t>(answers)};
}

Result result_of(const Row& row) {
  const Surroundings surroundings{row};
  try {
    Result result = session_on(row);
    if (row.expected == Expected::does_not_fit)
      result.faults.emplace_back("started although it does not fit");
    return result;
  } catch (const Error& error) {
    const bool refused = row.expected == Expected::does_not_fit && error.code() == ExitCode::no_display;
    return {fmt::format("exit code {}: {}", static_cast<int>(error.code()), error.what()),
            refused ? std::vector<std::string>{} : std::vector<std::string>{"did not start"}, 0};
  }
}

bool is_installed(Desktop desktop) {
  switch (desktop) {
  case Desktop::openbox: return test::Openbox::is_installed();
  case Desktop::weston: return test::NestedWeston::is_installed();
  case Desktop::sway: return test::NestedSway::is_installed();
  default: return true;
  }
}

std::vector<Row> rows() {
  std::vector<Row> all;
  const auto in_name = [](ScreenSize size) { return fmt::format("{}x{}", size.width_px, size.height_px); };
  for (const ScreenSize size : {ScreenSize{1024, 600},
                                {1280, 720},
                                {1366, 768},
                                {1920, 1080},
                                {2560, 1440},
                                {1280, 1024},
                                {720, 1280},
                                {3840, 2160}}) {
    const ScreenSize window{size.width_px * 4 / 5, size.height_px * 4 / 5};
    all.push_back({"bare-" + in_name(size), Desktop::bare, size});
    all.push_back({"bare-window-" + in_name(size), Desktop::bare, size, 1, window});
    all.push_back({"openbox-" + in_name(size), Desktop::openbox, size});
    all.push_back({"openbox-window-" + in_name(size), Desktop::openbox, size, 1, window});
  }
  for (const ScreenSize size : {ScreenSize{1280, 720}, {1920, 1080}, {2560, 1440}}) {
    for (const int scale : {1, 2})
      all.push_back({fmt::format("weston-{}-{}", scale, in_name(size)), Desktop::weston, size, 1.0 * scale});
    for (const double scale : {1.25, 1.5})
      all.push_back({fmt::format("sway-{}-{}", scale, in_name(size)), Desktop::sway, size, scale});
  }
  const std::optional<ScreenSize> huge{{3000, 2000}};
  for (const auto& [name, desktop] :
       {std::pair{"bare", Desktop::bare}, {"openbox", Desktop::openbox}, {"weston", Desktop::weston}})
    all.push_back({fmt::format("{}-too-large", name), desktop, {1280, 720}, 1, huge, Expected::does_not_fit});
  return all;
}

} // namespace

TEST_CASE("matrix of screens", "[.][matrix]") {
  const test::ForeignLeaks drivers;
  const char* only = std::getenv("DORSAL_SCREENS");
  for (const Row& row : rows()) {
    if (only && row.name.find(only) == std::string::npos) continue;
    if (!is_installed(row.desktop)) {
      std::printf("%-28s skipped: not installed\n", row.name.c_str());
      continue;
    }
    const Result result = result_of(row);
    std::printf("%-28s %s  %zu answers  %s\n", row.name.c_str(), result.faults.empty() ? "right" : "WRONG",
                result.answers, result.facts.c_str());
    std::fflush(stdout);
    for (const std::string& fault : result.faults) {
      std::printf("%-28s   %s\n", "", fault.c_str());
      FAIL_CHECK(row.name << ": " << fault);
    }
  }
}
