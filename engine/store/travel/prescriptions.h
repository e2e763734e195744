#pragma once
// Prescriptions in a database: issued by a clinic, or held by a patient's machine. Files go through streams,
// so that a command and a browser can hand them over alike. Throws Error: not_found for an unknown patient,
// bad_input for a file that is refused, and then nothing was changed.
#include "engine/store/file/database.h"
#include "engine/store/travel/prescription.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct PrescriptionOrder {
  std::string patient; // code; one that is not known yet is added
  std::string protocol_text;
  std::string message;
  std::string now_utc;
  std::vector<std::string> instruments{}, lessons{}, movements{}; // the clinic's own, as their files are
};

// Kept as issued, with the next serial of this patient. Refused: a message that does not fit on one screen,
// more than most_instruments_sent, most_lessons_sent or most_movements_sent.
[[nodiscard]] Prescription issue_prescription(Database& database, const PrescriptionOrder& order);
// The file for the patient. The clinic's key is made when it is first needed.
void write_prescription(Database& database, const Prescription& prescription, const Passphrase& passphrase,
                        std::ostream& out);

// Opened and its signature checked; nothing is kept yet. The caller judges the protocol before it is
// accepted.
[[nodiscard]] Prescription read_prescription(std::istream& in, const std::string& passphrase);

// Whose it is, of a file that names in the open a prescription which is held here; empty for every other one,
// and for those that earlier versions wrote. Nothing else is learnt from the file. Throws FileRefused where
// it is no prescription.
[[nodiscard]] std::optional<std::string> holder_of(Database& database, std::istream& in);

enum class OtherPatients { refuse, allow };
// Kept as held. Refused: one that is here already, an older one, one of another clinic for the same patient,
// and one for another patient than the one who trains here.
void accept_prescription(Database& database, const Prescription& prescription,
                         OtherPatients others = OtherPatients::refuse);

// The one in force on this machine.
[[nodiscard]] std::optional<Prescription> held_prescription(Database& database, const std::string& patient);
struct ClinicMessage {
  int serial{}; // of the prescription that brought it
  std::string text;
};
// The last words that came with a prescription and were not marked as read.
[[nodiscard]] std::optional<ClinicMessage> unread_message(Database& database, const std::string& patient);
void mark_read(Database& database, const std::string& patient, const ClinicMessage& message);
// Whose prescriptions are in force here, by code.
[[nodiscard]] std::vector<std::string> patients_with_prescription(Database& database);
[[nodiscard]] std::optional<Prescription> issued_prescription(Database& database, const Uuid& uuid);
[[nodiscard]] std::optional<Prescription> last_issued_prescription(Database& database,
                                                                   const std::string& patient);

} // namespace dorsal
