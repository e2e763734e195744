#include "engine/store/file/uuid.h"

#include "tests/support/catch.h"

#include <set>

using namespace dorsal;

TEST_CASE("uuid: its text is RFC 4122 version 4 and reads back") {
  const Uuid uuid = random_uuids()();
  const std::string text = to_string(uuid);
  CHECK(text.size() == 36);
  CHECK(text[14] == '4');
  CHECK(std::string("89ab").find(text[19]) != std::string::npos);
  CHECK(parse_uuid(text) == uuid);
}

TEST_CASE("uuid: what is no uuid is refused") {
  CHECK_FALSE(parse_uuid(""));
  CHECK_FALSE(parse_uuid("123e4567-e89b-42d3-a456-42661417400"));
  CHECK_FALSE(parse_uuid("123e4567-e89b-42d3-a456-42661417400g"));
  CHECK_FALSE(parse_uuid("123e4567xe89b-42d3-a456-426614174000"));
}

TEST_CASE("uuid: a seeded source repeats itself and never a value") {
  const UuidSource one = seeded_uuids(7);
  const UuidSource same = seeded_uuids(7);
  std::set<Uuid> seen;
  for (int i = 0; i < 1000; ++i) {
    const Uuid uuid = one();
    CHECK(uuid == same());
    seen.insert(uuid);
  }
  CHECK(seen.size() == 1000);
  CHECK(seeded_uuids(8)() != seeded_uuids(7)());
}
