#include "engine/store/file/sealed_file.h"

#include "engine/core/base/error.h"
#include "engine/store/file/argon2_cost.h"
#include "engine/store/file/passphrase_rule.h"
#include "tests/support/catch.h"

#include <sstream>

using namespace dorsal;
using Catch::Contains;

namespace {

constexpr Argon2Effort quick{1, 8};
const Passphrase passphrase{"correct horse battery", quick};

std::string open(const std::string& bytes, const std::string& given = passphrase.text,
                 SealedKind kind = SealedKind::archive) {
  std::istringstream in(bytes);
  return open_sealed_text(in, kind, {.passphrase = given, .shared_key = {}}, 10'000'000);
}

std::string refusal(const std::string& bytes, const std::string& given = passphrase.text) {
  try {
    (void)open(bytes, given);
    return {};
  } catch (const Error& error) {
    CHECK(error.code() == ExitCode::bad_input);
    return error.what();
  }
}

FileFault fault(const std::string& bytes, const std::string& given = passphrase.text,
                SealedKind kind = SealedKind::archive) {
  try {
    (void)open(bytes, given, kind);
  } catch (const FileRefused& refused) {
    return refused.fault();
  }
  FAIL("it was taken");
  return {};
}

} // namespace

TEST_CASE("sealed file: what went in comes out, at every size around a piece") {
  for (const std::size_t size : {0UL, 1UL, 65'535UL, 65'536UL, 65'537UL, 131'072UL, 300'000UL}) {
    std::string text(size, 'a');
    for (std::size_t i = 0; i < size; i += 97) text[i] = static_cast<char>(i);
    CHECK(open(seal_text(SealedKind::archive, passphrase, text)) == text);
  }
}

TEST_CASE("sealed file: the text cannot be found in it, and no two are alike") {
  const std::string one = seal_text(SealedKind::archive, passphrase, "P001 was here");
  CHECK(one.find("P001") == std::string::npos);
  CHECK(one != seal_text(SealedKind::archive, passphrase, "P001 was here"));
}

TEST_CASE("sealed file: a wrong passphrase, and none, are named") {
  const std::string sealed = seal_text(SealedKind::archive, passphrase, "text");
  CHECK_THAT(refusal(sealed, "wrong"), Contains("does not open with this passphrase"));
  CHECK_THAT(refusal(sealed, ""), Contains("none was given"));
}

TEST_CASE("sealed file: every single flipped bit is refused") {
  const std::string sealed = seal_text(SealedKind::archive, passphrase, "some text of a patient");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string altered = sealed;
    altered[i] = static_cast<char>(altered[i] ^ 1 << i % 8);
    INFO("byte " << i);
    CHECK_FALSE(refusal(altered).empty());
  }
}

