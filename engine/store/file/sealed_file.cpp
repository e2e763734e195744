#include "engine/store/file/sealed_file.h"

#include "engine/core/base/error.h"
#include "engine/core/base/names.h"
#include "engine/store/file/passphrase_rule.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <ostream>
#include <sstream>
#include <vector>

namespace dorsal {
namespace {

constexpr Names<SealedKind, 3> kind_names = {{{SealedKind::archive, "archive"},
                                              {SealedKind::prescription, "prescription"},
                                              {SealedKind::result, "result"}}};

constexpr std::string_view seal_mark = "Dorsal sealed 1\n";
constexpr std::string_view seal_of_any_version = "Dorsal sealed ";
constexpr std::size_t piece_size = 64 * 1024;
constexpr std::size_t sealed_piece_size = piece_size + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kind_size = 16;
constexpr std::size_t salt_size = crypto_pwhash_SALTBYTES;
constexpr std::size_t preamble_size = seal_mark.size() + kind_size + 1 + 8 + salt_size;
constexpr std::size_t stream_header_size = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

using SealedBytes = std::vector<unsigned char>;

const unsigned char* bytes_of(std::string_view text) {
  // Chars may be read as unsigned chars; libsodium asks for the latter.
  return reinterpret_cast<const unsigned char*>(text.data());
}
std::string_view text_of(const SealedBytes& bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes.data()), size};
}

[[noreturn]] void refuse_sealed(SealedKind kind, FileFault fault, std::string_view why) {
  throw FileRefused(fault, fmt::format("this {} {}; nothing was taken", kind_names.name_of(kind), why));
}

void know_sodium() {
  if (sodium_init() < 0)
    throw Error(ExitCode::internal_error, "libsodium found no source of randomness; check /dev/urandom");
}

// What stands in the open before the stream, and is authenticated with it.
struct Preamble {
  SealedKind kind{};
  bool by_passphrase{};
  Argon2Effort effort{};
  std::array<unsigned char, salt_size> salt{}; // or the shared key's id
};

