#include "tests/two_processes/fsck.h"

#include "engine/core/base/error.h"
#include "engine/store/sessions/session_reader.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace dorsal::test {
namespace {

namespace fs = std::filesystem;
using Count = std::map<std::tuple<std::string, int, int>, int>;

// The database, and those that a restore has moved aside.
std::vector<fs::path> databases(const Premises& premises) {
  std::vector<fs::path> found{premises.database()};
  for (const auto& entry : fs::directory_iterator(premises.folder))
    if (const std::string name = entry.path().filename().string();
        name.starts_with("d.db.before-restore-") && !name.ends_with("-wal") && !name.ends_with("-shm"))
      found.push_back(entry.path());
  return found;
}

Count trials_in(const fs::path& file) {
  Count count;
  SQLite::Database sqlite(file.string(), SQLite::OPEN_READWRITE);
  SQLite::Statement select(sqlite,
                           "SELECT s.uuid, t.block, t.trial FROM trial t JOIN session s USING (session)");
  while (select.executeStep())
    ++count[{select.getColumn(0).getString(), select.getColumn(1).getInt(), select.getColumn(2).getInt()}];
  return count;
}

class Judge {
public:
  Judge(const Premises& premises, const After& after) : premises_(premises), after_(after) {}

  Verdict run() {
    if (!fs::exists(premises_.database())) {
      note(verdict_.damaged, "there is no database any more");
      return verdict_;
    }
    try {
      look_at_pages();
      look_at_people();
      look_at_trials();
      if (!premises_.site.name.empty()) look_at_store();
    } catch (const std::exception& error) {
      note(verdict_.damaged, error.what());
    }
    look_at_files();
    return verdict_;
  }

private:
  void note(int& sum, const std::string& fault) {
    ++sum;
    verdict_.faults.push_back(fault);
  }

  void look_at_pages() {
    Database database({.path = premises_.database(), .missing = Database::Missing::refuse});
    for (const std::string& problem : database.problems()) note(verdict_.damaged, problem);
  }

  void look_at_people() {
    Database database({.path = premises_.database(), .missing = Database::Missing::refuse});
    for (const StoredPatient& patient : SessionReader{database}.patients()) {
      const auto known = after_.known.patient_code.find(to_string(patient.uuid));
      if (known == after_.known.patient_code.end()) continue;
      if (known->second != patient.code)
        note(verdict_.mixed, fmt::format("{} is {}", known->second, patient.code));
      if (after_.deleted.contains(patient.code)) note(verdict_.back, fmt::format("{} is back", patient.code));
    }
    for (const SessionSummary& session : SessionReader{database}.sessions())
      for (const auto* codes : {&after_.known.session_code, &after_.acknowledged.session_code})
        if (const auto found = codes->find(to_string(session.uuid));
            found != codes->end() && found->second != session.patient)
          note(verdict_.mixed,
               fmt::format("session {} of {} is {}'s", found->first, found->second, session.patient));
  }

  void look_at_trials() {
    std::vector<Count> counts;
    for (const fs::path& file : databases(premises_)) counts.push_back(trials_in(file));
    for (const auto& trial : after_.acknowledged.trials) {
      ++verdict_.acknowledged;
      const auto& session = std::get<0>(trial);
      const auto code = after_.acknowledged.session_code.find(session);
      const std::string of = code == after_.acknowledged.session_code.end() ? "?" : code->second;
      int most = 0;
      for (const Count& count : counts)
        if (const auto found = count.find(trial); found != count.end()) most = std::max(most, found->second);
      const std::string words = words_of(trial) + " of " + of;
      if (most == 0 && !after_.deleted.contains(of)) note(verdict_.lost, words + " is lost");
      if (most > 1) note(verdict_.twice, words + " is there twice");
    }
  }

  // What is here is there, once; a restore leaves more there than here.
  void look_at_store() {
    const Brought brought = look_at(premises_.site);
    for (const auto& [session, code] : brought.session_code) {
      if (after_.deleted.contains(code))
        note(verdict_.back, fmt::format("{} is back in the shared store", code));
      for (const auto* codes : {&after_.known.session_code, &after_.acknowledged.session_code})
        if (const auto found = codes->find(session); found != codes->end() && found->second != code)
          note(verdict_.mixed,
               fmt::format("session {} of {} is {}'s in the shared store", session, found->second, code));
    }
    for (const auto& [trial, count] : brought.trials)
      if (count > 1) note(verdict_.twice, words_of(trial) + " is in the shared store twice");
    for (const auto& [trial, count] : trials_in(premises_.database()))
      if (!brought.trials.contains(trial)) note(verdict_.lost, words_of(trial) + " has not been brought");
    if (brought.without_session > 0)
      note(verdict_.damaged, fmt::format("{} rows without a session", brought.without_session));
  }

  [[nodiscard]] static std::string words_of(const std::tuple<std::string, int, int>& trial) {
    const auto& [session, block, number] = trial;
    return fmt::format("trial {}/{} of session {}", block, number, session);
  }

  [[nodiscard]] static bool is_ours_to_leave(const std::string& name) {
    return name.starts_with("in.") || name.starts_with("out.") || name.starts_with("actor-") ||
           name.starts_with("next-") || name.ends_with("-shm");
  }

  // Of a killed console; it names nobody and the next one removes it.
  [[nodiscard]] static bool is_first_page(const fs::path& folder) {
    return fs::exists(folder / "first-account.html");
  }

  void look_at_files() {
    for (const auto& entry : fs::recursive_directory_iterator(premises_.folder)) {
      const std::string name = entry.path().filename().string();
      if (name.find(".emergency-") != std::string::npos || name.ends_with(".part") ||
          name.ends_with(".restored") || (name.starts_with("dorsal-") && !is_first_page(entry.path())))
        note(verdict_.orphans, fmt::format("{} is left behind", entry.path().string()));
      if (entry.is_regular_file() && !is_ours_to_leave(name)) look_for_deleted(entry.path());
    }
  }

  void look_for_deleted(const fs::path& file) {
    const std::string bytes = read_text(file);
    for (const std::string& code : after_.deleted)
      for (const std::string& name : after_.known.names_of.at(code))
        if (bytes.find(name) != std::string::npos)
          return note(verdict_.plain, fmt::format("{} still names {}", file.string(), code));
  }

  const Premises& premises_;
  const After& after_;
  Verdict verdict_;
};

} // namespace

void read_acknowledged(const fs::path& output, Acknowledged& into) {
  std::istringstream lines(read_text(output));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string what, session, code;
    words >> what >> session;
    if (what == "session" && words >> code) into.session_code[session] = code;
    int block = 0, trial = 0;
    if (what == "saved" && words >> block >> trial) into.trials.insert({session, block, trial});
  }
}

Known look_at_clinic(const fs::path& file) {
  Known known;
  Database database({.path = file, .missing = Database::Missing::refuse});
  for (const StoredPatient& patient : SessionReader{database}.patients()) {
    known.patient_code[to_string(patient.uuid)] = patient.code;
    known.names_of[patient.code].push_back(to_string(patient.uuid));
  }
  for (const SessionSummary& session : SessionReader{database}.sessions()) {
    known.session_code[to_string(session.uuid)] = session.patient;
    known.names_of[session.patient].push_back(to_string(session.uuid));
  }
  return known;
}

Verdict judge(const Premises& premises, const After& after) { return Judge{premises, after}.run(); }

} // namespace dorsal::test
