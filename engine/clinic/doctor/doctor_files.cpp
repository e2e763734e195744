#include "engine/clinic/doctor/doctor_files.h"

#include "engine/clinic/doctor/doctor_folder.h"
#include "engine/clinic/export/harmless_text.h"
#include "engine/clinic/machine/picture_root.h"
#include "engine/clinic/own/own_guides.h"
#include "engine/clinic/own/own_instruments.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/core/base/calendar_day.h"
#include "engine/core/base/clock_doubt.h"
#include "engine/device/drawing/installed_typeface.h"
#include "engine/store/people/patients.h"
#include "engine/store/sessions/emergency_journal.h"
#include "engine/store/sessions/readable_sessions.h"
#include "engine/store/sessions/session_check.h"
#include "engine/store/travel/migration_plan.h"
#include "stimuli/pictures/picture_sets.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <sstream>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

constexpr const char* reinstall = "install Dorsal again";

std::vector<std::string> folders_with(const fs::path& root, const fs::path& file) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(root, error))
    if (fs::exists(entry.path() / file, error)) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

DoctorFinding judge_content(const fs::path& file) {
  try {
    const MigrationPlan plan = plan_migration(file);
    if (!plan.problems.empty())
      return {"database", Health::failing,
              fmt::format("{}: {} problems, the first: {}", file.string(), plan.problems.size(),
                          plan.problems.front()),
              "`dorsal db check` lists them all, `dorsal db restore` goes back to a backup",
              ExitCode::database_error};
    std::string found = fmt::format("{}: version {}, no problems", file.string(), plan.from);
    if (plan.from != plan.to) found += fmt::format("; the next session makes it version {}", plan.to);
    return {"database", Health::good, found};
  } catch (const Error& error) {
    return {"database", Health::failing, error.what(), "`dorsal db backups` lists what you can go back to",
            error.code()};
  }
}

DoctorFinding judge_folder(const fs::path& file) {
  const fs::path folder = nearest_folder(file.parent_path());
  if (::access(folder.c_str(), W_OK) == 0)
    return {"database", Health::good, fmt::format("{}: none yet; the first session makes it", file.string())};
  return {"database", Health::failing,
          fmt::format("{} cannot be made: {} is not yours to write", file.string(), folder.string()),
          "choose another place with --db FILE or XDG_DATA_HOME", ExitCode::database_error};
}

std::vector<fs::path> waiting_journals(const fs::path& database) {
  std::vector<fs::path> waiting = emergency_journals(database);
  std::erase_if(waiting, [](const fs::path& file) { return !waits_to_come_home(file); });
  return waiting;
}

std::string names_of(const std::vector<fs::path>& files) {
  std::string names;
  for (const fs::path& file : files) names += (names.empty() ? "" : ", ") + file.string();
  return names;
}

// Read as exports read them.
DoctorFinding judge_sessions(const fs::path& file) {
  try {
    Database database = Database::look_at(file);
    const int sessions = SessionReader{database}.count().sessions;
    auto unreadable = unreadable_patients(database);
    for (LeftOutSession& one : unreadable_sessions(database)) unreadable.push_back(std::move(one));
    if (unreadable.empty()) return {"sessions", Health::good, fmt::format("all {} can be read", sessions)};
    std::string found = fmt::format("{} cannot be read and are left out everywhere:", unreadable.size());
    for (const LeftOutSession& one : unreadable) found += fmt::format(" {};", harmless_text(in_words(one)));
    found.pop_back();
    return {"sessions", Health::limited, found,
            "go back to a backup from before (`dorsal db backups`), or take a session out with the reason: "
            "`dorsal session remove UUID --why TEXT`"};
  } catch (const Error& error) { // said of the database already
    return {"sessions", Health::limited, fmt::format("cannot be read: {}", error.what()),
            "put the database right first"};
  }
}

// A session of 100 trials takes some 100 kB, its backup as much as the database.
DoctorFinding judge_space(const fs::path& file) {
  constexpr std::uintmax_t little = 1u << 30;
  std::error_code error;
  const auto space = fs::space(nearest_folder(file.parent_path()), error);
  if (error) return {"disk space", Health::limited, error.message(), "check the disk"};
  DoctorFinding finding{"disk space", Health::good,
                        fmt::format("{:.1f} GB free", static_cast<double>(space.available) / 1e9)};
  if (space.available < little) {
    finding.health = Health::limited;
    finding.remedy = "make room: each session keeps a backup of the whole database";
  }
  return finding;
}

std::optional<fs::path> program_on_path(std::string_view name) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path != nullptr ? path : "");
  for (std::string folder; std::getline(folders, folder, ':');)
    if (const fs::path file = fs::path{folder} / name; ::access(file.c_str(), X_OK) == 0) return file;
  return {};
}

DoctorFinding judge_sibling(const char* name, const char* use) {
  const fs::path file = program_folder() / name;
  if (::access(file.c_str(), X_OK) == 0) return {name, Health::good, file.string()};
  return {name, Health::limited, fmt::format("not beside dorsal: no {}", use),
          "install Dorsal with its benches (DORSAL_BENCH=ON)"};
}

DoctorFinding judge_own_instruments(const OwnInstruments& own) {
  if (own.problems.empty())
    return {"own instruments", Health::good, fmt::format("{}, asked in every programme", own.things.size())};
  return {"own instruments", Health::limited, fmt::format("not asked: {}", to_string(own.problems.front())),
          "`dorsal instrument check FILE` says every problem"};
}

