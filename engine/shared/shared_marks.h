#pragma once
// The tables of the shared store that hold something about a patient, found in PostgreSQL's catalog by their
// columns, so that a later table is found without being named anywhere. Internal to the store.
#include "engine/shared/shared_connection.h"

#include <string>
#include <vector>

namespace dorsal {

// What a patient's rows are known by, within a site.
struct SharedMarks {
  std::string site;
  std::string code;
  std::string sessions; // UUIDs, as an array's text; likewise:
  std::string patients;
  std::string trials;
};

// A table that hangs on nothing else comes last: the sessions' own.
struct MarkedTable {
  std::string name;
  std::string condition; // which of its rows are the patient's
};

struct MarkedTables {
  std::vector<MarkedTable> marked;
  std::vector<std::string> unmarked; // that have rows, and no column that tells whose
};

[[nodiscard]] MarkedTables find_marked_tables(pqxx::work& work, const SharedMarks& marks);

} // namespace dorsal