TEST_CASE("sealed file: every truncation is refused, also at a piece's end") {
  const std::string sealed = seal_text(SealedKind::archive, passphrase, std::string(200'000, 'x'));
  const std::size_t piece = 65'536 + 17;
  const std::size_t begin = sealed.size() - 200'000 - 4 * 17;
  for (const std::size_t size : {0UL, 1UL, 16UL, 48UL, begin - 1, begin, begin + piece, begin + 2 * piece,
                                 begin + 3 * piece, sealed.size() - 1})
    CHECK_FALSE(refusal(sealed.substr(0, size)).empty());
  CHECK_THAT(refusal(sealed.substr(0, begin + piece)), Contains("is cut short"));
  CHECK_FALSE(refusal(sealed + "x").empty());
}

TEST_CASE("sealed file: pieces that change places are refused") {
  std::string sealed = seal_text(SealedKind::archive, passphrase, std::string(200'000, 'x'));
  const std::size_t piece = 65'536 + 17;
  const std::size_t begin = sealed.size() - 200'000 - 4 * 17;
  const std::string first = sealed.substr(begin, piece);
  sealed.replace(begin, piece, sealed.substr(begin + piece, piece));
  sealed.replace(begin + piece, piece, first);
  CHECK_THAT(refusal(sealed), Contains("was altered"));
}

TEST_CASE("sealed file: another kind is named, anything else is not Dorsal's") {
  const std::string result = seal_text(SealedKind::prescription, passphrase, "text");
  CHECK_THAT(refusal(result), Contains("another kind (prescription)"));
  CHECK_THAT(refusal("hello, this is a letter that is long enough to be read as a header of a file"),
             Contains("was not made by Dorsal"));
}

TEST_CASE("sealed file: one that two databases share asks for its key by name") {
  const SharedKey key{seeded_uuids(1)(), {1, 2, 3}};
  const std::string sealed = seal_text(SealedKind::result, key, "text");
  std::istringstream in(sealed);
  Uuid asked;
  CHECK(open_sealed_text(in, SealedKind::result,
                         {.passphrase = {},
                          .shared_key =
                              [&](const Uuid& id) {
                                asked = id;
                                return key.key;
                              }},
                         100) == "text");
  CHECK(asked == key.id);
  std::istringstream again(sealed);
  CHECK_THROWS_WITH(open_sealed_text(again, SealedKind::result,
                                     {.passphrase = {}, .shared_key = [&](const Uuid&) { return key.key; }},
                                     3),
                    Contains("is larger than"));
}

TEST_CASE("sealed file: what its passphrase may cost is what this machine gives") {
  constexpr MachineRoom roomy{.free_mib = 16'000, .seconds_per_mib = 0.001};
  CHECK(too_dear({3, 256}, roomy).empty());
  CHECK_THAT(too_dear({10, 1024}, roomy), Contains("about 10 s of work and 1024 MiB"));
  CHECK_THAT(too_dear({1, 512}, {.free_mib = 1000, .seconds_per_mib = 0}), Contains("1000 MiB are free"));
  CHECK(too_dear({3, 256}, {.free_mib = 16'000, .seconds_per_mib = 0.1}).empty()); // ours, however slow
}

TEST_CASE("sealed file: no passphrase that is quickly guessed closes one, of whatever kind") {
  for (const SealedKind kind : {SealedKind::archive, SealedKind::prescription})
    for (const char* weak : {"", "a", "elevenchars"})
      CHECK_THROWS_WITH(seal_text(kind, Passphrase{weak, quick}, "text"),
                        Contains("allowed are 12 characters"));
  CHECK(passphrase_fault("twelve chars").empty());
  CHECK_FALSE(
      passphrase_fault("\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9").empty()); // twelve bytes, six characters
}

TEST_CASE("passphrases that are made up have four groups and differ") {
  const std::string one = generate_passphrase();
  CHECK(one.size() == 23);
  CHECK(one != generate_passphrase());
}

TEST_CASE("sealed file: why it is refused is a value, too") {
  const std::string sealed = seal_text(SealedKind::archive, passphrase, std::string(1000, 'x'));
  const auto altered = [&sealed](std::size_t at, char to) {
    std::string other = sealed;
    other[at] = to;
    return other;
  };
  CHECK(fault("") == FileFault::not_ours);
  CHECK(fault("a letter to a friend, longer than what any file of ours begins with, by some lines") ==
        FileFault::not_ours);
  CHECK(fault(altered(14, '2')) == FileFault::newer_version);
  CHECK(fault(altered(16, 'A')) == FileFault::damaged);
  CHECK(fault(sealed.substr(0, 40)) == FileFault::damaged);
  CHECK(fault(sealed.substr(0, 200)) == FileFault::damaged);
  CHECK(fault(altered(sealed.size() - 1, '\0')) == FileFault::damaged);
  CHECK(fault(sealed + "x") == FileFault::damaged);
  CHECK(fault(sealed, "another") == FileFault::does_not_open);
  CHECK(fault(sealed, "") == FileFault::no_key_here);
  CHECK(fault(sealed, passphrase.text, SealedKind::prescription) == FileFault::of_another_kind);
  std::istringstream in(sealed);
  try {
    (void)open_sealed_text(in, SealedKind::archive, {.passphrase = passphrase.text, .shared_key = {}}, 999);
    FAIL("it was taken");
  } catch (const FileRefused& refused) {
    CHECK(refused.fault() == FileFault::too_large);
  }
}

TEST_CASE("sealed file: a salt that was given stands in the open, and the file opens as any other") {
  Uuid salt;
  for (std::size_t i = 0; i < salt.bytes.size(); ++i) salt.bytes[i] = static_cast<std::uint8_t>(i + 1);
  const std::string sealed =
      seal_text(SealedKind::prescription, Passphrase{passphrase.text, quick, salt}, "text");
  std::istringstream in(sealed);
  CHECK(salt_in_the_open(in, SealedKind::prescription) == salt);
  CHECK(open(sealed, passphrase.text, SealedKind::prescription) == "text");
}
