#include "engine/clinic/home/opened_file.h"

#include "engine/clinic/machine/input_file.h"
#include "engine/clinic/programme/prescription_use.h"
#include "engine/clinic/visit/talk.h"
#include "engine/session/prescription_screens.h"
#include "engine/store/file/file_refused.h"
#include "engine/store/people/patient_facts.h"
#include "engine/store/travel/prescriptions.h"

#include <utility>

namespace dorsal {
namespace {

class FileOpening {
public:
  FileOpening(const Visitor& visitor, std::filesystem::path file, std::string practises_here)
      : visitor_(visitor), file_(std::move(file)), practises_here_(std::move(practises_here)),
        person_(visitor.protocol, read_patient_facts(visitor.database, practises_here_)),
        talk_(visitor.stage, visitor.listener, visitor.words, person_) {}

  OpenedFile open() {
    try {
      if (auto holder = holder_here()) return {.patient = std::move(holder)};
      const auto prescription = opened_by_passphrase();
      return prescription ? use(*prescription) : OpenedFile{};
    } catch (const FileRefused& refused) {
      return say(refused.fault(), refused.what());
    } catch (const Error& error) {
      if (error.code() != ExitCode::file_error) throw;
      return say(FileFault::cannot_be_read, error.what());
    }
  }

private:
  std::optional<std::string> holder_here() {
    auto in = open_input(file_);
    return holder_of(visitor_.database, in);
  }

  // Empty when the person leaves.
  std::optional<Prescription> opened_by_passphrase() {
    PassphraseEntry entry;
    for (;;) {
      const Pressed pressed = talk_.decide(passphrase_screen(entry));
      if (pressed.command == Command::stop) return {};
      if (pressed.command == Command::choose) {
        entry.take(pressed);
        continue;
      }
      if (entry.typed.empty()) {
        entry.fault = PassphraseEntry::Fault::nothing_typed;
        continue;
      }
      talk_.show(opening_file_screen());
      if (auto prescription = try_readings(entry)) return prescription;
    }
  }

  // Empty where none of them opens it, or this machine cannot try just now; the entry says which.
  std::optional<Prescription> try_readings(PassphraseEntry& entry) {
    for (const std::string& reading : readings_of(entry.typed)) try {
        auto in = open_input(file_);
        return read_prescription(in, reading);
      } catch (const FileRefused& refused) {
        if (refused.fault() == FileFault::too_costly) {
          entry.fault = PassphraseEntry::Fault::too_costly;
          return {};
        }
        if (refused.fault() != FileFault::does_not_open) throw;
        entry.fault = PassphraseEntry::Fault::did_not_open;
      }
    return {};
  }

  OpenedFile use(const Prescription& prescription) {
    if (const auto problems = problems_of_protocol(prescription); !problems.empty())
      return say(FileFault::newer_version, to_string(problems.front()));
    try {
      auto not_taken = put_to_use(visitor_.database, prescription);
      return {.patient = prescription.patient, .put_to_use = true, .not_taken = std::move(not_taken)};
    } catch (const FileRefused& refused) {
      if (refused.fault() != FileFault::in_use_already) throw;
      return {.patient = prescription.patient};
    }
  }

  OpenedFile say(FileFault fault, std::string refusal) {
    const Before before = practises_here_.empty() ? Before::nothing : Before::practised_here;
    OpenedFile refused{.refusal = std::move(refusal)};
    if (talk_.ask(file_refused_screen(fault, before)) == Command::start_anew)
      refused.patient = practises_here_;
    return refused;
  }

  const Visitor& visitor_;
  std::filesystem::path file_;
  std::string practises_here_;
  Person person_;
  Talk talk_;
};

} // namespace

OpenedFile open_file_in_window(const Visitor& visitor, const std::filesystem::path& file,
                               const std::string& practises_here) {
  return FileOpening{visitor, file, practises_here}.open();
}

} // namespace dorsal
