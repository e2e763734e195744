#pragma once
// Answers to instruments in a BIDS dataset: phenotype/NAME.tsv, a row a response, and NAME.json, which says
// what each column is (BIDS 1.8.0, "Phenotypic and assessment data"). Words of the person stand there only
// with real dates.
#include "engine/clinic/instrument/kept_definitions.h"
#include "engine/store/sessions/session_reader.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dorsal {

class BidsPhenotype {
public:
  // `subject` and `session`: "sub-P001", "ses-01".
  void add(const std::string& subject, const std::string& session, const StoredSession& stored);

  struct File {
    std::string name;                           // below phenotype/, without its ending
    std::vector<std::vector<std::string>> rows; // the first is the header; empty cells have no value
    nlohmann::ordered_json dictionary;
  };
  [[nodiscard]] std::vector<File> files(); // none where nobody was asked anything

private:
  struct Measure {
    std::vector<std::string> columns; // in the order first met
    std::vector<std::map<std::string, std::string>> rows;
    InstrumentResponse newest;
  };
  std::map<std::string, Measure> measures_;
  KeptDefinitions definitions_;
};

} // namespace dorsal
