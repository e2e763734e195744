// Sync over real TLS: certificates made here by openssl, a server that has one, and what must be refused.
#include "engine/shared/shared_clinic.h"
#include "tests/support/catch.h"
#include "tests/support/shared_site.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

bool has_no_openssl() {
  if (std::system("openssl version >/dev/null 2>&1") == 0) return false;
  std::cout << "skipped: no openssl here (Debian: openssl)\n";
  return true;
}

// A self-signed certificate for `host` and its key: NAME.crt, NAME.key.
ServerCertificate make_certificate(const ScratchFolder& folder, const std::string& name,
                                   const std::string& host) {
  const auto certificate = folder / (name + ".crt");
  const auto key = folder / (name + ".key");
  const std::string command = fmt::format(
      "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN={} "
      "-addext subjectAltName=DNS:{} -keyout '{}' -out '{}' >/dev/null 2>&1",
      host, host, key.string(), certificate.string());
  REQUIRE(std::system(command.c_str()) == 0);
  return {certificate, key};
}

} // namespace

TEST_CASE("sync over TLS: with the right authority all arrives, with a wrong one nothing is sent") {
  if (has_no_server() || has_no_openssl()) return;
  const ScratchFolder folder;
  const ServerCertificate right = make_certificate(folder, "right", "localhost");
  const ServerCertificate wrong = make_certificate(folder, "wrong", "localhost");
  const PostgresCluster cluster(right);
  const SharedAccess leeds = open_shared_store_to_site(cluster.address(), "LEEDS");
  const auto address = [&](const std::string& host, const std::string& mode, const std::string& authority) {
    return fmt::format("postgresql://{}:{}@{}:{}/postgres?sslmode={}&sslrootcert={}", leeds.role,
                       *leeds.password, host, cluster.port(), mode, authority);
  };
  const auto sent = [&] {
    pqxx::connection connection(cluster.address());
    pqxx::work work(connection);
    return shared_row(work, "SELECT count(*) FROM dorsal.trial")[0].as<int>();
  };
  Station station(1);
  station.run_sessions("ABC123", 1, 5);

  CHECK_THROWS_WITH(station.sync(address("localhost", "verify-full", wrong.certificate)),
                    Contains("certificate") && Contains("sslrootcert") && !Contains(*leeds.password));
  CHECK_THROWS_WITH(station.sync(address("localhost", "verify-full", folder / "none.crt")),
                    Contains("sslrootcert"));
  // The certificate is localhost's, not that of the number.
  CHECK_THROWS_WITH(station.sync(address("127.0.0.1", "verify-full", right.certificate)),
                    Contains("is not the server that was asked for"));
  CHECK(sent() == 0);

  const std::string good = address("localhost", "verify-full", right.certificate);
  {
    pqxx::connection connection(good);
    pqxx::work work(connection);
    CHECK(
        shared_row(work, "SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")[0].as<bool>());
  }
  CHECK(station.sync(good).trials_sent == 5);
  CHECK(SharedClinic(good).overviews().size() == 1);
  CHECK(sent() == 5);
}

TEST_CASE("sync over TLS: a server without it is refused where encryption is asked for") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  station.run_sessions("ABC123", 1, 2);
  CHECK_THROWS_WITH(station.sync(store.address(store.leeds) + "?sslmode=require"),
                    Contains("does not encrypt"));
  CHECK(store.count("trial") == 0);
}
