// Starting a patient's session from the page, and how it goes.
#include "engine/core/base/error.h"
#include "engine/store/people/patients.h"
#include "engine/store/sessions/session_progress.h"
#include "tools/console/handlers.h"
#include "tools/terminal/window_size.h"

#include <fmt/format.h>

namespace dorsal::console {
namespace {

std::string ending_words(int code, const std::string& last_words) {
  switch (static_cast<ExitCode>(code)) {
  case ExitCode::ok: return "The session is complete.";
  case ExitCode::stopped: return "The session was stopped before its end. Everything answered is kept.";
  case ExitCode::no_display:
    return fmt::format("The session did not begin: there is no such screen. {}", last_words);
  default: break;
  }
  constexpr int by_signal = 128;
  if (code > by_signal)
    return fmt::format("The session was ended from outside (signal {}). What was answered is kept; start it "
                       "again to go on.",
                       code - by_signal);
  return fmt::format("The session failed: {}",
                     last_words.empty() ? fmt::format("exit code {}", code) : last_words);
}

std::string running_words(const std::optional<SessionProgress>& progress) {
  if (!progress || progress->state != SessionState::running || !progress->kind)
    return "The window is open; nothing is answered yet.";
  return fmt::format("Block {}, {}: {} of {} pictures answered and saved.", progress->block,
                     name_of(*progress->kind), progress->trials_saved, progress->pictures);
}

Json state_json(Console& console) {
  const auto state = console.run().state();
  if (!state) return {{"patient", nullptr}, {"running", false}, {"words", "No session was started here."}};
  const auto progress = last_progress(console.database(), state->patient);
  Json body{{"patient", state->patient}, {"running", !state->exit_code.has_value()}};
  body["exit_code"] = state->exit_code ? Json(*state->exit_code) : Json(nullptr);
  body["words"] =
      state->exit_code ? ending_words(*state->exit_code, state->last_words) : running_words(progress);
  return body;
}

} // namespace

Reply start_session(Console& console, const Visit& visit) {
  const PatientOverview patient = patient_overview(console.database(), visit.names.at(0));
  const Json display = visit.body.value("display", Json(0));
  constexpr int most_displays = 15;
  if (!display.is_number_integer() || display < 0 || display > most_displays)
    return refused(422, "The screen is a number from 0 to 15.");
  const std::string window = visit.body.value("window", "");
  if (!window.empty() && !parse_window_size(window))
    return refused(422, "The window is a size such as \"1280x720\", or left out for the whole screen.");
  if (!console.run().start({.patient = patient.code,
                            .database = console.database().path().string(),
                            .sets = console.sets(),
                            .display = display.get<int>(),
                            .window = window}))
    return refused(409, "A session is running; wait until it has ended.");
  return {.status = 201, .body = state_json(console)};
}

// Takes a moment, and touches nothing that the lock guards.
Reply list_displays(Console& console, const Visit&) {
  try {
    return {.body = {{"displays", console.run().displays()}, {"words", ""}}};
  } catch (const Error& error) {
    return {.body = {{"displays", Json::array()}, {"words", error.what()}}};
  }
}

Reply show_session(Console& console, const Visit&) { return {.body = state_json(console)}; }

} // namespace dorsal::console
