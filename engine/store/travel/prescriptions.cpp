#include "engine/store/travel/prescriptions.h"

#include "engine/core/base/error.h"
#include "engine/core/trial/session_record.h"
#include "engine/store/file/cells.h"

#include <sodium.h>

#include <algorithm>

namespace dorsal {
namespace {

[[noreturn]] void refuse_prescription(FileFault fault, const std::string& why) {
  throw FileRefused(fault, why + "; nothing was changed");
}

template <class Array>
void bind_bytes(SQLite::Statement& statement, int at, const Array& bytes) {
  statement.bind(at, bytes.data(), static_cast<int>(bytes.size()));
}

template <class Array>
Array bytes_in(const SQLite::Column& column) {
  Array bytes{};
  const auto* from = static_cast<const std::uint8_t*>(column.getBlob());
  if (from != nullptr && column.getBytes() == static_cast<int>(bytes.size()))
    std::copy_n(from, bytes.size(), bytes.begin());
  return bytes;
}

std::optional<ClinicKey> select_clinic_key(SQLite::Database& sqlite) {
  SQLite::Statement select(sqlite, "SELECT public_key, secret_key FROM clinic_key");
  if (!select.executeStep()) return {};
  ClinicKey key;
  key.public_key = bytes_in<decltype(key.public_key)>(select.getColumn(0));
  key.secret_key = bytes_in<decltype(key.secret_key)>(select.getColumn(1));
  return key;
}

ClinicKey clinic_key(SQLite::Database& sqlite) {
  if (const auto key = select_clinic_key(sqlite)) return *key;
  const ClinicKey key = make_clinic_key();
  SQLite::Statement insert(sqlite, "INSERT INTO clinic_key (one, public_key, secret_key) VALUES (1, ?, ?)");
  bind_bytes(insert, 1, key.public_key);
  bind_bytes(insert, 2, key.secret_key);
  insert.exec();
  return key;
}

// `wanted` is a condition with marks for the values.
std::optional<Prescription> select_one(SQLite::Database& sqlite, std::string_view wanted,
                                       const std::vector<std::string>& values) {
  SQLite::Statement select(
      sqlite,
      fmt::format("SELECT r.uuid, p.code, p.uuid, serial, issued_utc, message, protocol_text, clinic, "
                  "result_key FROM prescription r JOIN patient p USING (patient) WHERE {} "
                  "ORDER BY serial DESC LIMIT 1",
                  wanted));
  Bind bind(select);
  for (const std::string& value : values) bind << value;
  if (!select.executeStep()) return {};
  Cells cells(select);
  Prescription found;
  found.uuid = cells.uuid();
  found.patient = cells.text();
  found.patient_uuid = cells.uuid();
  found.serial = cells.integer();
  found.issued_utc = cells.text();
  found.message = cells.text();
  found.protocol_text = cells.text();
  found.clinic = bytes_in<PublicKey>(select.getColumn(7));
  found.result_key = bytes_in<SecretKey>(select.getColumn(8));
  return found;
}

std::optional<Prescription> find_one(Database& database, std::string_view wanted,
                                     const std::vector<std::string>& values) {
  std::optional<Prescription> found;
  database.read("read the prescription",
                [&](SQLite::Database& sqlite) { found = select_one(sqlite, wanted, values); });
  return found;
}

constexpr std::string_view held_by_code = "role = 'held' AND p.code = ?";
constexpr std::string_view issued_by_code = "role = 'issued' AND p.code = ?";

void insert_prescription(SQLite::Database& sqlite, const Prescription& p, std::string_view role) {
  SQLite::Statement insert(
      sqlite,
      "INSERT INTO prescription (uuid, patient, role, serial, issued_utc, message, protocol_text, clinic, "
      "result_key) VALUES (?, (SELECT patient FROM patient WHERE code = ?), ?, ?, ?, ?, ?, ?, ?)");
  Bind(insert) << p.uuid << p.patient << role << p.serial << p.issued_utc << p.message << p.protocol_text;
  bind_bytes(insert, 8, p.clinic);
  bind_bytes(insert, 9, p.result_key);
  insert.exec();
}

Uuid know_patient(SQLite::Database& sqlite, const Uuid& uuid, const std::string& code) {
  SQLite::Statement insert(sqlite,
                           "INSERT INTO patient (uuid, code) VALUES (?, ?) ON CONFLICT (code) DO NOTHING");
  Bind(insert) << uuid << code;
  insert.exec();
  SQLite::Statement select(sqlite, "SELECT uuid FROM patient WHERE code = ?");
  Bind(select) << code;
  select.executeStep();
  return Cells(select).uuid();
}

void refuse_unwanted(SQLite::Database& sqlite, const Prescription& p, OtherPatients others) {
  if (select_one(sqlite, "r.uuid = ?", {to_string(p.uuid)}))
    refuse_prescription(FileFault::in_use_already, "this prescription is in use here already");
  if (const auto held = select_one(sqlite, held_by_code, {p.patient})) {
    if (held->clinic != p.clinic)
      refuse_prescription(
          FileFault::of_another_clinic,
          fmt::format("this prescription for {} is signed by another clinic than the one before", p.patient));
    if (held->serial >= p.serial)
      refuse_prescription(
          FileFault::older,
          fmt::format("this prescription (number {}) is older than the one in use (number {})", p.serial,
                      held->serial));
    return;
  }
  const auto other = select_one(sqlite, "role = 'held' AND p.code <> ?", {p.patient});
  if (other && others == OtherPatients::refuse)
    refuse_prescription(
        FileFault::for_another_patient,
        fmt::format("this prescription is for another patient ({}) than the one who trains here ({})",
                    p.patient, other->patient));
}

} // namespace

Prescription issue_prescription(Database& database, const PrescriptionOrder& order) {
  if (!is_patient_code(order.patient))
    throw Error(ExitCode::bad_input, fmt::format("\"{}\" is not a patient code", order.patient));
  if (!fits_one_screen(order.message))
    throw Error(ExitCode::bad_input,
                fmt::format("the message to the patient does not fit on one screen: at most {} characters "
                            "and eight lines of plain text; shorten it",
                            longest_message));
  std::size_t size = order.protocol_text.size() + order.message.size();
  for (const std::string& one : order.instruments) size += one.size();
  for (const std::string& one : order.lessons) size += one.size();
  for (const std::string& one : order.movements) size += one.size();
  if (size > longest_prescription / 2) // no patient could open it
    throw Error(ExitCode::bad_input,
                fmt::format("the protocol and the clinic's own instruments, lessons and movements "
                            "have {} bytes; a prescription takes at "
                            "most {}",
                            size, longest_prescription / 2));
  if (order.instruments.size() > most_instruments_sent)
    throw Error(ExitCode::bad_input,
                fmt::format("the clinic has {} instruments of its own; a prescription takes at most {}",
                            order.instruments.size(), most_instruments_sent));
  if (order.lessons.size() > most_lessons_sent)
    throw Error(ExitCode::bad_input,
                fmt::format("the clinic has {} lessons of its own; a prescription takes at most {}",
                            order.lessons.size(), most_lessons_sent));
  if (order.movements.size() > most_movements_sent)
    throw Error(ExitCode::bad_input,
                fmt::format("the clinic has {} movements of its own; a prescription takes at most {}",
                            order.movements.size(), most_movements_sent));
  Prescription issued;
  issued.uuid = database.new_uuid();
  issued.patient = order.patient;
  issued.issued_utc = order.now_utc;
  issued.message = order.message;
  issued.protocol_text = order.protocol_text;
  issued.instruments = order.instruments;
  issued.lessons = order.lessons;
  issued.movements = order.movements;
  randombytes_buf(issued.result_key.data(), issued.result_key.size());
  database.change("keep the prescription", [&](SQLite::Database& sqlite) {
    issued.clinic = clinic_key(sqlite).public_key;
    issued.patient_uuid = know_patient(sqlite, database.new_uuid(), order.patient);
    const auto last = select_one(sqlite, issued_by_code, {order.patient});
    issued.serial = last ? last->serial + 1 : 1;
    insert_prescription(sqlite, issued, "issued");
  });
  return issued;
}

void write_prescription(Database& database, const Prescription& prescription, const Passphrase& passphrase,
                        std::ostream& out) {
  std::optional<ClinicKey> key;
  database.read("read the clinic's key", [&](SQLite::Database& sqlite) { key = select_clinic_key(sqlite); });
  if (!key || key->public_key != prescription.clinic)
    throw Error(ExitCode::not_found, "this prescription was not issued from this database");
  Passphrase closing = passphrase;
  closing.salt = prescription.uuid;
  seal(out, SealedKind::prescription, closing,
       [rest = to_signed_text(prescription, *key)]() mutable { return std::exchange(rest, {}); });
}

Prescription read_prescription(std::istream& in, const std::string& passphrase) {
  return parse_prescription(open_sealed_text(
      in, SealedKind::prescription, {.passphrase = passphrase, .shared_key = {}}, longest_prescription));
}

std::optional<std::string> holder_of(Database& database, std::istream& in) {
  const Uuid named = salt_in_the_open(in, SealedKind::prescription);
  const auto held = find_one(database, "role = 'held' AND r.uuid = ?", {to_string(named)});
  if (!held) return {};
  return held->patient;
}

void accept_prescription(Database& database, const Prescription& prescription, OtherPatients others) {
  database.change("keep the prescription", [&](SQLite::Database& sqlite) {
    refuse_unwanted(sqlite, prescription, others);
    static_cast<void>(know_patient(sqlite, prescription.patient_uuid, prescription.patient));
    insert_prescription(sqlite, prescription, "held");
  });
}

std::optional<Prescription> held_prescription(Database& database, const std::string& patient) {
  return find_one(database, held_by_code, {patient});
}

std::optional<ClinicMessage> unread_message(Database& database, const std::string& patient) {
  std::optional<ClinicMessage> message;
  database.read("read the prescription's message", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite,
                             "SELECT serial, message FROM prescription JOIN patient p USING (patient) "
                             "WHERE role = 'held' AND message_read = 0 AND trim(message) <> '' "
                             "AND p.code = ? ORDER BY serial DESC LIMIT 1");
    Bind(select) << patient;
    if (!select.executeStep()) return;
    Cells cells(select);
    message.emplace();
    message->serial = cells.integer();
    message->text = cells.text();
  });
  return message;
}

void mark_read(Database& database, const std::string& patient, const ClinicMessage& message) {
  database.change("keep that the message was read", [&](SQLite::Database& sqlite) {
    SQLite::Statement update(sqlite,
                             "UPDATE prescription SET message_read = 1 WHERE role = 'held' AND "
                             "patient = (SELECT patient FROM patient WHERE code = ?) AND serial <= ?");
    Bind(update) << patient << message.serial;
    update.exec();
  });
}

std::vector<std::string> patients_with_prescription(Database& database) {
  std::vector<std::string> codes;
  database.read("read the prescriptions", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite,
                             "SELECT DISTINCT p.code FROM prescription JOIN patient p USING (patient) "
                             "WHERE role = 'held' ORDER BY p.code");
    while (select.executeStep()) codes.push_back(Cells(select).text());
  });
  return codes;
}
std::optional<Prescription> issued_prescription(Database& database, const Uuid& uuid) {
  return find_one(database, "role = 'issued' AND r.uuid = ?", {to_string(uuid)});
}
std::optional<Prescription> last_issued_prescription(Database& database, const std::string& patient) {
  return find_one(database, issued_by_code, {patient});
}

} // namespace dorsal
