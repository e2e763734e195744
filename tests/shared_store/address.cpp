// Addresses of the shared store: what may be used, and that nothing secret is said aloud.
#include "engine/store/shared/shared_address.h"
#include "engine/store/shared/shared_setup.h"
#include "tests/support/catch.h"

using namespace dorsal;
using Catch::Contains;

TEST_CASE("shared address: another machine needs TLS unless somebody says otherwise") {
  const auto fault = [](const std::string& address) {
    return fault_of_shared_address(address, Transport::encrypted).value_or("");
  };
  CHECK(fault("postgresql://a@db.example.org/trial?sslmode=verify-full").empty());
  CHECK(fault("postgres://a@db.example.org/trial?sslmode=require").empty());
  CHECK(fault("postgresql://a@127.0.0.1:5433/trial").empty());
  CHECK(fault("postgresql://a@localhost/trial").empty());
  CHECK(fault("postgresql://a@%2Fvar%2Frun%2Fpostgresql/trial").empty());
  for (const char* open :
       {"postgresql://a@db.example.org/trial", "postgresql://a@db.example.org/trial?sslmode=prefer",
        "postgresql://a@localhost,db.example.org/trial", "postgresql://a@localhost/trial?hostaddr=192.0.2.7"})
    CHECK_THAT(fault(open), Contains("sslmode=verify-full"));
  CHECK_FALSE(fault_of_shared_address("postgresql://a@db.example.org/trial", Transport::unencrypted_too));
}

TEST_CASE("shared address: what is no address is refused with the form that is wanted") {
  for (const char* wrong :
       {"", "db.example.org", "host=db user=a", "mysql://a@b/c", "postgresql://a@b:c:d/x?y"})
    CHECK_THAT(fault_of_shared_address(wrong, Transport::encrypted).value_or(""),
               Contains("postgresql://ROLE@HOST"));
}

TEST_CASE("shared address: messages name neither role nor password") {
  CHECK(place_of_shared_store("postgresql://me:secret@db.example.org:5433/trial") ==
        "db.example.org:5433/trial");
}

TEST_CASE("site names are short, plain words") {
  CHECK(is_site_name("LEEDS2"));
  for (const char* wrong : {"", "L", "leeds", "LEEDS-2", "ABCDEFGHIJKLM", "A'; DROP"})
    CHECK_FALSE(is_site_name(wrong));
}
