#pragma once
// What a clinic sends home with one patient: the protocol (its dose, forms and thresholds with it), a
// message, the clinic's own instruments, and the key with which the results are closed. Written as text,
// signed with the clinic's key (Ed25519), and sealed with a passphrase that the patient is told in person. A
// later serial replaces an earlier one.
#include "engine/store/file/sealed_file.h"
#include "engine/store/file/uuid.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

using PublicKey = std::array<std::uint8_t, 32>;

struct ClinicKey {
  PublicKey public_key{};
  std::array<std::uint8_t, 64> secret_key{};
};
[[nodiscard]] ClinicKey make_clinic_key();

struct Prescription {
  Uuid uuid;
  std::string patient; // code
  Uuid patient_uuid;
  int serial{}; // from 1, per patient
  std::string issued_utc;
  PublicKey clinic{};
  SecretKey result_key{};
  std::string message;       // to the patient; may be empty
  std::string protocol_text; // TOML
  // The clinic's own, as their files are (TOML). They travel and are kept as files, not in the database:
  // empty where a prescription was read from there.
  std::vector<std::string> instruments{}, lessons{}, movements{};
  friend bool operator==(const Prescription&, const Prescription&) = default;
};

inline constexpr std::size_t longest_prescription = 1'000'000; // bytes
inline constexpr std::size_t most_instruments_sent = 50, most_lessons_sent = 20, most_movements_sent = 20;

inline constexpr int longest_message = 400; // characters
// At most that long, at most eight lines, and plain text.
[[nodiscard]] bool fits_one_screen(std::string_view message);

[[nodiscard]] std::string to_signed_text(const Prescription& prescription, const ClinicKey& key);
// Checks form and signature; whether the signer is the right one is the caller's to decide. Throws
// FileRefused.
[[nodiscard]] Prescription parse_prescription(std::string_view signed_text);

} // namespace dorsal
