#include "engine/shared/shared_thresholds.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace dorsal {
namespace {

// The last version of every station and scope; of the station that asks beside each of the others.
constexpr const char* differing = R"sql(
WITH latest AS (
  SELECT DISTINCT ON (station_uuid, patient_code) * FROM dorsal.protocol_version
  ORDER BY station_uuid, patient_code, version DESC
), here AS (SELECT * FROM latest WHERE station_uuid = $1::uuid)
SELECT there.patient_code, there.station_uuid, coalesce(here.version, 0), there.version, there.who, there.at_utc,
       there.why
FROM latest there LEFT JOIN here USING (patient_code)
WHERE there.station_uuid <> $1::uuid AND there.protocol_text IS DISTINCT FROM here.protocol_text
ORDER BY 1, 2
)sql";

} // namespace

int send_protocols(pqxx::work& work, Database& database, const std::string& site) {
  int sent = 0;
  database.read("read the protocols", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(
        sqlite, "SELECT substr(v.at_utc, 1, 7), coalesce(p.code, ''), v.version, v.protocol_text, v.who, "
                "v.at_utc, v.why FROM protocol_version v LEFT JOIN patient p USING (patient) ORDER BY v.row");
    while (select.executeStep()) {
      const auto text = [&](int column) { return select.getColumn(column).getString(); };
      const SQLite::Column protocol = select.getColumn(3);
      const std::string protocol_text = protocol.getString();
      const char* value = protocol.isNull() ? nullptr : protocol_text.c_str();
      sent += static_cast<int>(
          shared_rows(work,
                      "INSERT INTO dorsal.protocol_version VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
                      "ON CONFLICT DO NOTHING",
                      site, text(0), to_string(database.station()), text(1), text(2), value, text(4), text(5),
                      text(6))
              .affected_rows());
    }
  });
  return sent;
}

std::vector<ThresholdDifference> threshold_differences(pqxx::work& work, const std::string& station) {
  std::vector<ThresholdDifference> differences;
  for (const pqxx::row& row : shared_rows(work, differing, station))
    differences.push_back({.patient = row[0].c_str(),
                           .station = row[1].c_str(),
                           .version_here = row[2].as<int>(),
                           .version_there = row[3].as<int>(),
                           .who_there = row[4].c_str(),
                           .at_there = row[5].c_str(),
                           .why_there = row[6].c_str()});
  return differences;
}

} // namespace dorsal
