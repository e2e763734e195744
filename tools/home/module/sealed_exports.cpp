// What the page may call about files that travel: a prescription to open, a result to close, and what lies on
// this device. What is refused is thrown, and ends this instance (thrown.cpp).
#include "engine/core/base/error.h"
#include "engine/store/travel/prescription.h"
#include "tools/home/module/bytes.h"

#include <sodium.h>

#include <algorithm>
#include <sstream>

using namespace dorsal;
using namespace dorsal::home;

namespace dorsal::home {

Bytes& sealed_answer() {
  static Bytes one;
  return one;
}

} // namespace dorsal::home

namespace {

SecretKey key_in(const std::uint8_t* bytes) {
  SecretKey key{};
  std::copy_n(bytes, key.size(), key.begin());
  return key;
}

std::string_view letters_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

void answer_sealed(std::string_view bytes) {
  sealed_answer().clear();
  sealed_answer().text(bytes);
}

// Another key than that of results: what lies on this device is never mistaken for one.
SecretKey device_key(const SecretKey& result_key) {
  constexpr std::string_view purpose = "Dorsal: what is kept on a device at home";
  SecretKey key{};
  crypto_generichash(key.data(), key.size(), reinterpret_cast<const unsigned char*>(purpose.data()),
                     purpose.size(), result_key.data(), result_key.size());
  return key;
}

} // namespace

#define EXPORT(name) [[clang::export_name(#name)]]

extern "C" {

EXPORT(sealed_answer) const std::uint8_t* sealed_answer_at() { return sealed_answer().data(); }
EXPORT(sealed_answer_size) std::size_t sealed_answer_size() { return sealed_answer().size(); }

// UUID, patient's code, serial, when issued, result key, message, protocol, then three lists of texts with
// their numbers: instruments, lessons, movements.
EXPORT(open_prescription)
void open_prescription(const std::uint8_t* bytes, std::size_t size, const char* passphrase,
                       std::size_t passphrase_size) {
  std::istringstream in{std::string{letters_of(bytes, size)}};
  const Prescription p = parse_prescription(open_sealed_text(
      in, SealedKind::prescription, {.passphrase = {passphrase, passphrase_size}}, longest_prescription));
  Bytes& out = sealed_answer();
  out.clear();
  out.text(to_string(p.uuid)).text(p.patient).word(static_cast<std::uint32_t>(p.serial)).text(p.issued_utc);
  out.text(letters_of(p.result_key.data(), p.result_key.size())).text(p.message).text(p.protocol_text);
  for (const auto* files : {&p.instruments, &p.lessons, &p.movements}) {
    out.word(static_cast<std::uint32_t>(files->size()));
    for (const std::string& file : *files) out.text(file);
  }
}

EXPORT(close_result)
void close_result(const char* prescription, std::size_t prescription_size, const std::uint8_t* key,
                  std::size_t, const char* text, std::size_t size) {
  const auto id = parse_uuid({prescription, prescription_size});
  if (!id) throw Error(ExitCode::internal_error, "the prescription has no name");
  answer_sealed(seal_text(SealedKind::result, SharedKey{*id, key_in(key)}, {text, size}));
}

EXPORT(close_piece)
void close_piece(const std::uint8_t* key, std::size_t, const char* text, std::size_t size) {
  answer_sealed(seal_text(SealedKind::result, SharedKey{{}, device_key(key_in(key))}, {text, size}));
}
EXPORT(open_piece)
void open_piece(const std::uint8_t* key, std::size_t, const std::uint8_t* bytes, std::size_t size) {
  std::istringstream in{std::string{letters_of(bytes, size)}};
  const SecretKey opens = device_key(key_in(key));
  constexpr std::size_t longest = 8'000'000;
  answer_sealed(open_sealed_text(
      in, SealedKind::result, {.passphrase = {}, .shared_key = [&](const Uuid&) { return opens; }}, longest));
}

} // extern "C"