std::string number_bytes(std::uint32_t number) {
  std::string bytes;
  for (int i = 0; i < 4; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xff);
  return bytes;
}
std::uint32_t big_endian_in(std::string_view bytes) {
  std::uint32_t number = 0;
  for (std::size_t i = 4; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  return number;
}

std::string to_bytes(const Preamble& preamble) {
  std::string bytes{seal_mark};
  std::string kind{kind_names.name_of(preamble.kind)};
  kind.resize(kind_size, '\0');
  bytes += kind;
  bytes += preamble.by_passphrase ? 'P' : 'K';
  bytes += number_bytes(preamble.effort.passes) + number_bytes(preamble.effort.memory_mib);
  bytes.append(preamble.salt.begin(), preamble.salt.end());
  return bytes;
}

bool in_range(const Argon2Effort& effort) {
  return effort.passes >= 1 && effort.passes <= 10 && effort.memory_mib >= 8 && effort.memory_mib <= 1024;
}

Preamble parse_preamble(std::string_view bytes, SealedKind wanted) {
  if (bytes.starts_with(seal_of_any_version) && !bytes.starts_with(seal_mark) &&
      bytes.size() >= seal_mark.size())
    refuse_sealed(wanted, FileFault::newer_version,
                  "was made by a newer version of Dorsal, or its beginning was altered");
  if (bytes.size() != preamble_size || !bytes.starts_with(seal_mark))
    refuse_sealed(wanted, bytes.starts_with(seal_mark) ? FileFault::damaged : FileFault::not_ours,
                  "was not made by Dorsal, or its beginning was altered");
  const std::string_view kind = bytes.substr(seal_mark.size(), kind_size);
  Preamble preamble;
  preamble.kind = wanted;
  const std::string name{kind.substr(0, kind.find('\0'))};
  const auto found = kind_names.parse(name);
  if (!found) refuse_sealed(wanted, FileFault::damaged, "was altered at its beginning");
  if (*found != wanted)
    throw FileRefused(
        FileFault::of_another_kind,
        fmt::format("this is a file of another kind ({}), and {} was asked for; nothing was taken", name,
                    kind_names.name_of(wanted)));
  std::string_view rest = bytes.substr(seal_mark.size() + kind_size);
  if (rest[0] != 'P' && rest[0] != 'K')
    refuse_sealed(wanted, FileFault::damaged, "was altered at its beginning");
  preamble.by_passphrase = rest[0] == 'P';
  preamble.effort = {big_endian_in(rest.substr(1, 4)), big_endian_in(rest.substr(5, 4))};
  if (preamble.by_passphrase && !in_range(preamble.effort))
    refuse_sealed(wanted, FileFault::damaged, "was altered at its beginning");
  std::ranges::copy(rest.substr(9), preamble.salt.begin());
  return preamble;
}

SecretKey key_from(const std::string& passphrase, const Preamble& preamble) {
  SecretKey key{};
  if (crypto_pwhash(key.data(), key.size(), passphrase.data(), passphrase.size(), preamble.salt.data(),
                    preamble.effort.passes, std::size_t{preamble.effort.memory_mib} << 20,
                    crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw Error(ExitCode::internal_error,
                fmt::format("{} MiB of memory are needed to work out the key; close other programs",
                            preamble.effort.memory_mib));
  return key;
}

std::string read_up_to(std::istream& in, std::size_t size) {
  std::string bytes(size, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

class Stream {
public:
  ~Stream() { sodium_memzero(&state_, sizeof state_); }
  Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  Stream(Stream&&) = delete;
  Stream& operator=(Stream&&) = delete;

  std::string begin_push(const SecretKey& key) {
    std::string header(stream_header_size, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&state_, reinterpret_cast<unsigned char*>(header.data()),
                                                    key.data());
    return header;
  }
  [[nodiscard]] std::string push(std::string_view piece, std::string_view beside, bool last) {
    SealedBytes sealed(piece.size() + crypto_secretstream_xchacha20poly1305_ABYTES);
    const auto tag = static_cast<unsigned char>(last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    crypto_secretstream_xchacha20poly1305_push(&state_, sealed.data(), nullptr, bytes_of(piece), piece.size(),
                                               bytes_of(beside), beside.size(), tag);
    return std::string{text_of(sealed, sealed.size())};
  }
  [[nodiscard]] bool begin_pull(const std::string& header, const SecretKey& key) {
    return crypto_secretstream_xchacha20poly1305_init_pull(&state_, bytes_of(header), key.data()) == 0;
  }
  struct Piece {
    std::string text;
    bool last{};
  };
  [[nodiscard]] std::optional<Piece> pull(std::string_view sealed, std::string_view beside) {
    if (sealed.size() < crypto_secretstream_xchacha20poly1305_ABYTES) return {};
    SealedBytes opened(sealed.size());
    unsigned long long size = 0;
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&state_, opened.data(), &size, &tag, bytes_of(sealed),
                                                   sealed.size(), bytes_of(beside), beside.size()) != 0)
      return {};
    return Piece{std::string{text_of(opened, static_cast<std::size_t>(size))},
                 tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL};
  }

private:
  crypto_secretstream_xchacha20poly1305_state state_{};
};

void refuse_weak(const SealKey& key) {
  const auto* passphrase = std::get_if<Passphrase>(&key);
  if (passphrase == nullptr) return;
  if (const std::string fault = passphrase_fault(passphrase->text); !fault.empty())
    throw Error(ExitCode::usage, fault);
}

Preamble preamble_for(SealedKind kind, const SealKey& key) {
  Preamble preamble;
  preamble.kind = kind;
  if (const auto* passphrase = std::get_if<Passphrase>(&key)) {
    preamble.by_passphrase = true;
    preamble.effort = passphrase->effort;
    if (passphrase->salt)
      preamble.salt = passphrase->salt->bytes;
    else
      randombytes_buf(preamble.salt.data(), preamble.salt.size());
  } else {
    preamble.effort = {0, 0};
    std::ranges::copy(std::get<SharedKey>(key).id.bytes, preamble.salt.begin());
  }
  return preamble;
}

SecretKey key_for(const Preamble& preamble, const SealKey& key) {
  if (const auto* passphrase = std::get_if<Passphrase>(&key)) return key_from(passphrase->text, preamble);
  return std::get<SharedKey>(key).key;
}

SecretKey key_for(const Preamble& preamble, const Opener& opener) {
  if (preamble.by_passphrase) {
    if (opener.passphrase.empty())
      refuse_sealed(preamble.kind, FileFault::no_key_here, "is closed with a passphrase, and none was given");
    if (const std::string why = too_dear(preamble.effort, room_here_for(preamble.effort)); !why.empty())
      refuse_sealed(preamble.kind, FileFault::too_costly, why);
    return key_from(opener.passphrase, preamble);
  }
  if (!opener.shared_key)
    refuse_sealed(preamble.kind, FileFault::no_key_here, "is closed with a key that is not here");
  Uuid id;
  std::ranges::copy(preamble.salt, id.bytes.begin());
  return opener.shared_key(id);
}

// Whole pieces out of whatever the source gives.
class Pieces {
public:
  explicit Pieces(const PieceSource& source) : source_(source) {}
  [[nodiscard]] std::string next() {
    while (!over_ && held_.size() < piece_size) {
      const std::string more = source_();
      over_ = more.empty();
      held_ += more;
    }
    std::string piece = held_.substr(0, piece_size);
    held_.erase(0, piece_size);
    return piece;
  }

private:
  const PieceSource& source_;
  std::string held_;
  bool over_{false};
};

} // namespace

std::string_view name_of(SealedKind kind) { return kind_names.name_of(kind); }

void seal(std::ostream& out, SealedKind kind, const SealKey& key, const PieceSource& source) {
  know_sodium();
  refuse_weak(key);
  const Preamble preamble = preamble_for(kind, key);
  const std::string open = to_bytes(preamble);
  Stream stream;
  out << open << stream.begin_push(key_for(preamble, key));
  // An empty piece first: what fails here is the key, what fails later was altered.
  out << stream.push({}, open, false);
  Pieces pieces(source);
  for (std::string piece = pieces.next();;) {
    std::string following = piece.size() == piece_size ? pieces.next() : std::string{};
    const bool last = following.empty();
    out << stream.push(piece, {}, last);
    if (last) break;
    piece = std::move(following);
  }
  if (!out.flush()) throw Error(ExitCode::file_error, "the sealed file cannot be written; is the disk full?");
}

std::string seal_text(SealedKind kind, const SealKey& key, std::string_view text) {
  std::ostringstream out;
  seal(out, kind, key, [rest = std::string{text}]() mutable { return std::exchange(rest, {}); });
  return std::move(out).str();
}

void open_sealed(std::istream& in, SealedKind kind, const Opener& opener, const Sink& sink) {
  know_sodium();
  const std::string open = read_up_to(in, preamble_size);
  const Preamble preamble = parse_preamble(open, kind);
  Stream stream;
  const std::string header = read_up_to(in, stream_header_size);
  if (header.size() < stream_header_size) refuse_sealed(kind, FileFault::damaged, "is cut short");
  const std::string first = read_up_to(in, crypto_secretstream_xchacha20poly1305_ABYTES);
  if (first.size() < crypto_secretstream_xchacha20poly1305_ABYTES)
    refuse_sealed(kind, FileFault::damaged, "is cut short");
  if (!stream.begin_pull(header, key_for(preamble, opener)) || !stream.pull(first, open))
    refuse_sealed(kind, FileFault::does_not_open,
                  preamble.by_passphrase
                      ? "does not open with this passphrase, or was altered at its beginning"
                      : "was altered at its beginning");
  for (bool last = false; !last;) {
    const std::string sealed = read_up_to(in, sealed_piece_size);
    if (sealed.empty()) refuse_sealed(kind, FileFault::damaged, "is cut short");
    const auto piece = stream.pull(sealed, {});
    if (!piece)
      refuse_sealed(kind, FileFault::damaged,
                    sealed.size() < sealed_piece_size ? "was altered or cut short" : "was altered");
    last = piece->last;
    if (!last && piece->text.size() != piece_size) refuse_sealed(kind, FileFault::damaged, "was altered");
    sink(piece->text);
  }
  if (in.peek() != std::istream::traits_type::eof())
    refuse_sealed(kind, FileFault::damaged, "has something after its end");
}

Uuid salt_in_the_open(std::istream& in, SealedKind kind) {
  Uuid salt;
  salt.bytes = parse_preamble(read_up_to(in, preamble_size), kind).salt;
  return salt;
}

std::string open_sealed_text(std::istream& in, SealedKind kind, const Opener& opener, std::size_t longest) {
  std::string text;
  open_sealed(in, kind, opener, [&](std::string_view piece) {
    if (text.size() + piece.size() > longest)
      refuse_sealed(kind, FileFault::too_large,
                    fmt::format("is larger than the {} MB that one may have", longest / 1'000'000));
    text += piece;
  });
  return text;
}

std::string generate_passphrase() {
  know_sodium();
  constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // no 0, O, 1, I
  std::string text;
  for (int i = 0; i < 20; ++i) {
    if (i > 0 && i % 5 == 0) text += '-';
    text += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
  }
  return text;
}

} // namespace dorsal
