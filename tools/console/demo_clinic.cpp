#include "tools/console/demo_clinic.h"

#include "engine/core/observer/profile.h"
#include "engine/core/random.h"
#include "engine/session/session.h"
#include "engine/session/simulated_stage.h"
#include "tools/version.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>

namespace dorsal::console {
namespace {

constexpr int sessions_each = 8;
constexpr int days_between = 3;
constexpr std::uint64_t demo_seed = 8;

WallClock start_of(int session) {
  constexpr std::time_t day = 24 * 3600;
  const std::time_t last = std::time(nullptr) - day;
  return {fmt::format("{:%Y-%m-%dT%H:%M:%S}.000Z",
                      fmt::gmtime(last - std::time_t{sessions_each - 1 - session} * days_between * day)),
          0};
}

} // namespace

void fill_demo_clinic(Database& database, const std::filesystem::path& picture_sets) {
  PictureSets pictures{picture_sets};
  int patient = 0;
  for (const observer::ObserverProfile& profile : observer::profiles()) {
    ++patient;
    database.change_together([&] {
      for (int session = 0; session < sessions_each; ++session) {
        const std::uint64_t seed = stream(demo_seed, static_cast<std::uint64_t>(patient) * 1000 +
                                                         static_cast<std::uint64_t>(session))
                                       .bits() >>
                                   1;
        SimulatedStage stage{{profile, session, stream(seed, 1).bits(), start_of(session)}};
        static_cast<void>(run_session({.protocol = default_protocol(),
                                       .patient = fmt::format("DEMO{:02}", patient),
                                       .seed = seed,
                                       .software_version = std::string{software_version()},
                                       .origin = Origin::simulated,
                                       .welcome = Welcome::full,
                                       .unfinished = {}},
                                      {stage, pictures, database, stage}));
      }
    });
  }
}

} // namespace dorsal::console