DoctorFinding judge_own_guides(const OwnGuides& own) {
  if (own.problems.empty())
    return {"own movements", Health::good,
            fmt::format("{}, imagined and done where a programme has such tasks", own.things.size())};
  return {"own movements", Health::limited, fmt::format("not used: {}", to_string(own.problems.front())),
          "`dorsal movement check FILE` says every problem"};
}

DoctorFinding judge_own_lessons(const OwnLessons& own) {
  if (own.problems.empty())
    return {"own lessons", Health::good,
            fmt::format("{}, taught where a programme has lessons", own.things.size())};
  return {"own lessons", Health::limited, fmt::format("not taught: {}", to_string(own.problems.front())),
          "`dorsal lesson check FILE` says every problem"};
}

} // namespace

DoctorFinding judge_typeface() {
  if (const auto file = installed_typeface()) return {"typeface", Health::good, *file};
  return {"typeface", Health::failing, "neither Noto Sans nor DejaVu Sans is installed",
          "sudo apt-get install fonts-noto-core", ExitCode::device_error};
}

DoctorFinding judge_languages(const fs::path& catalogues) {
  const auto languages = folders_with(catalogues, fs::path{"LC_MESSAGES"} / "dorsal.mo");
  if (languages.empty())
    return {"languages", Health::limited, fmt::format("en only: no catalogue below {}", catalogues.string()),
            reinstall};
  return {"languages", Health::good, fmt::format("en, {}", fmt::join(languages, ", "))};
}

DoctorFinding judge_pictures(const fs::path& root) {
  const auto names = folders_with(root, "manifest.csv");
  PictureSets sets{root};
  std::size_t pictures = 0;
  try {
    for (const std::string& name : names) pictures += sets.get(name).manifest.pictures.size();
  } catch (const Error& error) {
    return {"pictures", Health::failing, error.what(), reinstall, error.code()};
  }
  if (names.empty())
    return {"pictures", Health::failing, fmt::format("no picture set below {}", root.string()), reinstall,
            ExitCode::not_found};
  return {"pictures", Health::good,
          fmt::format("{} and their twins in {}, all intact", pictures, fmt::join(names, ", "))};
}

DoctorFinding judge_journals(const fs::path& database) {
  if (const auto unreadable = unreadable_journals(database); !unreadable.empty())
    return {
        "emergency journals", Health::limited,
        fmt::format("{} could not be read: {}", unreadable.size(), names_of(unreadable)),
        "keep them: they may hold answers that are nowhere else; show them to whoever looks after Dorsal"};
  if (const auto waiting = waiting_journals(database); !waiting.empty())
    return {"emergency journals", Health::limited,
            fmt::format("{} wait: {}", waiting.size(), names_of(waiting)),
            "`dorsal db recover` brings them home, and says why where it cannot"};
  return {"emergency journals", Health::good, "none waits"};
}

DoctorFindings judge_database(const fs::path& file) {
  DoctorFindings findings;
  if (fs::exists(file)) {
    findings.push_back(judge_content(file));
    if (findings.back().health == Health::good) findings.push_back(judge_sessions(file));
  } else {
    findings.push_back(judge_folder(file));
  }
  findings.push_back(judge_lock(file));
  findings.push_back(judge_journals(file));
  if (const OwnInstruments own = own_instruments(file).all(); !own.things.empty() || !own.problems.empty())
    findings.push_back(judge_own_instruments(own));
  if (const OwnGuides own = own_guides(file).all(); !own.things.empty() || !own.problems.empty())
    findings.push_back(judge_own_guides(own));
  if (const OwnLessons own = own_lessons(file).all(); !own.things.empty() || !own.problems.empty())
    findings.push_back(judge_own_lessons(own));
  findings.push_back(judge_space(file));
  return findings;
}

DoctorFinding judge_clock(const WallClock& now, const fs::path& file) {
  std::optional<WallClock> newest;
  try {
    if (fs::exists(file)) newest = plan_migration(file).newest_start;
  } catch (const Error&) { // said of the database already
  }
  DoctorFinding finding{"clock", Health::good, minute_text_beside_utc(now)};
  const auto doubt = doubt_of_clock(now, newest);
  if (!doubt) return finding;
  finding.health = Health::limited;
  finding.found += doubt == ClockDoubt::behind_a_session
                       ? fmt::format(", earlier than the newest session, of {}", day_text(*newest))
                       : std::string{", which cannot be right"};
  finding.remedy =
      "set the date right; where a session has the wrong one, exclude it on the patient's page of "
      "`dorsal console`, with the reason: it is kept, and counts nowhere";
  return finding;
}

DoctorFindings judge_programs() {
  DoctorFindings findings{judge_sibling("dorsal-robot", "simulated patients (run --simulate)"),
                          judge_sibling("dorsal-bench", "measuring (dorsal bench)")};
  for (const char* name : {"chromium", "chromium-browser", "google-chrome"})
    if (const auto file = program_on_path(name)) {
      findings.push_back({"PDF", Health::good, "pages can be printed to PDF by " + file->string()});
      return findings;
    }
  findings.push_back({"PDF", Health::limited, "no chromium: pages can be seen, not made into PDF files",
                      "sudo apt-get install chromium, or print from any browser"});
  return findings;
}

} // namespace dorsal
