#include "engine/store/travel/prescription.h"

#include "engine/core/base/characters.h"
#include "engine/core/base/error.h"
#include "engine/core/trial/session_record.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <charconv>

namespace dorsal {
namespace {

// The second form has instruments after the protocol, the third lessons after those, the fourth
// movements after those. One without is written
// in the first that holds it, which earlier versions read too.
constexpr std::string_view first_line = "Dorsal prescription 1\n";
constexpr std::string_view first_line_with_instruments = "Dorsal prescription 2\n";
constexpr std::string_view first_line_with_lessons = "Dorsal prescription 3\n";
constexpr std::string_view first_line_with_movements = "Dorsal prescription 4\n";
constexpr std::size_t signature_hex = 2 * crypto_sign_BYTES;

[[noreturn]] void refuse_text(std::string_view why, FileFault fault = FileFault::damaged) {
  throw FileRefused(fault, fmt::format("this prescription {}; nothing was taken", why));
}

template <std::size_t size>
std::string hex(const std::array<std::uint8_t, size>& bytes) {
  return fmt::format("{:02x}", fmt::join(bytes, ""));
}

template <std::size_t size>
std::array<std::uint8_t, size> from_hex(std::string_view text) {
  std::array<std::uint8_t, size> bytes{};
  std::size_t length = 0;
  const bool whole = text.size() == 2 * size && sodium_hex2bin(bytes.data(), size, text.data(), text.size(),
                                                               nullptr, &length, nullptr) == 0;
  if (!whole || length != size) refuse_text("holds a key of the wrong form");
  return bytes;
}

// Lines "name: value" and texts with their length in bytes, in one fixed order.
class Reader {
public:
  explicit Reader(std::string_view text) : rest_(text) {}

