// Addresses of the shared store: what may be used, and that nothing secret is said aloud.
#include "engine/shared/shared_address.h"
#include "engine/shared/shared_setup.h"
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

namespace {

// A variable of the environment, while this lives.
class EnvironmentVariable {
public:
  EnvironmentVariable(const char* name, const char* value) : name_(name) { ::setenv(name, value, 1); }
  ~EnvironmentVariable() { ::unsetenv(name_); }
  EnvironmentVariable(const EnvironmentVariable&) = delete;
  EnvironmentVariable& operator=(const EnvironmentVariable&) = delete;

private:
  const char* name_;
};

std::string fault_in(const std::string& address) {
  return fault_of_shared_address(address, Transport::encrypted).value_or("");
}

} // namespace

TEST_CASE("shared address: only sockets and numeric loopback addresses are this machine") {
  for (const char* here : {"postgresql://a@127.8.9.10/trial", "postgresql://a@[::1]/trial",
                           "postgresql://a@/trial?host=@abstract", "postgresql://a@/trial",
                           "postgresql://a@elsewhere/trial?hostaddr=127.0.0.1",
                           "postgresql://a@/trial?host=/var/run/postgresql,127.0.0.1"})
    CHECK(fault_in(here).empty());
  for (const char* elsewhere :
       {"postgresql://a@127.evil.example/trial", "postgresql://a@127.1/trial",
        "postgresql://a@127.0.0.1.nip.io/t", "postgresql://a@2130706433/trial",
        "postgresql://a@localhost.evil.example/trial", "postgresql://a@127.0.0.1/trial?hostaddr=192.0.2.7",
        "postgresql://a@/trial?hostaddr=127.0.0.1,192.0.2.7", "postgresql://a@127.0.0.1,db.example.org/trial",
        "postgresql://a@/trial?host=db.example.org", "postgresql://a@[::ffff:192.0.2.7]/trial",
        "postgresql://a@/var/trial?host=db,/var/run/postgresql"})
    CHECK_THAT(fault_in(elsewhere), Contains("sslmode=verify-full"));
  for (const char* uneven :
       {"postgresql://a@b,c/trial?hostaddr=127.0.0.1", "postgresql://a@b:1,c:2,d/trial?port=1,2"})
    CHECK_FALSE(fault_in(uneven).empty());
}

TEST_CASE("shared address: a service file is refused, with or without TLS") {
  for (const char* address :
       {"postgresql://a@/trial?service=evil", "postgresql://a@127.0.0.1/trial?service=evil",
        "postgresql://a@db.example.org/trial?sslmode=require&service=evil"})
    CHECK_THAT(fault_of_shared_address(address, Transport::unencrypted_too).value_or(""),
               Contains("service file"));
  CHECK_THROWS_WITH(connection_text("postgresql://a@/trial?service=evil"), Contains("service file"));
  const EnvironmentVariable service("PGSERVICE", "evil");
  CHECK_THAT(fault_in("postgresql://a@127.0.0.1/trial"), Contains("PGSERVICE"));
}

TEST_CASE("shared address: what was judged is what libpq is told, whatever the environment says") {
  CHECK_THAT(connection_text("postgresql://a@localhost:5433/trial"),
             Contains("host='localhost,localhost'") && Contains("hostaddr='127.0.0.1,::1'") &&
                 Contains("port='5433,5433'"));
  CHECK_THAT(connection_text("postgresql://a@db.example.org/trial?sslmode=require"),
             Contains("sslmode='require'") && Contains("gssencmode='disable'") && Contains("hostaddr=''"));
  CHECK_THAT(connection_text("postgresql://a:b%27c%5C@127.0.0.1/trial"), Contains(R"(password='b\'c\\')"));
  {
    const EnvironmentVariable number("PGHOSTADDR", "192.0.2.7");
    CHECK(fault_in("postgresql://a@127.0.0.1/trial").empty());
    CHECK_THAT(connection_text("postgresql://a@127.0.0.1/trial"), Contains("hostaddr=''"));
    CHECK_THAT(fault_in("postgresql:///trial"), Contains("sslmode=verify-full"));
  }
  const EnvironmentVariable host("PGHOST", "db.example.org");
  CHECK_THAT(fault_in("postgresql:///trial"), Contains("sslmode=verify-full"));
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
