#pragma once
// The console behind its page: JSON in, JSON out, under /api/v1. Every request is checked here, before
// anything else happens: Host and Origin (a page elsewhere cannot reach us, not even by DNS rebinding), the
// session, the CSRF token of whatever changes something, the role. Nothing in a request ever becomes a path.
#include "engine/shared/shared_clinic.h"
#include "engine/store/audit/author.h"
#include "engine/store/file/database.h"
#include "tools/console/drafts.h"
#include "tools/console/http/call.h"
#include "tools/console/http/sign_ins.h"
#include "tools/console/pictures/picture_shelf.h"
#include "tools/console/records/grade_shelf.h"
#include "tools/console/records/records.h"
#include "tools/console/session_run.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace dorsal::console {

struct ConsoleOptions {
  int port{};
  bool demo{};
  std::function<WallTime()> now{std::chrono::system_clock::now};
  std::chrono::minutes lock_after{usual_lock};     // without use a session ends
  std::unique_ptr<SharedClinic> shared{};          // where the patients are; none: in the database
  std::filesystem::path program{"/proc/self/exe"}; // `dorsal`, for sessions started from the page
  std::string sets{};                              // folder of picture sets for them; empty: the shipped ones
};

class Console {
public:
  Console(Database database, ConsoleOptions options);

  // From any thread. Never throws.
  [[nodiscard]] Reply answer(const Call& call);
  // The secret of the link that makes the first account. Empty once there is an account, whoever made it, and
  // ten minutes after the console began.
  [[nodiscard]] std::string first_secret();
  // Whether this call may bring a file, and with it a large body. Waits for the lock.
  [[nodiscard]] bool takes_files(const Call& call);
  // Without the lock: why a call is refused whatever it asks and whoever asks it.
  [[nodiscard]] std::optional<Reply> refuse_host(const Call& call) const;
  [[nodiscard]] std::optional<Reply> refuse_foreign(const Call& call) const;
  // Whether answering takes as long as a passphrase takes on purpose.
  [[nodiscard]] static bool derives_a_key(const Call& call);
  void set_port(int port) { options_.port = port; } // once it is known, before the first request

  // For the handlers, which run with the lock held.
  struct Visit {
    const Call& call;
    std::vector<std::string> names; // what stands for the stars in the route
    const SignedIn* who{};
    Json body;
  };
  Database& database() { return database_; } // this station's: accounts, audit log, and patients of its own
  Records& records() { return *records_; }   // where a patient is read and decided about
  GradeShelf& shelf() { return shelf_; }
  SessionRun& run() { return run_; }
  Drafts& drafts() { return drafts_; }
  PictureShelf& pictures() { return pictures_; }
  [[nodiscard]] const std::string& sets() const { return options_.sets; }
  [[nodiscard]] WallTime now() const { return options_.now(); }
  std::mutex& lock() { return lock_; }
  [[nodiscard]] Author author(const Visit& visit) const;

  Reply state(const Visit& visit);
  Reply make_first_account(const Visit& visit);
  Reply sign_in(const Visit& visit);
  Reply sign_out(const Visit& visit);

private:
  Reply route(const Call& call);
  Reply signed_in(const Account& account);
  [[nodiscard]] std::string utc() const;
  void audit(const std::string& who, const char* action);

  Database database_;
  ConsoleOptions options_;
  std::unique_ptr<Records> records_;
  SignIns sign_ins_;
  GradeShelf shelf_;
  SessionRun run_;
  Drafts drafts_;
  PictureShelf pictures_;
  const std::string& living_first_secret();

  std::string first_secret_;
  WallTime first_secret_since_;
  std::mutex lock_;
};

using Visit = Console::Visit;

} // namespace dorsal::console
