#include "engine/shared/shared_reader.h"

#include "engine/shared/shared_connection.h"
#include "engine/shared/shared_patient.h"
#include "engine/shared/shared_reading.h"

#include <fmt/format.h>

#include <utility>

namespace dorsal {
namespace {

std::vector<SharedPatient> patients_there(Reading& work) {
  std::vector<SharedPatient> patients;
  for (const pqxx::row& row :
       work.exec("SELECT DISTINCT site, patient_code FROM dorsal.session ORDER BY 1, 2"))
    patients.push_back({text_of(row[0]), text_of(row[1])});
  return patients;
}

} // namespace

LeftOutSession at_site(LeftOutSession session, const SharedPatient& patient) {
  session.patient = fmt::format("{} of site {}", patient.code, patient.site);
  return session;
}

std::vector<LeftOutSession>
for_each_shared_patient(const std::string& address,
                        const std::function<void(const SharedPatient&, Database& database)>& work) {
  std::vector<LeftOutSession> left_out;
  with_shared_store(address, "read the shared store", [&](pqxx::connection& connection) {
    Reading reading(connection);
    for (const SharedPatient& patient : patients_there(reading)) {
      Database database = Database::in_memory();
      for (LeftOutSession& one : fetch_shared_patient(reading, patient, database))
        left_out.push_back(at_site(std::move(one), patient));
      work(patient, database);
    }
  });
  return left_out;
}

std::string shared_export_secret(const std::string& address) {
  std::string secret;
  with_shared_store(address, "read the export's secret", [&](pqxx::connection& connection) {
    Reading reading(connection);
    secret = shared_row(reading, "SELECT secret FROM dorsal.export_secret")[0].c_str();
  });
  return secret;
}

} // namespace dorsal
