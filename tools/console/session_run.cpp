#include "tools/console/session_run.h"

#include <fstream>

namespace dorsal::console {
namespace {

std::vector<std::string> arguments_of(const std::filesystem::path& program, const SessionRun::Order& order) {
  std::vector<std::string> arguments{program.string(), "run",       "--db",
                                     order.database,   "--patient", order.patient};
  arguments.insert(arguments.end(), {"--display", std::to_string(order.display)});
  if (!order.sets.empty()) arguments.insert(arguments.end(), {"--sets", order.sets});
  if (!order.window.empty()) arguments.insert(arguments.end(), {"--windowed", order.window});
  return arguments;
}

// "/proc/self/exe" means another program once it is passed on.
std::filesystem::path resolved(std::filesystem::path program) {
  std::error_code none;
  const auto target = std::filesystem::read_symlink(program, none);
  return none || target.is_relative() ? program : target;
}

std::string last_words_in(const std::filesystem::path& file) {
  constexpr std::size_t most = 300;
  std::ifstream in(file);
  std::string last;
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) last = line;
  return last.substr(0, most);
}

} // namespace

SessionRun::SessionRun(std::filesystem::path program)
    : program_(resolved(std::move(program))),
      launcher_([this](const std::stop_token& stop) { launch(stop); }) {}

SessionRun::~SessionRun() = default;

void SessionRun::launch(const std::stop_token& stop) {
  std::unique_lock guard(lock_);
  while (changed_.wait(guard, stop, [this] { return wanted_.has_value(); })) {
    refusal_.clear();
    try {
      child_ =
          std::make_unique<ChildProcess>(ChildOrder{.arguments = *wanted_, .output = *folder_ / "said.txt"});
    } catch (const Error& error) {
      refusal_ = error.what();
    }
    wanted_.reset();
    changed_.notify_all();
  }
}

Json SessionRun::displays() const {
  const ScratchFolder folder;
  const std::filesystem::path said = folder / "said.txt", errors = folder / "errors.txt";
  ChildProcess child(
      {.arguments = {program_.string(), "rig", "displays", "--json"}, .output = said, .errors = errors});
  constexpr std::chrono::seconds patience{10};
  const auto code = child.wait_for(patience);
  if (!code) child.make_end();
  std::ifstream in(said);
  Json told = Json::parse(in, nullptr, false);
  if (code == 0 && told.is_object() && told.contains("displays")) return told["displays"];
  const std::string why = last_words_in(errors);
  throw Error(ExitCode::no_display, why.empty() ? "The screens of this computer could not be listed." : why);
}

bool SessionRun::start(const Order& order) {
  std::unique_lock guard(lock_);
  if (wanted_ || (child_ && !child_->ended())) return false;
  child_.reset();
  folder_ = std::make_unique<ScratchFolder>();
  patient_ = order.patient;
  wanted_ = arguments_of(program_, order);
  changed_.notify_all();
  changed_.wait(guard, [this] { return !wanted_.has_value(); });
  if (!refusal_.empty()) throw Error(ExitCode::not_found, refusal_);
  return true;
}

std::optional<SessionRun::State> SessionRun::state() {
  const std::lock_guard guard(lock_);
  if (!child_) return {};
  return State{
      .patient = patient_, .exit_code = child_->ended(), .last_words = last_words_in(*folder_ / "said.txt")};
}

} // namespace dorsal::console
