// Answers to instruments on a shared store.
#include "engine/shared/shared_deletion.h"
#include "engine/shared/shared_reader.h"
#include "tests/support/answered_session.h"
#include "tests/support/catch.h"
#include "tests/support/led_session.h"
#include "tests/support/shared_site.h"

using namespace dorsal;
using namespace dorsal::test;

TEST_CASE("sync: answers to instruments arrive as they were, once, and are deleted with the patient") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  (void)answered_session(station.database, "ABC123");
  CHECK(station.sync(store.address(store.leeds)).left_out.empty());
  CHECK(store.count("instrument_response") == static_cast<std::int64_t>(every_response().size()));
  CHECK(station.sync(store.address(store.leeds)).rows_sent == 0);
  int patients = 0;
  const auto left_out =
      for_each_shared_patient(store.address(store.manager), [&](const SharedPatient&, Database& database) {
        ++patients;
        CHECK(rows_of_sessions(database) == rows_of_sessions(station.database));
      });
  CHECK(patients == 1);
  CHECK(left_out.empty());
  CHECK(delete_shared_patient(store.cluster.address(), "LEEDS", "ABC123").complete());
  CHECK(store.count("instrument_response") == 0);
}