  std::string_view line(std::string_view name) {
    const auto end = rest_.find('\n');
    if (end == std::string_view::npos || !rest_.starts_with(name) || rest_.substr(name.size(), 2) != ": ")
      refuse_text(fmt::format("has no line \"{}\" where it belongs", name));
    const std::string_view value = rest_.substr(name.size() + 2, end - name.size() - 2);
    rest_.remove_prefix(end + 1);
    return value;
  }
  int number(std::string_view name) {
    const std::string_view text = line(name);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0)
      refuse_text(fmt::format("has no number in \"{}\"", name));
    return value;
  }
  std::string text(std::string_view name) {
    const auto size = static_cast<std::size_t>(number(name));
    if (rest_.size() < size + 1 || rest_[size] != '\n')
      refuse_text(fmt::format("has a wrong length of \"{}\"", name));
    std::string value{rest_.substr(0, size)};
    rest_.remove_prefix(size + 1);
    return value;
  }
  Uuid uuid(std::string_view name) {
    const auto uuid = parse_uuid(line(name));
    if (!uuid) refuse_text(fmt::format("has no UUID in \"{}\"", name));
    return *uuid;
  }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

private:
  std::string_view rest_;
};

std::string_view first_line_of(const Prescription& p) {
  if (!p.movements.empty()) return first_line_with_movements;
  if (!p.lessons.empty()) return first_line_with_lessons;
  return p.instruments.empty() ? first_line : first_line_with_instruments;
}

// How many, and each with its length: "instruments: 1", "instrument: 120" ...
void write_files(std::string_view noun, const std::vector<std::string>& files, std::string& body) {
  body += fmt::format("{}s: {}\n", noun, files.size());
  for (const std::string& one : files) body += fmt::format("{}: {}\n{}\n", noun, one.size(), one);
}

std::string body_of(const Prescription& p) {
  std::string body = fmt::format(
      "{}uuid: {}\npatient: {}\npatient uuid: {}\nserial: {}\nissued: {}\nclinic: {}\nresult key: "
      "{}\nmessage: {}\n{}\nprotocol: {}\n{}\n",
      first_line_of(p), to_string(p.uuid), p.patient, to_string(p.patient_uuid), p.serial, p.issued_utc,
      hex(p.clinic), hex(p.result_key), p.message.size(), p.message, p.protocol_text.size(), p.protocol_text);
  if (first_line_of(p) != first_line) write_files("instrument", p.instruments, body);
  if (!p.lessons.empty() || !p.movements.empty()) write_files("lesson", p.lessons, body);
  if (!p.movements.empty()) write_files("movement", p.movements, body);
  return body;
}

std::vector<std::string> read_files(std::string_view noun, std::size_t most, Reader& reader) {
  const auto count = static_cast<std::size_t>(reader.number(fmt::format("{}s", noun)));
  if (count > most) refuse_text(fmt::format("has {} {}s; allowed are at most {}", count, noun, most));
  std::vector<std::string> files;
  while (files.size() < count) files.push_back(reader.text(noun));
  return files;
}

Prescription parse_body(std::string_view body) {
  const bool with_movements = body.starts_with(first_line_with_movements);
  const bool with_lessons = with_movements || body.starts_with(first_line_with_lessons);
  const bool with_instruments = with_lessons || body.starts_with(first_line_with_instruments);
  if (!with_instruments && !body.starts_with(first_line))
    refuse_text("was not made by this version of Dorsal or an earlier one", FileFault::newer_version);
  static_assert(first_line.size() == first_line_with_instruments.size() &&
                first_line.size() == first_line_with_lessons.size() &&
                first_line.size() == first_line_with_movements.size());
  Reader reader(body.substr(first_line.size()));
  Prescription p;
  p.uuid = reader.uuid("uuid");
  p.patient = reader.line("patient");
  p.patient_uuid = reader.uuid("patient uuid");
  p.serial = reader.number("serial");
  p.issued_utc = reader.line("issued");
  p.clinic = from_hex<32>(reader.line("clinic"));
  p.result_key = from_hex<32>(reader.line("result key"));
  p.message = reader.text("message");
  p.protocol_text = reader.text("protocol");
  if (with_instruments) p.instruments = read_files("instrument", most_instruments_sent, reader);
  if (with_lessons) p.lessons = read_files("lesson", most_lessons_sent, reader);
  if (with_movements) p.movements = read_files("movement", most_movements_sent, reader);
  if (!reader.at_end()) refuse_text("has something after its end");
  if (!fits_one_screen(p.message)) refuse_text("has a message that does not fit on one screen");
  if (!is_patient_code(p.patient) || p.serial < 1) refuse_text("names no patient code or serial number");
  return p;
}

} // namespace

bool fits_one_screen(std::string_view message) {
  constexpr auto most_lines = 8;
  return characters_in(message) <= longest_message && std::ranges::count(message, '\n') < most_lines &&
         std::ranges::none_of(message, [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7f; });
}

ClinicKey make_clinic_key() {
  if (sodium_init() < 0)
    throw Error(ExitCode::internal_error, "libsodium found no source of randomness; check /dev/urandom");
  ClinicKey key;
  crypto_sign_keypair(key.public_key.data(), key.secret_key.data());
  return key;
}

std::string to_signed_text(const Prescription& prescription, const ClinicKey& key) {
  const std::string body = body_of(prescription);
  std::array<std::uint8_t, crypto_sign_BYTES> signature{};
  crypto_sign_detached(signature.data(), nullptr, reinterpret_cast<const unsigned char*>(body.data()),
                       body.size(), key.secret_key.data());
  return body + hex(signature);
}

Prescription parse_prescription(std::string_view signed_text) {
  if (signed_text.size() < signature_hex) refuse_text("has no signature");
  const std::string_view body = signed_text.substr(0, signed_text.size() - signature_hex);
  const auto signature = from_hex<crypto_sign_BYTES>(signed_text.substr(body.size()));
  Prescription prescription = parse_body(body);
  if (crypto_sign_verify_detached(signature.data(), reinterpret_cast<const unsigned char*>(body.data()),
                                  body.size(), prescription.clinic.data()) != 0)
    refuse_text("was not signed by the clinic that it names");
  return prescription;
}

} // namespace dorsal
