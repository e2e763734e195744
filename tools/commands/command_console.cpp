// `dorsal console`
#include "engine/clinic/machine/picture_root.h"
#include "engine/system/scratch_folder.h"
#include "tools/commands.h"
#include "tools/console/first_page.h"
#include "tools/console/records/demo_clinic.h"
#include "tools/console/server.h"
#include "tools/terminal/shared_option.h"

#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <memory>
#include <thread>

namespace dorsal {
namespace {

struct ConsoleOptions {
  std::string database; // a file, or the address of a shared store
  std::string station_database;
  std::string sets;
  int port{8377};
  bool no_browser{};
  bool demo{};
  bool without_tls{};
  int lock_after_minutes{static_cast<int>(console::usual_lock.count())};
};

// Ctrl-C and a polite kill end the program in order. Blocked before any thread starts, so that all inherit
// it.
class Goodbye {
public:
  Goodbye() {
    ::sigemptyset(&signals_);
    ::sigaddset(&signals_, SIGINT);
    ::sigaddset(&signals_, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  }
  ~Goodbye() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  Goodbye(const Goodbye&) = delete;
  Goodbye& operator=(const Goodbye&) = delete;
  Goodbye(Goodbye&&) = delete;
  Goodbye& operator=(Goodbye&&) = delete;

  // Looks after something once a second meanwhile.
  void wait(const std::function<void()>& look_after) const {
    constexpr timespec second{1, 0};
    while (::sigtimedwait(&signals_, nullptr, &second) < 0) look_after();
  }

private:
  sigset_t signals_{};
  sigset_t before_{};
};

// A session on the same machine comes first. For this thread and those that it starts.
void step_back() {
  constexpr int nicer = 10;
  static_cast<void>(::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), nicer));
}

// An address, or a page in a file.
void open_browser(const std::string& what) {
  std::string program = "xdg-open";
  std::string argument = what;
  std::array<char*, 3> arguments{program.data(), argument.data(), nullptr};
  pid_t child = 0;
  static_cast<void>(::posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments.data(), ::environ));
}

Database demo_database(const ScratchFolder& folder, const std::string& sets, std::ostream& err) {
  err << "making a clinic of simulated patients; it is gone when the console ends\n";
  Database database({.path = folder / "demo.db", .waits_for_disk = false});
  console::fill_demo_clinic(database, picture_root(sets));
  return database;
}

struct DataSource {
  std::string file; // this station's own
  std::unique_ptr<SharedClinic> shared{};
};

DataSource source_of(const ConsoleOptions& options) {
  if (!is_shared_address(options.database)) {
    if (!options.station_database.empty())
      throw Error(ExitCode::usage,
                  "--station-db goes with --db postgresql://..., and names this station's file");
    return {options.database};
  }
  if (options.demo)
    throw Error(ExitCode::usage, "--demo makes patients of its own; leave --db or --demo out");
  const SharedOption shared{options.database, options.without_tls};
  return {options.station_database, std::make_unique<SharedClinic>(checked_address(shared))};
}

ExitCode serve(const ConsoleOptions& options, const Terminal& terminal) {
  const Goodbye goodbye;
  DataSource source = source_of(options);
  std::unique_ptr<ScratchFolder> scratch;
  if (options.demo) scratch = std::make_unique<ScratchFolder>();
  console::Console desk(scratch ? demo_database(*scratch, options.sets, terminal.err)
                                : open_database(source.file, Database::Missing::create),
                        {.port = options.port,
                         .demo = options.demo,
                         .lock_after = std::chrono::minutes{options.lock_after_minutes},
                         .shared = std::move(source.shared),
                         .sets = options.sets});
  console::Server server(desk, options.port);
  const std::string address = fmt::format("http://127.0.0.1:{}/", server.port());
  std::unique_ptr<console::FirstPage> first_page;
  terminal.out << address << std::endl;
  if (const std::string secret = desk.first_secret(); !secret.empty()) {
    first_page = std::make_unique<console::FirstPage>(address, secret);
    terminal.err << "no accounts yet; this page, which you alone can read, makes the first one within ten "
                    "minutes:\n";
    terminal.out << first_page->file().string() << std::endl;
  }
  terminal.err << "Ctrl-C ends the console\n";
  if (!options.no_browser) open_browser(first_page ? first_page->file().string() : address);
  std::thread serving([&server] {
    step_back();
    server.serve();
  });
  goodbye.wait([&] {
    if (first_page && desk.first_secret().empty()) first_page.reset();
  });
  server.stop();
  serving.join();
  return ExitCode::ok;
}

} // namespace

void add_console_command(Program& program) {
  auto options = std::make_shared<ConsoleOptions>();
  CLI::App* command = program.app.add_subcommand(
      "console", "The clinician's page in the browser: patients, grades, thresholds, decisions");
  command
      ->add_option("--db", options->database,
                   "Database file (default: $XDG_DATA_HOME/dorsal/dorsal.db), or the shared store of a site: "
                   "postgresql://ROLE@HOST:PORT/NAME?sslmode=verify-full")
      ->type_name("FILE|ADDRESS");
  command
      ->add_option("--station-db", options->station_database,
                   "With a shared store: this station's file, for accounts and audit log (default: the one "
                   "above)")
      ->type_name("FILE");
  command->add_flag("--without-tls", options->without_tls,
                    "With a shared store: allow an unencrypted connection to another machine");
  command->add_option("--port", options->port, "Port on 127.0.0.1, 0 for any free one (default: 8377)")
      ->check(CLI::Range(0, 65535));
  command->add_flag("--no-browser", options->no_browser, "Print the address and open no browser");
  command
      ->add_option("--lock-after", options->lock_after_minutes,
                   fmt::format("Minutes without use after which the page is covered and a session ends "
                               "(default: {})",
                               options->lock_after_minutes))
      ->check(CLI::Range(1, 720));
  command->add_flag("--demo", options->demo, "A clinic of simulated patients; no real data are touched");
  command
      ->add_option("--sets", options->sets, "Folder of picture sets for --demo (default: the shipped ones)")
      ->type_name("DIR");
  program.when_chosen(*command, [options, &program] { return serve(*options, program.terminal); });
}

} // namespace dorsal
